import { publicScope, type Caches } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createShelf, freshness, windowBetween, type Reading, type Readings } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope, PriceMark, ShopPriceSheet } from '../../port.ts';
import { digest } from '../digest.ts';
import { keptPrices, type KeptPrices } from '../keptPrices.ts';
import { EVERY_PRICE, priceTag } from '../priceTags.ts';
import { isAskable } from './askable.ts';
import type { MedusaClient } from './client.ts';
import { readPriceLists } from './priceLists.ts';
import { priceRecords } from './priceRecords.ts';
import { holdsAt, sheetFor } from './sheetFor.ts';
import type { Reference } from './reference.ts';
import { pricedVariant, pricedVariantFields } from './wire.ts';

/** Skus in one request: the URL stays below what servers take. */
const SKUS_PER_REQUEST = 200;

export interface PriceReader {
  /** @param groups the customer groups whose prices apply; none: those of whoever is not signed in. */
  read(skus: readonly string[], scope: CommerceScope, groups: readonly string[]): Promise<Readings<ShopPriceSheet>>;
  /** What the shop says now, whatever is kept. */
  marks(skus: readonly string[], scope: CommerceScope): Promise<readonly PriceMark[]>;
}

/** What the shop would charge in the market's region: the variants' own prices and those of the price lists. */
export function createPriceReader(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
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
    shared: { caches, schema: keptPrices },
    windowOf: ({ records }, asOf) =>
      windowBetween(
        records.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
        asOf,
      ),
  });

  const load = async (
    skus: readonly string[],
    { market, priority }: CommerceScope,
    deadline: Deadline,
  ): Promise<ReadonlyMap<string, KeptPrices>> => {
    const options = { deadline, ...(priority === undefined ? {} : { priority }) };
    const askable = skus.filter(isAskable);
    const chunks: string[][] = [];
    for (let from = 0; from < askable.length; from += SKUS_PER_REQUEST)
      chunks.push(askable.slice(from, from + SKUS_PER_REQUEST));
    const [region, groups, preferences, taxRates, lists, ...pages] = await Promise.all([
      reference.regionOf({ market, deadline }),
      reference.groups.read(deadline),
      reference.preferences.read(deadline),
      // Elsewhere the owner of the price says what tax is in it.
      market.priceOwner === 'commerce' ? reference.taxRates.read(deadline) : null,
      readPriceLists(client, options),
      ...chunks.map((chunk) =>
        client.list(
          'product-variants',
          'variants',
          pricedVariant,
          { 'sku[]': chunk, fields: pricedVariantFields, limit: SKUS_PER_REQUEST },
          options,
        ),
      ),
    ]);
    const bySku = new Map(pages.flatMap(({ rows }) => rows.map((row) => [row.sku, row] as const)));
    return new Map(
      skus.map((sku): [string, KeptPrices] => {
        const variant = bySku.get(sku);
        const { records, precedence } =
          variant === undefined
            ? { records: [], precedence: {} }
            : priceRecords({ id: variant.id, prices: variant.prices ?? [] }, lists, {
                ...{ market, region, config, system },
                groups: groups.value,
                preferences: preferences.value,
              });
        return [
          sku,
          {
            sold: records.some(({ kind }) => kind === 'LIST'),
            baseUnit: null,
            units: [],
            taxRate: taxRates?.value.get(market.country) ?? null,
            localCurrency: market.currency,
            exchangeRate: null,
            measure: null,
            holdsUntil: null,
            records,
            precedence,
          },
        ];
      }),
    );
  };

  return {
    read: async (skus, scope, groups) => {
      const textOf = (sku: string): string => JSON.stringify([scope.market.code, sku]);
      const readings = await shelf.read({
        keys: skus,
        // The sheet is the same for everybody: a group's prices are told as such.
        scope: publicScope,
        keyOf: textOf,
        tagsOf: (sku) => [priceTag(sku), EVERY_PRICE],
        load: async (missing, deadline) => {
          const sheets = await load(missing, scope, deadline);
          return new Map([...sheets].map(([sku, sheet]) => [textOf(sku), sheet]));
        },
        deadline: scope.deadline,
        anew: scope.anew ?? false,
      });
      const answers = new Map<string, Reading<ShopPriceSheet> | Error>();
      for (const sku of skus) {
        const reading = readings.get(textOf(sku));
        if (reading instanceof Error) answers.set(sku, reading);
        else if (reading?.value != null) {
          answers.set(sku, { value: sheetFor(reading.value, groups, scope.now), ...freshness([reading]) });
        }
      }
      return answers;
    },
    marks: async (skus, scope) => {
      const sheets = await load(skus, scope, scope.deadline);
      return [...sheets].map(([sku, { sold, records }]) => ({
        sku,
        // A window begins and ends without anything being written.
        version: digest([sold, records.map((record) => [record, holdsAt(record, scope.now)])]),
      }));
    },
  };
}
