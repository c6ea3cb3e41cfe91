import secureJson from 'secure-json-parse';
import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';
import { documentIdSchema } from '../documents/documentId.ts';
import type { GraphqlRequest } from '../pipeline/operation.ts';
import { scanBrackets } from './scanBrackets.ts';
import { scanJson } from './scanJson.ts';

const map = z.record(z.string(), z.unknown());

/** What we know of `extensions` is read strictly; what we do not know is somebody else's, and left alone. */
const extensionsSchema = z.looseObject({
  persistedQuery: z.strictObject({ version: z.literal(1), sha256Hash: documentIdSchema }).optional(),
});

const requestSchema = z.object({
  query: z.string().nullish(),
  documentId: documentIdSchema.nullish(),
  operationName: z.string().nullish(),
  variables: map.nullish(),
  extensions: extensionsSchema.nullish(),
});

/**
 * Reads a GraphQL request from a JSON body.
 * @throws ClientError BAD_REQUEST for anything else, BATCHING_NOT_ALLOWED for a list, MAX_DEPTH_LIMIT.
 */
export function readPosted(text: string): GraphqlRequest {
  const body = parseJson(text);
  if (Array.isArray(body)) throw new ClientError('BATCHING_NOT_ALLOWED');
  return checked(body);
}

/** Reads a GraphQL request from a URL's search parameters, variables and extensions in JSON. */
export function readSearch(search: URLSearchParams): GraphqlRequest {
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    if (search.getAll(name).length > 1) throw new ClientError('BAD_REQUEST', 'A parameter stands twice.');
  }
  const json = (name: string): unknown => {
    const value = search.get(name);
    return value === null || value === '' ? undefined : parseJson(value);
  };
  const operationName = search.get('operationName');
  return checked({
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? undefined,
    operationName: operationName === '' ? null : operationName,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

/** Checks a GraphQL request that is JSON already. */
export function checked(value: unknown): GraphqlRequest {
  const parsed = requestSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    const field = path[0] === 'extensions' ? path.slice(0, 2).join('.') : path[0];
    throw new ClientError('BAD_REQUEST', `The request's "${String(field ?? 'body')}" is missing or of the wrong type.`);
  }
  const { query, documentId, operationName, variables, extensions } = parsed.data;
  if (typeof query === 'string') scanBrackets(query);
  refuseBadText([query, operationName, variables, extensions]);
  return {
    query: query ?? null,
    documentId: documentId ?? null,
    persistedHash: extensions?.persistedQuery?.sha256Hash ?? null,
    operationName: operationName ?? null,
    variables: variables ?? {},
  };
}

/** Reads JSON, but none that is nested deeply, says a key twice or would change what objects are. */
export function parseJson(text: string): unknown {
  scanJson(text);
  try {
    return secureJson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' });
  } catch (cause) {
    throw new ClientError('BAD_REQUEST', 'The JSON cannot be read.', { cause });
  }
}

/** NUL and half a surrogate pair are no text: databases and upstreams choke on them in their own ways. */
function refuseBadText(values: readonly unknown[]): void {
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed())
        throw new ClientError('BAD_REQUEST', 'A text holds what is no character.');
    } else if (Array.isArray(value)) open.push(...(value as unknown[]));
    else if (typeof value === 'object' && value !== null) open.push(...Object.entries(value));
  }
}
