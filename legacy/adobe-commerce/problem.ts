import type { LegacyReply, LegacyRequest, VendorReplies } from '../kit/index.ts';
import { jsonReply, Refusal } from '../kit/index.ts';

/** Adobe's error body: the client fills `%1` from a list, `%name` from an object. */
export function problem(
  status: number,
  message: string,
  parameters?: readonly string[] | Readonly<Record<string, string>>,
): LegacyReply {
  return jsonReply(status, { message, ...(parameters === undefined ? {} : { parameters }) });
}

/** Ends the request with {@link problem}. */
export function refuse(...problemOf: Parameters<typeof problem>): never {
  throw new Refusal(problem(...problemOf));
}

export function noSuchEntity(fieldName: string, fieldValue: string): never {
  return refuse(404, 'No such entity with %fieldName = %fieldValue', { fieldName, fieldValue });
}

/** Adobe's refusal of a field that a type has not. @param type the PHP class or interface. */
export function unknownProperty(name: string, type: string): never {
  const camel = name.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return refuse(400, 'Property "%1" does not have accessor method "%2" in class "%3".', [camel, `get${camel}`, type]);
}

export function unauthorized(resources: string): LegacyReply {
  return problem(401, "The consumer isn't authorized to access %resources.", { resources });
}

const reportOf = (request: LegacyRequest): string => `webapi-${request.id.replaceAll('-', '').slice(0, 13)}`;

/** What Adobe says where no route is concerned. It has no rate limit of its own: a throttling proxy in front answers plainly. */
export const adobeReplies: VendorReplies = {
  notFound: () => problem(404, 'Request does not match any route.'),
  methodNotAllowed: () => problem(404, 'Request does not match any route.'),
  malformed: (request, status) =>
    status === 413
      ? { status, headers: { 'content-type': 'text/html' }, body: '<html><h1>413 Request Entity Too Large</h1></html>' }
      : status === 415
        ? unknownContentType(request.headers['content-type'])
        : problem(400, 'Decoding error: Syntax error'),
  failed: (request, status) =>
    problem(status, `Internal Error. Details are available in Magento log file. Report ID: ${reportOf(request)}`),
  throttled: () => problem(429, 'Too Many Requests'),
};

/** Adobe answers 400 where others say 415. */
function unknownContentType(type: string | undefined): LegacyReply {
  return type === undefined
    ? problem(400, 'Content-Type header is empty.')
    : problem(400, 'Server cannot understand Content-Type HTTP header media type %1', [type.split(';', 1)[0] ?? '']);
}
