import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { withDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import { createSnapshot, type Snapshot } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope, ShopCategory } from '../../port.ts';
import { loadCategories } from './categories.ts';
import type { MedusaClient } from './client.ts';
import { loadPromotions, type Promotion } from './promotions.ts';
import { loadTaxRates } from './taxRates.ts';
import {
  customerGroup,
  pricePreference,
  publishableKey,
  publishableKeyFields,
  region,
  regionFields,
  type WirePricePreference,
  type WireRegion,
} from './wire.ts';

/** What every page needs and nobody should wait for: loaded at start, refreshed by polling. */
export interface Reference {
  readonly regions: Snapshot<readonly WireRegion[]>;
  /** Sales channels of the storefront. */
  readonly channels: Snapshot<ReadonlySet<string>>;
  /** Customer groups' names by id. */
  readonly groups: Snapshot<ReadonlyMap<string, string>>;
  readonly categories: Snapshot<ReadonlyMap<string, ShopCategory>>;
  readonly promotions: Snapshot<readonly Promotion[]>;
  /** Whose prices include tax. */
  readonly preferences: Snapshot<readonly WirePricePreference[]>;
  /** Per cent by country; read where the shop owns a market's price. */
  readonly taxRates: Snapshot<ReadonlyMap<string, string>>;
  /** The region in which the scope's market is sold. Throws NOT_SUPPORTED where the shop has none. */
  regionOf(scope: Pick<CommerceScope, 'market' | 'deadline'>): Promise<WireRegion>;
  start(): Promise<void>;
  stop(): void;
}

export function createReference(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}): Reference {
  const { client, config, markets, clock, logger } = parts;
  const snapshot = <T>(load: (deadline: Deadline) => Promise<T>): Snapshot<T> =>
    createSnapshot({
      load,
      refreshMs: config.COMMERCE_REFERENCE_REFRESH_MS,
      timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
      clock,
      logger,
    });
  const inBackground = (deadline: Deadline) => ({ deadline, priority: 'background' }) as const;

  const regions = snapshot((deadline) =>
    client.listAll('regions', 'regions', region, { fields: regionFields }, inBackground(deadline)),
  );
  const channels = snapshot(async (deadline): Promise<ReadonlySet<string>> => {
    const keys = await client.listAll(
      'api-keys',
      'api_keys',
      publishableKey,
      { type: 'publishable', fields: publishableKeyFields },
      inBackground(deadline),
    );
    const own = keys.find(({ token }) => token === config.COMMERCE_PUBLISHABLE_KEY);
    return new Set(own?.sales_channels?.map(({ id }) => id));
  });
  const groups = snapshot(async (deadline): Promise<ReadonlyMap<string, string>> => {
    const found = await client.listAll(
      'customer-groups',
      'customer_groups',
      customerGroup,
      { fields: 'id,name' },
      inBackground(deadline),
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  });
  const categories = snapshot((deadline) => loadCategories(client, inBackground(deadline)));
  const promotions = snapshot((deadline) => loadPromotions(client, config, inBackground(deadline)));
  const preferences = snapshot((deadline) =>
    client.listAll('price-preferences', 'price_preferences', pricePreference, {}, inBackground(deadline)),
  );
  const taxRates = snapshot((deadline) => loadTaxRates(client, inBackground(deadline)));
  const isOwner = markets.all.some(({ priceOwner }) => priceOwner === 'commerce');
  const all: readonly Snapshot<unknown>[] = [
    ...[regions, channels, groups, categories, promotions, preferences],
    ...(isOwner ? [taxRates] : []),
  ];

  return {
    regions,
    channels,
    groups,
    categories,
    promotions,
    preferences,
    taxRates,
    regionOf: async ({ market, deadline }) => {
      const { value } = await regions.read(deadline);
      const named = config.COMMERCE_REGIONS.get(market.code);
      const found = value.find(({ id, currency_code: currency, countries }) =>
        named === undefined
          ? currency.toUpperCase() === market.currency &&
            (countries ?? []).some(({ iso_2 }) => iso_2.toUpperCase() === market.country)
          : id === named,
      );
      if (found === undefined) throw new ClientError('NOT_SUPPORTED', 'The shop sells nothing in this market.');
      return found;
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
