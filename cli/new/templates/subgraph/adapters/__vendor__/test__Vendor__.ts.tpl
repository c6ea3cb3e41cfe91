import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';

/** What is in it. */
export const testArticles = [
  { sku: 'A-1', title: 'The first' },
  { sku: 'A-2', title: 'The second' },
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
