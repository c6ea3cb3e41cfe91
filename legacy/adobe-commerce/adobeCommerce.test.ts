import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer, type Retailer } from '../retailer/index.ts';
import type { IntegrationKeys } from './oauth1.ts';
import { signatureOf } from './oauth1.ts';
import { startAdobeCommerce, type AdobeCommerceServer } from './startAdobeCommerce.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
  readonly body: Record<string, unknown> & {
    readonly items?: readonly Record<string, unknown>[];
    readonly total_count?: number;
  };
}

describe('the embedded Adobe Commerce', () => {
  let retailer: Retailer;
  let server: AdobeCommerceServer;
  let token: string;

  beforeAll(async () => {
    retailer = buildRetailer();
    server = await startAdobeCommerce({ retailer, clock: { now: () => new Date(retailer.anchor) } });
    token = await signIn();
  }, 120_000);
  afterAll(() => server.stop());

  const signIn = async (): Promise<string> => {
    const reply = await fetch(`${server.url}/rest/V1/integration/admin/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        username: server.settings['COMMERCE_ADMIN_USER'],
        password: server.settings['COMMERCE_ADMIN_PASSWORD'],
      }),
    });
    return (await reply.json()) as string;
  };
  const get = async (
    path: string,
    {
      headers = { authorization: `Bearer ${token}` },
      ...init
    }: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> => {
    const reply = await fetch(`${server.url}/rest/${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await reply.text();
    const json: unknown = JSON.parse(text);
    return { status: reply.status, text, json, body: json as Answer['body'] };
  };
  type Part = readonly [field: string, condition: string, value: string];
  const search = (
    path: string,
    groups: readonly (readonly Part[])[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const query = new URLSearchParams();
    groups.forEach((filters, group) =>
      filters.forEach(([field, condition, value], index) => {
        const at = `searchCriteria[filter_groups][${group}][filters][${index}]`;
        query.set(`${at}[field]`, field);
        query.set(`${at}[condition_type]`, condition);
        query.set(`${at}[value]`, value);
      }),
    );
    for (const [name, value] of Object.entries(more)) query.set(name, value);
    if ([...query].length === 0) query.set('searchCriteria', '');
    return get(`${path}?${query.toString()}`);
  };
  const skus = (answer: Answer): unknown[] => (answer.body.items ?? []).map((item) => item['sku']);

  describe('signing in', () => {
    it('refuses a wrong password, a missing and an ended token in the vendor’s words', async () => {
      const wrong = await get('V1/integration/admin/token', {
        method: 'POST',
        body: '{"username":"samklang","password":"no"}',
      });
      expect(wrong).toMatchObject({
        status: 401,
        body: { message: expect.stringContaining('sign-in was incorrect') },
      });
      const none = await get('all/V1/orders?searchCriteria=', { headers: {} });
      expect(none).toMatchObject({
        status: 401,
        body: {
          message: "The consumer isn't authorized to access %resources.",
          parameters: { resources: 'Magento_Sales::sales' },
        },
      });
      server.expireTokens();
      expect((await get('all/V1/customerGroups/search?searchCriteria=')).status).toBe(401);
      token = await signIn();
      expect((await get('all/V1/customerGroups/search?searchCriteria=')).status).toBe(200);
    });

    it('takes an integration’s OAuth signature once, and no altered one', async () => {
      const settings = server.integrationSettings;
      const keys: IntegrationKeys = {
        consumerKey: settings['COMMERCE_CONSUMER_KEY'] ?? '',
        consumerSecret: settings['COMMERCE_CONSUMER_SECRET'] ?? '',
        accessToken: settings['COMMERCE_ACCESS_TOKEN'] ?? '',
        accessTokenSecret: settings['COMMERCE_ACCESS_TOKEN_SECRET'] ?? '',
      };
      const fields = {
        oauth_consumer_key: keys.consumerKey,
        oauth_token: keys.accessToken,
        oauth_signature_method: 'HMAC-SHA256',
        oauth_timestamp: String(Math.floor(Date.now() / 1000)),
        oauth_nonce: 'once',
        oauth_version: '1.0',
      };
      const path = '/rest/all/V1/customers/search';
      const query = new URLSearchParams({ 'searchCriteria[pageSize]': '1' });
      const signature = signatureOf({ method: 'GET', url: server.url + path, query }, fields, keys);
      const header = (all: Readonly<Record<string, string>>): string =>
        `OAuth ${Object.entries(all)
          .map(([name, value]) => `${name}="${encodeURIComponent(value)}"`)
          .join(', ')}`;
      const ask = async (target: string): Promise<Answer> =>
        get(target, { headers: { authorization: header({ ...fields, oauth_signature: signature }) } });
      const address = `all/V1/customers/search?${query.toString()}`;
      expect((await ask(address.replace('=1', '=2'))).text).toContain('signature_invalid');
      expect((await ask(address)).status).toBe(200);
      expect((await ask(address)).text).toContain('nonce_used');
    });

    it('lets a signed-in customer read herself and nothing else', async () => {
      const lisa = retailer.personas.lisa;
      const reply = await get('V1/integration/customer/token', {
        method: 'POST',
        body: JSON.stringify({ username: lisa.login, password: server.customerPassword }),
      });
      const own = { headers: { authorization: `Bearer ${String(reply.json)}` } };
      expect((await get('dk_da/V1/customers/me', own)).body).toMatchObject({ id: lisa.shopIds[0], email: lisa.login });
      expect((await get('all/V1/customers/search?searchCriteria=', own)).status).toBe(401);
    });
  });

  describe('searchCriteria', () => {
    it('takes filters of a group as alternatives and groups together', async () => {
      const { lisaWatch, sensitive } = retailer.namedArticles;
      const either = await search('dk_da/V1/products', [
        [
          ['sku', 'eq', lisaWatch],
          ['sku', 'eq', sensitive],
        ],
      ]);
      expect(skus(either).sort()).toEqual([lisaWatch, sensitive].sort());
      const both = await search('dk_da/V1/products', [[['sku', 'eq', lisaWatch]], [['sku', 'eq', sensitive]]]);
      expect(both.body).toMatchObject({ items: [], total_count: 0 });
    });

    it('answers every condition type as MySQL would', async () => {
      const total = async (...part: Part): Promise<number> =>
        (await search('all/V1/customers/search', [[part]], { 'searchCriteria[pageSize]': '1' })).body.total_count ?? -1;
      const all = retailer.shopAccounts.length;
      const [account] = retailer.shopAccounts;
      const id = String(account?.accountId);
      expect(await total('entity_id', 'eq', id)).toBe(1);
      expect(await total('entity_id', 'neq', id)).toBe(all - 1);
      expect(await total('entity_id', 'in', `${id},2, 3`)).toBe(3);
      expect(await total('entity_id', 'nin', `${id},2,3`)).toBe(all - 3);
      expect((await total('entity_id', 'gt', '10')) + (await total('entity_id', 'lteq', '10'))).toBe(all);
      expect((await total('entity_id', 'lt', '10')) + (await total('entity_id', 'gteq', '10'))).toBe(all);
      expect((await total('entity_id', 'from', '5')) - (await total('entity_id', 'from', '8'))).toBe(3);
      expect(await total('entity_id', 'to', '8')).toBe(await total('entity_id', 'lteq', '8'));
      expect((await total('erp_number', 'null', '1')) + (await total('erp_number', 'notnull', '1'))).toBe(all);
      expect(await total('email', 'eq', account?.email.toUpperCase() ?? '')).toBe(1);
      expect(await total('email', 'like', `${account?.email.slice(0, 5) ?? ''}%`)).toBeGreaterThanOrEqual(1);
      expect(await total('lastname', 'eq', "O'Connor")).toBeGreaterThanOrEqual(1);
      expect(await total('lastname', 'eq', "x' or 1 eq 1")).toBe(0);
    });

    it('sorts, pages, tells the total, and gives the last page again behind it', async () => {
      const page = (number: number): Promise<Answer> =>
        search('all/V1/orders', [], {
          'searchCriteria[pageSize]': '100',
          'searchCriteria[currentPage]': String(number),
          'searchCriteria[sortOrders][0][field]': 'updated_at',
          'searchCriteria[sortOrders][0][direction]': 'ASC',
          fields: 'items[entity_id,updated_at],total_count',
        });
      const [first, second] = [await page(1), await page(2)];
      const stamps = [...(first.body.items ?? []), ...(second.body.items ?? [])].map((item) =>
        String(item['updated_at']),
      );
      expect(stamps).toEqual(stamps.toSorted());
      expect(first.body.total_count).toBe(retailer.webOrders.length);
      const last = Math.ceil(retailer.webOrders.length / 100);
      expect((await page(last + 5)).body.items).toEqual((await page(last)).body.items);
      expect(Object.keys(first.body.items?.[0] ?? {}).sort()).toEqual(['entity_id', 'updated_at']);
    });

    it.each([
      ['products?', '"%fieldName" is required. Enter and try again.'],
      ['products?searchCriteria[colour]=1', 'does not have accessor method'],
      [
        'products?searchCriteria[filter_groups][0][filters][0][field]=nope&searchCriteria[filter_groups][0][filters][0][value]=1',
        'Invalid attribute name: %1',
      ],
      [
        'products?searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[filter_groups][0][filters][0][condition_type]=almost',
        'Undefined condition type',
      ],
      ['products?searchCriteria[pageSize]=many', 'type is invalid'],
      ['products?searchCriteria=&limit=5', 'Invalid parameter: %1'],
      ['products?searchCriteria=&fields=items[', 'Invalid'],
    ])('refuses %s', async (path, message) => {
      const answer = await get(`dk_da/V1/${path}`);
      expect(answer.status).toBe(400);
      expect(answer.body['message']).toContain(message);
    });
  });

  it('prints money as the float that holds it', async () => {
    const order = retailer.webOrders.find(({ totals }) => Number(totals.total).toPrecision(17).includes('9999'));
    const answer = await search('all/V1/orders', [[['entity_id', 'eq', String(order?.entityId)]]]);
    expect(answer.text).toMatch(/\d\.\d*9999\d*/);
    expect(Number(/"grand_total":([\d.]+)/.exec(answer.text)?.[1]).toFixed(2)).toBe(order?.totals.total);
  });

  it('says each view in its own language and sells in it what its website lists', async () => {
    const sku = retailer.namedArticles.lisaWatch;
    const article = retailer.articles.find((each) => each.sku === sku);
    for (const [view, locale] of [
      ['dk_da', 'da-DK'],
      ['se_sv', 'sv-SE'],
      ['no_nb', 'nb-NO'],
      ['dk_en', 'en-GB'],
    ] as const) {
      expect((await get(`${view}/V1/products/${sku}`)).body['name']).toBe(article?.name[locale]);
    }
    const elsewhere = retailer.articles.find(({ shop }) => shop !== null && !shop.markets.includes('NO'));
    expect((await get(`no_nb/V1/products/${elsewhere?.sku ?? 'missing'}`)).status).toBe(404);
    expect((await get('fi_fi/V1/products?searchCriteria=')).status).toBe(404);
  });

  it('searches by words and by category, counts facets over all hits and numbers its pages from 0', async () => {
    const page = (number: number): Promise<Answer> =>
      search('dk_en/V1/search', [[['search_term', 'eq', 'mug']]], {
        'searchCriteria[requestName]': 'quick_search_container',
        'searchCriteria[pageSize]': '5',
        'searchCriteria[currentPage]': String(number),
      });
    const [first, second] = [await page(0), await page(1)];
    expect(first.body.items).toHaveLength(5);
    expect(first.body.items).not.toEqual(second.body.items);
    const { buckets } = first.body['aggregations'] as { buckets: { name: string; values: { metrics: string[] }[] }[] };
    const brands = buckets.find(({ name }) => name === 'manufacturer_bucket')?.values ?? [];
    expect(brands.reduce((sum, { metrics }) => sum + Number(metrics[1]), 0)).toBe(first.body.total_count);
    const unknown = await search('dk_en/V1/search', [], { 'searchCriteria[requestName]': 'no_container' });
    expect(unknown.status).toBe(400);
  });

  it('gives a guest’s cart to whoever knows its masked id, and an account’s cart to no guest', async () => {
    const guest = retailer.carts.find(({ accountId }) => accountId === null);
    const owned = retailer.carts.find(({ accountId }) => accountId !== null);
    const anonymous = { headers: {} };
    const cart = await get(`V1/guest-carts/${guest?.maskedId ?? ''}`, anonymous);
    expect(cart.body['items_count']).toBe(guest?.lines.length);
    const totals = await get(`V1/guest-carts/${guest?.maskedId ?? ''}/totals`, anonymous);
    expect(totals.body).toHaveProperty('grand_total');
    expect(await get(`V1/guest-carts/${owned?.maskedId ?? ''}`, anonymous)).toMatchObject({
      status: 404,
      body: { message: 'No such entity with %fieldName = %fieldValue', parameters: { fieldName: 'cartId' } },
    });
  });

  it('tells base, special, tier and rule prices for many skus at once', async () => {
    const sku = retailer.namedArticles.lisaWatch;
    const ask = (kind: string): Promise<Answer> =>
      get(`all/V1/products/${kind}-information`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ skus: [sku, 'nothing'] }),
      });
    const base = await ask('base-prices');
    expect(base.json).toContainEqual({ price: 1999, store_id: 1, sku });
    expect((await ask('special-price')).text).toContain('"price_from":"2026-');
    expect((await ask('tier-prices')).text).toContain('"customer_group":"Club"');
    const rules = await search('all/V1/samklang/catalog-rule-prices', [[['website_id', 'eq', '1']]]);
    expect(rules.body.total_count).toBe(retailer.catalogRulePrices.filter(({ market }) => market === 'DK').length);
    expect(server.journal.since().at(-2)?.kind).toBe('read');
  });

  it('moves updated_at when an account changes, and journals the write', async () => {
    const id = String(retailer.shopAccounts.at(-1)?.accountId);
    const mark = server.journal.mark();
    const changed = await get(`all/V1/customers/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ customer: { lastname: 'Berg' } }),
    });
    expect(changed.body).toMatchObject({ lastname: 'Berg', updated_at: '2026-11-20 09:00:00' });
    expect((await get(`all/V1/customers/${id}`)).body['lastname']).toBe('Berg');
    expect(server.journal.writes(mark)).toMatchObject([{ operation: 'update', entity: 'customers', key: id }]);
  });

  it('cancels an order that has not left, which a poll of updated_at then finds, and no other', async () => {
    const mark = server.journal.mark();
    const open = retailer.webOrders.find(({ state, shipments }) => state === 'processing' && shipments.length === 0);
    const sent = retailer.webOrders.find(({ state, shipments }) => state === 'processing' && shipments.length > 0);
    const done = retailer.webOrders.find(({ state }) => state === 'complete');
    const cancel = async (id: number | undefined) => get(`all/V1/orders/${String(id)}/cancel`, { method: 'POST' });
    expect((await cancel(open?.entityId)).json).toBe(true);
    if (sent !== undefined) expect((await cancel(sent.entityId)).status).toBe(400);
    expect((await cancel(done?.entityId)).json).toBe(false);
    const since = await search('all/V1/orders', [[['updated_at', 'gteq', '2026-11-20 09:00:00']]]);
    expect(since.body.items).toEqual([expect.objectContaining({ entity_id: open?.entityId, state: 'canceled' })]);
    expect(server.journal.writes(mark)).toMatchObject([{ operation: 'action', key: String(open?.entityId) }]);
  });

  it('answers for stock, links, children, categories and attributes', async () => {
    const parent = retailer.articles.find(
      ({ kind, shop }) => kind === 'VARIANT_PARENT' && shop?.markets.includes('DK'),
    );
    const children = await get(`dk_da/V1/configurable-products/${parent?.sku ?? ''}/children`);
    expect((children.json as { sku: string }[]).map(({ sku }) => sku)).toEqual(parent?.variantSkus);
    const linked = retailer.articles.find(
      ({ relatedSkus, shop }) => relatedSkus.length > 1 && shop?.markets.includes('DK'),
    );
    const links = await get(`dk_da/V1/products/${linked?.sku ?? ''}/links/related`);
    expect((links.json as unknown[]).length).toBeGreaterThan(0);
    const sku = parent?.variantSkus[0] ?? '';
    const salable = await get(`all/V1/inventory/are-products-salable/?skus[0]=${sku}&stockId=2`);
    expect(salable.json).toEqual([{ sku, stock_id: 2, salable: expect.any(Boolean) }]);
    const stock = await search('all/V1/inventory/source-items', [[['sku', 'eq', sku]]]);
    expect(stock.body.total_count).toBe(retailer.stock.filter((row) => row.sku === sku).length);
    expect((await get('dk_da/V1/categories/list?searchCriteria=')).body.total_count).toBe(retailer.categories.length);
    const attributes = await search('se_sv/V1/products/attributes', [[['attribute_code', 'eq', 'manufacturer']]]);
    expect(attributes.body.items?.[0]).toMatchObject({ attribute_code: 'manufacturer', frontend_input: 'select' });
  });
});
