import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Market } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { addMoney, compareDecimals, parseMoney, zeroMoney } from '../../../platform/money/index.ts';
import { examineSystem, type Readings } from '../../kit/index.ts';
import type { IdentityRecord, PricedArticle, SaleEntry, SaleRecord } from '../__generated__/resolvers.ts';
import { needing } from '../../kit/testkit/needing.ts';
import { productKeyText } from '../port.ts';
import type {
  CommerceCapability,
  CommercePort,
  CommerceScope,
  ProductKey,
  ProductQuery,
  ShopBasket,
  ShopQuote,
} from '../port.ts';

/** What the system under test holds, in the port's words: the suite expects of every adapter what its own world says. */
export interface CommerceWorld {
  readonly market: Market;
  readonly locale: string;
  readonly now: string;
  /** At least three that are offered, a parent with variants among them. */
  readonly products: readonly {
    readonly sku: string;
    readonly name: string;
    readonly slug: string;
    readonly gtin: string | null;
    readonly variantSkus: readonly string[];
  }[];
  /** A category of more than 30 and fewer than 100 products, and how many are found in it. */
  readonly category: { readonly slug: string; readonly total: number };
  /** List prices of the world's products, exact. */
  readonly prices: readonly { readonly sku: string; readonly amount: string }[];
  /** Two accounts with a cart and a wish list each, where the shop can tell them. */
  readonly accounts: readonly {
    readonly id: string;
    readonly groups: readonly string[];
    readonly cartSkus: readonly string[];
    readonly wishlistSkus: readonly string[];
    readonly lastLoginAt: string | null;
  }[];
  readonly guest: { readonly cartId: string; readonly wishlistId: string | null };
  /** What baskets cost that stand in no cart, in each configuration in which the adapter can tell. */
  readonly baskets: {
    readonly configurations: readonly { readonly name: string; readonly settings: Readonly<Record<string, string>> }[];
    /** Different articles that a guest can buy; some offer is given for them, one is not, and one asks for the code. */
    readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
    readonly subtotal: string;
    readonly total: string;
    readonly code: string;
    readonly totalWithCode: string;
    /** One piece of an article that costs an account less than a guest; null where the shop prices baskets for guests alone. */
    readonly member: {
      readonly accountId: string;
      readonly sku: string;
      readonly total: string;
      readonly guestTotal: string;
    } | null;
    /** An article that the shop has and does not sell now. */
    readonly soldOutSku: string;
    /** What the guest's cart of the world costs. */
    readonly cartTotal: string;
  };
  /** All of one account's orders. */
  readonly history: { readonly accountId: string; readonly numbers: readonly string[] };
  readonly sales: readonly {
    readonly reference: string;
    readonly number: string;
    readonly total: string;
    readonly currency: string;
    readonly skus: readonly string[];
    readonly placedAt: string;
  }[];
  readonly saleCount: number;
  readonly accountCount: number;
}

export type Fault = 'unauthorized' | 'throttled' | 'unavailable' | 'hang' | 'garbage' | 'truncated';

export interface StartedCommerce {
  readonly world: CommerceWorld;
  /** Requests that the system has had, those for credentials apart. */
  requests(): number;
  /** The next so many requests meet the fault. */
  next(fault: Fault, times: number): void;
  /** No more faults. */
  heal(): void;
  /** Changes something about an account. Answers an instant at which that can be read. */
  touchAccount(id: string): Promise<string>;
  /** A port with nothing remembered but its reference data. */
  port(settings?: Readonly<Record<string, string>>): Promise<CommercePort>;
  stop(): Promise<void>;
}

const hostile = ["x' or 1 eq 1", "O'Connor", '%27', '%', '*', "'", 'a,b', ' a', '"]["', '$expand'];

/**
 * One suite for every adapter of the commerce port, run against a real server. No expectation in it is a vendor's.
 * @param capabilities all that the adapter lists, none is dropped unnoticed: what it cannot do is held to NOT_SUPPORTED, or skipped and reported so.
 */
