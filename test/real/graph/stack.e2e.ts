import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import { z } from 'zod';
import {
  BasketQuoteDocument,
  CallerContextDocument,
  CategoryPageDocument,
  OrderHistoryDocument,
  ProductPageDocument,
} from '../../../schema/operations/__generated__/documents.ts';
import { startStack, type Answer, type Stack } from '../../kit/startStack.ts';
import { medusaSettings } from '../medusaSettings.ts';
import { readMedusa, readTryton, type MedusaState, type TrytonState } from '../state.ts';
import { trytonSettings } from '../trytonSettings.ts';
import { openMedusaApi } from '../medusa/medusaApi.ts';
import { WELCOME } from '../medusa/seedOffers.ts';

let erp: TrytonState;
let shop: MedusaState;
let stack: Stack;
beforeAll(async () => {
  erp = readTryton();
  shop = readMedusa();
  // The whole product with nothing changed but its settings: which ERP and which shop it is told of, and that there are no tills.
  stack = await startStack({
    env: { ...trytonSettings(erp), ...medusaSettings(shop), POS_ADAPTER: 'none', COMMERCE_CHANGES_MS: '500' },
  });
  await stack.caughtUp();
}, 240_000);
afterAll(() => stack.stop());

const lisa = 'C100001';
const karen = 'C100002';
/** Whoever has signed in to this shop. */
const as = (erpNumber: string) =>
  ({ as: 'lisa', identifier: { type: 'SHOP_ID', value: shop.seeded.accounts[erpNumber] ?? '' } }) as const;
