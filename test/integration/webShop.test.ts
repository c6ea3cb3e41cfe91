import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CategoryPageDocument,
  OrderHistoryDocument,
  ProductPageDocument,
  SearchProductsDocument,
  StoreStockDocument,
} from '../../schema/operations/__generated__/documents.ts';
import type { CategoryPageQuery } from '../../schema/operations/__generated__/documents.ts';
import type { TokenPersona } from '../../cli/tokenPersonas.ts';
import { operationNames } from '../../schema/operationNames.ts';
import { startStack } from '../kit/startStack.ts';
import type { Answer, Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 180_000);
afterAll(() => stack.stop());

const watches = 'herreure';
const copenhagen = { latitude: 55.6786, longitude: 12.5714 };

async function categoryPage(first: number, slug = watches, asker: Asker = {}): Promise<Answer<CategoryPageQuery>> {
  const answer = await stack.ask(CategoryPageDocument, { slug, first }, asker);
  expect(answer.errors).toBeUndefined();
  return answer;
}

describe('the category page', () => {
  // First of all tests here: nothing has been asked before, every cache of articles, prices and stock is empty.
  it('costs at most 6 upstream requests for 24 cold articles, and no more for 48', async () => {
    let page: Answer<CategoryPageQuery> | undefined;
    const small = await stack.countRequests(async () => {
      page = await categoryPage(24);
    });
    expect(page?.data?.searchProducts.nodes).toHaveLength(24);
    expect(small.requests.length).toBeLessThanOrEqual(6);
    const other = 'ure-og-smykker';
    const large = await stack.countRequests(async () => {
      page = await categoryPage(48, other);
    });
    expect(page?.data?.searchProducts.nodes).toHaveLength(48);
    expect(large.requests.length).toBeLessThanOrEqual(small.requests.length);
  });

  it('shows price, offers, online availability and facets', async () => {
    const { data } = await categoryPage(24);
    const nodes = data?.searchProducts.nodes ?? [];
    expect(nodes.every(({ price, kind }) => kind === 'VARIANT_PARENT' || price?.current.currency === 'DKK')).toBe(true);
    expect(
      nodes.every(({ onlineAvailability, kind }) => kind === 'VARIANT_PARENT' || onlineAvailability !== null),
    ).toBe(true);
    expect(nodes.some(({ offers }) => (offers?.length ?? 0) > 0)).toBe(true);
    expect(data?.searchProducts.facets?.length).toBeGreaterThan(0);
    expect(data?.category?.name).toBe('Herreure');
  });

  it('gives every article once over its pages', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const answer: Answer<CategoryPageQuery> = await stack.ask(CategoryPageDocument, {
        slug: watches,
        first: 10,
        after,
      });
      const page: CategoryPageQuery['searchProducts'] | undefined = answer.data?.searchProducts;
      total = page?.totalCount ?? 0;
      seen.push(...(page?.nodes.map(({ sku }) => sku) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
  });

  it('speaks each market’s language and currency', async () => {
    const swedish = await categoryPage(5, 'herrklockor', { as: 'guest-se' });
    expect(swedish.data?.category?.name).toBe('Herrklockor');
    expect(swedish.data?.searchProducts.nodes.map(({ price }) => price?.current.currency)).toContain('SEK');
    const norwegian = await categoryPage(5, 'herreklokker', { as: 'guest-no' });
    expect(norwegian.data?.searchProducts.nodes.map(({ price }) => price?.current.currency)).toContain('NOK');
    const english = await categoryPage(5, 'mens-watches', { headers: { 'accept-language': 'en-GB' } });
    expect(english.data?.category).not.toBeNull();
  });
});

describe('the product page', () => {
  it('costs at most 6 upstream requests', async () => {
    const slug =
      stack.retailer.articles.find(({ sku }) => sku === stack.retailer.namedArticles.quantityBreaks)?.slug['da-DK'] ??
      '';
    const work = async (): Promise<void> => {
      const answer = await stack.ask(ProductPageDocument, { slug, near: copenhagen });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.product?.price?.current.amount).toBeTruthy();
    };
    const count = await stack.countRequests(work);
    expect(count.requests.length).toBeLessThanOrEqual(6);
  });

  it('explains the price and shows what membership would give', async () => {
    const sku = stack.retailer.namedArticles.memberPrice;
    const slug = stack.retailer.articles.find((article) => article.sku === sku)?.slug['da-DK'] ?? '';
    const { data } = await stack.ask(ProductPageDocument, { slug, near: copenhagen });
    const price = data?.product?.price;
    expect(price?.explanation?.owner).toBe('erp');
    expect(price?.explanation?.candidates.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(price?.alternatives.map(({ kind }) => kind)).toContain('MEMBER');
    expect(Number(price?.net.amount) + Number(price?.tax.amount)).toBeCloseTo(Number(price?.current.amount), 6);
  });

  it('prices the variants of a parent and gives their range', async () => {
    const parent = stack.retailer.articles.find(
      ({ kind, shop, variantSkus }) =>
        kind === 'VARIANT_PARENT' && shop?.markets.includes('DK') && variantSkus.length > 1,
    );
    const { data, errors } = await stack.ask(ProductPageDocument, {
      slug: parent?.slug['da-DK'] ?? '',
      near: copenhagen,
    });
    expect(errors).toBeUndefined();
    const prices = data?.product?.variants?.map(({ price }) => Number(price?.current.amount)) ?? [];
    expect(prices.length).toBeGreaterThan(1);
    expect(Number(data?.product?.priceRange?.minimum.amount)).toBe(Math.min(...prices));
    expect(Number(data?.product?.priceRange?.maximum.amount)).toBe(Math.max(...prices));
  });

  it('finds the nearest stores’ stock, nearest first', async () => {
    const { data, errors } = await stack.ask(StoreStockDocument, { sku: 'N00001', near: copenhagen, first: 5 });
    expect(errors).toBeUndefined();
    expect(data?.product?.availability?.[0]?.location.address?.city).toBe('København');
    expect(data?.product?.availability).toHaveLength(5);
  });
});

describe('search', () => {
  it('finds by a word, filters and sorts', async () => {
    const { data, errors } = await stack.ask(SearchProductsDocument, {
      query: 'ur',
      sort: 'PRICE_ASCENDING',
      filter: { brands: ['Fjordur'] },
      first: 24,
    });
    expect(errors).toBeUndefined();
    expect(data?.searchProducts.edges.length).toBeGreaterThan(0);
    expect(data?.searchProducts.edges.every(({ node }) => node.brand === 'Fjordur')).toBe(true);
  });

  it.each([
    [-1, 'BAD_USER_INPUT'],
    [101, 'BAD_USER_INPUT'],
    [2_147_483_647, 'COST_ESTIMATED_TOO_EXPENSIVE'],
  ])('refuses a page of %i', async (first, code) => {
    const answer = await stack.ask(SearchProductsDocument, { query: 'ur', first });
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
  });

  it.each(["x' or 1 eq 1", "O'Connor", '%27', '$expand=*', '"><script>', '日本語'])(
    'takes %s for text, never for a filter',
    async (query) => {
      const answer = await stack.ask(SearchProductsDocument, { query, first: 5 });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.searchProducts.totalCount).toBeLessThan(50);
    },
  );
});

