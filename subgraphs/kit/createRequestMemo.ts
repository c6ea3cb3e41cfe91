import type { RequestContext } from '../../platform/context/index.ts';

/** What has been read for a request, so that every part of its answer is told the same. */
export interface RequestMemo<V> {
  /** What was read for this request by this key, or is being read. A failure is not kept. */
  read(request: RequestContext, key: string, work: () => Promise<V>): Promise<V>;
}

/**
 * One answer may be fetched from a subgraph in several calls, some later than others. In one process they carry the same context, which is what
 * a request is known by here: nothing is kept beyond it, nor given to another request. Calls over HTTP have each their own.
 */
export function createRequestMemo<V>(): RequestMemo<V> {
  const kept = new WeakMap<RequestContext, Map<string, Promise<V>>>();
  return {
    read: async (request, key, work) => {
      const own = kept.get(request) ?? new Map<string, Promise<V>>();
      kept.set(request, own);
      const known = own.get(key);
      if (known !== undefined) return known;
      const reading = work();
      own.set(key, reading);
      reading.catch(() => own.delete(key));
      return reading;
    },
  };
}
