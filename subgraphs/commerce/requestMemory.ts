import { LRUCache } from 'lru-cache';
import { identityScope, type RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { CommerceLoaders } from './loaders.ts';
import type { CommerceScope } from './port.ts';

export interface RequestReads {
  readonly scope: CommerceScope;
  readonly loaders: CommerceLoaders;
}

/** The calls of one request follow each other closely. */
const KEPT_MS = 5_000;
const KEPT_REQUESTS = 1_000;

/**
 * One gateway request can reach a subgraph in several calls (an entity's fields, then its facts). They share their reads: keyed by
 * request AND identity, so that nothing crosses identities even where a request id should come twice.
 */
export function createRequestMemory(make: (scope: CommerceScope, request: RequestContext) => CommerceLoaders): {
  readsOf(request: RequestContext, deadline: Deadline): RequestReads;
} {
  const kept = new LRUCache<string, RequestReads & { latest: Deadline }>({ max: KEPT_REQUESTS, ttl: KEPT_MS });
  return {
    readsOf: (request, deadline) => {
      const key = JSON.stringify([request.requestId, identityScope(request), request.locale, request.now]);
      const known = kept.get(key);
      if (known !== undefined && known.latest.remainingMs() > 0) {
        // What is read from now on may take as long as the newest call allows.
        known.latest = deadline;
        return known;
      }
      const entry: RequestReads & { latest: Deadline } = {
        latest: deadline,
        scope: {
          market: request.market,
          locale: request.locale,
          now: request.now,
          get deadline() {
            return entry.latest;
          },
        },
        get loaders() {
          return loaders;
        },
      };
      const loaders = make(entry.scope, request);
      kept.set(key, entry);
      return entry;
    },
  };
}
