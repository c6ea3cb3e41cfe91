import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { anchor, buildRetailer, type Retailer } from '../retailer/index.ts';
import { startAdobeCommerce, type AdobeCommerceServer } from './startAdobeCommerce.ts';

interface Totals {
  readonly grand_total: number;
  readonly base_grand_total: number;
  readonly tax_amount: number;
  readonly discount_amount: number;
  readonly coupon_code?: string;
  readonly items: readonly {
    readonly discount_amount: number;
    readonly row_total: number;
    readonly row_total_incl_tax: number;
    readonly tax_amount: number;
    readonly extension_attributes?: { readonly discounts: readonly { readonly rule_id: number }[] };
  }[];
  readonly total_segments: readonly { readonly code: string; readonly title: string; readonly value: number }[];
}

let retailer: Retailer;
let clock: SettableClock;
let server: AdobeCommerceServer;
let admin: Readonly<Record<string, string>>;

const json = { 'content-type': 'application/json' };
async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  const reply = await fetch(`${server.url}/rest/${path}`, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: await reply.json() };
}
const begin = async (view = 'dk_da'): Promise<string> =>
  String((await send('POST', `${view}/V1/guest-carts`, {})).body);
const put = (mask: string, sku: string, qty: number | string) =>
  send('POST', `dk_da/V1/guest-carts/${mask}/items`, { cartItem: { quote_id: mask, sku, qty } });
const totalsOf = async (mask: string): Promise<Totals> =>
  (await send('GET', `dk_da/V1/guest-carts/${mask}/totals`)).body as Totals;
const coupon = (mask: string, code: string) =>
  send('PUT', `dk_da/V1/guest-carts/${mask}/coupons/${encodeURIComponent(code)}`);
const quote = (cart: object, view = 'dk_da') => send('POST', `${view}/V1/samklang/cart-quotes`, { cart }, admin);
const near = (value: number) => expect.closeTo(value, 6);

beforeAll(async () => {
  retailer = buildRetailer();
  clock = createSettableClock(anchor);
  server = await startAdobeCommerce({ retailer, clock });
  const token = await send('POST', 'V1/integration/admin/token', {
    username: server.settings['COMMERCE_ADMIN_USER'],
    password: server.settings['COMMERCE_ADMIN_PASSWORD'],
  });
  admin = { authorization: `Bearer ${String(token.body)}` };
}, 60_000);
afterAll(() => server.stop());

