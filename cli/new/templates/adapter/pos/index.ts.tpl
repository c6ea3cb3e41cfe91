import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { PosPort } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM } from './map.ts';
import { createPriceReader } from './prices.ts';
import { pricesSchema } from './wire.ts';

/** A doctor asks for it: what counts is that one may ask. */
const NO_KEY = 'samklang-doctor';

/** The till port over __vendor__. What is not in `capabilities` is never asked of it. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): PosPort {
  const { POS_STORES: stores } = parts.config;
  const client = create__Vendor__Client(parts.config);
  const notSupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));

  return {
    system: SYSTEM,
    capabilities: new Set(['PRICES']),
    probe: {
      reads: stores.map(({ id }) => ({
        name: `prices of ${id}`,
        capabilities: ['PRICES'],
        read: async (deadline) => {
          await client.get(id, '/prices', { sku: [NO_KEY] }, pricesSchema, deadline);
          return { signedInAs: `the store ${id}` };
        },
      })),
    },
    storesOf: (market) => stores.filter((store) => store.market === market).map(({ id }) => id),
    // A till is named after its store: `S-DK01-T1`.
    storeOf: (tillId) => stores.find(({ id }) => tillId.startsWith(`${id}-`))?.id ?? null,
    prices: createPriceReader({ ...parts, client }),
    tills: notSupported,
    quoteBasket: notSupported,
    receipts: notSupported,
    stop: () => client.close(),
  };
}
