import { ClientError } from '../../platform/errors/index.ts';

/** Headers that a page cannot send across origins without the browser asking first. */
export const preflightHeaders = [
  'x-samklang-preflight',
  'apollo-require-preflight',
  'graphql-require-preflight',
] as const;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A GET is what a browser sends anywhere without asking, cookies and network position included: it needs a header that makes the
 * browser ask. A POST has its own by its content type, which must be JSON.
 * @throws ClientError CSRF_PREVENTED
 */
export function preventCsrf(headers: Headers): void {
  const contentType = headers['content-type'];
  const simple = typeof contentType !== 'string' || !/^application\/json\s*(;|$)/i.test(contentType.trim());
  const asked = preflightHeaders.some((name) => headers[name] !== undefined);
  if (contentType !== undefined ? simple : !asked) {
    throw new ClientError('CSRF_PREVENTED', `Send the header "${preflightHeaders[0]}: 1" with GET requests.`);
  }
}
