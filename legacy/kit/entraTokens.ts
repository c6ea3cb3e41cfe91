import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { LegacyReply, LegacyRequest } from './request.ts';
import { jsonReply } from './request.ts';
import type { Route } from './router.ts';

/** An application that may ask for tokens. */
export interface EntraClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface EntraOptions {
  readonly tenantId: string;
  readonly clients: readonly EntraClient[];
  /** The one scope that is granted: `https://…/.default`. */
  readonly scope: string;
  /** Seconds of real time; Entra gives about an hour. */
  readonly lifetimeSeconds?: number;
  /** Real milliseconds; tests pass their own. */
  readonly now?: () => number;
}

/** What a bearer token proves. */
export type TokenVerdict =
  | { readonly valid: true; readonly clientId: string }
  | { readonly valid: false; readonly reason: 'missing' | 'unknown' | 'expired' };

/** A token endpoint that answers as Microsoft Entra ID does for client credentials. */
export interface EntraTokens {
  /** `POST /<tenant>/oauth2/v2.0/token`, journaled as a token request. */
  readonly route: Route;
  /** @param authorization the Authorization header as it came. */
  verify(authorization: string | undefined): TokenVerdict;
  /** Makes every token given so far worthless, as a rotated secret or a conditional-access change does. */
  revokeAll(): void;
  /** Tokens given in all. */
  issued(): number;
}

export function createEntraTokens(options: EntraOptions): EntraTokens {
  const { lifetimeSeconds = 3599, now = () => Date.now() } = options;
  const tokens = new Map<string, { readonly clientId: string; readonly expiresAt: number }>();
  let given = 0;

  const forgetExpired = (): void => {
    // Oldest first, all with one lifetime: stop at the first that still holds. A minute's grace tells expired from unknown.
    for (const [token, { expiresAt }] of tokens) {
      if (expiresAt + 60_000 > now()) return;
      tokens.delete(token);
    }
  };

  const issue = (request: LegacyRequest): LegacyReply => {
    const form = new URLSearchParams(request.text());
    const { clientId, clientSecret } = credentialsOf(request, form);
    if (form.get('grant_type') !== 'client_credentials') {
      return entraError(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
    }
    const client = options.clients.find((candidate) => candidate.clientId === clientId);
    if (client === undefined) {
      return entraError(400, 'unauthorized_client', 700016, 'Application was not found in the directory.');
    }
    if (!sameSecret(clientSecret, client.clientSecret)) {
      return entraError(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
    }
    if (form.get('scope') !== options.scope) {
      return entraError(
        400,
        'invalid_scope',
        70011,
        "The provided value for the input parameter 'scope' is not valid.",
      );
    }
    forgetExpired();
    const accessToken = `eyJ0eXAiOiJKV1QifQ.${randomBytes(32).toString('base64url')}`;
    tokens.set(accessToken, { clientId: client.clientId, expiresAt: now() + lifetimeSeconds * 1000 });
    given += 1;
    return jsonReply(
      200,
      { token_type: 'Bearer', expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, access_token: accessToken },
      { 'cache-control': 'no-store, no-cache' },
    );
  };

  return {
    route: { method: 'POST', path: `/${options.tenantId}/oauth2/v2.0/token`, kind: 'token', handle: issue },
    verify(authorization) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return { valid: false, reason: 'missing' };
      const found = tokens.get(token);
      if (found === undefined) return { valid: false, reason: 'unknown' };
      return found.expiresAt > now() ? { valid: true, clientId: found.clientId } : { valid: false, reason: 'expired' };
    },
    revokeAll: () => tokens.clear(),
    issued: () => given,
  };
}

function credentialsOf(request: LegacyRequest, form: URLSearchParams): { clientId: string; clientSecret: string } {
  const basic = /^Basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic === undefined)
    return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
  const [clientId = '', clientSecret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId, clientSecret };
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function entraError(status: number, error: string, code: number, description: string): LegacyReply {
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return jsonReply(status, {
    error,
    error_description: `AADSTS${code}: ${description} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
  });
}
