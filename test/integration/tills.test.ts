import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';
import { CallerContextDocument } from '../../schema/operations/__generated__/documents.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { ERP_DISPLAY_TTL_MS: '0', ORDERS_FRESH_MS: '0' } });
}, 180_000);
afterAll(() => stack.stop());

const watch = 'N00001';
const act = (name: string, ...values: string[]): string => stack.legacy.pos.actions?.get(name)?.(values) ?? '';

interface TillPrice {
  readonly till: { readonly id: string };
  readonly current: { readonly amount: string };
  readonly member: { readonly amount: string };
  readonly priceFileVersion: string;
  readonly lagging: boolean;
}

/** What the graph says that an article costs anybody, and what tills would charge. */
async function both(sku: string, market: string, storeId: string) {
  const answer = await stack.askText(
    `query ($sku: ID!, $stores: [ID!]) { product(sku: $sku) { price { current { amount } }
      tillPrices(storeIds: $stores) { complete nodes { till { id } current { amount } member { amount } priceFileVersion lagging } } } }`,
    { sku, stores: [storeId] },
    { as: 'associate', market },
  );
  expect(answer.errors).toBeUndefined();
  const { price, tillPrices } = answer.data?.['product'] as {
    price: { current: { amount: string } };
    tillPrices: { complete: boolean; nodes: TillPrice[] };
  };
  const at = (till: string): TillPrice => {
    const found = tillPrices.nodes.find((node) => node.till.id === till);
    if (found === undefined) throw new Error(`${till} does not know ${sku}.`);
    return found;
  };
  return { graph: price.current.amount, at };
}

describe('Lisa’s watch', () => {
  it('costs at a current till what the graph says, and at a lagging till what its older file says', async () => {
    const { graph, at } = await both(watch, 'DK', 'S-DK01');
    expect(graph).toBe('1499.00');
    expect(at('S-DK01-T1')).toMatchObject({ current: { amount: graph }, priceFileVersion: '20261120', lagging: false });
    expect(at('S-DK01-T2')).toMatchObject({
      current: { amount: '1999.00' },
      member: { amount: '1799.00' },
      priceFileVersion: '20261112',
      lagging: true,
    });
  });

  it('is told to staff alone', async () => {
    for (const as of ['lisa', 'guest-dk', 'marketer'] as const) {
      const answer = await stack.askText(
        `{ product(sku: "${watch}") { sku tillPrices { complete } } store(id: "S-DK01") { id tills { id } } }`,
        {},
        { as },
      );
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([
        'UNAUTHORIZED_FIELD_OR_TYPE',
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ]);
      expect(answer.data).toMatchObject({ product: { tillPrices: null }, store: { tills: null } });
    }
  });
});

describe('tills', () => {
  it('that are current charge the graph’s price, for articles of every kind of line in all three countries', async () => {
    const { articles, namedArticles } = stack.retailer;
    const named = new Set<string>(Object.values(namedArticles));
    const different: unknown[] = [];
    let compared = 0;
    for (const [market, store] of [
      ['DK', 'S-DK02'],
      ['SE', 'S-SE02'],
      ['NO', 'S-NO03'],
    ] as const) {
      const sold = articles.filter(
        ({ sku, kind, status, markets, shop }, index) =>
          ['SIMPLE', 'VARIANT'].includes(kind) &&
          status === 'ACTIVE' &&
          markets.includes(market) &&
          shop?.markets.includes(market) === true &&
          (named.has(sku) || index % 60 === 7),
      );
      for (const { sku } of sold) {
        const { graph, at } = await both(sku, market, store);
        const till = at(`${store}-T1`);
        compared += 1;
        if (till.current.amount !== graph || till.lagging) different.push({ sku, market, graph, till });
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(80);
  }, 180_000);

  it('stand in their store with the state of each', async () => {
    const answer = await stack.askText(
      '{ store(id: "S-NO02") { name tills { id online pendingReceipts store { name } priceFile { version lagging } } } }',
      {},
      { as: 'agent' },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      store: {
        tills: [
          {
            id: 'S-NO02-T1',
            online: true,
            store: { name: 'Nordhavn Bærum' },
            priceFile: { version: '20261115', lagging: true },
          },
          { id: 'S-NO02-T2', priceFile: { version: '20261120', lagging: false } },
          { id: 'S-NO02-M1' },
        ],
      },
    });
  });

  it('are asked by no operation that does not name them', async () => {
    const count = await stack.countRequests(async () => {
      const { phones } = stack.retailer.personas.caller;
      await stack.ask(CallerContextDocument, { phone: phones[0] ?? '', orders: 5 }, { as: 'agent' });
      await stack.askText(
        `{ product(sku: "${watch}") { name price { current { amount } } offers { id } } stores { nodes { name } } }`,
      );
    });
    expect(count.erp).toBeGreaterThan(0);
    expect(count.pos).toBe(0);
  });
});

describe('receipts', () => {
  it('that come late and out of order stand in the customer’s history once each, by when they were sold', async () => {
    const [card = ''] = stack.retailer.personas.lisa.cardCodes;
    const history = async (): Promise<{ number: string; placedAt: string }[]> => {
      const answer = await stack.askText(
        '{ me { orders(first: 8) { complete nodes { number placedAt channel till totals { total { amount } } lines { name } } } } }',
        {},
        { as: 'lisa' },
      );
      expect(answer.errors).toBeUndefined();
      return (answer.data?.['me'] as { orders: { nodes: { number: string; placedAt: string }[] } }).orders.nodes;
    };
    const before = await history();
    act('offline', 'S-DK01-M1');
    const sold: string[] = [];
    const sell = (time: string, till: string): void => {
      stack.clock.set(`2026-11-20T${time}Z`);
      sold.push(act('sell', till, watch, card).split(' ')[0] ?? '');
    };
    sell('10:00:00', 'S-DK01-T1');
    sell('10:01:00', 'S-DK01-M1');
    sell('10:02:00', 'S-DK01-T1');
    const arrived = async (): Promise<string[]> =>
      (await history()).map(({ number }) => number).filter((number) => sold.includes(number));
    expect(await arrived()).toEqual([]);
    // The second of the standing till after a minute, before its first after four.
    stack.clock.set('2026-11-20T10:03:30Z');
    stack.legacy.pos.sweep();
    expect(await arrived()).toEqual([sold[2]]);
    sell('10:03:40', 'S-DK01-M1');
    sell('10:04:30', 'S-DK01-M1');
    sell('10:05:00', 'S-DK01-T1');
    stack.clock.set('2026-11-20T10:20:00Z');
    stack.legacy.pos.sweep();
    expect(await arrived()).toEqual([sold[5], sold[2], sold[0]]);
    stack.clock.set('2026-11-20T12:00:00Z');
    act('online', 'S-DK01-M1');
    expect(await arrived()).toEqual([...sold].reverse());
    // The third of each till has come twice.
    stack.legacy.pos.sweep();
    const after = await history();
    expect(after.slice(0, 6).map(({ number }) => number)).toEqual([...sold].reverse());
    expect(after.slice(6).map(({ number }) => number)).toEqual(before.slice(0, 2).map(({ number }) => number));
    expect(after[0]).toMatchObject({
      placedAt: expect.stringContaining('2026-11-20T10:05:00'),
      channel: 'STORE',
      till: 'S-DK01-T1',
      // 100 off from 1,000 on, which the tills give.
      totals: { total: { amount: '1399.00' } },
      lines: [{ name: 'Fjordur Saga kronograf' }],
    });
  }, 180_000);
});
