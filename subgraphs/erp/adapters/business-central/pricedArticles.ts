import { createMemoryCaches, type Caches } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { z } from 'zod';
import {
  createCalendar,
  createShelf,
  decodeCursor,
  encodeCursor,
  type Reading,
  type Shelf,
  type Snapshot,
} from '../../../kit/index.ts';
import type { PricedArticle, PricedArticleFeed, WrittenRecord } from '../../__generated__/resolvers.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import { priceKeyText, type ErpPort, type ErpScope, type FeedQuery, type PriceSheet } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import type { BusinessCentralClient } from './client.ts';
import { createExtensionPrices } from './extensionPrices.ts';
import { createPrices } from './prices.ts';
import { readItems, type ItemFacts } from './items.ts';
import { kept } from './kept.ts';
import { itemTag } from './keptTags.ts';
import { readPriceLines, priceLinesKey, type Audience, type PriceLineShelf } from './priceLines.ts';
import { ITEM_CARD } from './priceRecord.ts';
import type { Reference } from './reference.ts';
import { writtenSince, type WrittenSource } from './writtenSince.ts';
import * as wire from './wire.ts';

export interface PricedArticleParts {
  readonly config: BusinessCentralConfig;
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly reference: Snapshot<Reference>;
  readonly system: string;
  readonly clock: BusinessClock;
}

/** What one part reads; apart from what shoppers are shown, which must neither wait for it nor be thrown away by it. */
interface OwnReads {
  readonly caches: Caches;
  readonly items: Shelf<ItemFacts>;
  readonly lines: PriceLineShelf;
  readonly prices: ErpPort['prices'];
}

/** `lines` begins where the reading of the whole assortment, which goes by cards, began. */
const cursorSchema = z.object({ cards: z.string().nullable(), lines: z.string(), whole: z.boolean() });
type Cursor = z.infer<typeof cursorSchema>;

const cards: WrittenSource<z.infer<typeof wire.writtenCard>> = { entitySet: 'itemCards', row: wire.writtenCard };
const priceLines: WrittenSource<z.infer<typeof wire.writtenLine>> = {
  entitySet: 'priceListLines',
  row: wire.writtenLine,
};

/** A row bears the time of its writing, and is seen when the transaction that wrote it ends. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Items in the order in which their card or one of their price lines was written. From the start: every card, each item with all its
 * lines, then what was written since. A line that is deleted leaves no trace: it is missed when its item is next told.
 */
export function createPricedArticles(parts: PricedArticleParts): ErpPort['pricedArticles'] {
  const { client } = parts;
  const { caches, ...reads } = ownReads(parts);
  const { items } = reads;
  return async ({ cursor, first }: FeedQuery, scope: ErpScope): Promise<PricedArticleFeed> => {
    const from: Cursor =
      cursor === null
        ? { cards: null, lines: new Date(Date.parse(scope.now) - OVERLAP_MS).toISOString(), whole: true }
        : decodeCursor(cursor, (value): value is Cursor => cursorSchema.safeParse(value).success);
    const [writtenCards, writtenLines] = await Promise.all([
      writtenSince(client, cards, from.cards, first, scope),
      from.whole
        ? { rows: [], until: from.lines, hasMore: false }
        : writtenSince(client, priceLines, from.lines, first, scope),
    ]);
    const changed = new Set([
      ...writtenCards.rows.map(({ number }) => number),
      ...writtenLines.rows.map(({ itemNo }) => itemNo),
    ]);
    await caches.invalidate([...changed].map(itemTag));
    const found = await readItems(client, items, [...changed], scope);
    const known = [...changed].flatMap((number) => {
      const item = found.get(number);
      if (item instanceof Error) throw item;
      return item?.value ? [{ ...item, value: item.value }] : [];
    });
    const whole = from.whole && writtenCards.hasMore;
    return {
      articles: await articlesOf({ ...parts, ...reads }, known, scope),
      cursor: encodeCursor({ cards: writtenCards.until, lines: writtenLines.until, whole }),
      hasMore: writtenCards.hasMore || writtenLines.hasMore,
      reset: false,
    };
  };
}

