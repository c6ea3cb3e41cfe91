import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';
import type { WireArticle } from './wire.ts';

const piece = { code: 'PCS', name: null, gtin: null, base: true, quantityPerUnit: '1' };

/** What is in it. */
export const testArticles: readonly WireArticle[] = [
  { sku: 'A-1', gtin: '5701234567899', discontinued: false, units: [piece] },
  {
    sku: 'A-2',
    gtin: null,
    discontinued: false,
    units: [piece, { code: 'BOX', name: null, gtin: null, base: false, quantityPerUnit: '12' }],
  },
  { sku: 'A-2-RED', gtin: null, discontinued: true, units: [piece] },
];
export const testToken = 'a-token-of-the-test';

/** A system that speaks as __vendor__ does, for tests: replace it by one that speaks as its documentation says. */
export async function startTest__Vendor__(): Promise<RestStand> {
  return startRestStand(({ path, query, headers }) => {
    if (headers.authorization !== `Bearer ${testToken}`) return { status: 401, body: { error: 'unauthorized' } };
    if (path !== '/articles') return { status: 404, body: { error: 'not found' } };
    const asked = query.getAll('sku');
    return { status: 200, body: { items: testArticles.filter(({ sku }) => asked.includes(sku)) } };
  });
}
