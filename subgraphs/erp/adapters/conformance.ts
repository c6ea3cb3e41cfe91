import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Market } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { compareDecimals } from '../../../platform/money/index.ts';
import { examineSystem, type Reading, type Readings } from '../../kit/index.ts';
import type { PriceRecord, SaleEntry } from '../__generated__/resolvers.ts';
import { needing } from '../../kit/testkit/needing.ts';
import { priceKeyText, stockKeyText, type ErpCapability, type ErpPort, type ErpScope } from '../port.ts';
import type { FaultProxy } from './faultProxy.ts';

/** What the system under test holds, in the port's words: the suite expects of every adapter what its own world says. */
export interface ErpWorld {
  readonly market: Market;
  readonly now: string;
  /** At least three, one with a variant. */
  readonly articles: readonly { readonly sku: string; readonly gtin: string | null; readonly baseUnit: string }[];
  readonly stock: readonly { readonly sku: string; readonly location: string; readonly onHand: string }[];
  readonly storeIds: readonly string[];
  /** An amount that a record that applies must have for the buyer (null: the public) from the quantity on. */
  readonly prices: readonly {
    readonly sku: string;
    readonly customer: string | null;
    readonly quantity: string;
    readonly amount: string;
  }[];
  /** A customer with sales, and the references of all of them. */
  readonly history: { readonly customer: string; readonly references: readonly string[] };
  /** What some sales came to. */
  readonly sales: readonly {
    readonly reference: string;
    readonly total: string;
    readonly currency: string;
    readonly skus: readonly string[];
    readonly placedAt: string;
  }[];
  /** Every customer account, of which the feed must give each once. */
  readonly customerCount: number;
  readonly customers: readonly { readonly number: string; readonly name: string; readonly email: string | null }[];
}

export interface StartedErp {
  readonly world: ErpWorld;
  /** The way to the system that {@link port} uses. */
  readonly proxy: FaultProxy;
  /** A port with nothing remembered, through the proxy. */
  port(settings?: Readonly<Record<string, string>>): ErpPort;
  stop(): Promise<void>;
}

/**
 * One suite for every adapter of the ERP port, run against a real server. No expectation in it is a vendor's.
 * @param can what the adapter lists; what it cannot do is skipped, and reported so. Default: everything.
 */
