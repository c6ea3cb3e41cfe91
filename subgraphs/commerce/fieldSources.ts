import { declareSources, neverKept, type KeptFor, type SourceDeclaration } from '../kit/index.ts';
import type { CommerceSettings } from './config.ts';
import type { CommerceCapability, CommercePort } from './port.ts';

/** What of the shop each field needs, and how long it is kept. */
export function fieldSources(
  port: Pick<CommercePort, 'system' | 'capabilities'>,
  config: CommerceSettings,
): SourceDeclaration {
  const display: KeptFor = {
    maximumAgeMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
  };
  const reference: KeptFor = { maximumAgeMs: config.COMMERCE_REFERENCE_REFRESH_MS, staleIfErrorMs: null };
  return declareSources<CommerceCapability>(port.system, port.capabilities, {
    'Query.product': display,
    'Query.products': display,
    'Query.searchProducts': { capability: 'SEARCH', ...display },
    'Query.category': reference,
    'Query.cart': { capability: 'GUEST_CARTS', ...neverKept },
    'Query.wishlist': { capability: 'WISHLISTS', ...neverKept },
    'Query.shopIdentityChanges': { capability: 'IDENTITY_CHANGES', ...neverKept },
    'Query.shopSaleChanges': { capability: 'SALE_CHANGES', ...neverKept },
    'Query.shopSales': { capability: 'SALES', ...neverKept },
    'Query.shopPricedArticles': { capability: 'PRICE_HISTORY', ...neverKept },
    'Subscription.shopPriceChanges': {
      capability: 'PRICE_CHANGES',
      maximumAgeMs: config.COMMERCE_WATCH_MS,
      staleIfErrorMs: 0,
    },
    'ProductConnection.facets': { capability: 'SEARCH_FACETS', ...display },
    'Product.kind': display,
    'Product.parent': display,
    'Product.variants': display,
    'Product.options': display,
    'Product.name': display,
    'Product.slug': display,
    'Product.description': display,
    'Product.brand': display,
    'Product.categories': display,
    'Product.media': display,
    'Product.attributes': display,
    'Product.sensitivity': display,
    'Product.alternatives': { capability: 'ALTERNATIVES', ...display },
    'Product.shopPriceFacts': { capability: 'PRICES', ...display },
    'Product.shopOwnedPriceFacts': { capability: 'PRICES', ...display },
    'Query.shopPriceFactsNow': { capability: 'PRICES', ...neverKept },
    'Product.shopOfferFacts': { capability: 'OFFERS', ...reference },
    'Customer.account': { capability: 'ACCOUNTS', ...neverKept },
    'Customer.cart': { capability: 'CUSTOMER_CARTS', ...neverKept },
    'Customer.wishlist': { capability: 'WISHLISTS', ...neverKept },
    'Customer.product': display,
    // Of sign-ins, wish lists and carts what there is.
    'Customer.shopActivities': neverKept,
    'Customer.shopOfferFacts': { capability: 'OFFERS', ...reference },
    'Order.shopSale': { capability: 'SALES', ...neverKept },
    'BasketQuote.shopQuoteFacts': { capability: 'BASKET_QUOTES', ...neverKept },
    'ShopAccount.lastLoginAt': { capability: 'LOGINS', ...neverKept },
  });
}
