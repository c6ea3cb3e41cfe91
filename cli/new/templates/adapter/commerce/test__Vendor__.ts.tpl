import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';
import type { WireProduct } from './wire.ts';

const plain = { description: null, brand: null, active: true, gtin: null, parentSku: null, variantSkus: [] };

/** What is in it. */
export const testProducts: readonly WireProduct[] = [
  { ...plain, id: '1', sku: 'A-1', name: 'A watch', slug: 'a-watch', gtin: '5701234567899' },
  { ...plain, id: '2', sku: 'A-2', name: 'A shirt', slug: 'a-shirt', variantSkus: ['A-2-RED', 'A-2-BLUE'] },
  { ...plain, id: '3', sku: 'A-2-RED', name: 'A shirt, red', slug: 'a-shirt-red', parentSku: 'A-2' },
  { ...plain, id: '4', sku: 'A-2-BLUE', name: 'A shirt, blue', slug: 'a-shirt-blue', parentSku: 'A-2' },
];
export const testToken = 'a-token-of-the-test';

/** A system that speaks as __vendor__ does, for tests: replace it by one that speaks as its documentation says. */
export async function startTest__Vendor__(): Promise<RestStand> {
  return startRestStand(({ path, query, headers }) => {
    if (headers.authorization !== `Bearer ${testToken}`) return { status: 401, body: { error: 'unauthorized' } };
    if (path !== '/products') return { status: 404, body: { error: 'not found' } };
    const items = testProducts.filter(({ id, sku, slug, gtin }) =>
      Object.entries({ id, sku, slug, gtin }).some(([by, value]) => value !== null && query.getAll(by).includes(value)),
    );
    return { status: 200, body: { items } };
  });
}