describe('guests', () => {
  const cart = (id: string, asker: Asker) =>
    stack.askText(
      'query ($id: ID!) { cart(id: $id) { id lines { product { sku price { current { amount } } } } } }',
      { id },
      asker,
    );

  it('reach their cart and wish list by their unguessable ids', async () => {
    const persona = stack.retailer.personas['guest-dk'];
    const answer = await cart(persona.guestCartId ?? '', { as: 'guest-dk' });
    expect(answer.errors).toBeUndefined();
    expect((answer.data?.['cart'] as { lines: unknown[] }).lines.length).toBeGreaterThan(0);
    const list = await stack.askText('query ($id: ID!) { wishlist(id: $id) { items { product { sku } } } }', {
      id: persona.guestWishlistId,
    });
    expect(list.errors).toBeUndefined();
    expect(JSON.stringify(list.data)).toContain('N00001');
  });

  it('reach nobody else’s: a customer’s cart and one that never was answer alike', async () => {
    const customers = stack.retailer.carts.find(({ accountId }) => accountId !== null);
    const [theirs, none] = await Promise.all([
      cart(customers?.maskedId ?? '', { as: 'guest-dk' }),
      cart('0'.repeat(32), { as: 'guest-dk' }),
    ]);
    expect(theirs).toEqual(none);
    expect(none.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const byNumber = await cart(String(customers?.cartId), { as: 'guest-dk' });
    expect(byNumber.data?.['cart']).toBeNull();
  });
});

describe('the order history', () => {
  it('costs at most 6 upstream requests for 50 orders of five lines, and no more than 10 orders cost', async () => {
    const { frequent } = stack.retailer.personas;
    const id = await stack.customerOf('erp', frequent.erpNumbers[0] ?? '');
    const read = (first: number) =>
      stack.askText(
        `query ($id: ID!, $first: Int) { customer(id: $id) { orders(first: $first) { totalCount complete nodes { number status lines { sku name quantity total { amount } } totals { total { amount } } } } } }`,
        { id, first },
        { as: 'agent' },
      );
    let answer: Awaited<ReturnType<typeof read>> | undefined;
    const fifty = await stack.countRequests(async () => {
      answer = await read(50);
    });
    expect(answer?.errors).toBeUndefined();
    const { orders } = answer?.data?.['customer'] as { orders: { nodes: { lines: unknown[] }[]; complete: boolean } };
    expect([orders.nodes.length, orders.complete]).toEqual([50, true]);
    expect(orders.nodes.every(({ lines }) => lines.length === 5)).toBe(true);
    expect(fifty.requests.length).toBeLessThanOrEqual(6);
    const ten = await stack.countRequests(() => read(10));
    expect(fifty.requests.length).toBeLessThanOrEqual(Math.max(ten.requests.length, 6));
  });

  it('is the customer’s own by the customer’s own token, and adds up', async () => {
    const { data, errors } = await stack.ask(OrderHistoryDocument, { first: 50 }, { as: 'lisa' });
    expect(errors).toBeUndefined();
    const persona = stack.retailer.personas.lisa;
    const numbers = data?.me?.orders?.nodes.map(({ number }) => number) ?? [];
    expect(numbers).toEqual(expect.arrayContaining([...persona.orderNumbers, ...persona.receiptNumbers]));
    for (const order of data?.me?.orders?.nodes ?? []) {
      const cents = (amount: string): number => Math.round(Number(amount) * 100);
      const lines = (order.lines ?? []).reduce((sum, line) => sum + cents(line.total.amount), 0);
      const { subtotal, total, rounding } = order.totals ?? {
        subtotal: { amount: '0' },
        total: { amount: '0' },
        rounding: { amount: '0' },
      };
      expect([
        order.number,
        cents(total.amount) - cents(rounding.amount) >= 0,
        lines <= cents(subtotal.amount),
      ]).toEqual([order.number, true, true]);
    }
  });
});

describe('the operations with their example variables', () => {
  const asked = {
    BasketQuote: { found: 'basketQuote.basket.totals.total.amount' },
    CallerContext: { as: 'agent', found: 'identifyCustomer.customer.wishlist.items.0.product.price.current.amount' },
    CategoryPage: { found: 'searchProducts.nodes.23.name' },
    LisaWishlist: { as: 'lisa', found: 'me.wishlist.items.0.product.price.current.amount' },
    OrderHistory: { as: 'lisa', found: 'me.orders.nodes.0.lines.0.total.amount' },
    ProductPage: { found: 'product.price.current.amount' },
    SearchProducts: { found: 'searchProducts.edges.0.node.price.current.amount' },
    StoreStock: { as: 'associate', found: 'product.availability.0.location.name' },
  } as const satisfies Readonly<Record<string, Readonly<{ as?: TokenPersona; found: string }>>>;

  it.each(Object.entries(asked))('%s finds what it is an example of', async (name, { found, ...asker }) => {
    const folder = new URL('../../schema/operations/', import.meta.url);
    const [query, variables] = await Promise.all(
      [`${name}.graphql`, `${name}.variables.json`].map((file) => readFile(new URL(file, folder), 'utf8')),
    );
    const { data, errors } = await stack.askText(
      query ?? '',
      JSON.parse(variables ?? '') as Record<string, unknown>,
      asker,
    );
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty(found, expect.any(String));
  });

  it('are all of them', async () => {
    expect([...(await operationNames())].sort()).toEqual(Object.keys(asked).sort());
  });
});
