import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClientError } from '../../../platform/errors/index.ts';
import { addMoney, compareMoney, zeroMoney } from '../../../platform/money/index.ts';
import type { TillReceipt } from '../__generated__/resolvers.ts';
import { needing } from '../../kit/testkit/needing.ts';
import { storeArticleText } from '../port.ts';
import type { PosCapability, PosPort, PosScope, TillOffering } from '../port.ts';

/** A real till system behind an adapter, and what is known to be in it. */
export interface PosWorld {
  /** A port with nothing remembered; `lockedOutOf`: with credentials that this store does not take. */
  port(options?: { readonly lockedOutOf?: string; readonly displayTtlMs?: number }): PosPort;
  scope(options?: { readonly deadlineMs?: number }): PosScope;
  /** At least two stores of the scope's market. */
  readonly storeIds: readonly string[];
  /** What tills charge now; the first two of a current till and of one that lags, for one article that they price differently. */
  readonly charged: readonly {
    readonly storeId: string;
    readonly tillId: string;
    readonly sku: string;
    readonly amount: string;
    readonly memberAmount: string;
    readonly version: string;
    readonly lagging: boolean;
  }[];
  /** A basket that reaches offers and misses others, and what a till asks for it. */
  readonly basket: {
    readonly storeId: string;
    readonly tillId: string;
    readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
    readonly total: string;
  };
  /** Requests that the system has had, those for credentials apart. */
  requests(): number;
  /** Makes the system misbehave for the next so many requests. */
  misbehave(how: 'throttle' | 'errors' | 'hang' | 'truncate' | 'garbage', count: number): void;
  /** Makes every credential given so far worthless. */
  endSessions(): void;
  /** Sells so many times at a store. Answers the receipts' numbers in order. */
  sell(storeId: string, count: number): Promise<readonly string[]>;
  /** Moves the business clock to the day after. */
  nextDay(): void;
  stop(): Promise<void>;
}

/**
 * What every adapter of the till port must do, whatever stands behind it. A part that its system cannot do is left out.
 * @param can what the adapter lists; what it cannot do is skipped, and reported so. Default: everything.
 */