export function describeErpPort(name: string, start: () => Promise<StartedErp>, can?: readonly ErpCapability[]): void {
  describe(`the ERP port over ${name}`, () => {
    const itNeeds = needing(can);
    let erp: StartedErp;
    let world: ErpWorld;
    const ports: ErpPort[] = [];

    const fresh = (settings?: Readonly<Record<string, string>>): ErpPort => {
      const port = erp.port(settings);
      ports.push(port);
      return port;
    };
    const within = async <T>(work: (scope: ErpScope) => Promise<T>, ms = 60_000): Promise<T> =>
      withDeadline(ms, async (deadline) =>
        work({ market: world.market, locale: world.market.locales[0] ?? 'en-GB', now: world.now, deadline }),
      );
    const articleOf = async (port: ErpPort, sku: string) =>
      within(async (scope) => (await port.articles([sku], scope)).get(sku));

    beforeAll(async () => {
      erp = await start();
      world = erp.world;
    }, 300_000);
    afterAll(async () => {
      for (const port of ports) port.stop();
      await erp.stop();
    });

    afterEach(() => erp.proxy.heal());

    it('lists what it can do', () => {
      const able = [...fresh().capabilities].sort();
      if (can === undefined) expect(able.length).toBeGreaterThan(0);
      else expect(able).toEqual([...can].sort());
    });

    it('lets a doctor sign in, read what each of the capabilities needs, and see as whom', async () => {
      const port = fresh();
      const sources = { system: port.system, fields: [] };
      const { found } = await examineSystem({ port, url: erp.proxy.url, sources, timeoutMs: 60_000 });
      expect(found.faults).toEqual([]);
      expect(found.signedInAs).not.toBeNull();
      expect(found.medianMs).not.toBeNull();
    });

    describe('many keys in one call', () => {
      itNeeds('ARTICLES')(
        'answers articles by key, whatever their order, and leaves out what it does not know',
        async () => {
          const skus = ['NO-SUCH-ARTICLE', ...world.articles.map(({ sku }) => sku).reverse(), 'x y'];
          const found = await within((scope) => fresh().articles(skus, scope));
          for (const { sku, gtin, baseUnit } of world.articles) {
            const article = valueOf(found, sku);
            expect({
              sku: article.sku,
              gtin: article.gtin,
              base: article.units.find(({ base }) => base)?.code,
            }).toEqual({
              sku,
              gtin,
              base: baseUnit,
            });
          }
          expect([...found.keys()].sort()).toEqual(world.articles.map(({ sku }) => sku).sort());
        },
      );

      itNeeds('ARTICLES')('does not send more requests for more articles', async () => {
        const cost = async (skus: readonly string[]): Promise<number> => {
          const port = fresh();
          await articleOf(port, 'NO-SUCH-ARTICLE');
          const before = erp.proxy.requests;
          await within((scope) => port.articles(skus, scope));
          return erp.proxy.requests - before;
        };
        const skus = world.articles.map(({ sku }) => sku);
        expect(await cost(skus)).toBe(await cost(skus.slice(0, 1)));
      });

      itNeeds('ARTICLES')(
        'finds nothing, and no more than that, by text that means something in a filter',
        async () => {
          const first = world.articles[0]?.sku ?? '';
          const hostile = ["x' or 1 eq 1", "O'Connor", '%27', `${first}' or '1'='1`, '"],["', '%', '*', "'"];
          const found = await within((scope) => fresh().articles([...hostile, first], scope));
          expect([...found.keys()]).toEqual([first]);
          if (can?.includes('SALES') === false) return;
          const sales = await within((scope) =>
            fresh().sales(
              hostile.flatMap((text) => [`order:${text}`, `receipt:${text}`, text]),
              scope,
            ),
          );
          expect([...sales.keys()]).toEqual([]);
        },
      );
    });

    describe('prices', () => {
      itNeeds('PRICES')('gives each buyer a record with the amount that the system charges', async () => {
        const port = fresh();
        const keys = world.prices.map(({ sku, customer, quantity }) => ({ sku, customer, quantity }));
        const sheets = await within((scope) => port.prices(keys, scope));
        for (const { sku, customer, quantity, amount } of world.prices) {
          const sheet = valueOf(sheets, priceKeyText({ sku, customer, quantity }));
          expect({ sku, sold: sheet.sold }).toEqual({ sku, sold: true });
          const fitting = sheet.records.filter((record) => mayDecide(record, world.now, quantity));
          const found = fitting.some(
            (record) => record.amount !== null && compareDecimals(record.amount, amount) === 0,
          );
          expect({ sku, customer, amount: found ? amount : fitting.map((record) => record.amount) }).toEqual({
            sku,
            customer,
            amount,
          });
        }
      });

      itNeeds('PRICES')(
        'answers a quantity that is asked for with a record that holds for it, and its own amounts with that quantity alone',
        async () => {
          const port = fresh();
          const quantity = '3';
          const keys = world.prices.map(({ sku, customer }) => ({ sku, customer, quantity }));
          const sheets = await within((scope) => port.prices(keys, scope));
          for (const key of keys) {
            const sheet = valueOf(sheets, priceKeyText(key));
            expect(sheet.records.some((record) => mayDecide(record, world.now, quantity))).toBe(true);
            const quoted = sheet.records.filter((record) => record.quoted !== null);
            expect(quoted.length > 0).toBe(port.capabilities.has('PRICE_QUOTES'));
            for (const { decided, minimumQuantity, quoted: amounts } of quoted) {
              expect({ decided, minimumQuantity }).toEqual({ decided: true, minimumQuantity: quantity });
              expect(compareDecimals(amounts?.gross ?? '', amounts?.net ?? '')).toBeGreaterThanOrEqual(0);
            }
          }
        },
      );

      itNeeds('PRICES')('says of an article that it does not know that it is not sold', async () => {
        const key = { sku: 'NO-SUCH-ARTICLE', customer: null };
        const sheet = valueOf(await within((scope) => fresh().prices([key], scope)), priceKeyText(key));
        expect(sheet).toMatchObject({ sold: false, records: [] });
      });

      itNeeds('PRICES')('writes every amount as an exact decimal and every window half open', async () => {
        const keys = world.articles.map(({ sku }) => ({ sku, customer: null }));
        const sheets = await within((scope) => fresh().prices(keys, scope));
        const records = keys.flatMap((key) => valueOf(sheets, priceKeyText(key)).records);
        expect(records.length).toBeGreaterThan(0);
        for (const record of records) {
          if (record.amount !== null) expect(record.amount).toMatch(/^\d+(\.\d{1,10})?$/);
          expect(record.minimumQuantity).toMatch(/^\d+(\.\d{1,5})?$/);
          if (record.validFrom !== null && record.validUntil !== null)
            expect(record.validFrom < record.validUntil).toBe(true);
        }
      });
    });

    describe('stock and places', () => {
      itNeeds('STOCK')('tells the stock of each article at each location', async () => {
        const port = fresh();
        const keys = world.stock.flatMap(({ sku, location }) => [
          { sku, location },
          { sku, location: null },
        ]);
        const found = await within((scope) => port.stock(keys, scope));
        for (const { sku, location, onHand } of world.stock) {
          for (const key of [
            { sku, location },
            { sku, location: null },
          ]) {
            const row = valueOf(found, stockKeyText(key)).rows.find((candidate) => candidate.location === location);
            expect({ ...key, onHand: row?.onHand }).toEqual({ ...key, onHand });
          }
        }
      });

      itNeeds('STORES')('knows the stores', async () => {
        const { value } = await within((scope) => fresh().places(scope));
        const stores = value.filter(({ store }) => store).map(({ id }) => id);
        expect(stores.sort()).toEqual([...world.storeIds].sort());
      });
    });

    describe('sales', () => {
      itNeeds('SALES')('gives many sales by reference, with exact totals, and none that there is not', async () => {
        const references = ['order:none', ...world.sales.map(({ reference }) => reference), 'receipt:none', 'nonsense'];
        const found = await within((scope) => fresh().sales(references, scope));
        expect([...found.keys()].sort()).toEqual(world.sales.map(({ reference }) => reference).sort());
        for (const expected of world.sales) {
          const sale = valueOf(found, expected.reference);
          expect(compareDecimals(sale.total, expected.total)).toBe(0);
          expect({
            currency: sale.currency,
            skus: sale.lines.map(({ sku }) => sku),
            placedAt: Date.parse(sale.placedAt),
          }).toEqual({
            currency: expected.currency,
            skus: expected.skus,
            placedAt: Date.parse(expected.placedAt),
          });
        }
      });

      itNeeds('SALES')('finds all sales of a customer, each once', async () => {
        const { customer, references } = world.history;
        const entries = await within((scope) =>
          fresh().salesOf(
            { customerNumbers: [customer], clubCards: [], paymentTokens: [], since: '2000-01-01T00:00:00Z' },
            scope,
          ),
        );
        expect(entries.map(({ reference }) => reference).sort()).toEqual([...references].sort());
        expect(entries.every(({ customerId }) => customerId === customer)).toBe(true);
      });

      itNeeds('SALE_CHANGES')(
        'feeds every sale once, part by part to the end, and then nothing',
        async () => {
          const port = fresh();
          const seen: SaleEntry[] = [];
          let cursor: string | null = null;
          // Parts of a size that cuts through rows of one instant.
          for (let part = 0; ; part += 1) {
            const feed = await within((scope) =>
              port.saleChanges({ cursor, first: part === 0 ? 7 : 5_000 }, { ...scope, priority: 'background' }),
            );
            seen.push(...feed.entries);
            cursor = feed.cursor;
            if (!feed.hasMore) break;
          }
          const references = seen.map(({ reference }) => reference);
          expect(new Set(references).size).toBe(references.length);
          expect(references).toEqual(expect.arrayContaining(world.history.references.slice()));
          const rest = await within((scope) => port.saleChanges({ cursor, first: 100 }, scope));
          expect(rest).toMatchObject({ entries: [], hasMore: false, reset: false });
        },
        180_000,
      );
    });

    itNeeds('CUSTOMER_CHANGES')(
      'feeds every customer account once with what it holds',
      async () => {
        const port = fresh();
        const seen = new Map<string, { readonly name: string | null; readonly emails: readonly string[] }>();
        let count = 0;
        let cursor: string | null = null;
        for (let first = 5; ; first = 3_000) {
          const feed = await within((scope) =>
            port.customerChanges({ cursor, first }, { ...scope, priority: 'background' }),
          );
          for (const { id, displayName, identifiers } of feed.records) {
            count += 1;
            const emails = identifiers.filter(({ type }) => type === 'EMAIL').map(({ value }) => value);
            seen.set(id, { name: displayName, emails });
          }
          cursor = feed.cursor;
          if (!feed.hasMore) break;
        }
        expect({ count, distinct: seen.size }).toEqual({ count: world.customerCount, distinct: world.customerCount });
        for (const { number, name, email } of world.customers) {
          expect(seen.get(number)).toEqual({ name, emails: email === null ? [] : [email.toLowerCase()] });
        }
      },
      180_000,
    );

    describe('when the way to the system is bad', () => {
      const known = (): string => world.articles[0]?.sku ?? '';

      itNeeds('ARTICLES')('renews its credentials when they are refused', async () => {
        const port = fresh();
        await articleOf(port, 'NO-SUCH-ARTICLE');
        erp.proxy.next('unauthorized');
        expect(await articleOf(port, known())).toMatchObject({ value: { sku: known() } });
      });

      itNeeds('ARTICLES').each(['throttled', 'unavailable', 'truncated'] as const)(
        'tries again when it is %s once',
        async (fault) => {
          const port = fresh();
          await articleOf(port, 'NO-SUCH-ARTICLE');
          erp.proxy.next(fault);
          expect(await articleOf(port, known())).toMatchObject({ value: { sku: known() } });
        },
      );

      itNeeds('ARTICLES')('gives an error by key when it is throttled for long', async () => {
        const port = fresh();
        await articleOf(port, 'NO-SUCH-ARTICLE');
        erp.proxy.next('throttled', 50);
        expect(await articleOf(port, known())).toMatchObject({ code: 'UPSTREAM_THROTTLED' });
        erp.proxy.heal();
        expect(await articleOf(port, known())).toMatchObject({ value: { sku: known() } });
      });

      itNeeds('ARTICLES').each(['garbage', 'wrong-shape'] as const)(
        'takes no %s for an answer, and does not remember it',
        async (fault) => {
          const port = fresh();
          await articleOf(port, 'NO-SUCH-ARTICLE');
          erp.proxy.next(fault);
          const error = await articleOf(port, known());
          expect(error).toBeInstanceOf(ClientError);
          expect(error).toMatchObject({ code: 'RESPONSE_VALIDATION_FAILED' });
          expect(await articleOf(port, known())).toMatchObject({ value: { sku: known() } });
        },
      );

      itNeeds('ARTICLES')('gives up at the deadline when there is no answer', async () => {
        const port = fresh();
        await articleOf(port, 'NO-SUCH-ARTICLE');
        erp.proxy.next('hang', 3);
        const found = await within((scope) => port.articles([known()], scope), 300);
        expect(found.get(known())).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      });

      itNeeds('ARTICLES')('shows what it knew, marked stale, while the system fails', async () => {
        const port = fresh({ ERP_DISPLAY_TTL_MS: '1', ERP_STALE_IF_ERROR_MS: '60000' });
        const before = await articleOf(port, known());
        await new Promise((resolve) => setTimeout(resolve, 10));
        erp.proxy.next('garbage', 3);
        const after = await articleOf(port, known());
        expect(after).toMatchObject({ stale: true, value: { sku: known() } });
        expect(before).toMatchObject({ stale: false });
      });
    });
  });
}

function valueOf<T>(readings: Readings<T>, key: string): T {
  const reading: Reading<T> | Error | undefined = readings.get(key);
  if (reading instanceof Error) throw reading;
  if (reading === undefined) throw new Error(`${key} was not answered.`);
  return reading.value;
}

function mayDecide(record: PriceRecord, now: string, quantity: string): boolean {
  const { applies, validFrom, validUntil, minimumQuantity } = record;
  return (
    applies &&
    (validFrom === null || Date.parse(validFrom) <= Date.parse(now)) &&
    (validUntil === null || Date.parse(now) < Date.parse(validUntil)) &&
    compareDecimals(minimumQuantity, quantity) <= 0
  );
}
