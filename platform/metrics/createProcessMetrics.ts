import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Store } from '../store/index.ts';
import { watchCaches } from './watchCaches.ts';
import { watchStore } from './watchStore.ts';
import { watchUpstreams } from './watchUpstreams.ts';

/** What a process measures of itself whatever it serves: its upstreams, its store, its memory and its loop. */
export interface ProcessMetrics {
  /** Others may register their own measurements here. */
  readonly registry: Registry;
  /** Measures this store from now on. */
  watchStore(store: Pick<Store, 'connections'>): void;
  stop(): void;
}

/**
 * Make it before the clients of upstreams are made: it hears of each when it is.
 * @param ofNode prom-client's own measurements of the process and of Node as well. They cannot be ended: once a process.
 */
export function createProcessMetrics({ ofNode }: { readonly ofNode: boolean }): ProcessMetrics {
  const registry = new Registry();
  if (ofNode) collectDefaultMetrics({ register: registry });
  const unwatched = [watchUpstreams(registry), watchCaches(registry)];
  const store = watchStore(registry);
  return { registry, watchStore: store, stop: () => unwatched.forEach((stop) => stop()) };
}
