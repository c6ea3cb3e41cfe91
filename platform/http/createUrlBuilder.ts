import { buildUrl } from './buildUrl.ts';
import type { HttpRequest } from './types.ts';

/** Builds URLs below one base, as `buildUrl` does and throws. Clients of one address ask for it again and again: the last is remembered. */
export function createUrlBuilder(baseUrl: string): (path: string, query: HttpRequest<unknown>['query']) => string {
  let last: { readonly path: string; readonly url: string } | undefined;
  return (path, query) => {
    if (query !== undefined) return buildUrl(baseUrl, path, query);
    if (last?.path !== path) last = { path, url: buildUrl(baseUrl, path, undefined) };
    return last.url;
  };
}
