import { publicScope, type Caches } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { compareDecimals } from '../../../../platform/money/index.ts';
import { createShelf, freshness, windowBetween, type Reading, type Readings } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, PriceMark, ShopPriceSheet } from '../../port.ts';
import { amount, percent, quantity } from '../amounts.ts';
import type { AdobeClient } from './client.ts';
import { anyOf } from './criteria.ts';
import { digest } from '../digest.ts';
import { keptPrices, type KeptPrices } from '../keptPrices.ts';
import { EVERY_PRICE, priceTag } from '../priceTags.ts';
import type { Reference } from './reference.ts';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { readTaxRates } from './taxRates.ts';
import { ADMIN_VIEW } from './views.ts';
import { basePrices, rulePrice, specialPrices, tierPrices, type WireStore } from './wire.ts';
import { beginsAt, endsAt } from './wallClock.ts';

type Price = KeptPrices['records'][number];

const ALL_GROUPS = 'ALL GROUPS';
const NOT_SIGNED_IN = 'NOT LOGGED IN';

export interface PriceReader {
  /** @param groups the customer groups whose prices apply; none: those of whoever is not signed in. */
  read(skus: readonly string[], scope: CommerceScope, groups: readonly string[]): Promise<Readings<ShopPriceSheet>>;
  /** What everybody pays, as the shop says now, by sku: nothing kept counts, and nothing is kept. */
  readNow(skus: readonly string[], scope: CommerceScope): Promise<ReadonlyMap<string, ShopPriceSheet>>;
  /** Of what the shop says now, whatever is kept. */
  marks(skus: readonly string[], scope: CommerceScope): Promise<readonly PriceMark[]>;
}

