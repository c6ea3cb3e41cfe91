import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../retailer/index.ts';
import { startAdobeCommerce, type AdobeCommerceServer } from './startAdobeCommerce.ts';

let server: AdobeCommerceServer;
let authorization: string;

const json = { 'content-type': 'application/json' };
const send = async (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string) => {
  const reply = await fetch(`${server.url}/rest/${path}`, {
    method,
    headers: { authorization, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { status: reply.status, body: (await reply.json()) as { readonly message?: string; readonly id?: number } };
};
/** One filter, percent-encoding not needed. */
const filter = (field: string, condition: string, value: string): string => {
  const at = 'searchCriteria[filter_groups][0][filters][0]';
  return `${at}[field]=${field}&${at}[condition_type]=${condition}&${at}[value]=${value}`;
};

beforeAll(async () => {
  const retailer = buildRetailer();
  server = await startAdobeCommerce({ retailer, clock: { now: () => new Date(retailer.anchor) } });
  const reply = await fetch(`${server.url}/rest/V1/integration/admin/token`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({
      username: server.settings['COMMERCE_ADMIN_USER'],
      password: server.settings['COMMERCE_ADMIN_PASSWORD'],
    }),
  });
  authorization = `Bearer ${(await reply.json()) as string}`;
}, 60_000);
afterAll(() => server.stop());

/** What the shop would have to ignore if it did not refuse it. */
describe('what is not built', () => {
  it.each([
    [`products?${filter('sku', 'regexp', 'N')}`, 'Undefined condition type'],
    [`products?${filter('sku', 'between', '1,2')}`, 'Undefined condition type'],
    [`products?${filter('nope', 'eq', '1')}`, 'Invalid attribute name'],
    [`products?${filter('sku', 'eq', '1')}&searchCriteria[filter_groups][0][filters][0][boost]=2`, 'accessor method'],
    ['products?searchCriteria[filter_groups][0][operator]=or', 'accessor method'],
    ['products?searchCriteria[requestName]=quick_search_container', 'accessor method'],
    ['products?searchCriteria[pageSize][0]=1', 'Invalid search criteria'],
    ['products?searchCriteria[pageSize]=-1', 'type is invalid'],
    ['products?searchCriteria[sortOrders][0][direction]=UP', 'sort order'],
    ['products?searchCriteria[sortOrders][0][field]=nope', 'Invalid attribute name'],
    ['products/attributes?searchCriteria[sortOrders][0][field]=nope', 'Invalid attribute name'],
    ['products?searchcriteria[pageSize]=1', 'Invalid parameter'],
    ['orders/1?searchCriteria[pageSize]=1', 'Invalid parameter'],
    ['orders/1?expand=items', 'Invalid parameter'],
    ['store/websites?searchCriteria[pageSize]=1', 'Invalid parameter'],
    ['customerGroups/search', 'is required'],
    ['inventory/are-products-salable?stockId=2', 'is required'],
    ['inventory/are-products-salable?skus[0]=N00001', 'is required'],
    ['inventory/are-products-salable?skus=N00001&stockId=2', 'type is invalid'],
    ['inventory/are-products-salable?skus[0]=N00001&stockId=2&foo=1', 'Invalid parameter'],
    [
      `search?searchCriteria[requestName]=quick_search_container&${filter('search_term', 'neq', 'watch')}`,
      'condition type',
    ],
    [
      `search?searchCriteria[requestName]=catalog_view_container&${filter('category_ids', 'neq', '3')}`,
      'condition type',
    ],
    [`search?searchCriteria[requestName]=catalog_view_container&${filter('price', 'nin', '100')}`, 'condition type'],
  ])('in a query, is refused: %s', async (path, message) => {
    const { status, body } = await send('GET', `all/V1/${path}`);
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it.each([
    ['nowhere/V1/orders/1', 'store that was requested'],
    ['all/V2/orders/1', 'does not match any route'],
    ['async/bulk/V1/products', 'does not match any route'],
    ['all/V1/products/N00001/links/bundled', 'link type is unknown'],
  ])('at an address, is refused: %s', async (path, message) => {
    const { status, body } = await send('GET', path);
    expect([status, body.message]).toEqual([404, expect.stringContaining(message)]);
  });

  it('pages and sorts attributes and customer groups as any other list', async () => {
    const page = 'searchCriteria[pageSize]=1&searchCriteria[currentPage]=2&fields=items,total_count';
    for (const path of ['products/attributes', 'customerGroups/search']) {
      const { body } = await send('GET', `all/V1/${path}?${page}`);
      expect(body).toMatchObject({ items: [expect.anything()] });
      expect(body).not.toMatchObject({ total_count: 1 });
    }
  });
});

describe('what is not spoken', () => {
  const prices = 'all/V1/products/base-prices-information';
  it.each([
    ['a body as text', { 'content-type': 'text/plain' }, 400, 'cannot understand Content-Type'],
    [
      'a body as a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'cannot understand Content-Type',
    ],
    ['an answer as XML', { ...json, accept: 'application/xml' }, 406, 'cannot match any of the given Accept'],
    ['an answer as HTML', { ...json, accept: 'text/html' }, 406, 'cannot match any of the given Accept'],
  ])('is refused: %s', async (_what, headers, status, message) => {
    const reply = await send('POST', prices, headers, '{"skus":["N00001"]}');
    expect([reply.status, reply.body.message]).toEqual([status, expect.stringContaining(message)]);
  });
});

describe('a change that is not made', () => {
  it.each([
    ['of a field that there is not', { shoe_size: 44 }, 'accessor method'],
    ['of a field that is not changed here', { group_id: 99 }, 'cannot be changed'],
  ])('is refused, and so is all that came with it: %s', async (_what, more, message) => {
    const mark = server.journal.mark();
    const customer = JSON.stringify({ customer: { firstname: 'Changed', ...more } });
    const { status, body } = await send('PUT', 'all/V1/customers/1', json, customer);
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
    expect(server.journal.writes(mark)).toEqual([]);
  });

  it('takes back what it gave', async () => {
    const { body } = await send('GET', 'all/V1/customers/1');
    const { status } = await send('PUT', 'all/V1/customers/1', json, JSON.stringify({ customer: body }));
    expect(status).toBe(200);
  });
});
