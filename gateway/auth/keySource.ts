import { createLocalJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { withDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createHttpClient } from '../../platform/http/index.ts';
import type { Logger } from '../../platform/log/index.ts';

/** Finds the key that a token was signed with. Rejects with a ClientError 503 while there are no keys at all. */
export interface KeySource {
  readonly find: JWTVerifyGetKey;
  close(): void;
}

/** Keys that are at hand, such as the development issuer's. */
export function localKeys(keys: JSONWebKeySet): KeySource {
  return { find: createLocalJWKSet(keys), close: () => undefined };
}

export interface RemoteKeysOptions {
  readonly url: string;
  readonly logger: Logger;
  /** Keys older than this are fetched anew, behind the request that notices. Default 10 min. */
  readonly refreshMs?: number;
  /** Never fetched more often than this, however many unknown keys are named. Default 30 s. */
  readonly cooldownMs?: number;
}

const keySetSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** An issuer's published keys. While the issuer is down, the keys last fetched go on to be used. */
export function remoteKeys(options: RemoteKeysOptions): KeySource {
  const { logger, refreshMs = 600_000, cooldownMs = 30_000 } = options;
  const url = new URL(options.url);
  const http = createHttpClient({ name: 'jwks', baseUrl: url.origin, timeoutMs: 5_000, maxBytes: 256 * 1024 });
  let keys: { readonly find: JWTVerifyGetKey; readonly fetchedAt: number } | undefined;
  let triedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  const fetchKeys = async (): Promise<void> => {
    triedAt = performance.now();
    try {
      const reply = await withDeadline(5_000, (deadline) =>
        http.send({ method: 'GET', path: url.pathname + url.search, schema: keySetSchema, deadline }),
      );
      keys = { find: createLocalJWKSet(reply.body), fetchedAt: performance.now() };
    } catch (err) {
      logger.warn('the keys of the token issuer could not be fetched', { err });
    }
  };
  /** One at a time, and not again within the cooldown. */
  const refresh = async (): Promise<void> => {
    if (fetching === undefined && performance.now() - triedAt < cooldownMs) return;
    fetching ??= fetchKeys().finally(() => (fetching = undefined));
    await fetching;
  };

  return {
    find: async (header, token) => {
      if (keys === undefined) await refresh();
      else if (performance.now() - keys.fetchedAt > refreshMs) void refresh();
      if (keys === undefined) throw new ClientError('OVERLOADED', 'Tokens cannot be checked now.');
      try {
        return await keys.find(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await refresh();
        return keys.find(header, token);
      }
    },
    close: () => http.close(),
  };
}
