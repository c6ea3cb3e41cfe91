import { ClientError } from '../errors/index.ts';
import type { HttpRequest } from './types.ts';

/**
 * The URL of a request: `path` below the base, or absolute but below the base all the same (an upstream's nextLink). Anything that
 * would lead elsewhere, `..` included, throws RESPONSE_VALIDATION_FAILED: only an upstream's answer can have brought it here.
 */
export function buildUrl(baseUrl: string, path: string, query: HttpRequest<unknown>['query']): string {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  const url = resolve(base, path);
  const isBase = url.pathname === base.pathname.slice(0, -1);
  if (url.origin !== base.origin || !(url.pathname.startsWith(base.pathname) || isBase) || url.username !== '') {
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: new Error('A link leads elsewhere.') });
  }
  url.hash = '';
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (isList(value) ? value : [value]).flatMap((item) =>
      item === undefined ? [] : [`${encodeName(name)}=${encodeURIComponent(item)}`],
    ),
  );
  if (pairs.length > 0) url.search = [url.search.slice(1), ...pairs].filter((part) => part !== '').join('&');
  return url.href;
}

function resolve(base: URL, path: string): URL {
  try {
    return /^https?:\/\//i.test(path)
      ? new URL(path)
      : new URL(base.href.slice(0, -1) + (path.startsWith('/') ? path : `/${path}`));
  } catch (cause) {
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
  }
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** OData and Adobe write `$` and brackets in names plainly, and some servers of theirs read only that. */
function encodeName(name: string): string {
  return encodeURIComponent(name)
    .replaceAll('%24', '$')
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%40', '@');
}
