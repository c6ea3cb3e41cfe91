import { float } from '../floats.ts';
import type { Shop } from '../shop.ts';
import { skusOf } from './route.ts';
import type { Endpoint } from './route.ts';

const products = 'Magento_Catalog::products';

/** The three price reads, many skus at once. Amounts are the websites' own, by store id as Adobe gives them. */
export function priceEndpoints(shop: Shop): Endpoint[] {
  const storesOf = (market: string): readonly number[] =>
    (shop.retailer.markets.find(({ code }) => code === market)?.storeViews ?? []).map(({ storeId }) => storeId);
  return [
    {
      method: 'POST',
      path: '/products/base-prices-information',
      resource: products,
      reads: true,
      handle: ({ request }) =>
        skusOf(request).flatMap((sku) =>
          shop
            .pricesOf(sku)
            .flatMap(({ market, price }) =>
              storesOf(market).map((store_id) => ({ price: float(price), store_id, sku })),
            ),
        ),
    },
    {
      method: 'POST',
      path: '/products/special-price-information',
      resource: products,
      reads: true,
      handle: ({ request }) =>
        skusOf(request).flatMap((sku) =>
          shop.pricesOf(sku).flatMap(({ market, special }) =>
            special === null
              ? []
              : storesOf(market).map((store_id) => ({
                  price: float(special.price),
                  store_id,
                  sku,
                  price_from: special.from,
                  ...(special.to === null ? {} : { price_to: special.to }),
                })),
          ),
        ),
    },
    {
      method: 'POST',
      path: '/products/tier-prices-information',
      resource: products,
      reads: true,
      handle: ({ request }) =>
        skusOf(request).flatMap((sku) =>
          shop.pricesOf(sku).flatMap(({ market, tiers }) =>
            tiers.map((tier) => ({
              price: float(tier.value),
              price_type: tier.type,
              website_id: shop.websiteOf(market),
              sku,
              customer_group: tier.customerGroup,
              quantity: float(tier.quantity),
            })),
          ),
        ),
    },
  ];
}
