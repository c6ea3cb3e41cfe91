import {
  declareSources,
  neverKept,
  type FieldDeclaration,
  type KeptFor,
  type SourceDeclaration,
} from '../kit/index.ts';
import type { ErpSettings } from './config.ts';
import type { ErpCapability, ErpPort } from './port.ts';

/** What of the ERP each field needs, and how long it is kept. */
export function fieldSources(port: Pick<ErpPort, 'system' | 'capabilities'>, config: ErpSettings): SourceDeclaration {
  const display: KeptFor = {
    maximumAgeMs: config.ERP_DISPLAY_TTL_MS,
    staleIfErrorMs: config.ERP_STALE_IF_ERROR_MS,
  };
  const reference: KeptFor = { maximumAgeMs: config.ERP_REFERENCE_REFRESH_MS, staleIfErrorMs: null };
  const watched: KeptFor = { maximumAgeMs: config.ERP_WATCH_MS, staleIfErrorMs: 0 };
  const store: FieldDeclaration<ErpCapability> = { capability: 'STORES', ...reference };
  return declareSources<ErpCapability>(port.system, port.capabilities, {
    'Query.store': store,
    'Query.stores': store,
    'Store.gln': store,
    'Store.name': store,
    'Store.address': store,
    'Store.geo': store,
    'Store.partner': store,
    'Store.openingHours': store,
    'Store.services': store,
    'Product.gtin': { capability: 'ARTICLES', ...display },
    'Product.units': { capability: 'ARTICLES', ...display },
    'Product.availability': { capability: 'STOCK', ...display },
    'Product.onlineAvailability': { capability: 'STOCK', ...display },
    'Product.priceFacts': { capability: 'PRICES', ...display },
    'Product.erpPriceFacts': { capability: 'PRICES', ...display },
    'Customer.erpOfferFacts': { capability: 'OFFERS', ...reference },
    'Order.erpSale': { capability: 'SALES', ...neverKept },
    'Query.erpIdentityChanges': { capability: 'CUSTOMER_CHANGES', ...neverKept },
    'Query.erpSaleChanges': { capability: 'SALE_CHANGES', ...neverKept },
    'Query.erpSales': { capability: 'SALES', ...neverKept },
    'Query.erpPriceFactsNow': { capability: 'PRICES', ...neverKept },
    'Query.erpQuotedPriceFacts': { capability: 'PRICE_QUOTES', ...display },
    'Query.erpPricedArticles': { capability: 'PRICE_HISTORY', ...neverKept },
    'Subscription.stockChanged': { capability: 'STOCK_CHANGES', ...watched },
    'Subscription.erpPriceChanges': { capability: 'PRICE_CHANGES', ...watched },
  });
}
