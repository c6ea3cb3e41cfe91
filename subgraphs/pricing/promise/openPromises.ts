import type { Store } from '../../../platform/store/index.ts';
import type { SubgraphContext, SubgraphDependencies } from '../../kit/index.ts';
import type { PricingConfig } from '../config.ts';
import type { PriceRule } from '../rules/rule.ts';
import { openPromiseKeys } from './keys.ts';
import { createOutstandingPromises } from './outstandingPromises.ts';
import { createPromiseDesk, type PromiseDesk } from './promiseDesk.ts';
import { openPromiseRecords, type PromiseRecords } from './promiseRecords.ts';

/** Promises of the process: keys and records are opened once, desks are made for each request. */
export interface Promises {
  deskOf(base: SubgraphContext & { readonly rule: PriceRule; readonly skuSeparator: string }): PromiseDesk;
  /** Resolves when the records can be used. */
  ready(): Promise<void>;
  /** Writes what is still to be kept. */
  stop(): Promise<void>;
}

/** Null where no market promises prices: then no key is made and no store is opened. */
export async function openPromises(
  config: PricingConfig,
  dependencies: SubgraphDependencies,
): Promise<Promises | null> {
  const { markets, internalGraph, logger } = dependencies;
  if (markets.all.every(({ pricePromise }) => pricePromise === undefined)) return null;
  const keys = await openPromiseKeys(config, logger);
  let opened: Promise<{ readonly store: Store; readonly records: PromiseRecords }> | undefined;
  const open = (): NonNullable<typeof opened> => {
    opened ??= dependencies.store().then(async (store) => ({ store, records: await openPromiseRecords(store) }));
    // A store that could not be opened is tried again by whoever asks next.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const records = async (): Promise<PromiseRecords> => (await open()).records;
  const outstanding = createOutstandingPromises({ store: async () => (await open()).store, logger });
  return {
    deskOf: (base) => createPromiseDesk({ ...base, keys, records, outstanding, internalGraph }),
    ready: async () => {
      await open();
    },
    stop: () => outstanding.stop(),
  };
}
