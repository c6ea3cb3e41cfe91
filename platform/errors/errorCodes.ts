interface ErrorCodeEntry {
  /**
   * The status when this code is the whole answer (the request was refused before or instead of execution).
   * null: it only ever stands in `errors` beside data, under the status of the request as a whole (200).
   */
  readonly httpStatus: number | null;
  /** What happened, in words that may be shown to anyone. */
  readonly meaning: string;
}

function registry<Code extends string>(entries: Record<Code, ErrorCodeEntry>): Readonly<Record<Code, ErrorCodeEntry>> {
  for (const entry of Object.values<ErrorCodeEntry>(entries)) Object.freeze(entry);
  return Object.freeze(entries);
}

/** Every code that a client can see in `extensions.code`. docs/errors.md tells what a client should do about each. */
export const errorCodes = registry({
  // The request itself
  GRAPHQL_PARSE_FAILED: { httpStatus: 400, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { httpStatus: 400, meaning: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: { httpStatus: 400, meaning: 'The named operation is not in the document.' },
  BAD_REQUEST: { httpStatus: 400, meaning: 'The HTTP request is not a GraphQL request.' },
  BAD_USER_INPUT: { httpStatus: 400, meaning: 'An argument or a variable has a value that is not allowed.' },
  METHOD_NOT_ALLOWED: { httpStatus: 405, meaning: 'Mutations are sent by POST, other requests by GET or POST.' },
  NOT_ACCEPTABLE: { httpStatus: 406, meaning: 'None of the media types that the client accepts can be answered.' },
  PAYLOAD_TOO_LARGE: { httpStatus: 413, meaning: 'The request body is larger than the limit, as sent or inflated.' },
  UNSUPPORTED_MEDIA_TYPE: { httpStatus: 415, meaning: 'The content type, charset or encoding is not supported.' },
  CSRF_PREVENTED: { httpStatus: 400, meaning: 'A request that a browser sends without asking first was refused.' },
  BATCHING_NOT_ALLOWED: { httpStatus: 400, meaning: 'One HTTP request carries one operation.' },
  INTROSPECTION_DISABLED: { httpStatus: 400, meaning: 'Introspection is switched off here.' },
  PERSISTED_QUERY_NOT_FOUND: { httpStatus: 400, meaning: 'No document is known under this hash or id.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { httpStatus: 400, meaning: 'Documents are not looked up by a hash or an id here.' },
  PERSISTED_QUERY_HASH_MISMATCH: { httpStatus: 400, meaning: 'The document is not the one that its hash names.' },
  DOCUMENT_NOT_TRUSTED: { httpStatus: 403, meaning: 'Only documents that were published here are run.' },

  // Limits on operations
  MAX_ALIASES_LIMIT: { httpStatus: 400, meaning: 'The document has too many aliases.' },
  MAX_DEPTH_LIMIT: { httpStatus: 400, meaning: 'The document is nested too deeply.' },
  MAX_TOKENS_LIMIT: { httpStatus: 400, meaning: 'The document has too many tokens.' },
  MAX_DIRECTIVES_LIMIT: { httpStatus: 400, meaning: 'The document has too many directives.' },
  MAX_DEFERS_LIMIT: { httpStatus: 400, meaning: 'The document defers too many fragments once they are expanded.' },
  MAX_EXPANDED_SELECTIONS: { httpStatus: 400, meaning: 'The document selects too much once fragments are expanded.' },
  COST_ESTIMATED_TOO_EXPENSIVE: { httpStatus: 400, meaning: 'The operation asks for more than one request may.' },
  QUERY_PLAN_TIMEOUT: { httpStatus: 503, meaning: 'The operation could not be planned in time.' },
  STREAM_LIMIT_REACHED: { httpStatus: 429, meaning: 'This client has as many streams open as it may have.' },
  STREAM_ENDED: { httpStatus: null, meaning: 'The stream was ended by the server; subscribe again.' },
  RATE_LIMITED: { httpStatus: 429, meaning: 'This client has sent too many requests.' },
  OVERLOADED: { httpStatus: 503, meaning: 'The service sheds load at the moment.' },

  // Who may
  UNAUTHENTICATED: { httpStatus: 401, meaning: 'The credentials are missing, invalid or expired.' },
  FORBIDDEN: { httpStatus: 403, meaning: 'It does not exist, or it is not for this caller: the two look the same.' },
  UNAUTHORIZED_FIELD_OR_TYPE: { httpStatus: null, meaning: 'This caller may not read this field.' },
  NO_CONSENT: { httpStatus: null, meaning: 'The customer has not consented to this purpose.' },
  CARD_NUMBER_REFUSED: { httpStatus: 400, meaning: 'The input looks like a payment card number.' },
  NATIONAL_ID_REFUSED: { httpStatus: 400, meaning: 'The input looks like a national identity number.' },

  // What stands behind
  UPSTREAM_UNAVAILABLE: { httpStatus: null, meaning: 'The system that knows this could not be reached or failed.' },
  UPSTREAM_TIMEOUT: { httpStatus: null, meaning: 'The system that knows this did not answer in time.' },
  UPSTREAM_THROTTLED: { httpStatus: null, meaning: 'The system that knows this asks for fewer requests.' },
  UPSTREAM_REFUSED: { httpStatus: null, meaning: 'The system that knows this refused what it was asked.' },
  UPSTREAM_UNAUTHORIZED: { httpStatus: null, meaning: 'The system that knows this did not accept our credentials.' },
  CIRCUIT_OPEN: {
    httpStatus: null,
    meaning: 'The system that knows this has failed lately and is left alone a moment.',
  },
  RESPONSE_VALIDATION_FAILED: { httpStatus: null, meaning: 'A system answered something that is not a valid answer.' },
  RESPONSE_TOO_LARGE: { httpStatus: null, meaning: 'A system answered more than we read.' },
  SUBGRAPH_UNAVAILABLE: { httpStatus: null, meaning: 'A part of the graph could not be reached.' },
  DEADLINE_EXCEEDED: { httpStatus: 504, meaning: 'The time for this request was used up.' },
  CANCELLED: { httpStatus: 499, meaning: 'The client went away before the answer was ready.' },
  PRICE_UNAVAILABLE: {
    httpStatus: null,
    meaning: 'The price cannot be told now; no other price is shown in its place.',
  },
  BASKET_OWNER_UNAVAILABLE: {
    httpStatus: null,
    meaning: 'Who decides what this basket costs cannot tell it now; no sum of ours is shown in its place.',
  },
  ORDERS_UNAVAILABLE: {
    httpStatus: null,
    meaning: 'No source of orders can be read, or their index is still being built.',
  },
  TIMELINE_UNAVAILABLE: { httpStatus: null, meaning: 'None of the sources of the timeline could be read.' },
  IDENTITY_UNAVAILABLE: { httpStatus: null, meaning: 'Customers cannot be recognised now.' },
  NOT_SUPPORTED: { httpStatus: null, meaning: 'The connected system cannot do this.' },
  NOT_FOUND: { httpStatus: null, meaning: 'There is no such thing.' },

  // Writes
  WRITE_UNAVAILABLE: { httpStatus: 503, meaning: 'Writes are refused now; nothing was begun.' },
  CONFLICT: { httpStatus: null, meaning: 'It was changed by someone else in the meantime.' },
  IDEMPOTENCY_KEY_REUSED: { httpStatus: null, meaning: 'The idempotency key was used before with other content.' },
  IDEMPOTENCY_IN_PROGRESS: { httpStatus: null, meaning: 'The same request is still being carried out.' },

  INTERNAL_SERVER_ERROR: { httpStatus: 500, meaning: 'Something went wrong on our side.' },
});

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
