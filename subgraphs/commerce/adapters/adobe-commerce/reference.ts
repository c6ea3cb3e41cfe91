import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { withDeadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import { createSnapshot, type Snapshot } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, ShopCategory } from '../../port.ts';
import { ADMIN_VIEW, viewOf } from './views.ts';
import { loadAttributes, type AttributeBook } from './attributes.ts';
import { loadCategories } from './categories.ts';
import type { AdobeClient } from './client.ts';
import { loadRules, type RuleBook } from './rules.ts';
import type { TaxBook } from './taxRates.ts';
import { customerGroup, storeConfigs, taxRate, taxRule, type WireStore } from './wire.ts';

/** What every page needs and nobody should wait for: loaded at start, refreshed by polling. */
export interface Reference {
  /** Store views by code. */
  readonly stores: Snapshot<ReadonlyMap<string, WireStore>>;
  /** Customer groups' codes by id. */
  readonly groups: Snapshot<ReadonlyMap<string, string>>;
  readonly rules: Snapshot<RuleBook>;
  /** Read where the shop owns a market's price. */
  readonly taxes: Snapshot<TaxBook>;
  /** By store view; `all` has the back office's labels. */
  attributes(view: string): Snapshot<AttributeBook>;
  categories(view: string): Snapshot<ReadonlyMap<string, ShopCategory>>;
  /** The store of the scope's view. Throws ClientError when the shop has no such view. */
  storeOf(scope: CommerceScope): Promise<WireStore>;
  start(): Promise<void>;
  stop(): void;
}

export function createReference(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}): Reference {
  const { client, config, markets, clock, logger } = parts;
  const snapshot = <T>(load: Parameters<typeof createSnapshot<T>>[0]['load']): Snapshot<T> =>
    createSnapshot({
      load,
      refreshMs: config.COMMERCE_REFERENCE_REFRESH_MS,
      timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
      clock,
      logger,
    });
  const options = { priority: 'background' } as const;

  const stores = snapshot(async (deadline) => {
    const found = await client.get(ADMIN_VIEW, '/store/storeConfigs', storeConfigs, { deadline, ...options });
    return new Map(found.map((store) => [store.code, store]));
  });
  const groups = snapshot(async (deadline) => {
    const found = await client.search(ADMIN_VIEW, '/customerGroups/search', { groups: [] }, customerGroup, {
      deadline,
      ...options,
    });
    return new Map(found.items.map(({ id, code }) => [id, code]));
  });
  const rules = snapshot((deadline) => loadRules(client, { deadline, ...options }));
  const taxes = snapshot(async (deadline): Promise<TaxBook> => {
    const [found, rates] = await Promise.all([
      client.search(ADMIN_VIEW, '/taxRules/search', { groups: [] }, taxRule, { deadline, ...options }),
      client.search(ADMIN_VIEW, '/taxRates/search', { groups: [] }, taxRate, { deadline, ...options }),
    ]);
    return { rules: found.items, rates: new Map(rates.items.map((rate) => [rate.id, rate])) };
  });
  const views = [...new Set(markets.all.flatMap(({ shopStoreViews }) => Object.values(shopStoreViews)))];
  const attributes = new Map(
    [ADMIN_VIEW, ...views].map((view) => [
      view,
      snapshot((deadline) => loadAttributes(client, view, { deadline, ...options })),
    ]),
  );
  const categories = new Map(
    views.map((view) => [view, snapshot((deadline) => loadCategories(client, view, { deadline, ...options }))]),
  );
  const isOwner = markets.all.some(({ priceOwner }) => priceOwner === 'commerce');
  const all: readonly Snapshot<unknown>[] = [
    ...[stores, groups, rules, ...attributes.values(), ...categories.values()],
    ...(isOwner ? [taxes] : []),
  ];

  return {
    stores,
    groups,
    rules,
    taxes,
    attributes: (view) => ofView(attributes, view),
    categories: (view) => ofView(categories, view),
    storeOf: async (scope) => {
      const { value } = await stores.read(scope.deadline);
      const store = value.get(viewOf(scope));
      if (store === undefined) throw new ClientError('NOT_SUPPORTED', 'The shop has no view for this language.');
      return store;
    },
    start: async () => {
      for (const each of all) each.start();
      await withDeadline(config.COMMERCE_TIMEOUT_MS * 2, async (deadline) => {
        await Promise.allSettled(all.map((each) => each.read(deadline)));
      });
    },
    stop: () => {
      for (const each of all) each.stop();
    },
  };
}

function ofView<T>(snapshots: ReadonlyMap<string, Snapshot<T>>, view: string): Snapshot<T> {
  const found = snapshots.get(view);
  if (found === undefined) throw new ClientError('NOT_SUPPORTED', 'The shop has no view for this language.');
  return found;
}
