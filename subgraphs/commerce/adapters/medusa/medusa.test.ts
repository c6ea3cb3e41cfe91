import { afterEach, describe, expect, it } from '@jest/globals';
import { createMemoryCaches } from '../../../../platform/cache/index.ts';
import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { withDeadline } from '../../../../platform/deadline/index.ts';
import { createLogger } from '../../../../platform/log/index.ts';
import { parseMedusaConfig } from '../../config.ts';
import type { CommercePort, CommerceScope } from '../../port.ts';
import { createMedusa } from './index.ts';
import { startRecordedMedusa, type RecordedLists, type RecordedMedusa } from './testkit/startRecordedMedusa.ts';

const now = '2026-11-20T09:00:00.000Z';
const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

interface Opened {
  readonly server: RecordedMedusa;
  readonly port: CommercePort;
  readonly within: <T>(work: (scope: CommerceScope) => Promise<T>) => Promise<T>;
}

async function open(lists: RecordedLists = {}, settings: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const server = await startRecordedMedusa(lists);
  stops.push(() => server.stop());
  const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
  const port = createMedusa({
    config: parseMedusaConfig({
      COMMERCE_ADAPTER: 'medusa',
      COMMERCE_URL: server.url,
      COMMERCE_SECRET_KEY: 'sk_test',
      COMMERCE_PUBLISHABLE_KEY: 'pk_test',
      ...settings,
    }),
    markets,
    clock: createSettableClock(now),
    logger: createLogger({ name: 'test', level: 'silent' }),
    caches: createMemoryCaches(),
  });
  stops.push(() => port.stop());
  await port.start();
  return {
    server,
    port,
    within: async (work) =>
      withDeadline(10_000, async (deadline) => work({ market: markets.default, locale: 'da-DK', now, deadline })),
  };
}

const valueOf = <T>(readings: ReadonlyMap<string, { readonly value: T } | Error>, key: string): T => {
  const reading = readings.get(key);
  if (reading === undefined || reading instanceof Error) throw reading ?? new Error(`There is no ${key}.`);
  return reading.value;
};

const product = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title: 'Alm Rune armbåndsur',
  handle: `handle-${id}`,
  status: 'published',
  external_id: null,
  sales_channels: [{ id: 'sc_web' }],
  variants: [{ id: `variant_${id}`, sku: `SKU-${id}`, title: 'Alm Rune armbåndsur' }],
  ...more,
});

