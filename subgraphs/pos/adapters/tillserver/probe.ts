import { limitOf, type SystemProbe } from '../../../kit/index.ts';
import type { TillserverConfig } from '../../config.ts';
import type { PosCapability } from '../../port.ts';
import type { TillserverClient } from './client.ts';

/** Each store by itself: it has a key, a session and a quota of its own. What is left is told of the store that was asked last. */
export function createProbe(client: TillserverClient, config: TillserverConfig): SystemProbe<PosCapability> {
  const { POS_STORES: stores, POS_REQUESTS_PER_MINUTE: most } = config;
  return {
    reads: stores.map(({ id }) => ({
      name: `store ${id}`,
      capabilities: ['TILLS', 'PRICES', 'BASKET_QUOTES', 'RECEIPTS'],
      read: async (deadline) => {
        const { headers } = await client.look(id, deadline);
        return { signedInAs: `${stores.length} stores, each by its key`, headers };
      },
    })),
    limits: (headers) => [
      limitOf('requests of a store in a minute', headers['x-quota-limit'], headers['x-quota-left']),
      { of: 'requests of a store in a minute, by POS_REQUESTS_PER_MINUTE', most, left: null },
    ],
  };
}
