import { float } from '../floats.ts';
import { refuse } from '../problem.ts';
import type { Shop } from '../shop.ts';
import { sourceItemTable } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const inventory = 'Magento_InventoryApi::source';

/** Stock of the default stock is 1; each website sells from the stock after its own number. */
const firstWebsiteStock = 2;

/** Multi-source inventory. */
export function stockEndpoints(shop: Shop): Endpoint[] {
  const items = sourceItemTable(shop);
  return [
    {
      method: 'GET',
      path: '/inventory/source-items',
      resource: inventory,
      searches: true,
      handle: (call) =>
        searchReply(call, items, (row) => ({
          sku: row.sku,
          source_code: row.locationCode,
          quantity: float(row.inventory),
          status: Number(row.inventory) > 0 ? 1 : 0,
        })),
    },
    ...['/inventory/are-products-salable', '/inventory/are-products-salable/'].map((path): Endpoint => ({
      method: 'GET',
      path,
      resource: inventory,
      parameters: ['skus', 'stockId'],
      handle: ({ request: { query } }) => {
        const required = (fieldName: string): never =>
          refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName });
        const skus = [...query].filter(([name]) => name !== 'stockId' && name !== 'fields');
        if (skus.length === 0) return required('skus');
        if (!query.has('stockId')) return required('stockId');
        for (const [name, sku] of skus) {
          if (!/^skus\[\d*\]$/.test(name))
            return refuse(400, 'The "%1" value\'s type is invalid. The "%2" type was expected. Verify and try again.', [
              sku,
              'string[]',
            ]);
        }
        const stockId = Number(query.get('stockId'));
        const market = shop.retailer.markets[stockId - firstWebsiteStock];
        if (market === undefined)
          return refuse(404, 'Stock with id "%value" does not exist.', { value: String(stockId) });
        return skus.map(([, sku]) => {
          const article = shop.bySku().get(sku);
          return { sku, stock_id: stockId, salable: article !== undefined && shop.salable(article, market.code) };
        });
      },
    })),
  ];
}