describe('a guest’s cart', () => {
  it('is begun, filled and reckoned by whoever knows its masked id', async () => {
    const mask = await begin();
    expect(mask).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(await put(mask, 'N00001', 1)).toMatchObject({
      status: 200,
      body: { sku: 'N00001', qty: 1, quote_id: mask },
    });
    await put(mask, 'N00019', '2');
    const totals = await totalsOf(mask);
    expect(totals.total_segments).toContainEqual(expect.objectContaining({ code: 'grand_total', value: near(1517) }));
    expect(totals.total_segments).toContainEqual({
      code: 'discount',
      title: 'Discount (100 af ved 1.000)',
      value: near(-100),
    });
    expect(totals).toMatchObject({ base_grand_total: near(1517), discount_amount: near(-100) });
    expect(totals.grand_total).toBeCloseTo(1517 - totals.tax_amount, 6);
    expect(totals.items.every(({ extension_attributes }) => extension_attributes === undefined)).toBe(true);
    for (const item of totals.items) {
      expect(item.row_total * 1.25).toBeCloseTo(item.row_total_incl_tax, 1);
      expect((item.row_total_incl_tax - item.discount_amount) / 5).toBeCloseTo(item.tax_amount, 1);
    }
  });

  it('holds an article once, at the tier that the whole of it reaches', async () => {
    const mask = await begin();
    const first = await put(mask, 'N00051', 3);
    const second = await put(mask, 'N00051', 3);
    expect(first.body).toMatchObject({ price: near(169) });
    expect(second.body).toMatchObject({ qty: 6, price: near(160.55) });
    expect((await totalsOf(mask)).items).toHaveLength(1);
  });

  it('takes one coupon that takes something off, in any case, and no other', async () => {
    const mask = await begin();
    expect(await coupon(mask, 'VELKOMMEN10')).toMatchObject({ status: 404 });
    await put(mask, 'N00001', 1);
    const wrong = { status: 404, body: { message: "The coupon code isn't valid. Verify the code and try again." } };
    expect(await coupon(mask, 'NOPE')).toMatchObject(wrong);
    expect((await totalsOf(mask)).coupon_code).toBeUndefined();
    expect(await coupon(mask, 'velkommen10')).toEqual({ status: 200, body: true });
    expect(await totalsOf(mask)).toMatchObject({ coupon_code: 'velkommen10', base_grand_total: near(1349.1) });
  });

  it.each([
    ['an article that there is not', 'NOPE', 1, 404, "doesn't exist"],
    ['an article that is sold out', 'N00012', 1, 400, 'not available'],
    ['more than there is', 'N00001', 15, 400, 'requested qty'],
  ])('refuses %s in the vendor’s words', async (_what, sku, qty, status, message) => {
    const answer = await put(await begin(), sku, qty);
    expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) as unknown } });
  });

  it('refuses a parent, a bundle and a gift card without their choices', async () => {
    for (const kind of ['VARIANT_PARENT', 'BUNDLE', 'GIFT_CARD'] as const) {
      const article = retailer.articles.find(
        (each) => each.kind === kind && each.shop?.enabled === true && each.shop.markets.includes('DK'),
      );
      expect((await put(await begin(), article?.sku ?? '', 1)).status).toBe(400);
    }
  });

  it.each([
    ['a cart that there is not', 'POST', 'guest-carts/nope/items', { cartItem: { sku: 'N00001', qty: 1 } }, 404],
    ['a body without an item', 'POST', 'guest-carts/nope/items', { item: 1 }, 400],
    [
      'an item with a field that is not built',
      'POST',
      'guest-carts/nope/items',
      { cartItem: { sku: 'N00001', qty: 1, product_option: {} } },
      400,
    ],
    ['no amount', 'POST', 'guest-carts/nope/items', { cartItem: { sku: 'N00001', qty: 0 } }, 400],
  ])('refuses %s', async (_what, method, path, body, status) => {
    expect((await send(method, `dk_da/V1/${path}`, body)).status).toBe(status);
  });

  it('costs what its market’s clock says', async () => {
    const mask = await begin();
    clock.set('2026-11-24T22:59:00Z');
    expect((await put(mask, 'N00001', 1)).body).toMatchObject({ price: near(1499) });
    clock.set('2026-11-24T23:00:00Z');
    expect((await put(await begin(), 'N00001', 1)).body).toMatchObject({ price: near(1999) });
    clock.set(anchor);
  });
});

describe('the site’s module', () => {
  const items = [
    { sku: 'N00001', qty: 1 },
    { sku: 'N00016', qty: 1 },
  ];

  it('reckons a cart that nobody has begun, for an account’s group, rule by rule', async () => {
    const [lisa] = retailer.personas.lisa.shopIds;
    const guest = await quote({ customer_id: null, coupon_codes: [], items });
    const own = await quote({ customer_id: lisa, coupon_codes: [], items });
    expect(guest.body).toMatchObject({ customer: null, totals: { base_grand_total: near(1598) } });
    expect(own.body).toMatchObject({ customer: { group_id: 4 }, totals: { base_grand_total: near(1578) } });
    const { totals } = own.body as { totals: Totals };
    expect(totals.items.map((item) => item.extension_attributes?.discounts.map(({ rule_id }) => rule_id))).toEqual([
      [3],
      [3],
    ]);
  });

  it('keeps nothing: the account’s own cart stays as it is, and no cart is added', async () => {
    const carts = async () =>
      ((await send('GET', 'all/V1/carts/search?searchCriteria=', undefined, admin)).body as { total_count: number })
        .total_count;
    const before = await carts();
    await quote({ customer_id: 1, coupon_codes: ['VELKOMMEN10'], items });
    expect(await carts()).toBe(before);
  });

  it('takes the first code that counts', async () => {
    const answer = await quote({ customer_id: null, coupon_codes: ['NOPE', 'VELKOMMEN10'], items });
    expect(answer.body).toMatchObject({ totals: { coupon_code: 'VELKOMMEN10' } });
  });

  it('is for the back office alone, in a view that sells, and refuses what is not built', async () => {
    const cart = { customer_id: null, coupon_codes: [], items };
    expect((await send('POST', 'dk_da/V1/samklang/cart-quotes', { cart })).status).toBe(401);
    expect((await quote(cart, 'all')).status).toBe(400);
    expect((await quote({ ...cart, address: {} })).status).toBe(400);
  });
});