describe('articles', () => {
  const parent = product('p', {
    external_id: 'N2',
    options: [{ title: 'Rem', values: [{ value: 'sort' }, { value: 'brun' }] }],
    metadata: { brand: 'Alm', sensitivity: 'NONE' },
    variants: ['sort', 'brun'].map((value, variant_rank) => ({
      variant_rank,
      id: `variant_${value}`,
      sku: `N2-${value}`,
      ean: `57012${value}`,
      title: value,
      options: [{ value, option: { title: 'Rem' } }],
    })),
  });

  it('of a product with variants are the parent by its external id, and each variant', async () => {
    const { port, within } = await open({ '/admin/products': [parent] });
    const keys = ['N2', 'N2-brun'].map((value) => ({ by: 'sku', value }) as const);
    const found = await within((scope) => port.products(keys, scope));
    expect(valueOf(found, 'sku:N2')).toMatchObject({
      kind: 'VARIANT_PARENT',
      slug: 'handle-p',
      brand: 'Alm',
      options: [{ code: 'Rem', values: ['sort', 'brun'] }],
      variants: [
        { by: 'id', value: 'variant_sort' },
        { by: 'id', value: 'variant_brun' },
      ],
    });
    const variant = valueOf(found, 'sku:N2-brun');
    expect(variant).toMatchObject({ kind: 'VARIANT', name: 'Alm Rune armbåndsur, brun', slug: null, parentSku: 'N2' });
    expect(variant.selections).toEqual(new Map([['Rem', 'brun']]));
  });

  it('with one variant that bears the product’s own number are simple', async () => {
    const { port, within } = await open({
      '/admin/products': [product('1'), product('2', { external_id: 'SKU-2' }), product('3', { external_id: 'OTHER' })],
    });
    const keys = ['SKU-1', 'SKU-2', 'SKU-3', 'OTHER'].map((value) => ({ by: 'sku', value }) as const);
    const found = await within((scope) => port.products(keys, scope));
    expect(keys.map(({ value }) => valueOf(found, `sku:${value}`).kind)).toEqual([
      'SIMPLE',
      'SIMPLE',
      'VARIANT',
      'VARIANT_PARENT',
    ]);
  });

  it('have their categories from the widest to the narrowest, and variants by their rank, however they come', async () => {
    const category = (id: string, parent: string | null) => ({
      ...{ id, name: id, handle: id, parent_category_id: parent, rank: 0, is_active: true, is_internal: false },
    });
    const variants = [2, 0, 1].map((rank) => ({ id: `variant_${rank}`, sku: `V${rank}`, variant_rank: rank }));
    const { port, within } = await open({
      '/admin/product-categories': [category('home', null), category('kitchen', 'home'), category('a-cups', 'kitchen')],
      '/admin/products': [
        product('1', { external_id: 'N1', variants, categories: ['kitchen', 'a-cups', 'home'].map((id) => ({ id })) }),
      ],
    });
    const shown = valueOf(await within((scope) => port.products([{ by: 'sku', value: 'N1' }], scope)), 'sku:N1');
    expect(shown.categoryIds).toEqual(['home', 'kitchen', 'a-cups']);
    expect(shown.variants.map(({ value }) => value)).toEqual(['variant_0', 'variant_1', 'variant_2']);
  });

  it('are offered where the storefront’s key has a sales channel of theirs', async () => {
    const { port, within } = await open({
      '/admin/products': [
        product('1'),
        product('2', { status: 'draft' }),
        product('3', { sales_channels: [{ id: 'sc_other' }] }),
      ],
    });
    const keys = ['SKU-1', 'SKU-2', 'SKU-3'].map((value) => ({ by: 'sku', value }) as const);
    const found = await within((scope) => port.products(keys, scope));
    expect(keys.map(({ value }) => valueOf(found, `sku:${value}`).offered)).toEqual([true, false, false]);
  });

  it('are never asked for by what PostgreSQL cannot hold, which would fail the whole list', async () => {
    const { port, server, within } = await open({ '/admin/products': [product('1')] });
    const keys = ['SKU-1', 'a\u0000b', ''].map((value) => ({ by: 'sku', value }) as const);
    expect((await within((scope) => port.products(keys, scope))).size).toBe(1);
    const asked = server.queriesOf('/admin/products').flatMap((query) => [...query.values()]);
    expect(asked).toContain('SKU-1');
    expect(asked.filter((value) => value.includes('\u0000') || value === '')).toEqual([]);
  });
});

describe('search', () => {
  it('takes the signs of a pattern for themselves, and a category with all below it', async () => {
    const category = (id: string, parent: string | null) => ({
      ...{ id, name: id, handle: id, parent_category_id: parent, rank: 0, is_active: true, is_internal: false },
    });
    const { port, server, within } = await open({
      '/admin/product-categories': [
        category('a', null),
        category('b', 'a'),
        { ...category('c', 'a'), is_active: false },
      ],
      '/store/products': [{ id: 'prod_1' }],
    });
    const query = { text: '100%_a\\', categoryId: 'a', brands: [], inStockOnly: false, minimumPrice: null } as const;
    const rest = { maximumPrice: null, attributes: [], sort: 'RELEVANCE', offset: 3, size: 7 } as const;
    await within((scope) => port.search({ ...query, ...rest }, scope));
    const [asked] = server.queriesOf('/store/products');
    expect(asked?.get('q')).toBe('100\\%\\_a\\\\');
    expect(asked?.getAll('category_id[]')).toEqual(['a', 'b']);
    expect([asked?.get('offset'), asked?.get('limit')]).toEqual(['3', '7']);
    const headers = server.requests.find(({ url }) => url.startsWith('/store/products'))?.headers;
    expect([headers?.['x-publishable-api-key'], headers?.authorization]).toEqual(['pk_test', undefined]);
  });
});