export function describeCommercePort(
  name: string,
  start: () => Promise<StartedCommerce>,
  capabilities: readonly CommerceCapability[],
): void {
  describe(`the commerce port over ${name}`, () => {
    const itNeeds = needing(capabilities);
    let shop: StartedCommerce;
    let world: CommerceWorld;
    const ports: CommercePort[] = [];

    const fresh = async (settings?: Readonly<Record<string, string>>): Promise<CommercePort> => {
      const port = await shop.port(settings);
      ports.push(port);
      return port;
    };
    const within = async <T>(work: (scope: CommerceScope) => Promise<T>, ms = 30_000): Promise<T> =>
      withDeadline(ms, async (deadline) =>
        work({ market: world.market, locale: world.locale, now: world.now, deadline }),
      );
    const bySku = (skus: readonly string[]): ProductKey[] => skus.map((value) => ({ by: 'sku', value }));
    const query = (given: Partial<ProductQuery>): ProductQuery => ({
      text: null,
      categoryId: null,
      brands: [],
      inStockOnly: false,
      minimumPrice: null,
      maximumPrice: null,
      attributes: [],
      sort: 'RELEVANCE',
      offset: 0,
      size: 24,
      ...given,
    });
    const categoryId = async (port: CommercePort): Promise<string> => {
      const { value } = await within((scope) => port.categories(scope));
      const found = [...value.values()].find(({ slug }) => slug === world.category.slug);
      if (found === undefined) throw new Error('The world names a category that is not there.');
      return found.id;
    };
    const can = (capability: CommerceCapability): boolean => capabilities.includes(capability);
    const refusesSearch = async (port: CommercePort, queries: readonly Partial<ProductQuery>[]): Promise<void> => {
      for (const given of queries)
        await expect(within((scope) => port.search(query(given), scope))).rejects.toMatchObject({
          code: 'NOT_SUPPORTED',
        });
    };
    const costOf = async (work: () => Promise<unknown>): Promise<number> => {
      const before = shop.requests();
      await work();
      return shop.requests() - before;
    };

    beforeAll(async () => {
      shop = await start();
      world = shop.world;
    }, 300_000);
    afterEach(() => shop.heal());
    afterAll(async () => {
      for (const port of ports) port.stop();
      await shop.stop();
    });

    it('can do what its system can, and says no more', async () => {
      const port = await fresh();
      expect([...port.capabilities].sort()).toEqual([...capabilities].sort());
    });

    it('lets a doctor sign in and read what each of the capabilities needs', async () => {
      const port = await fresh();
      const sources = { system: port.system, fields: [] };
      const { found } = await examineSystem({ port, url: null, sources, timeoutMs: 30_000 });
      expect(found.faults).toEqual([]);
      expect(found.medianMs).not.toBeNull();
    });

    describe('articles', () => {
      it('are answered by key, whatever the order, and left out when they are not known', async () => {
        const skus = ['NO-SUCH-ARTICLE', ...world.products.map(({ sku }) => sku).reverse()];
        const port = await fresh();
        const found = await within((scope) => port.products(bySku(skus), scope));
        for (const { sku, name: text, slug } of world.products)
          expect(valueOf(found, `sku:${sku}`)).toMatchObject({ sku, name: text, slug, offered: true });
        expect([...found.keys()].sort()).toEqual(world.products.map(({ sku }) => `sku:${sku}`).sort());
      });

      it('are found by any mixture of sku, slug and GTIN in no more requests than there are ways of naming', async () => {
        const keys = world.products.flatMap(({ sku, slug, gtin }): ProductKey[] => [
          { by: 'sku', value: sku },
          { by: 'slug', value: slug },
          ...(gtin === null ? [] : [{ by: 'gtin', value: gtin } as const]),
        ]);
        const port = await fresh();
        let found: Readings<unknown> = new Map();
        const cost = await costOf(async () => (found = await within((scope) => port.products(keys, scope))));
        expect(cost).toBeLessThanOrEqual(new Set(keys.map(({ by }) => by)).size);
        expect([...found.keys()].sort()).toEqual(keys.map(productKeyText).sort());
      });

      it('cost no more requests when there are more of them', async () => {
        const skus = world.products.map(({ sku }) => sku);
        const cost = async (some: readonly string[]): Promise<number> => {
          const port = await fresh();
          return costOf(() => within((scope) => port.products(bySku(some), scope)));
        };
        expect(await cost(skus)).toBe(await cost(skus.slice(0, 1)));
      });

      it('lead to their variants and back', async () => {
        const parent = world.products.find(({ variantSkus }) => variantSkus.length > 0);
        const port = await fresh();
        const { variants } = valueOf(
          await within((scope) => port.products(bySku([parent?.sku ?? '']), scope)),
          `sku:${parent?.sku ?? ''}`,
        );
        const found = await within((scope) => port.products(variants, scope));
        const skus = variants.map((key) => valueOf(found, productKeyText(key)));
        expect(skus.map(({ sku }) => sku)).toEqual(parent?.variantSkus);
        expect(new Set(skus.map(({ parentSku }) => parentSku))).toEqual(new Set([parent?.sku]));
      });

      it('are not found, nor anything else, by text that means something in a filter', async () => {
        const [first] = world.products;
        const keys = hostile.flatMap((value): ProductKey[] => [
          { by: 'sku', value },
          { by: 'slug', value },
          { by: 'gtin', value },
        ]);
        const port = await fresh();
        const found = await within((scope) => port.products([...keys, ...bySku([first?.sku ?? ''])], scope));
        expect([...found.keys()]).toEqual([`sku:${first?.sku ?? ''}`]);
      });
    });

    describe('search', () => {
      itNeeds('SEARCH')('finds an article by the words of its name', async () => {
        const port = await fresh();
        const [product] = world.products;
        const { value } = await within((scope) => port.search(query({ text: product?.name ?? '' }), scope));
        const found = await within((scope) => port.products(value.keys, scope));
        expect([...found.keys()].map((key) => valueOf(found, key).sku)).toContain(product?.sku);
      });

      itNeeds('SEARCH')('reads a category to its end, by pages of any size, each article once', async () => {
        const port = await fresh();
        const id = await categoryId(port);
        for (const size of [7, 24]) {
          const seen: string[] = [];
          for (let offset = 0; ; offset += size) {
            const { value } = await within((scope) => port.search(query({ categoryId: id, offset, size }), scope));
            expect(value.total).toBe(world.category.total);
            seen.push(...value.keys.map(productKeyText));
            if (offset + value.keys.length >= value.total) break;
          }
          expect(new Set(seen).size).toBe(world.category.total);
          expect(seen).toHaveLength(world.category.total);
        }
      });

      itNeeds('SEARCH')(
        'gives a page that begins anywhere for one request, equal to the same part of a longer one',
        async () => {
          const port = await fresh();
          const id = await categoryId(port);
          const long = await within((scope) => port.search(query({ categoryId: id, size: 30 }), scope));
          for (const offset of [1, 5, 13]) {
            const cost = await costOf(async () => {
              const part = await within((scope) => port.search(query({ categoryId: id, offset, size: 10 }), scope));
              expect(part.value.keys).toEqual(long.value.keys.slice(offset, offset + 10));
            });
            expect(cost).toBe(1);
          }
        },
      );

      itNeeds('SEARCH')('narrows by what a facet offers to exactly as many hits as the facet counted', async () => {
        const port = await fresh();
        if (!can('SEARCH_FACETS'))
          return refusesSearch(port, [{ brands: ['x'] }, { attributes: [{ code: 'a', values: ['x'] }] }]);
        const id = await categoryId(port);
        const { value } = await within((scope) => port.search(query({ categoryId: id }), scope));
        expect(value.facets.length).toBeGreaterThan(0);
        for (const facet of value.facets.slice(0, 3)) {
          const [choice] = facet.values;
          const attributes = [{ code: facet.code, values: [choice?.value ?? ''] }];
          const narrowed = await within((scope) => port.search(query({ categoryId: id, attributes }), scope));
          expect({ code: facet.code, total: narrowed.value.total }).toEqual({ code: facet.code, total: choice?.count });
        }
      });

      itNeeds('SEARCH')('sorts by price and keeps within bounds', async () => {
        const port = await fresh();
        if (!can('SEARCH_BY_PRICE'))
          return refusesSearch(port, [
            { sort: 'PRICE_ASCENDING' },
            { sort: 'PRICE_DESCENDING' },
            { minimumPrice: '1.00' },
            { maximumPrice: '1.00' },
          ]);
        const id = await categoryId(port);
        const hits = (given: Partial<ProductQuery>) =>
          within(async (scope) => (await port.search(query({ categoryId: id, size: 100, ...given }), scope)).value);
        const [up, down] = [await hits({ sort: 'PRICE_ASCENDING' }), await hits({ sort: 'PRICE_DESCENDING' })];
        expect(new Set(up.keys.map(productKeyText))).toEqual(new Set(down.keys.map(productKeyText)));
        expect(up.keys[0]).not.toEqual(down.keys[0]);
        const cheap = await hits({ maximumPrice: '200.00' });
        const dear = await hits({ minimumPrice: '200.01' });
        expect(cheap.total + dear.total).toBe(world.category.total);
      });

      itNeeds('SEARCH')('finds nothing for values and words that do not exist', async () => {
        const port = await fresh();
        const brands = can('SEARCH_FACETS') ? ['No Such Brand'] : [];
        for (const text of hostile.filter((word) => word.trim().length > 3)) {
          const { value } = await within((scope) => port.search(query({ text, brands }), scope));
          expect(value.total).toBe(0);
        }
      });

      itNeeds('SEARCH')('takes signs that mean something in a pattern for themselves', async () => {
        const port = await fresh();
        const total = async (text: string) =>
          (await within((scope) => port.search(query({ text }), scope))).value.total;
        const [all, none] = [await within((scope) => port.search(query({}), scope)), 'qqqzzzxxx'];
        for (const text of ['%%%', '___', `${none}%`, `%${none}`, '\\'])
          expect(await total(text)).toBeLessThan(all.value.total);
      });

      itNeeds('SEARCH')('finds what is in stock alone, or says that it cannot', async () => {
        const port = await fresh();
        if (!can('SEARCH_IN_STOCK')) return refusesSearch(port, [{ inStockOnly: true }]);
        const id = await categoryId(port);
        const { value } = await within((scope) => port.search(query({ categoryId: id, inStockOnly: true }), scope));
        expect(value.total).toBeLessThanOrEqual(world.category.total);
        expect(value.total).toBeGreaterThan(0);
      });

      itNeeds('SEARCH')('refuses an attribute that it cannot filter by', async () => {
        const port = await fresh();
        const attributes = [{ code: "sku' or 1", values: ['x'] }];
        if (!can('SEARCH_FACETS')) return refusesSearch(port, [{ attributes }]);
        await expect(within((scope) => port.search(query({ attributes }), scope))).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
      });
    });

    describe('prices and offers', () => {
      itNeeds('PRICES')('tells list prices as exact decimals in the market’s currency', async () => {
        const port = await fresh();
        const sheets = await within((scope) =>
          port.prices([...world.prices.map(({ sku }) => sku), 'NO-SUCH-ARTICLE'], scope, []),
        );
        for (const { sku, amount } of world.prices) {
          const sheet = valueOf(sheets, sku);
          expect(sheet.records.find(({ kind, audience }) => kind === 'LIST' && audience === 'PUBLIC')).toMatchObject({
            amount,
            currency: world.market.currency,
          });
          for (const record of sheet.records) {
            if (record.amount !== null) expect(record.amount).toMatch(/^\d+\.\d{2}$/);
            if (record.validFrom !== null && record.validUntil !== null)
              expect(Date.parse(record.validFrom)).toBeLessThan(Date.parse(record.validUntil));
          }
        }
        expect(valueOf(sheets, 'NO-SUCH-ARTICLE')).toMatchObject({ sold: false, records: [] });
      });

      itNeeds('OFFERS')('tells the offers that run now, half open, and others at another instant', async () => {
        const port = await fresh();
        const at = async (now: string) =>
          (await within((scope) => port.offers({ ...scope, now }))).value.map(({ record }) => record);
        const offers = await at(world.now);
        expect(offers.length).toBeGreaterThan(0);
        for (const { validFrom, validUntil } of offers) {
          if (validFrom !== null) expect(Date.parse(validFrom)).toBeLessThanOrEqual(Date.parse(world.now));
          if (validUntil !== null) expect(Date.parse(validUntil)).toBeGreaterThan(Date.parse(world.now));
        }
        const ending = offers.find(({ validUntil }) => validUntil !== null);
        const last = Date.parse(ending?.validUntil ?? '');
        expect((await at(new Date(last - 1).toISOString())).map(({ id }) => id)).toContain(ending?.id);
        expect((await at(new Date(last).toISOString())).map(({ id }) => id)).not.toContain(ending?.id);
      });
    });

    describe('what belongs to people', () => {
      itNeeds('ACCOUNTS')(
        'is answered by account, for all at once, and left out for accounts that are not there',
        async () => {
          const port = await fresh();
          const ids = [...world.accounts.map(({ id }) => id), '999999999'];
          const read = <T>(
            part: 'cartsOf' | 'wishlistsOf',
            map: (value: { readonly lines?: unknown; readonly items?: unknown }) => T,
          ) =>
            within(async (scope) => {
              const found: Readings<object> = await port[part](ids, scope);
              return new Map(
                [...found].map(([id, reading]) => [id, reading instanceof Error ? reading : map(reading.value)]),
              );
            });
          const skus = (lines: unknown): string[] =>
            (lines as readonly { readonly sku: string }[]).map(({ sku }) => sku);
          const accounts = await within((scope) => port.accounts(ids, scope));
          for (const { id, groups } of world.accounts) expect(valueOf(accounts, id)).toMatchObject({ id, groups });
          expect(accounts.has('999999999')).toBe(false);
          if (can('CUSTOMER_CARTS')) {
            const carts = await read('cartsOf', ({ lines }) => skus(lines));
            for (const { id, cartSkus } of world.accounts) expect(carts.get(id)).toEqual(cartSkus);
            expect(carts.has('999999999')).toBe(false);
          }
          if (can('WISHLISTS')) {
            const wishlists = await read('wishlistsOf', ({ items }) => skus(items).sort());
            for (const { id, wishlistSkus } of world.accounts)
              expect(wishlists.get(id)).toEqual([...wishlistSkus].sort());
            expect(wishlists.has('999999999')).toBe(false);
          }
          if (can('LOGINS')) {
            const logins = await within((scope) => port.logins(ids, scope));
            for (const { id, lastLoginAt } of world.accounts) expect(valueOf(logins, id).lastAt).toBe(lastLoginAt);
          }
        },
      );

      it('is NOT_SUPPORTED where the shop cannot tell it', async () => {
        const port = await fresh();
        const ids = world.accounts.map(({ id }) => id);
        for (const [capability, part] of [
          ['CUSTOMER_CARTS', 'cartsOf'],
          ['WISHLISTS', 'wishlistsOf'],
          ['WISHLISTS', 'wishlists'],
          ['LOGINS', 'logins'],
        ] as const)
          if (!can(capability))
            await expect(within<unknown>((scope) => port[part](ids, scope))).rejects.toMatchObject({
              code: 'NOT_SUPPORTED',
            });
      });

      itNeeds('ACCOUNTS')('costs one request for any number of accounts', async () => {
        const port = await fresh();
        const ids = world.accounts.map(({ id }) => id);
        for (const some of [ids.slice(0, 1), ids]) {
          if (can('CUSTOMER_CARTS')) expect(await costOf(() => within((scope) => port.cartsOf(some, scope)))).toBe(1);
          if (can('WISHLISTS')) expect(await costOf(() => within((scope) => port.wishlistsOf(some, scope)))).toBe(1);
          expect(await costOf(() => within((scope) => port.accounts(some, scope)))).toBe(1);
        }
      });

      itNeeds('GUEST_CARTS')('is found by a guest’s own id alone, to the letter', async () => {
        const port = await fresh();
        const { cartId, wishlistId } = world.guest;
        const carts = await within((scope) => port.carts([cartId, cartId.toUpperCase(), ...hostile], scope));
        expect([...carts.keys()]).toEqual([cartId]);
        expect(valueOf(carts, cartId).accountId).toBeNull();
        if (wishlistId === null) {
          expect(can('WISHLISTS')).toBe(false);
          return;
        }
        const lists = await within((scope) => port.wishlists([wishlistId, wishlistId.slice(0, -1), ...hostile], scope));
        expect([...lists.keys()]).toEqual([wishlistId]);
      });

      itNeeds('GUEST_CARTS')(
        'adds up: a cart’s lines and its discount to its subtotal, net and tax to the total',
        async () => {
          const port = await fresh();
          const carts = new Map([
            ...(await within((scope) => port.carts([world.guest.cartId], scope))),
            ...(can('CUSTOMER_CARTS')
              ? await within((scope) =>
                  port.cartsOf(
                    world.accounts.map(({ id }) => id),
                    scope,
                  ),
                )
              : []),
          ]);
          expect(carts.size).toBeGreaterThan(0);
          for (const id of carts.keys()) {
            const { totals, lines } = valueOf(carts, id);
            if (totals === null) throw new Error('The world’s carts are reckoned.');
            const none = zeroMoney(totals.total.currency);
            expect(addMoney(totals.discount, ...lines.map(({ total }) => total ?? none))).toEqual(totals.subtotal);
            expect(addMoney(none, ...totals.taxes.flatMap(({ net, tax }) => [net, tax]))).toEqual(totals.total);
          }
        },
      );
    });

    describe('baskets', () => {
      const tellers = async () =>
        Promise.all(
          world.baskets.configurations.map(async ({ name: configuration, settings }) => ({
            configuration,
            port: await fresh(settings),
          })),
        );
      const linesOf = (some: CommerceWorld['baskets']['lines']) =>
        some.map((line, index) => ({ id: `l${index}`, unit: null, ...line }));
      const quote = async (port: CommercePort, more: Partial<ShopBasket> = {}, ms?: number): Promise<ShopQuote> =>
        within(
          (scope) =>
            port.quoteLines({ accountId: null, codes: [], lines: linesOf(world.baskets.lines), ...more }, scope),
          ms,
        );
      const addUp = ({ lines, discounts, totals }: ShopQuote): void => {
        const zero = zeroMoney(totals.total.currency);
        for (const { subtotal, lineDiscount, shares, total, net, tax, unitPrice } of lines) {
          expect(addMoney(total, lineDiscount, ...shares.map(({ amount }) => amount))).toEqual(subtotal);
          expect(addMoney(net, tax)).toEqual(total);
          expect(unitPrice).toMatch(/^\d+\.\d{2,5}$/);
        }
        for (const { id, amount } of discounts) {
          const shares = lines.flatMap((line) => line.shares.filter(({ discountId }) => discountId === id));
          expect(addMoney(zero, ...shares.map((share) => share.amount))).toEqual(amount);
        }
        expect(addMoney(zero, ...lines.map(({ total }) => total))).toEqual(totals.total);
        expect(addMoney(zero, ...totals.taxes.flatMap(({ net, tax }) => [net, tax]))).toEqual(totals.total);
        expect(totals.rounding).toEqual(zero);
      };

      itNeeds('BASKET_QUOTES')(
        'of guests cost what the shop asks, line by line and to the minor unit, with what was given and what was not',
        async () => {
          expect(world.baskets.configurations.length).toBeGreaterThan(0);
          for (const { port } of await tellers()) {
            expect(port.capabilities.has('BASKET_QUOTES')).toBe(true);
            const told = await quote(port);
            addUp(told);
            expect(told.lines.map(({ id, sku, quantity }) => ({ id, sku, quantity }))).toEqual(
              world.baskets.lines.map((line, index) => ({ id: `l${index}`, ...line })),
            );
            expect([told.totals.subtotal.amount, told.totals.total.amount]).toEqual([
              world.baskets.subtotal,
              world.baskets.total,
            ]);
            expect(told.discounts.length).toBeGreaterThan(0);
            expect(told.unapplied).toContainEqual(
              expect.objectContaining({ code: world.baskets.code, reason: 'COUPON_NOT_GIVEN' }),
            );
            const given = new Set(told.discounts.flatMap(({ offerIds }) => offerIds));
            expect(told.unapplied.filter(({ offerId }) => offerId !== null && given.has(offerId))).toEqual([]);
          }
        },
      );

      itNeeds('BASKET_QUOTES')('take the code that counts, in any case, and tell those that do not', async () => {
        for (const { port } of await tellers()) {
          const codes = ['NO-SUCH-CODE', '../totals', world.baskets.code.toLowerCase()];
          const told = await quote(port, { codes });
          addUp(told);
          expect(told.totals.total.amount).toBe(world.baskets.totalWithCode);
          expect(told.discounts).toContainEqual(expect.objectContaining({ code: world.baskets.code }));
          for (const code of codes.slice(0, 2))
            expect(told.unapplied).toContainEqual(expect.objectContaining({ code, reason: 'CODE_NOT_KNOWN' }));
        }
      });

      itNeeds('BASKET_QUOTES')('with an article on several lines cost the same, shared by quantity', async () => {
        const [first, second] = world.baskets.lines;
        if (first === undefined || second === undefined) throw new Error('The world’s basket has two lines.');
        const single = { sku: second.sku, quantity: '1' };
        for (const { port } of await tellers()) {
          const told = await quote(port, { lines: linesOf([single, first, single]) });
          addUp(told);
          expect(told.totals.total.amount).toBe(world.baskets.total);
          expect(told.lines.map(({ id, allocatedBy }) => [id, allocatedBy])).toEqual([
            ['l0', 'SAMKLANG'],
            ['l1', 'OWNER'],
            ['l2', 'SAMKLANG'],
          ]);
        }
      });

      itNeeds('BASKET_QUOTES')('of an account have its prices, or are not told at all', async () => {
        const { member } = world.baskets;
        if (member === null) {
          expect(can('CUSTOMER_BASKET_QUOTES')).toBe(false);
          for (const { port } of await tellers())
            await expect(quote(port, { accountId: world.accounts[0]?.id ?? '' })).rejects.toMatchObject({
              code: 'NOT_SUPPORTED',
            });
          return;
        }
        const { accountId, sku, total, guestTotal } = member;
        const lines = linesOf([{ sku, quantity: '1' }]);
        let told = 0;
        for (const { port } of await tellers()) {
          expect((await quote(port, { lines })).totals.total.amount).toBe(guestTotal);
          if (port.capabilities.has('CUSTOMER_BASKET_QUOTES')) {
            expect((await quote(port, { lines, accountId })).totals.total.amount).toBe(total);
            told += 1;
          } else {
            await expect(quote(port, { lines, accountId })).rejects.toMatchObject({ code: 'NOT_SUPPORTED' });
          }
        }
        expect(told).toBeGreaterThan(0);
      });

      itNeeds('BASKET_QUOTES')(
        'are refused with a code for what the shop has not, does not sell, or not in that unit',
        async () => {
          const line = { id: 'a', sku: world.baskets.lines[0]?.sku ?? '', unit: null, quantity: '1' };
          for (const { port } of await tellers()) {
            for (const sku of ['NO-SUCH-ARTICLE', "x' or 1 eq 1", '../../carts'])
              await expect(quote(port, { lines: [line, { ...line, id: 'b', sku }] })).rejects.toMatchObject({
                code: 'NOT_FOUND',
              });
            await expect(quote(port, { lines: [{ ...line, sku: world.baskets.soldOutSku }] })).rejects.toMatchObject({
              code: 'UPSTREAM_REFUSED',
            });
            await expect(quote(port, { lines: [{ ...line, unit: 'BOX' }] })).rejects.toMatchObject({
              code: 'NOT_SUPPORTED',
            });
            // What is told is of the quantity that was asked, or nothing is: a shop may round pieces without a word.
            const part = await quote(port, { lines: [{ ...line, quantity: '1.5' }] }).catch((error: unknown) => error);
            if (part instanceof ClientError) expect(['NOT_SUPPORTED', 'UPSTREAM_REFUSED']).toContain(part.code);
            else expect(part).toMatchObject({ lines: [{ quantity: '1.5' }] });
          }
        },
      );

      itNeeds('BASKET_QUOTES')('that stand in a cart are quoted by its id, and by no other', async () => {
        const { cartId } = world.guest;
        for (const { port } of await tellers()) {
          const told = await within((scope) => port.quoteCart(cartId, scope));
          if (told === null) throw new Error('The world’s guest has a cart.');
          addUp(told);
          expect([told.accountId, told.totals.total.amount]).toEqual([null, world.baskets.cartTotal]);
          for (const id of [cartId.slice(0, -1), ...hostile])
            expect(await within((scope) => port.quoteCart(id, scope))).toBeNull();
        }
      });

      itNeeds('BASKET_QUOTES').each(['throttled', 'unavailable', 'truncated', 'unauthorized'] as const)(
        'are quoted right or not at all when the shop is %s in between',
        async (fault) => {
          const codes = ['UPSTREAM_THROTTLED', 'UPSTREAM_UNAVAILABLE', 'RESPONSE_VALIDATION_FAILED'];
          for (const { port } of await tellers()) {
            await quote(port);
            shop.next(fault, 1);
            const told = await quote(port).catch((error: unknown) => error);
            shop.heal();
            if (told instanceof ClientError) expect(codes).toContain(told.code);
            else expect(told).toMatchObject({ totals: { total: { amount: world.baskets.total } } });
            expect((await quote(port)).totals.total.amount).toBe(world.baskets.total);
          }
        },
      );

      itNeeds('BASKET_QUOTES')('are given up when the shop hangs and the time is over', async () => {
        for (const { port } of await tellers()) {
          shop.next('hang', 50);
          await expect(quote(port, {}, 400)).rejects.toBeInstanceOf(ClientError);
          shop.heal();
        }
      });
    });

    describe('sales', () => {
      itNeeds('SALES')('are answered by reference in one request, with their money to the minor unit', async () => {
        const port = await fresh();
        const references = world.sales.map(({ reference }) => reference);
        let found: Readings<SaleRecord> = new Map();
        const cost = await costOf(async () => {
          found = await within((scope) => port.sales([...references, 'order:999999999', ...hostile], scope));
        });
        expect(cost).toBe(1);
        expect([...found.keys()].sort()).toEqual([...references].sort());
        for (const { reference, skus, ...facts } of world.sales) {
          const sale = valueOf(found, reference);
          expect(sale).toMatchObject(facts);
          // Not every shop remembers in which order they were bought.
          expect(sale.lines.map(({ sku }) => sku).sort()).toEqual([...skus].sort());
          expect(sumsOf(sale)).toEqual({ lines: sale.total, taxes: sale.total, rounding: '0.00' });
        }
      });

      itNeeds('SALES')('are all found by account since an instant', async () => {
        const port = await fresh();
        const { accountId, numbers } = world.history;
        const since = (instant: string) => within((scope) => port.salesOf([accountId], instant, scope));
        expect((await since('2000-01-01T00:00:00Z')).map(({ number }) => number).sort()).toEqual([...numbers].sort());
        expect(await since('2100-01-01T00:00:00Z')).toEqual([]);
      });
    });

    describe('changes', () => {
      const readAll = async <T>(
        read: (
          cursor: string | null,
        ) => Promise<{ readonly rows: readonly T[]; readonly cursor: string; readonly hasMore: boolean }>,
      ): Promise<{ readonly rows: T[]; readonly cursor: string | null }> => {
        const rows: T[] = [];
        let cursor: string | null = null;
        for (let hasMore = true; hasMore;) {
          const part = await read(cursor);
          rows.push(...part.rows);
          ({ cursor, hasMore } = part);
        }
        return { rows, cursor };
      };

      itNeeds('SALE_CHANGES')('of sales bring each sale once, oldest change first, and then nothing', async () => {
        const port = await fresh();
        const part = (cursor: string | null, first: number) =>
          within(async (scope) => {
            const { entries, ...end } = await port.saleChanges({ cursor, first }, scope);
            return { rows: entries, ...end };
          });
        const { rows, cursor } = await readAll<SaleEntry>((at) => part(at, 2_000));
        expect(rows).toHaveLength(world.saleCount);
        expect(new Set(rows.map(({ reference }) => reference)).size).toBe(world.saleCount);
        const stamps = rows.map(({ modifiedAt }) => Date.parse(modifiedAt));
        expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
        const rest = await part(cursor, 2_000);
        expect(rest).toMatchObject({ rows: [], hasMore: false });
      });

      itNeeds('IDENTITY_CHANGES')(
        'of accounts bring each account once, in parts however small, and then what has changed',
        async () => {
          const port = await fresh();
          const part = (cursor: string | null, first: number, now = world.now) =>
            within(async (scope) => {
              const { records, ...end } = await port.identityChanges({ cursor, first }, { ...scope, now });
              return { rows: records, ...end };
            });
          const { rows, cursor } = await readAll<IdentityRecord>((at) => part(at, 1_000));
          expect(new Set(rows.map(({ id }) => id)).size).toBe(world.accountCount);
          expect(rows).toHaveLength(world.accountCount);
          for (const { identifiers } of rows.slice(0, 500))
            for (const { type, value } of identifiers) {
              if (type === 'PHONE') expect(value).toMatch(/^\+[1-9]\d{5,14}$/);
              if (type === 'EMAIL') expect(value).toBe(value.toLowerCase());
            }
          const ties = await readAll<IdentityRecord>(async (at) => {
            const some = await part(at, 3);
            return at === null || rows.findIndex(({ id }) => id === some.rows.at(-1)?.id) < 40
              ? some
              : { ...some, hasMore: false };
          });
          expect(ties.rows.map(({ id }) => id)).toEqual(rows.slice(0, ties.rows.length).map(({ id }) => id));
          const [account] = world.accounts;
          const later = await shop.touchAccount(account?.id ?? '');
          const changed = await part(cursor, 1_000, later);
          expect(changed.rows.map(({ id }) => id)).toEqual([account?.id]);
          expect(await part(changed.cursor, 1_000, later)).toMatchObject({ rows: [], hasMore: false });
        },
      );

      itNeeds('PRICE_HISTORY')(
        'of priced articles bring each article once with what it costs, in parts however small, and then nothing',
        async () => {
          const port = await fresh();
          const part = (cursor: string | null, first: number) =>
            within(async (scope) => {
              const { articles, ...end } = await port.pricedArticles({ cursor, first }, scope);
              return { rows: articles, ...end };
            });
          const { rows, cursor } = await readAll<PricedArticle>((at) => part(at, 500));
          expect(new Set(rows.map(({ sku }) => sku)).size).toBe(rows.length);
          for (const { sku, amount } of world.prices) {
            const told = rows.find((article) => article.sku === sku);
            expect(told?.facts.records.find(({ kind }) => kind === 'LIST')?.amount).toBe(amount);
            for (const { at } of told?.written ?? []) expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(world.now));
          }
          const inParts = await readAll<PricedArticle>((at) => part(at, 333));
          expect(inParts.rows.map(({ sku }) => sku)).toEqual(rows.map(({ sku }) => sku));
          expect(await part(cursor, 500)).toMatchObject({ rows: [], hasMore: false });
        },
      );

      itNeeds('SALE_CHANGES')('refuse a cursor that is not theirs', async () => {
        const port = await fresh();
        for (const cursor of ['nonsense', Buffer.from('{"at":"x\' or 1","id":1}').toString('base64url')])
          await expect(within((scope) => port.saleChanges({ cursor, first: 10 }, scope))).rejects.toMatchObject({
            code: 'BAD_USER_INPUT',
          });
      });
    });

    describe('under faults', () => {
      const one = (port: CommercePort, ms?: number) =>
        within(
          (scope) =>
            port.accounts(
              world.accounts.slice(0, 1).map(({ id }) => id),
              scope,
            ),
          ms,
        );

      itNeeds('ACCOUNTS')('renews its credentials when they are refused', async () => {
        const port = await fresh();
        shop.next('unauthorized', 1);
        expect((await one(port)).size).toBe(1);
      });

      itNeeds('ACCOUNTS').each(['throttled', 'unavailable', 'truncated'] as const)(
        'asks again when it is %s',
        async (fault) => {
          const port = await fresh();
          shop.next(fault, 1);
          expect((await one(port)).size).toBe(1);
        },
      );

      itNeeds('ACCOUNTS').each([
        ['unavailable', 'UPSTREAM_UNAVAILABLE'],
        ['throttled', 'UPSTREAM_THROTTLED'],
        ['garbage', 'RESPONSE_VALIDATION_FAILED'],
      ] as const)('says with a code that it is %s for good', async (fault, code) => {
        const port = await fresh();
        shop.next(fault, 50);
        await expect(one(port)).rejects.toMatchObject({ code });
      });

      itNeeds('ACCOUNTS')('gives up a request that hangs when its time is over', async () => {
        const port = await fresh();
        shop.next('hang', 50);
        await expect(one(port, 400)).rejects.toBeInstanceOf(ClientError);
      });

      it('shows articles as they were known before while the shop fails, and says so', async () => {
        const port = await fresh({ COMMERCE_DISPLAY_TTL_MS: '1' });
        const skus = world.products.map(({ sku }) => sku);
        await within((scope) => port.products(bySku(skus), scope));
        await new Promise((resolve) => setTimeout(resolve, 10));
        shop.next('unavailable', 50);
        const stale = await within((scope) => port.products(bySku([...skus, 'NEVER-SEEN']), scope));
        for (const sku of skus) expect(stale.get(`sku:${sku}`)).toMatchObject({ stale: true, value: { sku } });
        expect(stale.get('sku:NEVER-SEEN')).toBeInstanceOf(ClientError);
      });
    });
  });
}

/** What a sale's parts add up to. */
function sumsOf(sale: SaleRecord): { readonly lines: string; readonly taxes: string; readonly rounding: string } {
  const money = (amount: string) => parseMoney(amount, sale.currency);
  const shipping = money(sale.shipping ?? '0');
  const lines = addMoney(shipping, ...sale.lines.map(({ total }) => money(total)));
  const taxes = addMoney(zeroMoney(sale.currency), ...sale.taxes.flatMap(({ net, tax }) => [money(net), money(tax)]));
  expect(compareDecimals(sale.discount, '0')).toBeGreaterThanOrEqual(0);
  return { lines: lines.amount, taxes: taxes.amount, rounding: sale.rounding };
}

function valueOf<T>(readings: Readings<T>, key: string): T {
  const reading = readings.get(key);
  if (reading instanceof Error) throw reading;
  if (reading === undefined) throw new Error(`There is no ${key}.`);
  return reading.value;
}
