import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LegacyReply, LegacyRequest, Route } from '../kit/index.ts';
import { createRateWindow, jsonReply } from '../kit/index.ts';
import { faultReply } from './replies.ts';

export interface AccessOptions {
  /** Each store's key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Seconds that a session is good for. */
  readonly sessionSeconds: number;
  /** Requests of a store in a sliding minute. */
  readonly requestsPerMinute: number;
}

/** Who may ask for which store, and how often. */
export interface Access {
  /** Opens a session of one store for its key. */
  readonly sessionRoute: Route;
  around: (request: LegacyRequest, next: () => Promise<LegacyReply>) => Promise<LegacyReply>;
  throttled: (request: LegacyRequest) => LegacyReply;
  /** Ends every session. */
  readonly endSessions: () => void;
}

export const basePath = '/tillserver/v3';

export function createAccess({ keys, sessionSeconds, requestsPerMinute }: AccessOptions): Access {
  const sessions = new Map<string, { readonly storeId: string; readonly until: number }>();
  const quota = createRateWindow({ limit: requestsPerMinute, windowMs: 60_000 });

  const quotaHeaders = (left: number, resetMs: number): Record<string, string> => ({
    'x-quota-limit': String(requestsPerMinute),
    'x-quota-left': String(left),
    // Milliseconds: this server knows no Retry-After.
    'x-quota-reset': String(Math.ceil(resetMs)),
  });
  const throttledFor = (request: LegacyRequest, resetMs: number): LegacyReply =>
    faultReply(request, 429, 'QUOTA_USED_UP', 'The quota of the store is used up', quotaHeaders(0, resetMs));

  return {
    sessionRoute: {
      method: 'POST',
      path: `${basePath}/stores/:store/session`,
      kind: 'token',
      handle(request) {
        const storeId = request.params['store'] ?? '';
        const key = keys.get(storeId);
        if (key === undefined || !same(request.headers['x-store-key'], key)) {
          return faultReply(request, 401, 'WRONG_KEY', 'The key is not that of the store');
        }
        for (const [token, { until }] of sessions) if (until <= Date.now()) sessions.delete(token);
        const session = randomBytes(24).toString('base64url');
        sessions.set(session, { storeId, until: Date.now() + sessionSeconds * 1_000 });
        return jsonReply(201, { session, goodForSeconds: sessionSeconds });
      },
    },
    throttled: (request) => throttledFor(request, 250),
    async around(request, next) {
      const token = /^Till (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) return faultReply(request, 401, 'NO_SESSION', 'Open a session first');
      const session = sessions.get(token);
      if (session === undefined || session.until <= Date.now()) {
        return faultReply(request, 401, 'SESSION_OVER', 'The session is over');
      }
      if (
        !request.path.startsWith(`${basePath}/stores/${session.storeId}/`) &&
        !isStorePath(request, session.storeId)
      ) {
        return faultReply(request, 403, 'OTHER_STORE', 'The session is of another store');
      }
      const verdict = quota.take(session.storeId);
      if (!verdict.allowed) return throttledFor(request, verdict.retryAfterMs);
      const reply = await next();
      return { ...reply, headers: { ...quotaHeaders(verdict.remaining, 0), ...reply.headers } };
    },
    endSessions: () => sessions.clear(),
  };
}

function isStorePath({ path }: LegacyRequest, storeId: string): boolean {
  return path === `${basePath}/stores/${storeId}`;
}

function same(given: string | string[] | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}
