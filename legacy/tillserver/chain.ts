import type { BusinessClock } from '../kit/index.ts';
import type { Market, Retailer } from '../retailer/index.ts';
import type { HeadOffice } from './headOffice.ts';
import type { NightRun } from './nightRun.ts';
import { createNightRun } from './nightRun.ts';
import type { ReceiptQueue } from './receipts/receiptQueue.ts';
import { createReceiptQueue } from './receipts/receiptQueue.ts';
import type { Till } from './till.ts';
import { createTill } from './till.ts';

/** What the till server needs of the data set. */
export type ChainSeed = Pick<
  Retailer,
  | 'seed'
  | 'markets'
  | 'stores'
  | 'tills'
  | 'articles'
  | 'items'
  | 'vatRates'
  | 'exchangeRates'
  | 'priceListLines'
  | 'cartRules'
>;

export interface ChainStore {
  readonly id: string;
  readonly market: Market;
  readonly tills: readonly Till[];
}

/** The stores of the chain with their tills. */
export interface Chain {
  /** The business instant in milliseconds. */
  now(): number;
  readonly stores: ReadonlyMap<string, ChainStore>;
  /** Throws RangeError where there is none: routes have checked. */
  store(id: string): ChainStore;
  till(id: string): Till | undefined;
  runOf(storeId: string): NightRun;
  readonly queue: ReceiptQueue;
  /** Does what has become due: the night's lines are taken, receipts are sent. */
  sweep(): void;
}

export function createChain(seed: ChainSeed, headOffice: HeadOffice, clock: BusinessClock): Chain {
  const installedAt = clock.now().getTime();
  const runs = new Map(
    seed.markets.map((market) => [market.code, createNightRun(market, seed, headOffice, installedAt)]),
  );
  const queue = createReceiptQueue(headOffice);
  const runIn = (market: Market): NightRun => known(runs.get(market.code), market.code);
  const marketOf = new Map(seed.markets.map((market) => [market.code, market]));
  const stores = new Map(
    seed.stores.map(({ storeId, market: code }) => {
      const market = known(marketOf.get(code), code);
      const plans = seed.tills.filter((plan) => plan.storeId === storeId);
      const tills = plans.map((plan) => createTill(plan, runIn(market), installedAt));
      return [storeId, { id: storeId, market, tills }];
    }),
  );
  const tills = new Map([...stores.values()].flatMap((store) => store.tills.map((till) => [till.id, till])));
  const store = (id: string): ChainStore => known(stores.get(id), id);
  const now = (): number => clock.now().getTime();
  return {
    now,
    stores,
    store,
    till: (id) => tills.get(id),
    runOf: (storeId) => runIn(store(storeId).market),
    queue,
    sweep() {
      for (const run of runs.values()) run.sweep(now());
      queue.sweep(now());
    },
  };
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`The chain has no ${name}.`);
  return value;
}
