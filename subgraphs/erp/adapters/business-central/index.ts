import { createMemoryCaches, type Caches, type CacheWindow } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import {
  createCalendar,
  createShelf,
  createSnapshot,
  windowBetween,
  type Reading,
  type ShelfOptions,
} from '../../../kit/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import type { Article, ErpCapability, ErpPort } from '../../port.ts';
import { createSkuRule } from '../../sku.ts';
import { createCustomerChanges, createSaleChanges } from './changes.ts';
import { createBusinessCentralClient } from './client.ts';
import type { CustomerTerms } from './customers.ts';
import { readItems, type ItemFacts } from './items.ts';
import { kept } from './kept.ts';
import { itemTag } from './keptTags.ts';
import { toArticle } from './map.ts';
import { createExtensionPrices } from './extensionPrices.ts';
import { createMarks } from './marks.ts';
import { createNoticeReceiver } from './noticeReceiver.ts';
import { createOffers, type CampaignLine } from './offers.ts';
import { createPricedArticles } from './pricedArticles.ts';
import { createPrices } from './prices.ts';
import { createProbe } from './probe.ts';
import { loadReference } from './reference.ts';
import { createSales, createSalesOf } from './sales.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createSwept } from './swept.ts';
import { createStock } from './stock.ts';
import type { WireCalculatedPrice, WirePriceListLine, WireStock } from './wire.ts';

export interface BusinessCentralDependencies {
  readonly config: BusinessCentralConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  readonly caches?: Caches;
  readonly onNotice?: (tags: readonly string[]) => void;
}

const SYSTEM = 'business-central';
const capabilities: readonly ErpCapability[] = [
  'ARTICLES',
  'STOCK',
  'STORES',
  'SALES',
  'SALE_CHANGES',
  'CUSTOMER_CHANGES',
  'OFFERS',
  'STOCK_CHANGES',
];

/** Inclusive days, YYYY-MM-DD; null: open. */
type WholeDays = Pick<WirePriceListLine, 'startingDate' | 'endingDate'>;

