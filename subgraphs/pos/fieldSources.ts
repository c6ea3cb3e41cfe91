import { declareSources, neverKept, type KeptFor, type SourceDeclaration } from '../kit/index.ts';
import type { PosSettings } from './config.ts';
import type { PosCapability, PosPort } from './port.ts';

/** What of the tills each field needs, and how long it is kept. */
export function fieldSources(port: Pick<PosPort, 'system' | 'capabilities'>, config: PosSettings): SourceDeclaration {
  const display: KeptFor = {
    maximumAgeMs: config.POS_DISPLAY_TTL_MS,
    staleIfErrorMs: config.POS_STALE_IF_ERROR_MS,
  };
  return declareSources<PosCapability>(port.system, port.capabilities, {
    'Query.tillReceipts': { capability: 'RECEIPTS', ...neverKept },
    'Product.tillPriceFacts': { capability: 'PRICES', ...display },
    'Product.tillPrices': { capability: 'PRICES', ...display },
    'BasketQuote.tillQuoteFacts': { capability: 'BASKET_QUOTES', ...neverKept },
    'Store.tills': { capability: 'TILLS', ...display },
    'Till.id': { capability: 'TILLS', ...display },
    'Till.store': { capability: 'TILLS', ...display },
    'Till.online': { capability: 'TILLS', ...display },
    'Till.priceFile': { capability: 'TILLS', ...display },
    'Till.pendingReceipts': { capability: 'TILLS', ...display },
    'Till.provenance': { capability: 'TILLS', ...display },
  });
}
