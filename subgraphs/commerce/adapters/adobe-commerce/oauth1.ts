import { createHmac, randomBytes } from 'node:crypto';

/** An integration's keys. */
export interface OAuthKeys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/**
 * The `Authorization` header of one request by OAuth 1.0a with HMAC-SHA256 (RFC 5849 §3.4): the signature covers method, URL and
 * every query parameter; nonce and time are new for each attempt.
 */
export function oauthHeader(request: { readonly method: string; readonly url: string }, keys: OAuthKeys): string {
  const url = new URL(request.url);
  const fields: readonly (readonly [string, string])[] = [
    ['oauth_consumer_key', keys.consumerKey],
    ['oauth_nonce', randomBytes(16).toString('hex')],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1000))],
    ['oauth_token', keys.accessToken],
    ['oauth_version', '1.0'],
  ];
  const parameters = [...url.searchParams, ...fields]
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a, x], [b, y]) => order(a, b) || order(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [request.method, percent(url.origin + url.pathname), percent(parameters)].join('&');
  const secret = `${percent(keys.consumerSecret)}&${percent(keys.accessTokenSecret)}`;
  const signature = createHmac('sha256', secret).update(base).digest('base64');
  const all = [...fields, ['oauth_signature', signature] as const];
  return `OAuth ${all.map(([name, value]) => `${name}="${percent(value)}"`).join(', ')}`;
}

/** RFC 3986: encodeURIComponent leaves five characters that OAuth does not. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
