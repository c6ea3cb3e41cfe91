import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading } from '../kit/index.ts';
import type { SaleRecord } from './__generated__/resolvers.ts';
import { priceKeyText, stockKeyText } from './port.ts';
import type { Article, ErpCapability, ErpPort, ErpScope, PriceKey, PriceSheet, Stock, StockKey } from './port.ts';

/** One request's reads, collected by key. */
export interface ErpLoaders {
  /** By sku. */
  readonly articles: KeyedLoader<string, Reading<Article>>;
  readonly prices: Pick<KeyedLoader<PriceKey, Reading<PriceSheet>>, 'load'>;
  readonly stock: KeyedLoader<StockKey, Reading<Stock>>;
  /** By reference. */
  readonly sales: KeyedLoader<string, Reading<SaleRecord>>;
}

/** What a request has been told of prices by an earlier call, by {@link priceKeyText}. */
export type KnownPrices = (
  key: string,
  read: () => Promise<Reading<PriceSheet> | null>,
) => Promise<Reading<PriceSheet> | null>;

/** @param known default: nothing. */
export function createErpLoaders(
  port: ErpPort,
  scope: ErpScope,
  known: KnownPrices = (_key, read) => read(),
): ErpLoaders {
  const prices = createKeyedLoader({
    keyOf: priceKeyText,
    load: async (keys: readonly PriceKey[]) => {
      requireCapability(port, 'PRICES');
      return port.prices(keys, scope);
    },
  });
  return {
    articles: createKeyedLoader({
      load: async (skus: readonly string[]) => {
        requireCapability(port, 'ARTICLES');
        return port.articles(skus, scope);
      },
    }),
    prices: { load: (key) => known(priceKeyText(key), () => prices.load(key)) },
    stock: createKeyedLoader({
      keyOf: stockKeyText,
      load: async (keys: readonly StockKey[]) => {
        requireCapability(port, 'STOCK');
        return port.stock(keys, scope);
      },
    }),
    sales: createKeyedLoader({
      load: async (references: readonly string[]) => {
        requireCapability(port, 'SALES');
        return port.sales(references, scope);
      },
    }),
  };
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
export function requireCapability(port: ErpPort, capability: ErpCapability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
