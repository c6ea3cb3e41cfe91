import type { Shop } from '../shop.ts';
import type { Endpoint } from './route.ts';

const stores = 'Magento_Backend::store';

/** Websites and store views. */
export function storeEndpoints(shop: Shop, baseUrl: () => string): Endpoint[] {
  const views = shop.retailer.markets.flatMap((market) => market.storeViews.map((view) => ({ market, ...view })));
  return [
    {
      method: 'GET',
      path: '/store/websites',
      resource: stores,
      handle: () =>
        shop.retailer.markets.map((market) => ({
          id: shop.websiteOf(market.code),
          code: market.website,
          name: market.code,
          default_group_id: shop.websiteOf(market.code),
        })),
    },
    {
      method: 'GET',
      path: '/store/storeViews',
      resource: stores,
      handle: () =>
        views.map(({ market, storeId, code }) => ({
          id: storeId,
          code,
          name: code,
          website_id: shop.websiteOf(market.code),
          store_group_id: shop.websiteOf(market.code),
          is_active: 1,
        })),
    },
    {
      method: 'GET',
      path: '/store/storeConfigs',
      resource: stores,
      handle: () =>
        views.map(({ market, storeId, code, locale }) => ({
          id: storeId,
          code,
          website_id: shop.websiteOf(market.code),
          locale: locale.replace('-', '_'),
          base_currency_code: market.currency,
          default_display_currency_code: market.currency,
          timezone: market.timeZone,
          weight_unit: 'kgs',
          base_url: `${baseUrl()}/`,
          base_link_url: `${baseUrl()}/`,
          base_static_url: `${baseUrl()}/static/`,
          base_media_url: `${baseUrl()}/media/`,
          secure_base_url: `${baseUrl()}/`,
          secure_base_link_url: `${baseUrl()}/`,
          secure_base_static_url: `${baseUrl()}/static/`,
          secure_base_media_url: `${baseUrl()}/media/`,
        })),
    },
  ];
}
