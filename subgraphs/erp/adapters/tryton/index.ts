import type { BusinessClock } from '../../../../platform/clock/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import type { Logger } from '../../../../platform/log/index.ts';
import { createShelf, createSnapshot, type Reading, type ShelfOptions } from '../../../kit/index.ts';
import type { TrytonConfig } from '../../config.ts';
import type { Article, ErpCapability, ErpPort, StockRow } from '../../port.ts';
import { readProducts, toArticle, type ProductFacts } from './articles.ts';
import { createCustomerChanges, createSaleChanges } from './changes.ts';
import { createTrytonClient } from './client.ts';
import { createProbe } from './probe.ts';
import { createPrices, type ComputedPrices } from './prices.ts';
import { loadReference } from './reference.ts';
import { createSales, createSalesOf } from './sales.ts';
import { createStock } from './stock.ts';

export interface TrytonDependencies {
  readonly config: TrytonConfig;
  readonly markets: Markets;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

const SYSTEM = 'tryton';
/** Promotions are formulas over a whole sale there: nothing that one article could be said to cost. They are not offers here. */
const capabilities: readonly ErpCapability[] = [
  'ARTICLES',
  'PRICES',
  'STOCK',
  'STORES',
  'SALES',
  'SALE_CHANGES',
  'CUSTOMER_CHANGES',
];

/** Tryton 6.0 by its JSON-RPC. */
export function createTryton({ config, markets, clock, logger }: TrytonDependencies): ErpPort {
  const client = createTrytonClient(config);
  const display: Pick<ShelfOptions<unknown>, 'ttlMs' | 'staleIfErrorMs' | 'timeoutMs' | 'clock'> = {
    ttlMs: config.ERP_DISPLAY_TTL_MS,
    staleIfErrorMs: config.ERP_STALE_IF_ERROR_MS,
    timeoutMs: config.ERP_TIMEOUT_MS,
    clock,
  };
  const products = createShelf<ProductFacts>({ ...display, name: 'tryton products', maxEntries: 20_000 });
  const computed = createShelf<ComputedPrices>({ ...display, name: 'tryton prices', maxEntries: 50_000 });
  const stock = createShelf<StockRow>({ ...display, name: 'tryton stock', maxEntries: 50_000 });
  const onlineLocations = new Set(markets.all.map(({ onlineLocation }) => onlineLocation));
  const walkIns = new Set(markets.all.map(({ walkInCustomer }) => walkInCustomer));
  const reference = createSnapshot({
    load: async (deadline) => loadReference(client, onlineLocations, deadline),
    refreshMs: config.ERP_REFERENCE_REFRESH_MS,
    timeoutMs: config.ERP_BACKGROUND_TIMEOUT_MS,
    clock,
    logger,
  });
  const saleParts = { client, reference, walkIns };

  return {
    system: SYSTEM,
    capabilities: new Set(capabilities),
    probe: createProbe(client, config),
    articles: async (skus, scope) => {
      const [known, found] = await Promise.all([
        reference.read(scope.deadline),
        readProducts(client, products, skus, scope),
      ]);
      const readings = new Map<string, Reading<Article> | Error>();
      for (const [sku, reading] of found) {
        if (reading instanceof Error) readings.set(sku, reading);
        else if (reading.value) readings.set(sku, { ...reading, value: toArticle(sku, reading.value, known.value) });
      }
      return readings;
    },
    prices: createPrices({ system: SYSTEM, client, reference, products, computed }),
    stock: createStock({ client, reference, products, stock }),
    places: async ({ deadline }) => {
      const { value, asOf, stale } = await reference.read(deadline);
      return { value: value.places, asOf, stale };
    },
    sales: createSales(saleParts),
    salesOf: createSalesOf(saleParts),
    saleChanges: createSaleChanges(client, walkIns),
    customerChanges: createCustomerChanges(client, reference, walkIns),
    offers: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    // A list price moves its template, a formula the price list, a stock move nothing at all: what changes cannot be told by article.
    priceMarks: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    stockMarks: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    payers: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    pricedArticles: () => Promise.reject(new ClientError('NOT_SUPPORTED')),
    forget: async () => undefined,
    swept: [],
    hooks: new Map(),
    start: () => reference.start(),
    stop: () => {
      reference.stop();
      client.close();
    },
  };
}