describe('prices', () => {
  const price = (id: string, amount: number, more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ id, amount, currency_code: 'dkk', min_quantity: null, max_quantity: null, rules: {} },
    ...more,
  });
  const list = (id: string, more: Readonly<Record<string, unknown>>) => ({
    ...{ id, title: id, type: 'sale', status: 'active', starts_at: null, ends_at: null, rules: {} },
    updated_at: '2026-11-01T00:00:00.000Z',
    ...more,
  });
  const lists: RecordedLists = {
    '/admin/customer-groups': [{ id: 'cusgroup_1', name: 'Club' }],
    '/admin/price-preferences': [{ attribute: 'currency_code', value: 'dkk', is_tax_inclusive: true }],
    '/admin/product-variants': [
      {
        id: 'v1',
        sku: 'A',
        prices: [
          price('1', 1999.95),
          price('2', 1899.5, { rules: { region_id: 'reg_dk' } }),
          price('3', 99, { rules: { region_id: 'reg_se' } }),
          price('4', 1500, { min_quantity: 10 }),
          price('5', 88, { currency_code: 'sek' }),
          price('6', 1, { rules: { some_condition: 'x' } }),
        ],
      },
    ],
    '/admin/price-lists': [
      list('spring', { starts_at: '2026-11-01T00:00:00.000Z', prices: [price('7', 1499, { variant_id: 'v1' })] }),
      list('club', {
        rules: { 'customer.groups.id': ['cusgroup_1'] },
        prices: [price('8', 1399, { variant_id: 'v1' })],
      }),
      list('other', { prices: [price('9', 1, { variant_id: 'v2' })] }),
    ],
  };

  it('are those of the market’s region and currency, exact, each with whom and when it is for', async () => {
    const { port, within } = await open(lists);
    const guest = valueOf(await within((scope) => port.prices(['A', 'B'], scope, [])), 'A');
    expect(guest).toMatchObject({ sold: true, localCurrency: 'DKK', taxRate: null });
    expect(
      guest.records.map(({ kind, amount, audience, minimumQuantity, applies, taxIncluded }) =>
        [kind, amount, audience, minimumQuantity, applies, taxIncluded].join(' '),
      ),
    ).toEqual([
      'LIST 1899.50 PUBLIC 1 true true',
      'QUANTITY_BREAK 1500.00 PUBLIC 10 true true',
      'CAMPAIGN 1499.00 PUBLIC 1 true true',
      'MEMBER 1399.00 MEMBERS 1 false true',
    ]);
    expect(guest.records[2]).toMatchObject({ validFrom: '2026-11-01T00:00:00.000Z', campaign: 'spring' });
    const member = valueOf(await within((scope) => port.prices(['A'], scope, ['Club', 'Other'])), 'A');
    // The list for her group asks more than the one for everybody.
    expect(member.records.map(({ applies }) => applies)).toEqual([true, true, false, true]);
    expect(valueOf(await within((scope) => port.prices(['B'], scope, [])), 'B')).toMatchObject({
      sold: false,
      records: [],
    });
  });

  it('include tax by the currency’s word, and by the region’s where the price is the region’s own', async () => {
    const { port, within } = await open({
      ...lists,
      '/admin/price-preferences': [
        { attribute: 'region_id', value: 'reg_dk', is_tax_inclusive: true },
        { attribute: 'currency_code', value: 'dkk', is_tax_inclusive: false },
      ],
    });
    const { records } = valueOf(await within((scope) => port.prices(['A'], scope, [])), 'A');
    expect(records.map(({ id, taxIncluded }) => [id, taxIncluded])).toEqual([
      ['price:2', true],
      ['price:4', false],
      ['price:7', false],
      ['price:8:Club', false],
    ]);
  });

  it.each([
    [
      'the list with more rules, even where it is dearer',
      { rules: { 'customer.groups.id': ['cusgroup_1'] } },
      1490,
      ['LIST', 'MEMBER'],
    ],
    ['of equal lists the cheaper', {}, 1300, ['LIST', 'CAMPAIGN 1300']],
    ['an override in the place of the variant’s own', { type: 'override' }, 1450, ['CAMPAIGN 1450']],
    [
      'the other where a list has not begun',
      { starts_at: '2026-12-01T00:00:00.000Z' },
      1,
      ['LIST', 'CAMPAIGN 1499', 'CAMPAIGN 1'],
    ],
  ])('of several lists give %s', async (_what, more, amount, expected) => {
    const { port, within } = await open({
      ...lists,
      '/admin/price-lists': [
        list('spring', { prices: [price('7', 1499, { variant_id: 'v1' })] }),
        list('second', { ...more, prices: [price('8', amount, { variant_id: 'v1' })] }),
      ],
    });
    const { records } = valueOf(await within((scope) => port.prices(['A'], scope, ['Club'])), 'A');
    const applying = records.filter(({ applies, kind }) => applies && kind !== 'QUANTITY_BREAK');
    expect(applying.map(({ kind, amount: told }) => (kind === 'CAMPAIGN' ? `CAMPAIGN ${Number(told)}` : kind))).toEqual(
      expected,
    );
  });

  it('that were changed are seen by the variant, and a price list that has gone by its absence', async () => {
    const { port, server } = await open({
      ...lists,
      '/admin/product-variants': [{ id: 'v1', sku: 'A', updated_at: '2026-11-19T09:00:00.000Z' }],
    });
    const look = async (source: string) => {
      const kind = port.swept.find((each) => each.source === source);
      return withDeadline(5_000, async (deadline) => kind?.look('2026-11-19T08:00:00.000Z', deadline, false));
    };
    expect(await look('shop variants')).toEqual({
      rows: [{ id: 'v1', version: '2026-11-19T09:00:00.000Z', tag: 'shop price A' }],
      newest: '2026-11-19T09:00:00.000Z',
      isCut: false,
    });
    expect(server.queriesOf('/admin/product-variants').at(-1)?.get('updated_at[$gt]')).toBe('2026-11-19T08:00:00.000Z');
    const before = await look('shop price lists');
    server.put('/admin/price-lists', lists['/admin/price-lists']?.slice(0, 2) ?? []);
    const after = await look('shop price lists');
    expect(before?.rows.map(({ id }) => id)).toEqual(['spring', 'club', 'other']);
    expect(after?.rows.map(({ id }) => id)).toEqual(['spring', 'club', 'gone other']);
  });
});

