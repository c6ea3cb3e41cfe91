import { createHmac, timingSafeEqual } from 'node:crypto';

/** An integration's four secrets, as the shop's back office hands them out. */
export interface IntegrationKeys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/** RFC 3986: what encodeURIComponent leaves over is encoded too. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The fields of an `Authorization: OAuth …` header; null when it is another scheme. */
export function parseOAuthHeader(header: string): Readonly<Record<string, string>> | null {
  if (!/^OAuth\s/i.test(header)) return null;
  const pairs = [...header.slice(5).matchAll(/([a-z_]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
}

/** OAuth 1.0a HMAC-SHA256 over method, URL and every parameter (RFC 5849 §3.4.1). */
export function signatureOf(
  request: { readonly method: string; readonly url: string; readonly query: URLSearchParams },
  fields: Readonly<Record<string, string>>,
  keys: IntegrationKeys,
): string {
  const signed = Object.entries(fields).filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  const parameters = [...request.query, ...signed]
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [request.method.toUpperCase(), percent(request.url), percent(parameters)].join('&');
  const key = `${percent(keys.consumerSecret)}&${percent(keys.accessTokenSecret)}`;
  return createHmac('sha256', key).update(base).digest('base64');
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