/** Dynamics 365 Business Central by its API v2.0 and the retailer's own API pages. */
export function createBusinessCentral(dependencies: BusinessCentralDependencies): ErpPort {
  const { config, markets, clock, logger, caches = createMemoryCaches(), onNotice = () => undefined } = dependencies;
  const client = createBusinessCentralClient(config);
  const sku = createSkuRule(config.ERP_SKU_SEPARATOR);
  const display: Pick<ShelfOptions<unknown>, 'ttlMs' | 'staleIfErrorMs' | 'timeoutMs' | 'clock'> = {
    ttlMs: config.ERP_DISPLAY_TTL_MS,
    staleIfErrorMs: config.ERP_STALE_IF_ERROR_MS,
    timeoutMs: config.ERP_TIMEOUT_MS,
    clock,
  };
  /** Of these a price is made: nobody is given an older one than before, on whatever node. */
  const inOrder = { caches, monotonicOf: SYSTEM };
  const zones = [...new Set(markets.all.map(({ timeZone }) => timeZone))].map(createCalendar);
  // A price begins and ends with a day of the market that reads it.
  const ofWholeDays = (read: readonly WholeDays[], asOf: string): CacheWindow =>
    windowBetween(
      read.flatMap(({ startingDate, endingDate }) =>
        zones.flatMap((zone) => [
          startingDate === null ? null : zone.startOf(startingDate),
          endingDate === null ? null : zone.startOf(endingDate, 1),
        ]),
      ),
      asOf,
    );
  const items = createShelf<ItemFacts>({
    ...display,
    name: 'erp items',
    maxEntries: 20_000,
    shared: { ...inOrder, schema: kept.itemFacts },
  });
  const customers = createShelf<CustomerTerms>({
    ...display,
    name: 'erp customers',
    maxEntries: 20_000,
    shared: { caches, schema: kept.customerTerms },
  });
  const lines = createShelf<readonly WirePriceListLine[]>({
    ...display,
    name: 'erp price lines',
    maxEntries: 50_000,
    shared: { ...inOrder, schema: kept.priceLines },
    windowOf: ofWholeDays,
  });
  const calculated = createShelf<readonly WireCalculatedPrice[]>({
    ...display,
    name: 'erp calculated prices',
    maxEntries: 50_000,
    shared: { ...inOrder, schema: kept.calculatedPrices },
    windowOf: ofWholeDays,
  });
  const stock = createShelf<readonly WireStock[]>({
    ...display,
    name: 'erp stock',
    maxEntries: 20_000,
    shared: { caches, schema: kept.stock },
  });
  const campaignLines = createShelf<readonly CampaignLine[]>({
    ...display,
    name: 'erp campaign lines',
    maxEntries: 1_000,
  });
  const reference = createSnapshot({
    load: async (deadline) => loadReference(client, deadline),
    refreshMs: config.ERP_REFERENCE_REFRESH_MS,
    timeoutMs: config.ERP_BACKGROUND_TIMEOUT_MS,
    clock,
    logger,
  });
  const isExtended = config.ERP_PRICE_CALCULATION === 'EXTENSION';
  const priceParts = { system: SYSTEM, config, client, sku, reference, items, customers };
  const walkIns = new Set(markets.all.map(({ walkInCustomer }) => walkInCustomer));
  const { ERP_WEBHOOK_URL: webhookUrl, ERP_WEBHOOK_SECRET: secret } = config;
  const swept = createSwept(client, config.ERP_PRICE_CALCULATION === 'STANDARD');
  const pages = swept.map(({ entitySet }) => entitySet);
  const tagsOf = new Map(swept.map(({ entitySet, tag }) => [entitySet, tag]));
  const isHeard = webhookUrl !== undefined && secret !== undefined;
  const subscriptions = isHeard
    ? createSubscriptions({ client, config, pages, url: webhookUrl, secret, caches, logger })
    : null;
  const saleParts = { client, sku, reference, walkIns };
  return {
    system: SYSTEM,
    // A site with a pricing extension decides otherwise than its lines say: its page is asked, and what changes a price there is its own.
    capabilities: new Set<ErpCapability>([
      ...capabilities,
      'PRICES',
      'PRICE_HISTORY',
      isExtended ? 'PRICE_QUOTES' : 'PRICE_CHANGES',
    ]),
    probe: createProbe(client, config),
    articles: async (skus, scope) => {
      const found = await readItems(
        client,
        items,
        skus.map((text) => sku.split(text).item),
        scope,
      );
      const readings = new Map<string, Reading<Article> | Error>();
      for (const text of skus) {
        const parts = sku.split(text);
        const item = found.get(parts.item);
        if (item instanceof Error) readings.set(text, item);
        else if (item?.value && (parts.variant === '' || item.value.variants.includes(parts.variant))) {
          readings.set(text, { ...item, value: toArticle(text, parts, item.value) });
        }
      }
      return readings;
    },
    prices: isExtended
      ? createExtensionPrices({ ...priceParts, calculated })
      : createPrices({ ...priceParts, lines, forget: (tags) => caches.invalidate(tags) }),
    pricedArticles: createPricedArticles({ system: SYSTEM, config, client, sku, reference, clock }),
    stock: createStock({ client, sku, items, stock }),
    places: async ({ deadline }) => {
      const { value, asOf, stale } = await reference.read(deadline);
      return { value: value.places, asOf, stale };
    },
    sales: createSales(saleParts),
    salesOf: createSalesOf(saleParts),
    saleChanges: createSaleChanges(saleParts),
    customerChanges: createCustomerChanges(client),
    offers: createOffers({ system: SYSTEM, client, sku, reference, customers, campaignLines }),
    ...createMarks({ client, sku, reference, customers, timeZones: markets.all.map(({ timeZone }) => timeZone) }),
    forget: async (skus) => caches.invalidate([...new Set(skus.map((text) => itemTag(sku.split(text).item)))]),
    swept,
    hooks: new Map(isHeard ? [['business-central', createNoticeReceiver({ secret, tagsOf, onNotice })]] : []),
    start: () => {
      reference.start();
      subscriptions?.start();
    },
    stop: () => {
      subscriptions?.stop();
      reference.stop();
      client.close();
    },
  };
}