/** What the shop would charge on the scope's website: base, special, tier and catalogue-rule prices, each for all skus at once. */
export function createPriceReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly reference: Reference;
  readonly system: string;
  readonly clock: BusinessClock;
  readonly caches: Caches;
}): PriceReader {
  const { client, config, reference, system, clock, caches } = parts;
  const shelf = createShelf<KeptPrices>({
    name: 'shop prices',
    maxEntries: 50_000,
    ttlMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    clock,
    shared: { caches, schema: keptPrices, monotonicOf: system },
    windowOf: ({ records }, asOf) =>
      windowBetween(
        records.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
        asOf,
      ),
  });
  const load = async (
    skus: readonly string[],
    scope: CommerceScope,
    store: WireStore,
    deadline: Deadline,
  ): Promise<ReadonlyMap<string, KeptPrices>> => {
    const { market, priority } = scope;
    const options = { deadline, ...(priority === undefined ? {} : { priority }) };
    const [taxes, groups, base, special, tiers, rules] = await Promise.all([
      // Elsewhere the owner of the price says what tax is in it.
      market.priceOwner === 'commerce' ? readTaxRates(client, { skus, scope, config, reference, deadline }) : null,
      reference.groups.read(deadline),
      client.post(ADMIN_VIEW, '/products/base-prices-information', { skus }, basePrices, options),
      client.post(ADMIN_VIEW, '/products/special-price-information', { skus }, specialPrices, options),
      client.post(ADMIN_VIEW, '/products/tier-prices-information', { skus }, tierPrices, options),
      config.COMMERCE_EXTENSION === 'none'
        ? []
        : client
            .search(
              ADMIN_VIEW,
              `/${config.COMMERCE_EXTENSION}/catalog-rule-prices`,
              { groups: [anyOf('sku', skus)] },
              rulePrice,
              options,
            )
            .then(({ items }) => items),
    ]);
    const common = {
      currency: market.currency,
      unit: null,
      variant: null,
      priceList: null,
      campaign: null,
      campaignTitle: null,
      discountPercent: null,
      allowLineDiscount: true,
      taxIncluded: market.consumerPricesIncludeTax,
      includedTaxRate: null,
      minimumQuantity: '1',
      validFrom: null,
      validUntil: null,
      decided: false,
      quoted: null,
      source: system,
    } as const;
    const sheetOf = (sku: string): KeptPrices => {
      const own = base.filter((row) => row.sku === sku && row.store_id === store.id);
      const records: Price[] = [
        ...own.map((row): Price => ({
          ...common,
          id: `base:${sku}`,
          kind: 'LIST',
          audience: 'PUBLIC',
          amount: amount(row.price, market.currency),
          group: ALL_GROUPS,
        })),
        ...special
          .filter((row) => row.sku === sku && row.store_id === store.id)
          .map((row): Price => ({
            ...common,
            id: `special:${sku}`,
            kind: 'MARKDOWN',
            audience: 'PUBLIC',
            amount: amount(row.price, market.currency),
            validFrom: beginsAt(row.price_from, market.timeZone),
            validUntil: endsAt(row.price_to, market.timeZone),
            group: ALL_GROUPS,
          })),
        ...tiers
          .filter((row) => row.sku === sku && (row.website_id === store.website_id || row.website_id === '0'))
          .map((row): Price => {
            const many = compareDecimals(row.quantity, '1') > 0;
            return {
              ...common,
              id: `tier:${sku}:${row.customer_group}:${quantity(row.quantity)}`,
              kind: many ? 'QUANTITY_BREAK' : kindOf(row.customer_group, config),
              audience: audienceOf(row.customer_group, config),
              amount: row.price_type === 'fixed' ? amount(row.price, market.currency) : null,
              discountPercent: row.price_type === 'discount' ? percent(row.price) : null,
              minimumQuantity: quantity(row.quantity),
              group: row.customer_group,
            };
          }),
        ...rules
          .filter((row) => row.sku === sku && row.website_id === store.website_id)
          .map((row): Price => {
            const group = groups.value.get(row.customer_group_id) ?? row.customer_group_id;
            return {
              ...common,
              id: `catalog-rule:${row.rule_id}:${sku}:${row.customer_group_id}`,
              kind: 'CAMPAIGN',
              audience: audienceOf(group, config),
              amount: amount(row.rule_price, market.currency),
              validFrom: beginsAt(row.from_date, market.timeZone),
              validUntil: endsAt(row.to_date, market.timeZone),
              campaign: row.rule_id,
              campaignTitle: row.rule_name,
              group,
            };
          }),
      ];
      return {
        sold: own.length > 0,
        baseUnit: null,
        units: [],
        taxRate: taxes?.get(sku) ?? null,
        localCurrency: market.currency,
        exchangeRate: null,
        measure: null,
        holdsUntil: null,
        records,
      };
    };
    return new Map(skus.map((sku) => [sku, sheetOf(sku)]));
  };

  return {
    read: async (skus, scope, ownGroups) => {
      const store = await reference.storeOf(scope);
      const readings = await shelf.read({
        keys: skus,
        // The sheet is the same for everybody: a group's prices are told as such.
        scope: publicScope,
        keyOf: (sku) => textOf(scope, store, sku),
        tagsOf: (sku) => [priceTag(sku), EVERY_PRICE],
        load: async (missing, deadline) => {
          const sheets = await load(missing, scope, store, deadline);
          return new Map([...sheets].map(([sku, sheet]) => [textOf(scope, store, sku), sheet]));
        },
        deadline: scope.deadline,
        anew: scope.anew ?? false,
      });
      const answers = new Map<string, Reading<ShopPriceSheet> | Error>();
      for (const sku of skus) {
        const reading = readings.get(textOf(scope, store, sku));
        if (reading instanceof Error) answers.set(sku, reading);
        else if (reading?.value != null) {
          answers.set(sku, { value: sheetFor(reading.value, ownGroups), ...freshness([reading]) });
        }
      }
      return answers;
    },
    readNow: async (skus, scope) => {
      const sheets = await load(skus, scope, await reference.storeOf(scope), scope.deadline);
      return new Map([...sheets].map(([sku, sheet]) => [sku, sheetFor(sheet, [])]));
    },
    marks: async (skus, scope) => {
      const sheets = await load(skus, scope, await reference.storeOf(scope), scope.deadline);
      // A window begins and ends without anything being written.
      const holds = ({ validFrom, validUntil }: Price): boolean =>
        (validFrom === null || validFrom <= scope.now) && (validUntil === null || scope.now < validUntil);
      return [...sheets].map(([sku, { sold, records }]) => ({
        sku,
        version: digest([sold, records.map((record) => [record, holds(record)])]),
      }));
    },
  };
}

function sheetFor(sheet: KeptPrices, groups: readonly string[]): ShopPriceSheet {
  const own = groups.length === 0 ? [NOT_SIGNED_IN] : groups;
  const records = sheet.records.map(({ group: forGroup, ...record }) => ({
    ...record,
    applies: forGroup === ALL_GROUPS || own.includes(forGroup),
  }));
  return { ...sheet, records };
}

/** Prices are a website's, in its currency and on its clock: those of the market. */
function textOf({ market }: CommerceScope, store: WireStore, sku: string): string {
  return JSON.stringify([market.code, store.id, sku]);
}

function audienceOf(group: string, config: AdobeCommerceConfig): Price['audience'] {
  if (group === ALL_GROUPS || group === NOT_SIGNED_IN) return 'PUBLIC';
  if (config.COMMERCE_MEMBER_GROUPS.includes(group)) return 'MEMBERS';
  if (config.COMMERCE_EMPLOYEE_GROUPS.includes(group)) return 'EMPLOYEE';
  if (config.COMMERCE_CONTRACT_GROUPS.includes(group)) return 'CONTRACT';
  return 'SEGMENT';
}

function kindOf(group: string, config: AdobeCommerceConfig): Price['kind'] {
  const audience = audienceOf(group, config);
  if (audience === 'MEMBERS') return 'MEMBER';
  if (audience === 'EMPLOYEE') return 'EMPLOYEE';
  return audience === 'PUBLIC' ? 'LIST' : 'CUSTOMER_GROUP';
}
