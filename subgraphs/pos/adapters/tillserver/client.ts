import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient, type HttpAuth, type HttpClient, type HttpReply } from '../../../../platform/http/index.ts';
import type { HttpHeaders } from '../../../../platform/http/index.ts';
import type { TillserverConfig } from '../../config.ts';
import { refusalOf } from './errors.ts';
import { sessionSchema, storeSchema } from './wire.ts';

/** The way to the stores' servers: each store has its own session, quota and breaker, so that one store's trouble is its own. */
export interface TillserverClient {
  /** @param path below the store. `body`: a question that is sent by POST and changes nothing. Throws NOT_FOUND for a store without a key. */
  ask<T>(
    storeId: string,
    path: string,
    options: {
      readonly schema: z.ZodType<T>;
      readonly deadline: Deadline;
      readonly query?: Readonly<Record<string, number>>;
      readonly body?: unknown;
    },
  ): Promise<T>;
  /** A store and its tills, with the answer's headers. */
  look(storeId: string, deadline: Deadline): Promise<HttpReply<unknown>>;
  close(): void;
}

/** Renewed this much before it is over, so that no request leaves with a session that dies on the way. */
const EARLY_MS = 15_000;

export function createTillserverClient(config: TillserverConfig): TillserverClient {
  const baseUrl = `${config.POS_URL.replace(/\/+$/, '')}/tillserver/v3`;
  const keys = new Map(config.POS_STORES.map(({ id, key }) => [id, key]));
  const clients = new Map<string, HttpClient>();
  const sessions = createHttpClient({
    name: 'tillserver-session',
    baseUrl,
    timeoutMs: config.POS_TIMEOUT_MS,
    concurrency: config.POS_CONCURRENCY,
  });

  const clientOf = (storeId: string, key: string): HttpClient => {
    const known = clients.get(storeId);
    if (known !== undefined) return known;
    const made = createHttpClient({
      name: 'tillserver',
      baseUrl,
      timeoutMs: config.POS_TIMEOUT_MS,
      maxBytes: 4 * 1024 * 1024,
      concurrency: config.POS_STORE_CONCURRENCY,
      rate: {
        perSecond: config.POS_REQUESTS_PER_MINUTE / 60,
        burst: Math.max(1, Math.floor(config.POS_REQUESTS_PER_MINUTE / 10)),
      },
      auth: sessionAuth(sessions, storeId, key),
      retryAfterMs: quotaReset,
    });
    clients.set(storeId, made);
    return made;
  };

  return {
    ask: async (storeId, path, { schema, deadline, query, body }) => {
      const key = keys.get(storeId);
      const notOurs = refusalOf(404);
      if (key === undefined && notOurs !== undefined) throw notOurs;
      const reply = await clientOf(storeId, key ?? '').send({
        method: body === undefined ? 'GET' : 'POST',
        path: `/stores/${encodeURIComponent(storeId)}${path}`,
        ...(query === undefined ? {} : { query }),
        ...(body === undefined ? {} : { body, idempotent: true }),
        schema,
        deadline,
        refusal: refusalOf,
      });
      return reply.body;
    },
    look: async (storeId, deadline) =>
      clientOf(storeId, keys.get(storeId) ?? '').send({
        method: 'GET',
        path: `/stores/${encodeURIComponent(storeId)}`,
        schema: storeSchema,
        deadline,
        refusal: refusalOf,
      }),
    close: () => {
      sessions.close();
      for (const client of clients.values()) client.close();
    },
  };
}

function sessionAuth(sessions: HttpClient, storeId: string, key: string): HttpAuth {
  let lifetimeMs = 0;
  return {
    header: async (deadline) => {
      const { body } = await sessions.send({
        method: 'POST',
        path: `/stores/${encodeURIComponent(storeId)}/session`,
        headers: { 'x-store-key': key },
        schema: sessionSchema,
        // A session more does no harm.
        idempotent: true,
        deadline,
      });
      const life = body.goodForSeconds * 1_000;
      lifetimeMs = Math.max(life / 2, life - EARLY_MS);
      return { authorization: `Till ${body.session}` };
    },
    renewAfterMs: () => lifetimeMs,
  };
}

/** The server says in milliseconds, in a header of its own, when the quota has room again. */
function quotaReset(headers: HttpHeaders): number | undefined {
  const text = headers['x-quota-reset'];
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