describe('offers', () => {
  const promotion = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ id, code: id.toUpperCase(), is_automatic: true, type: 'standard', status: 'active', rules: [] },
    application_method: {
      type: 'percentage',
      target_type: 'order',
      currency_code: null,
      target_rules: [],
      buy_rules: [],
    },
    campaign: null,
    ...more,
  });
  const rule = (attribute: string, ...values: readonly string[]) => ({
    ...{ attribute, operator: 'in', values: values.map((value) => ({ value })) },
  });

  it('are the promotions that run here, for all or for a group, and nobody’s own', async () => {
    const { port, within } = await open({
      '/admin/customer-groups': [{ id: 'cusgroup_1', name: 'Club' }],
      '/admin/promotions': [
        promotion('all'),
        promotion('coupon', { is_automatic: false, campaign: { name: 'Autumn', starts_at: null, ends_at: now } }),
        promotion('running', { campaign: { name: 'Winter', starts_at: now, ends_at: '2026-11-30T00:00:00.000Z' } }),
        promotion('club', { rules: [rule('customer.groups.id', 'cusgroup_1')] }),
        promotion('personal', { is_automatic: false, rules: [rule('customer.id', 'cus_1')] }),
        promotion('used', { limit: 1, used: 1 }),
        promotion('draft', { status: 'draft' }),
        promotion('elsewhere', { rules: [rule('region.id', 'reg_se')] }),
      ],
    });
    const offers = (await within((scope) => port.offers(scope))).value;
    expect(offers.map(({ record }) => [record.id, record.title, record.kind])).toEqual([
      ['promotion:all', 'ALL', 'CART_RULE'],
      ['promotion:running', 'Winter', 'CART_RULE'],
      ['promotion:club', 'CLUB', 'CART_RULE'],
    ]);
    expect(offers[2]).toMatchObject({ groups: ['Club'], record: { requiresMembership: true } });
  });
});

