import { Gauge, type Registry } from 'prom-client';
import type { Store } from '../store/index.ts';

/** Measures the connections of stores, at each look. The embedded store has none. */
export function watchStore(registry: Registry): (store: Pick<Store, 'connections'>) => void {
  const stores = new Set<Pick<Store, 'connections'>>();
  const sum = (of: 'busy' | 'idle' | 'waiting'): number =>
    [...stores].reduce((total, store) => total + (store.connections?.()[of] ?? 0), 0);
  new Gauge({
    name: 'samklang_store_connections',
    help: 'Connections to the database.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, sum('busy'));
      this.set({ state: 'idle' }, sum('idle'));
    },
  });
  new Gauge({
    name: 'samklang_store_waiting',
    help: 'Statements and transactions that wait for a connection.',
    registers: [registry],
    collect() {
      this.set(sum('waiting'));
    },
  });
  return (store) => void stores.add(store);
}
