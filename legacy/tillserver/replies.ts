import type { LegacyReply, LegacyRequest, VendorReplies } from '../kit/index.ts';
import { jsonReply, Refusal } from '../kit/index.ts';

/** What the server calls its refusals. */
export type FaultKind =
  | 'NO_SESSION'
  | 'SESSION_OVER'
  | 'WRONG_KEY'
  | 'OTHER_STORE'
  | 'NO_SUCH_PATH'
  | 'NO_SUCH_STORE'
  | 'NO_SUCH_TILL'
  | 'NO_SUCH_FILE'
  | 'UNKNOWN_PLU'
  | 'TILL_HAS_NO_FILE'
  | 'BAD_REQUEST'
  | 'QUOTA_USED_UP'
  | 'INTERNAL';

/** A refusal as the till server words it: `{fault: {kind, text, ref}}`. */
export function faultReply(
  request: LegacyRequest,
  status: number,
  kind: FaultKind,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): LegacyReply {
  return jsonReply(status, { fault: { kind, text, ref: request.id.slice(0, 8).toUpperCase() } }, headers);
}

/** Ends the request with a refusal. */
export function fault(request: LegacyRequest, status: number, kind: FaultKind, text: string): Refusal {
  return new Refusal(faultReply(request, status, kind, text));
}

/** @param throttled with the headers of the quota. */
export function serverReplies(throttled: (request: LegacyRequest) => LegacyReply): VendorReplies {
  return {
    notFound: (request) => faultReply(request, 404, 'NO_SUCH_PATH', 'No such path'),
    methodNotAllowed: (request) => faultReply(request, 405, 'NO_SUCH_PATH', 'Not by this method'),
    malformed: (request, status) => faultReply(request, status, 'BAD_REQUEST', 'The body cannot be read'),
    failed: (request, status) => faultReply(request, status, 'INTERNAL', 'See the log of the store server'),
    throttled,
  };
}
