import type { LegacyReply, LegacyRequest, VendorReplies } from '../kit/index.ts';
import { jsonReply, Refusal } from '../kit/index.ts';

/** An error as Voucherify words it: `{code, key, message, details, request_id}`. */
export function errorReply(
  request: LegacyRequest,
  error: { readonly code: number; readonly key: string; readonly message: string; readonly details: string },
): LegacyReply {
  return jsonReply(error.code, { ...error, request_id: `v-${request.id}` });
}

/** Ends the request with 404 `not_found`. */
export function notFound(request: LegacyRequest, kind: string, id: string): Refusal {
  return new Refusal(
    errorReply(request, {
      code: 404,
      key: 'not_found',
      message: 'Resource not found',
      details: `Cannot find ${kind} with id ${id}`,
    }),
  );
}

/** Ends the request with 400 and a key of the vendor's. */
export function refused(request: LegacyRequest, key: string, message: string, details: string): Refusal {
  return new Refusal(errorReply(request, { code: 400, key, message, details }));
}

/** A query parameter that is unknown, out of range or not built here. */
export function invalidQuery(request: LegacyRequest, details: string): Refusal {
  return refused(request, 'invalid_query_params', 'Invalid query params', details);
}

/** A body that is not what the resource takes. */
export function invalidPayload(request: LegacyRequest, details: string): Refusal {
  return refused(request, 'invalid_payload', 'Invalid payload', details);
}

/** @param throttled with the headers of the caller's present window. */
export function vendorReplies(throttled: (request: LegacyRequest) => LegacyReply): VendorReplies {
  return {
    notFound: (request) =>
      errorReply(request, {
        code: 404,
        key: 'resource_not_found',
        message: 'Resource not found',
        details: `Cannot find ${request.method} ${request.path}`,
      }),
    methodNotAllowed: (request) =>
      errorReply(request, {
        code: 405,
        key: 'method_not_allowed',
        message: 'Method not allowed',
        details: `${request.method} is not allowed here`,
      }),
    malformed: (request, status) =>
      errorReply(request, {
        code: status === 415 ? 400 : status,
        key: status === 413 ? 'payload_too_large' : 'invalid_payload',
        message: status === 413 ? 'Payload too large' : 'Invalid payload',
        details: status === 415 ? 'The Content-Type must be application/json' : 'Unable to read the request body',
      }),
    failed: (request, status) =>
      errorReply(request, {
        code: status,
        key: 'internal_error',
        message: 'Internal error',
        details: 'Something went wrong. Contact support with the request id.',
      }),
    throttled,
  };
}
