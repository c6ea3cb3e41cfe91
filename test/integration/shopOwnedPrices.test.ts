import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { mapWithConcurrency } from '../../platform/batch/index.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

/** The house as it is, but that the shop owns the price of two of its markets. */
const SHOPS = ['SE', 'NO'] as const;
type ShopMarket = (typeof SHOPS)[number];

let stack: Stack;
let folder: string;
let shop: ShopDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samklang-markets-'));
  const text = await readFile(new URL('../../config/markets.json', import.meta.url), 'utf8');
  const markets = z.array(z.looseObject({ code: z.string() })).parse(JSON.parse(text));
  const changed = markets.map((market) =>
    SHOPS.some((code) => code === market.code) ? { ...market, priceOwner: 'commerce' } : market,
  );
  const marketsFile = join(folder, 'markets.json');
  await writeFile(marketsFile, JSON.stringify(changed));
  // What the ERP's adapter reads by itself, whoever asks, would blur what is counted.
  stack = await startStack({ marketsFile, env: { ERP_REFERENCE_REFRESH_MS: '86400000' } });
  await stack.caughtUp();
  shop = await openShopDesk(stack.legacy.commerce.settings);
}, 300_000);
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

interface ShopDesk {
  /** What the shop itself makes of a line in a cart: tax included, and the tax in it. */
  charge(
    market: ShopMarket,
    accountId: number | null,
    sku: string,
    quantity: number,
  ): Promise<{ readonly gross: string; readonly tax: string }>;
}

const views: Readonly<Record<ShopMarket, string>> = { SE: 'se_sv', NO: 'no_nb' };
const totalsSchema = z.object({
  items: z.array(z.object({ item_id: z.number(), row_total: z.number(), row_total_incl_tax: z.number() })),
});

async function openShopDesk(settings: Readonly<Record<string, string>>): Promise<ShopDesk> {
  const url = settings['COMMERCE_URL'] ?? '';
  const call = async <T>(path: string, schema: z.ZodType<T>, body?: unknown, token?: string): Promise<T> => {
    const response = await fetch(`${url}/rest/${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The shop answered ${response.status}: ${text}`);
    return schema.parse(JSON.parse(text));
  };
  const { COMMERCE_ADMIN_USER: username, COMMERCE_ADMIN_PASSWORD: password } = settings;
  const token = await call('V1/integration/admin/token', z.string(), { username, password });
  const charge: ShopDesk['charge'] = async (market, accountId, sku, quantity) => {
    const base = `${views[market]}/V1`;
    const owner = accountId === null ? 'carts' : `customers/${accountId}/carts`;
    const cart = await call(`${base}/${owner}`, z.number(), {}, token);
    const line = await call(
      `${base}/carts/${cart}/items`,
      z.object({ item_id: z.number() }),
      { cartItem: { sku, qty: quantity, quote_id: String(cart) } },
      token,
    );
    const totals = await call(`${base}/carts/${cart}/totals`, totalsSchema, undefined, token);
    const own = totals.items.find(({ item_id }) => item_id === line.item_id);
    if (own === undefined) throw new Error('The cart has not the line.');
    // Of the article: the cart's own rules come off the whole basket afterwards, and lower its tax.
    const { row_total_incl_tax: gross, row_total: net } = own;
    return { gross: gross.toFixed(2), tax: (gross - net).toFixed(2) };
  };
  /** An account has one cart, whichever website it is at: what one case put into it must not be moved by the next. */
  const turns = new Map<number, Promise<unknown>>();
  return {
    charge: async (market, accountId, sku, quantity) => {
      if (accountId === null) return charge(market, accountId, sku, quantity);
      const charged = (turns.get(accountId) ?? Promise.resolve()).then(async () =>
        charge(market, accountId, sku, quantity),
      );
      turns.set(
        accountId,
        charged.catch(() => undefined),
      );
      return charged;
    },
  };
}

interface Case {
  readonly market: ShopMarket;
  readonly sku: string;
  readonly quantity: number;
  readonly account: { readonly accountId: number; readonly group: string } | null;
}

