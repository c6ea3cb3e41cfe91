import { createHttpClient, type HttpAuth } from '../../../../platform/http/index.ts';
import type { CrmConfig } from '../../config.ts';
import { tokenReply } from './wire.ts';

export interface TokenSource {
  readonly auth: HttpAuth;
  close(): void;
}

/** Renewed this much before it expires, so that no request leaves with a token that dies on the way. */
const EARLY_MS = 60_000;

/** Entra client credentials: the product is one application, not a person. */
export function createTokenSource(config: CrmConfig): TokenSource {
  const url = new URL(config.CRM_TOKEN_URL);
  const http = createHttpClient({ name: 'dataverse-token', baseUrl: url.origin, timeoutMs: config.CRM_TIMEOUT_MS });
  let lifetimeMs = 0;
  return {
    auth: {
      header: async (deadline) => {
        const { body } = await http.send({
          method: 'POST',
          path: url.pathname,
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: config.CRM_CLIENT_ID,
            client_secret: config.CRM_CLIENT_SECRET,
            scope: config.CRM_TOKEN_SCOPE ?? `${new URL(config.CRM_URL).origin}/.default`,
          }),
          schema: tokenReply,
          idempotent: true,
          deadline,
        });
        const life = body.expires_in * 1_000;
        lifetimeMs = Math.max(life / 2, life - EARLY_MS);
        return { authorization: `Bearer ${body.access_token}` };
      },
      renewAfterMs: () => lifetimeMs,
    },
    close: () => http.close(),
  };
}