const codesOf = ({ errors }: Answer<unknown>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries((errors ?? []).map(({ path, extensions }) => [(path ?? []).join('.'), extensions?.code]));
const grossOf = (netPrice: string | undefined): string => new Big(netPrice ?? '0').times('1.25').toFixed(2);

describe('the product over Tryton and Medusa', () => {
  it('shows an article’s page with the texts and offers of the one and the price and stock of the other', async () => {
    const article = erp.subset.articles.find(({ sku }) => sku === 'N00008');
    const shown = shop.shop.products.find(({ sku }) => sku === 'N00008');
    const answer = await stack.ask(ProductPageDocument, { slug: shown?.slug ?? '' }, { as: 'guest-dk' });
    expect(codesOf(answer)).toEqual({ 'product.alternatives': 'NOT_SUPPORTED' });
    expect(answer.data?.product).toMatchObject({
      sku: 'N00008',
      kind: 'SIMPLE',
      gtin: article?.gtin,
      name: shown?.name,
      brand: shown?.brand,
      categories: [{ slug: 'hjem' }, { slug: 'koekken' }],
      price: { current: { amount: grossOf(article?.netPrice), currency: 'DKK' }, provenance: { system: 'tryton' } },
      alternatives: null,
    });
    expect(answer.data?.product?.offers?.map(({ kind, code }) => ({ kind, code }))).toEqual(
      expect.arrayContaining([
        { kind: 'CART_RULE', code: null },
        { kind: 'COUPON', code: WELCOME },
      ]),
    );
    const online = article?.stock.find(({ location }) => location === 'WEB-DK')?.onHand ?? '0';
    expect(answer.data?.product?.onlineAvailability?.available).toBe(online);
  });

  it('shows a parent with its variants, each with its price and stock', async () => {
    const parent = shop.shop.products.find(({ variants }) => variants.length > 1);
    const { data } = await stack.ask(ProductPageDocument, { slug: parent?.slug ?? '' }, { as: 'guest-dk' });
    expect(data?.product).toMatchObject({ sku: parent?.sku, kind: 'VARIANT_PARENT' });
    expect(data?.product?.variants?.map(({ sku }) => sku)).toEqual(parent?.variants.map(({ sku }) => sku));
    for (const { price, options, onlineAvailability } of data?.product?.variants ?? []) {
      expect(price?.current.currency).toBe('DKK');
      expect(options?.[0]?.values).toHaveLength(1);
      expect(onlineAvailability).not.toBeNull();
    }
  });

  it('shows a category to its end, and says that the shop counts nothing', async () => {
    const total = shop.shop.products.filter(({ categories }) => categories.includes('C-HOME-KITCHEN')).length;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<{
        readonly category?: { readonly name: string; readonly path: readonly { readonly slug: string }[] } | null;
        readonly searchProducts: {
          readonly totalCount?: number | null;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
          readonly facets?: readonly unknown[] | null;
          readonly nodes: readonly { readonly sku: string; readonly price?: { readonly status: string } | null }[];
        };
      }> = await stack.ask(CategoryPageDocument, { slug: 'koekken', first: 20, after }, { as: 'guest-dk' });
      expect(codesOf(answer)).toEqual({ 'searchProducts.facets': 'NOT_SUPPORTED' });
      const { category, searchProducts } = answer.data ?? {};
      expect(category?.path.map(({ slug }) => slug)).toEqual(['hjem', 'koekken']);
      expect(searchProducts?.totalCount).toBe(total);
      expect(searchProducts?.nodes.map(({ price }) => price?.status)).toEqual(
        searchProducts?.nodes.map(() => 'ACTIVE'),
      );
      seen.push(...(searchProducts?.nodes ?? []).map(({ sku }) => sku));
      after = searchProducts?.pageInfo.hasNextPage === true ? (searchProducts.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(total);
    const sorted = await stack.ask(
      CategoryPageDocument,
      { slug: 'koekken', sort: 'PRICE_ASCENDING' },
      { as: 'guest-dk' },
    );
    expect(sorted.data).toBeNull();
    expect(new Set(Object.values(codesOf(sorted)))).toEqual(new Set(['NOT_SUPPORTED']));
  });

  it('shows a customer’s history: the orders of both as one, by the shop’s own numbers', async () => {
    const answer = await stack.ask(OrderHistoryDocument, { first: 50 }, as(lisa));
    expect(answer.errors).toBeUndefined();
    const orders = answer.data?.me?.orders;
    expect(orders?.sources.map(({ system, state }) => ({ system, state }))).toEqual([
      { system: 'erp', state: 'COMPLETE' },
      { system: 'commerce', state: 'COMPLETE' },
    ]);
    const mine = shop.seeded.orders.filter(({ erpNumber }) => erpNumber === lisa);
    expect(mine.length).toBeGreaterThan(0);
    for (const { number, total, skus } of mine) {
      const order = orders?.nodes.find(({ references }) => references.some((each) => each.number === number));
      expect(order?.references.map((each) => each.number).sort()).toEqual(
        [number, erp.seeded.saleNumbers[number] ?? 'missing'].sort(),
      );
      expect(order?.totals?.total).toEqual({ amount: total, currency: 'DKK' });
      expect(order?.lines?.map(({ sku }) => sku).sort()).toEqual([...skus].sort());
    }
  });

  it('shows what was sent and asked back', async () => {
    const [first] = shop.seeded.orders;
    const answer = await stack.ask(OrderHistoryDocument, { first: 50 }, as(first?.erpNumber ?? ''));
    const order = answer.data?.me?.orders?.nodes.find(({ references }) =>
      references.some(({ number }) => number === first?.number),
    );
    expect(order).toMatchObject({
      fulfilments: [{ kind: 'DELIVERY', status: 'DELIVERED', trackingNumber: 'PN123456789DK' }],
      returns: [{ status: 'REQUESTED', refund: null }],
    });
    expect(order?.withdrawalUntil).not.toBeNull();
  });

  it('recognises a caller, with her orders of both, and says what the shop cannot tell', async () => {
    const answer = await stack.ask(CallerContextDocument, { phone: '+4520405060' }, { as: 'agent' });
    const prefix = 'identifyCustomer.customer';
    expect(codesOf(answer)).toEqual({
      [`${prefix}.account.lastLoginAt`]: 'NOT_SUPPORTED',
      [`${prefix}.cart`]: 'NOT_SUPPORTED',
      [`${prefix}.wishlist`]: 'NOT_SUPPORTED',
    });
    const customer = answer.data?.identifyCustomer.customer;
    expect(customer).toMatchObject({ name: { full: 'Karen Dahl' }, cart: null, wishlist: null });
    expect(customer?.account?.createdAt).toBeDefined();
    expect(customer?.membership?.balance).toBeGreaterThan(0);
    const mine = shop.seeded.orders.filter(({ erpNumber }) => erpNumber === karen).map(({ number }) => number);
    const shown = await stack.ask(CallerContextDocument, { phone: '+4520405060', orders: 30 }, { as: 'agent' });
    const numbers = shown.data?.identifyCustomer.customer?.orders?.nodes.map(({ number }) => number) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(mine));
  });

  it('shows a guest’s cart, and a basket as the shop’s cart would charge it', async () => {
    const { id, total } = shop.seeded.guestCart;
    const cart = await stack.askText(
      'query ($id: ID!) { cart(id: $id) { lines { product { sku } quantity } totals { total { amount } } } }',
      { id },
      { as: 'guest-dk' },
    );
    expect(cart.errors).toBeUndefined();
    expect(cart.data).toMatchObject({ cart: { totals: { total: { amount: total } } } });
    expect(JSON.stringify(cart.data)).toContain('{"product":{"sku":"N00001"},"quantity":"2"}');
    const lines = [{ id: 'mug', sku: 'N00008', quantity: '2' }];
    const quote = await stack.ask(BasketQuoteDocument, { lines, codes: [WELCOME] }, { as: 'guest-dk' });
    expect(quote.errors).toBeUndefined();
    // Twice 95, less 10 % for all and 10 % of what is left for the kitchen.
    expect(quote.data?.basketQuote?.basket).toMatchObject({ totals: { total: { amount: '153.90' } } });
    const hers = await stack.ask(BasketQuoteDocument, { lines }, as(lisa));
    expect(Object.values(codesOf(hers))).toEqual(['NOT_SUPPORTED']);
  });

  it('answers the rest where there are no tills', async () => {
    const query = '{ product(sku: "N00001") { name tillPrices(storeIds: ["S-DK01"]) { nodes { lagging } } } }';
    const answer = await stack.askText(query, {}, { as: 'agent' });
    expect(answer.data).toMatchObject({ product: { name: 'Fjordur Saga kronograf' } });
    expect(Object.values(codesOf(answer))).toEqual(['NOT_SUPPORTED']);
  });

  it('compares the shop’s price with the ERP’s, and sees it change by the shop’s own mark of change', async () => {
    // A real shop dates what is written by the real time.
    stack.clock.set(new Date().toISOString());
    const sku = 'N00018';
    const charged = async (): Promise<string | undefined> => {
      const answer = await stack.askText(
        `{ product(sku: "${sku}") { priceParity { compared { system amount { amount } } } } }`,
        {},
        { as: 'integrator' },
      );
      expect(answer.errors).toBeUndefined();
      const parties = z
        .object({
          product: z.object({
            priceParity: z.object({
              compared: z.array(z.object({ system: z.string(), amount: z.object({ amount: z.string() }).nullable() })),
            }),
          }),
        })
        .parse(answer.data).product.priceParity.compared;
      return parties.find(({ system }) => system === 'commerce')?.amount?.amount;
    };
    const before = shop.shop.products.find((product) => product.sku === sku)?.variants[0]?.prices['DKK'];
    expect(await charged()).toBe(before);
    const api = await openMedusaApi(shop.url, shop, shop.seeded.publishableKey);
    const { variants } = await api.admin<{ readonly variants: readonly { readonly product_id: string }[] }>(
      'GET',
      `product-variants?sku[]=${sku}&fields=id,product_id`,
    );
    const path = `products/${variants[0]?.product_id ?? ''}/variants/${shop.seeded.variants[sku] ?? ''}`;
    await api.admin('POST', path, { prices: [{ currency_code: 'dkk', amount: 277.77 }] });
    let now = await charged();
    for (let attempt = 0; attempt < 40 && now === before; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      now = await charged();
    }
    // Other suites run over the same shop.
    await api.admin('POST', path, { prices: [{ currency_code: 'dkk', amount: Number(before) }] });
    // Well before what is kept would be over.
    expect(now).toBe('277.77');
  });
});