describe('changes', () => {
  const account = (id: string, at: string, more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ id, email: `${id}@Post.example`, first_name: 'Lisa', last_name: 'Holm', phone: null, metadata: null },
    ...{ created_at: '2026-01-01T00:00:00.000Z', updated_at: at, addresses: [] },
    ...more,
  });
  const read = async ({ port, within }: Opened, cursor: string | null, first: number) =>
    within((scope) => port.identityChanges({ cursor, first }, scope));

  it('of one instant that a page cuts through are all given, once', async () => {
    const at = '2026-11-01T00:00:00.000Z';
    const rows = ['e', 'c', 'a', 'd', 'b', 'f'].map((id) => account(id, at));
    const opened = await open({ '/admin/customers': [account('0', '2026-10-01T00:00:00.000Z'), ...rows] });
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let part = 0; part < 20; part += 1) {
      const { records, cursor: next, hasMore } = await read(opened, cursor, 2);
      seen.push(...records.map(({ id }) => id));
      cursor = next;
      if (!hasMore) break;
    }
    expect(seen).toEqual(['0', 'a', 'b', 'c', 'd', 'e', 'f']);
    expect(await read(opened, cursor, 2)).toMatchObject({ records: [], hasMore: false });
    const asked = opened.server.queriesOf('/admin/customers');
    expect(new Set(asked.map((query) => query.get('has_account')))).toEqual(new Set(['true']));
    // By real time, whatever the business clock says.
    expect(Date.parse(asked[0]?.get('updated_at[$lte]') ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('tell an address that nobody has proved, and numbers only where the site guards what holds them', async () => {
    const lists = {
      '/admin/customers': [
        account('lisa', '2026-11-01T00:00:00.000Z', {
          metadata: { erp_number: 'C100001', club_card: 'NHC1' },
          addresses: [{ phone: '20 30 40 50', country_code: 'dk' }],
        }),
      ],
    };
    const identifiers = async (settings: Readonly<Record<string, string>>) => {
      const [record] = (await read(await open(lists, settings), null, 10)).records;
      expect(record).toMatchObject({ displayName: 'Lisa Holm', market: 'DK' });
      return record?.identifiers.map(({ type, value, verified }) => [type, value, verified]);
    };
    const unproven = [
      ['LOGIN', 'lisa@post.example', false],
      ['EMAIL', 'lisa@post.example', false],
      ['PHONE', '+4520304050', false],
    ];
    // Every customer may write her own metadata through the storefront.
    expect(await identifiers({})).toEqual(unproven);
    const guarded = { COMMERCE_ERP_NUMBER_ATTRIBUTE: 'erp_number', COMMERCE_CLUB_CARD_ATTRIBUTE: 'club_card' };
    expect(await identifiers(guarded)).toEqual([
      ...unproven,
      ['ERP_NUMBER', 'C100001', true],
      ['CLUB_CARD', 'NHC1', true],
    ]);
  });

  it('of a guest’s order name no account, for whoever buys is a customer to Medusa', async () => {
    const order = (id: string, has_account: boolean) => ({
      ...{ id, display_id: 7, email: 'Guest@Post.example', customer_id: `cus_${id}`, customer: { has_account } },
      ...{ created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' },
    });
    const { port, within } = await open({ '/admin/orders': [order('a', true), order('b', false)] });
    const { entries } = await within((scope) => port.saleChanges({ cursor: null, first: 10 }, scope));
    expect(
      entries.map(({ reference, number, customerId, guestEmail }) => [reference, number, customerId, guestEmail]),
    ).toEqual([
      ['order:a', '7', 'cus_a', null],
      ['order:b', '7', null, 'guest@post.example'],
    ]);
  });
});

describe('the way to Medusa', () => {
  it('gives a code to each refusal and tells none of its words, which may quote what was sent', async () => {
    const opened = await open();
    for (const [status, code] of [
      [400, 'UPSTREAM_REFUSED'],
      [401, 'UPSTREAM_UNAUTHORIZED'],
      [403, 'UPSTREAM_UNAUTHORIZED'],
      [500, 'UPSTREAM_UNAVAILABLE'],
    ] as const) {
      opened.server.handle((_request, response) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end('{"type":"invalid_data","message":"secret words"}'),
      );
      const error: unknown = await opened
        .within((scope) => opened.port.accounts(['cus_1'], scope))
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code });
      expect(String((error as Error).cause)).not.toContain('secret words');
    }
  });

  it('sends the key as the user of Basic authentication', async () => {
    const { server } = await open();
    const headers = server.requests.find(({ url }) => url.startsWith('/admin/'))?.headers;
    expect(headers?.authorization).toBe(`Basic ${Buffer.from('sk_test:').toString('base64')}`);
  });

  it('says of a market that has no region that the shop sells nothing there', async () => {
    const { port, within } = await open({ '/admin/regions': [] });
    await expect(within((scope) => port.offers(scope))).rejects.toMatchObject({ code: 'NOT_SUPPORTED' });
    const named = await open({}, { COMMERCE_REGIONS: 'DK=reg_dk, SE=reg_other' });
    await expect(named.within((scope) => named.port.offers(scope))).resolves.toMatchObject({ value: [] });
  });

  it('is refused without a key or a sign-in, each by name', () => {
    const settings = { COMMERCE_ADAPTER: 'medusa', COMMERCE_URL: 'http://127.0.0.1:1' };
    expect(() => parseMedusaConfig({ ...settings, COMMERCE_SECRET_KEY: 'sk' })).toThrow(/COMMERCE_PUBLISHABLE_KEY/);
    expect(() => parseMedusaConfig({ ...settings, COMMERCE_PUBLISHABLE_KEY: 'pk' })).toThrow(/COMMERCE_SECRET_KEY/);
  });
});