function drawCases(count: number): readonly Case[] {
  const { articles, shopAccounts, shopPrices, catalogRulePrices, namedArticles } = stack.retailer;
  const tiered = new Set(
    shopPrices.filter(({ tiers, special }) => tiers.length > 0 || special !== null).map(({ sku }) => sku),
  );
  const ruled = new Set(catalogRulePrices.map(({ sku }) => sku));
  const sellable = articles.filter(
    ({ kind, status, shop: inShop }) =>
      ['SIMPLE', 'VARIANT'].includes(kind) && status === 'ACTIVE' && inShop?.enabled === true,
  );
  const named = sellable.filter(({ sku }) => Object.values(namedArticles).includes(sku) || tiered.has(sku));
  const byRule = sellable.filter(({ sku }) => ruled.has(sku));
  const perPerson = new Map<string, number>();
  for (const { personId } of shopAccounts) perPerson.set(personId, (perPerson.get(personId) ?? 0) + 1);
  const alone = shopAccounts.filter(({ personId }) => perPerson.get(personId) === 1);
  const groups = [...new Set(alone.map(({ group }) => group))];
  const some = groups.flatMap((group) => alone.filter((account) => account.group === group).slice(0, 40));
  return fc.sample(
    fc
      .record({
        market: fc.constantFrom(...SHOPS),
        article: fc.oneof(fc.constantFrom(...sellable), fc.constantFrom(...named), fc.constantFrom(...byRule)),
        quantity: fc.constantFrom(1, 1, 2, 5, 6, 7, 24, 25, 100),
        account: fc.option(
          fc.constantFrom(...groups).chain((group) => fc.constantFrom(...some.filter((one) => one.group === group))),
        ),
      })
      .filter(({ market, article }) => article.shop?.markets.includes(market) === true)
      .map(({ article, account, ...rest }) => ({
        ...rest,
        sku: article.sku,
        account: account === null ? null : { accountId: account.accountId, group: account.group },
      })),
    { numRuns: count, seed: 20261120 },
  );
}

const priceFields = `price(quantity: $quantity) { current { amount } tax { amount } explanation { owner rule } }`;
const priceSchema = z.object({
  price: z.object({
    current: z.object({ amount: z.string() }),
    tax: z.object({ amount: z.string() }),
    explanation: z.object({ owner: z.string(), rule: z.string() }),
  }),
});

