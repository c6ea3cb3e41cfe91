import { z } from 'zod';
import { createHttpClient, type HttpAuth } from '../../platform/http/index.ts';

export interface TokenSource {
  readonly auth: HttpAuth;
  close(): void;
}

export interface EntraTokenOptions {
  /** Of the client that asks, in logs and metrics: "dataverse-token". */
  readonly name: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly timeoutMs: number;
}

/** Renewed this much before it expires, so that no request leaves with a token that dies on the way. */
const EARLY_MS = 60_000;

/** RFC 6749, 5.1; the old endpoint of Entra writes the seconds as text. */
const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** Microsoft Entra's client credentials (RFC 6749, 4.4): the product is one application, not a person. */
export function createEntraTokenSource(options: EntraTokenOptions): TokenSource {
  const { name, timeoutMs, clientId, clientSecret, scope } = options;
  const url = new URL(options.tokenUrl);
  const http = createHttpClient({ name, baseUrl: url.origin, timeoutMs });
  let lifetimeMs = 0;
  return {
    auth: {
      header: async (deadline) => {
        const { body } = await http.send({
          method: 'POST',
          path: url.pathname,
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_secret: clientSecret,
            scope,
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