export function describePosPort(name: string, start: () => Promise<PosWorld>, can?: readonly PosCapability[]): void {
  describe(`${name} as a till port`, () => {
    const itNeeds = needing(can);
    let world: PosWorld;
    const ports: PosPort[] = [];
    const fresh = (options?: Parameters<PosWorld['port']>[0]): PosPort => {
      const port = world.port(options);
      ports.push(port);
      return port;
    };
    beforeEach(async () => {
      world = await start();
    });
    afterEach(async () => {
      for (const port of ports.splice(0)) port.stop();
      await world.stop();
    });

    const offeringsOf = async (port: PosPort, storeId: string, sku: string, deadlineMs?: number) => {
      const scope = world.scope(deadlineMs === undefined ? {} : { deadlineMs });
      return (await port.prices([{ storeId, sku }], scope)).get(storeArticleText({ storeId, sku }));
    };
    const valuesOf = async (port: PosPort, storeId: string, sku: string): Promise<readonly TillOffering[]> => {
      const reading = await offeringsOf(port, storeId, sku);
      if (reading === undefined || reading instanceof Error) throw reading ?? new Error('not known');
      return reading.value;
    };
    const hasTills = can?.includes('TILLS') !== false;
    const codeOf = (error: unknown): unknown => (error instanceof ClientError ? error.code : error);

    it('lists what it can do', () => {
      const able = [...fresh().capabilities].sort();
      if (can === undefined) expect(able.length).toBeGreaterThan(0);
      else expect(able).toEqual([...can].sort());
    });

    itNeeds('PRICES')('tells what each till charges, in exact decimals and by which file', async () => {
      const port = fresh();
      for (const { storeId, tillId, sku, amount, memberAmount, version, lagging } of world.charged) {
        const found = (await valuesOf(port, storeId, sku)).find((offering) => offering.tillId === tillId);
        expect(found).toMatchObject({
          storeId,
          amount,
          memberAmount,
          priceFileVersion: version,
          lagging,
          currency: world.scope().market.currency,
        });
      }
      const [current, lagging] = world.charged;
      expect(current?.sku).toBe(lagging?.sku);
      expect(current?.amount).not.toBe(lagging?.amount);
    });

    itNeeds('PRICES')('answers many keys by key and leaves out stores and articles that it does not know', async () => {
      const skus = [...new Set(world.charged.map(({ sku }) => sku))];
      const known = world.storeIds.flatMap((storeId) => skus.map((sku) => ({ storeId, sku })));
      const strange = [
        { storeId: 'NO-SUCH-STORE', sku: skus[0] ?? '' },
        ...world.storeIds.map((storeId) => ({ storeId, sku: 'NO-SUCH-ARTICLE' })),
      ];
      const found = await fresh().prices([...strange, ...known.reverse(), ...strange], world.scope());
      expect([...found.keys()].sort()).toEqual(known.map(storeArticleText).sort());
      for (const [text, reading] of found) {
        if (reading instanceof Error) throw reading;
        expect(reading.value.length).toBeGreaterThan(0);
        expect(reading.value.every(({ storeId }) => text.startsWith(`["${storeId}"`))).toBe(true);
      }
    });

    itNeeds('PRICES')(
      'sends no more requests for more articles, and one for a question that others ask at the same time',
      async () => {
        const [storeId = ''] = world.storeIds;
        const skus = [...new Set(world.charged.map(({ sku }) => sku))];
        const cost = async (asked: readonly string[]): Promise<number> => {
          const port = fresh();
          const before = world.requests();
          const keys = asked.map((sku) => ({ storeId, sku }));
          await Promise.all([port.prices(keys, world.scope()), port.prices(keys, world.scope())]);
          return world.requests() - before;
        };
        expect(skus.length).toBeGreaterThan(1);
        expect(await cost(skus.slice(0, 1))).toBe(1);
        expect(await cost(skus)).toBe(1);
      },
    );

    itNeeds('PRICES').each([
      "O'Connor",
      "x' or 1 eq 1",
      '%27',
      '../../S-DK02',
      '"],["',
      'a b&c=d',
      '|',
      'x'.repeat(60),
    ])('takes %j as a key like any other', async (key) => {
      const port = fresh();
      const [storeId = ''] = world.storeIds;
      expect(await offeringsOf(port, storeId, key)).toBeUndefined();
      expect(await offeringsOf(port, key, world.charged[0]?.sku ?? '')).toBeUndefined();
      if (hasTills) expect([...(await port.tills([key], world.scope()))]).toEqual([]);
      expect(port.storeOf(key)).toBeNull();
    });

    itNeeds('TILLS')('tells a store’s tills: within reach or not, with the file that each has', async () => {
      const port = fresh();
      const found = await port.tills([...world.storeIds, 'NO-SUCH-STORE'], world.scope());
      expect([...found.keys()].sort()).toEqual([...world.storeIds].sort());
      for (const { storeId, tillId, version, lagging } of world.charged) {
        const reading = found.get(storeId);
        if (reading === undefined || reading instanceof Error) throw reading ?? new Error('not known');
        const till = reading.value.find(({ id }) => id === tillId);
        expect(till).toMatchObject({ storeId, online: true, priceFile: { version, lagging } });
        const file = till?.priceFile;
        expect(Date.parse(file?.createdAt ?? '')).toBeLessThan(Date.parse(file?.deliveredAt ?? ''));
        expect(port.storeOf(tillId)).toBe(storeId);
      }
    });

    it('knows the stores of a market, and none of a market without tills', () => {
      expect(fresh().storesOf(world.scope().market.code)).toEqual(expect.arrayContaining([...world.storeIds]));
      expect(fresh().storesOf('XX')).toEqual([]);
    });

    itNeeds('BASKET_QUOTES')('quotes a basket that adds up, line by line and in sum', async () => {
      const port = fresh();
      const { storeId, tillId, lines, total } = world.basket;
      const quote = await port.quoteBasket(
        {
          storeId,
          tillId,
          lines: lines.map((line, index) => ({ id: String(index), unit: null, ...line })),
          member: false,
          tender: 'CARD',
          codes: ['NO-SUCH-CODE'],
        },
        world.scope(),
      );
      expect(quote.lines.map(({ id }) => id)).toEqual(lines.map((_line, index) => String(index)));
      expect(quote.totals.total.amount).toBe(total);
      expect(quote.discounts.length).toBeGreaterThan(0);
      expect(quote.unapplied).toContainEqual(
        expect.objectContaining({ code: 'NO-SUCH-CODE', reason: 'CODE_NOT_KNOWN' }),
      );
      const zero = zeroMoney(quote.totals.total.currency);
      for (const { id, amount } of quote.discounts) {
        const shares = quote.lines.flatMap((line) => line.shares.filter(({ discountId }) => discountId === id));
        expect(compareMoney(addMoney(zero, ...shares.map((share) => share.amount)), amount)).toBe(0);
      }
      const paid = addMoney(zero, ...quote.lines.flatMap(({ net, tax }) => [net, tax]), quote.totals.rounding);
      expect(compareMoney(paid, quote.totals.total)).toBe(0);
    });

    itNeeds('BASKET_QUOTES')(
      'says NOT_FOUND to a basket at no till, or of an article that the till does not know',
      async () => {
        const port = fresh();
        const { storeId, tillId, lines } = world.basket;
        const ofFirst = { id: '1', sku: lines[0]?.sku ?? '', unit: null, quantity: '1' };
        const basket = { storeId, tillId, lines: [ofFirst], member: false, tender: 'CARD' as const, codes: [] };
        for (const wrong of [
          { storeId: 'NO-SUCH-STORE' },
          { tillId: 'NO-SUCH-TILL' },
          { tillId: '../session' },
          { lines: [{ ...ofFirst, sku: 'NO-SUCH-ARTICLE' }] },
          { lines: [{ ...ofFirst, unit: 'NO-SUCH-UNIT' }] },
        ]) {
          await expect(port.quoteBasket({ ...basket, ...wrong }, world.scope())).rejects.toMatchObject({
            code: 'NOT_FOUND',
          });
        }
      },
    );

    itNeeds('RECEIPTS')(
      'feeds a store’s receipts once each, whatever the size of the parts, and then only new ones',
      async () => {
        const port = fresh();
        const [storeId = '', other = ''] = world.storeIds;
        const read = async (first: number, from: string | null = null) => {
          const receipts: TillReceipt[] = [];
          let cursor = from;
          for (let parts = 0; parts < 1_000; parts += 1) {
            const part = await port.receipts(storeId, cursor, first, world.scope());
            receipts.push(...part.receipts);
            cursor = part.cursor;
            if (!part.hasMore) break;
          }
          return { numbers: receipts.map(({ number }) => number), cursor };
        };
        expect((await read(10)).numbers).toEqual([]);
        const sold = await world.sell(storeId, 113);
        await world.sell(other, 2);
        for (const first of [7, 100, 1_000]) expect((await read(first)).numbers).toEqual(sold);
        const { cursor } = await read(1_000);
        expect((await read(1_000, cursor)).numbers).toEqual([]);
        const more = await world.sell(storeId, 1);
        expect((await read(1_000, cursor)).numbers).toEqual(more);
        expect(await port.receipts(other, cursor, 1, world.scope())).toMatchObject({ reset: true, hasMore: true });
        expect(await port.receipts(storeId, 'not ours', 1, world.scope())).toMatchObject({ reset: true });
      },
    );

    itNeeds('PRICES')('opens a new session when the one that it has is over', async () => {
      const port = fresh({ displayTtlMs: 0 });
      const { storeId = '', sku = '' } = world.charged[0] ?? {};
      await valuesOf(port, storeId, sku);
      world.endSessions();
      const both = await Promise.all([valuesOf(port, storeId, sku), valuesOf(port, storeId, sku)]);
      expect(both.every((offerings) => offerings.length > 0)).toBe(true);
    });

    itNeeds('PRICES')('keeps a store’s refusal to that store', async () => {
      const [storeId = '', other = ''] = world.storeIds;
      const port = fresh({ lockedOutOf: storeId });
      const sku = world.charged[0]?.sku ?? '';
      const found = await port.prices(
        [
          { storeId, sku },
          { storeId: other, sku },
        ],
        world.scope(),
      );
      expect(codeOf(found.get(storeArticleText({ storeId, sku })))).toBe('UPSTREAM_UNAUTHORIZED');
      expect(found.get(storeArticleText({ storeId: other, sku }))).toMatchObject({ stale: false });
      if (!hasTills) return;
      expect(codeOf((await port.tills([storeId], world.scope())).get(storeId))).toBe('UPSTREAM_UNAUTHORIZED');
    });

    itNeeds('PRICES')('waits and asks again when it is throttled', async () => {
      const { storeId = '', sku = '' } = world.charged[0] ?? {};
      world.misbehave('throttle', 1);
      expect(await offeringsOf(fresh(), storeId, sku, 8_000)).toMatchObject({ stale: false });
    });

    itNeeds('PRICES').each([
      ['errors', ['UPSTREAM_UNAVAILABLE', 'CIRCUIT_OPEN']],
      ['hang', ['UPSTREAM_TIMEOUT', 'DEADLINE_EXCEEDED', 'CIRCUIT_OPEN']],
      ['truncate', ['UPSTREAM_UNAVAILABLE', 'RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
      ['garbage', ['RESPONSE_VALIDATION_FAILED', 'CIRCUIT_OPEN']],
    ] as const)('turns %s into an error with a code, within the deadline', async (how, codes) => {
      const { storeId = '', sku = '' } = world.charged[0] ?? {};
      // What the system makes when it is first asked is made, and known to a port that is not asked again.
      await valuesOf(fresh(), storeId, sku);
      const port = fresh();
      world.misbehave(how, 1_000);
      expect(codes).toContain(codeOf(await offeringsOf(port, storeId, sku, 1_500)));
      if (!hasTills) return;
      expect(codes).toContain(codeOf((await port.tills([storeId], world.scope({ deadlineMs: 1_500 }))).get(storeId)));
    });

    itNeeds('PRICES')('shows what it knew, marked stale, while the system fails', async () => {
      const { storeId = '', sku = '' } = world.charged[0] ?? {};
      const port = fresh({ displayTtlMs: 1 });
      const before = await valuesOf(port, storeId, sku);
      await new Promise((resolve) => setTimeout(resolve, 20));
      world.misbehave('errors', 1_000);
      expect(await offeringsOf(port, storeId, sku)).toMatchObject({ stale: true, value: before });
    });

    itNeeds('PRICES')('keeps no price beyond the moment at which the till may change it', async () => {
      const { storeId = '', tillId = '', sku = '' } = world.charged[0] ?? {};
      const port = fresh({ displayTtlMs: 3_600_000 });
      const before = (await valuesOf(port, storeId, sku)).find((offering) => offering.tillId === tillId);
      const requests = world.requests();
      await valuesOf(port, storeId, sku);
      expect(world.requests()).toBe(requests);
      world.nextDay();
      const after = (await valuesOf(port, storeId, sku)).find((offering) => offering.tillId === tillId);
      expect(before?.validUntil).not.toBeNull();
      expect(after?.priceFileVersion).not.toBe(before?.priceFileVersion);
    });
  });
}