describe('in a market whose price the shop owns', () => {
  it('500 drawn articles, customer groups, quantities and websites cost in the graph what the shop’s own cart makes of them', async () => {
    const cases = drawCases(500);
    const records = cases.flatMap(({ account }) =>
      account === null ? [] : [{ system: 'commerce', id: String(account.accountId) }],
    );
    const customers = await stack.customersOf(records);
    const different: unknown[] = [];
    const groups = new Map<string, number>();
    const asked = await stack.countRequests(() =>
      mapWithConcurrency(cases, 4, async (one) => {
        const { sku, quantity, account, market } = one;
        const variables = { sku, quantity: String(quantity) };
        const answer =
          account === null
            ? await stack.askText(
                `query ($sku: ID!, $quantity: Quantity!) { product(sku: $sku) { ${priceFields} } }`,
                variables,
                {
                  as: `guest-${market.toLowerCase()}` as 'guest-dk',
                },
              )
            : await stack.askText(
                `query ($id: ID!, $sku: ID!, $quantity: Quantity!) { customer(id: $id) { product(sku: $sku) { ${priceFields} } } }`,
                { ...variables, id: customers.get(`commerce:${account.accountId}`) },
                { as: 'agent', market },
              );
        const found = answer.data?.['customer'] ?? answer.data;
        const shown = z.object({ product: priceSchema }).safeParse(found);
        const charged = await shop.charge(market, account?.accountId ?? null, sku, quantity);
        const group = account?.group ?? 'nobody';
        groups.set(group, (groups.get(group) ?? 0) + 1);
        if (!shown.success) {
          different.push({ ...one, errors: answer.errors });
          return;
        }
        const { current, tax, explanation } = shown.data.product.price;
        if (current.amount !== charged.gross || tax.amount !== charged.tax || explanation.owner !== 'commerce') {
          different.push({ ...one, shown: shown.data.product.price, charged });
        }
      }),
    );
    expect(different.slice(0, 3)).toEqual([]);
    expect(different).toHaveLength(0);
    expect(groups.size).toBeGreaterThan(3);
    expect(asked.erp).toBe(0);
  }, 400_000);

  it('spans the variants of a parent, and tells offers, without the ERP', async () => {
    const parent = stack.retailer.articles.find(
      ({ kind, status, shop: inShop }) =>
        kind === 'VARIANT_PARENT' && status === 'ACTIVE' && inShop?.markets.includes('SE') === true,
    );
    const asked = await stack.countRequests(async () => {
      const answer = await stack.askText(
        `query ($sku: ID!) { product(sku: $sku) { variants { priceRange { minimum { amount } maximum { amount } } offers { kind } } } }`,
        { sku: parent?.sku },
        { as: 'guest-se' as 'guest-dk' },
      );
      expect(answer.errors).toBeUndefined();
      const { product } = z
        .object({
          product: z.object({
            variants: z.array(
              z.object({ priceRange: z.object({ minimum: z.unknown() }).nullable(), offers: z.array(z.unknown()) }),
            ),
          }),
        })
        .parse(answer.data);
      expect(product.variants.length).toBeGreaterThan(0);
      expect(product.variants.every(({ priceRange }) => priceRange !== null)).toBe(true);
    });
    expect(asked.erp).toBe(0);
  }, 60_000);

  it('compares the ERP and the tills with the shop, not the other way round', async () => {
    const answer = await stack.askText(
      '{ product(sku: "N00001") { priceParity { complete compared { kind system state } } } }',
      {},
      { as: 'integrator', market: 'SE' },
    );
    const schema = z.object({
      product: z.object({
        priceParity: z.object({
          compared: z.array(z.object({ kind: z.string(), system: z.string(), state: z.string() })),
        }),
      }),
    });
    const { compared } = schema.parse(answer.data).product.priceParity;
    expect(compared.slice(0, 2)).toEqual([
      { kind: 'SHOP', system: 'commerce', state: 'PRICED' },
      { kind: 'ERP', system: 'erp', state: 'PRICED' },
    ]);
  }, 60_000);

  it('promises the shop’s price, and honours it against the shop’s price of now', async () => {
    const guest = { as: 'guest-se' as 'guest-dk' };
    const offered = await stack.askText(
      '{ product(sku: "N00001") { price { current { amount } promise { token } } } }',
      {},
      guest,
    );
    const { product } = z
      .object({
        product: z.object({ price: z.object({ current: z.unknown(), promise: z.object({ token: z.string() }) }) }),
      })
      .parse(offered.data);
    const asked = await stack.countRequests(async () => {
      const checked = await stack.askText(
        `query ($token: String!) { pricePromise(token: $token) { __typename ... on HonouredPromise { amount { amount } current { amount } } } }`,
        { token: product.price.promise.token },
        guest,
      );
      expect(checked.data).toMatchObject({
        pricePromise: { __typename: 'HonouredPromise', amount: product.price.current, current: product.price.current },
      });
    });
    expect(asked.erp).toBe(0);
    // Nothing that is kept counts for what is to be paid.
    expect(asked.requests.filter((text) => text.includes('base-prices-information'))).toHaveLength(1);
  }, 60_000);

  it('knows the lowest price before a reduction from what the shop was seen to charge', async () => {
    const { backOffice } = stack.legacy.commerce;
    const sku = 'N00001';
    const reductionNow = async () => {
      const answer = await stack.askText(
        '{ product(sku: "N00001") { price { current { amount } reductions { mayAnnounce percent startedAt prior { status amount { amount } } } } } }',
        {},
        { as: 'guest-se' as 'guest-dk' },
      );
      expect(answer.errors).toBeUndefined();
      const money = z.object({ amount: z.string() });
      return z
        .object({
          product: z.object({
            price: z.object({
              current: money,
              reductions: z.array(
                z.object({
                  mayAnnounce: z.boolean(),
                  percent: z.string().nullable(),
                  startedAt: z.string(),
                  prior: z.object({ status: z.string(), amount: money.nullable() }),
                }),
              ),
            }),
          }),
        })
        .parse(answer.data).product.price;
    };
    const daysLater = async (days: number): Promise<void> => {
      stack.clock.set(new Date(stack.clock.now().getTime() + days * 86_400_000).toISOString());
      await stack.caughtUp();
    };
    const begin = stack.clock.now().toISOString();
    try {
      // Two prices within the last thirty days before the reduction, of which the lower one counts; and one before them that does not.
      for (const [price, days] of [
        ['700', 31],
        ['900', 12],
        ['800', 20],
      ] as const) {
        backOffice.changePrice(sku, 'SE', { price, special: null, tiers: [] });
        await daysLater(days);
      }
      const startedAt = `${stack.clock.now().toISOString().slice(0, 10)} 00:00:00`;
      backOffice.changePrice(sku, 'SE', { special: { price: '600', from: startedAt, to: null } });
      await daysLater(1);
      expect(await reductionNow()).toEqual({
        current: { amount: '600.00' },
        reductions: [
          {
            mayAnnounce: true,
            percent: '25',
            startedAt: expect.any(String),
            prior: { status: 'KNOWN', amount: { amount: '800.00' } },
          },
        ],
      });
    } finally {
      stack.clock.set(begin);
    }
  }, 300_000);
});

describe('in the market beside it, whose price the ERP owns', () => {
  it('the shop is asked for no price', async () => {
    const asked = await stack.countRequests(async () => {
      const answer = await stack.askText(
        '{ product(sku: "N00002") { price { current { amount } explanation { owner } } priceRange { minimum { amount } } } }',
        {},
        { as: 'guest-dk' },
      );
      expect(answer.data).toMatchObject({ product: { price: { explanation: { owner: 'erp' } } } });
    });
    expect(asked.erp).toBeGreaterThan(0);
    expect(asked.requests.filter((text) => /prices?-information|tax|catalog-rule/.test(text))).toEqual([]);
  }, 60_000);
});