function ownReads(parts: PricedArticleParts): OwnReads {
  const { config, clock } = parts;
  const caches = createMemoryCaches();
  const options = {
    // As long as a part takes to be read.
    ttlMs: config.ERP_BACKGROUND_TIMEOUT_MS,
    staleIfErrorMs: 0,
    timeoutMs: config.ERP_BACKGROUND_TIMEOUT_MS,
    maxEntries: 5_000,
    clock,
  };
  const shelf = <V>(name: string, schema: z.ZodType<V>): Shelf<V> =>
    createShelf<V>({ ...options, name: `erp price history ${name}`, shared: { caches, schema } });
  const items = shelf('items', kept.itemFacts);
  const lines: PriceLineShelf = shelf('lines', kept.priceLines);
  const customers = shelf('customers', kept.customerTerms);
  const calculated = shelf('calculated', kept.calculatedPrices);
  const own = { ...parts, items, customers };
  const prices = isExtended(config)
    ? createExtensionPrices({ ...own, calculated })
    : createPrices({ ...own, lines, forget: (tags) => caches.invalidate(tags) });
  return { caches, items, lines, prices };
}

async function articlesOf(
  { config, client, sku, reference, lines, prices }: PricedArticleParts & Omit<OwnReads, 'caches'>,
  items: readonly Reading<ItemFacts>[],
  scope: ErpScope,
): Promise<PricedArticle[]> {
  const { market } = scope;
  const skus = items.flatMap(({ value: { card, variants } }) =>
    ['', ...variants].map((variant) => ({ item: card.number, sku: sku.join(card.number, variant) })),
  );
  const sheets = await prices(
    skus.map((article) => ({ sku: article.sku, customer: null })),
    scope,
  );
  // Read just now, with the sheets: their times alone are wanted here. What an extension calculates has no time of writing.
  const audiences: readonly Audience[] = isExtended(config)
    ? []
    : [
        { type: 'All Customers', no: '' },
        { type: 'Customer Price Group', no: market.memberPriceGroup },
        { type: 'Customer', no: market.walkInCustomer },
      ];
  const wanted = audiences.flatMap((audience) => items.map(({ value }) => ({ audience, item: value.card.number })));
  const [found, { value: known }] = await Promise.all([
    readPriceLines(client, lines, wanted, scope),
    reference.read(scope.deadline),
  ]);
  const calendar = createCalendar(market.timeZone);
  const since =
    market.currency === config.ERP_LOCAL_CURRENCY || isExtended(config)
      ? null
      : known.exchangeRateSince(market.currency, calendar.dayOf(scope.now));
  const cardOf = new Map(items.map(({ value }) => [value.card.number, value.card]));

  return skus.flatMap(({ item, sku: text }): PricedArticle[] => {
    const card = cardOf.get(item);
    const sheet = sheets.get(priceKeyText({ sku: text, customer: null }));
    if (sheet instanceof Error) throw sheet;
    if (sheet === undefined || card === undefined) return [];
    const written: WrittenRecord[] = isExtended(config) ? [] : [{ id: ITEM_CARD, at: card.lastModifiedDateTime }];
    for (const audience of audiences) {
      const reading = found.get(priceLinesKey({ audience, item }, market.currency));
      if (reading instanceof Error) throw reading;
      for (const line of reading?.value ?? []) {
        written.push({ id: `${line.priceListCode}/${line.lineNo}`, at: line.lastModifiedDateTime });
      }
    }
    return [
      {
        sku: text,
        introducedAt: card.createdDateTime ?? null,
        perishable: config.ERP_PERISHABLE_CATEGORIES.includes(card.itemCategoryCode),
        facts: { ...evidenceOf(sheet.value), unavailable: null, asOf: sheet.asOf, stale: sheet.stale },
        rateSince: since === null ? null : calendar.startOf(since),
        written,
      },
    ];
  });
}

function isExtended({ ERP_PRICE_CALCULATION }: BusinessCentralConfig): boolean {
  return ERP_PRICE_CALCULATION === 'EXTENSION';
}

/** What an extension calculates is evidence from its reading on: that its source began earlier does not say that it was asked then. */
function evidenceOf(sheet: PriceSheet): PriceSheet {
  return {
    ...sheet,
    records: sheet.records.map((record) => (record.quoted === null ? record : { ...record, validFrom: null })),
  };
}
