import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { anchor, buildRetailer } from '../retailer/index.ts';
import type { PriceListLine, Retailer } from '../retailer/index.ts';
import { readPriceFile } from './priceFile/readPriceFile.ts';
import type { TillReceipt } from './receipts/receipt.ts';
import { startTillserver } from './startTillserver.ts';
import type { Tillserver } from './startTillserver.ts';

const clock = createSettableClock(anchor);
/** What the ERP has: its lines can be changed, it can be away, and every receipt that comes is noted. */
const erp = { lines: [] as readonly PriceListLine[], away: false, taken: [] as TillReceipt[] };
let retailer: Retailer;
let server: Tillserver;
beforeAll(async () => {
  retailer = buildRetailer();
  erp.lines = retailer.priceListLines;
  server = await startTillserver({
    retailer,
    clock,
    sessionSeconds: 600,
    headOffice: {
      priceLines: () => (erp.away ? null : erp.lines),
      takeReceipt: (receipt) => {
        if (erp.away) return false;
        erp.taken.push(receipt);
        return true;
      },
    },
  });
}, 60_000);
afterAll(() => server.stop());

const keyOf = (store: string): string =>
  (server.settings['POS_STORES'] ?? '')
    .split(',')
    .find((entry) => entry.startsWith(`${store}:`))
    ?.split(':')[2] ?? '';

async function call(store: string, path: string, body?: unknown, token?: string) {
  const session = token ?? (await openSession(store)).session;
  const reply = await fetch(`${server.url}/tillserver/v3/stores/${store}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Till ${session}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    headers: reply.headers,
    text,
    json: text.startsWith('{') ? (JSON.parse(text) as unknown) : null,
  };
}

async function openSession(store: string, key = keyOf(store)): Promise<{ status: number; session: string }> {
  const reply = await fetch(`${server.url}/tillserver/v3/stores/${store}/session`, {
    method: 'POST',
    headers: { 'x-store-key': key },
  });
  return { status: reply.status, session: '', ...((await reply.json()) as object) };
}

const act = (name: string, ...values: string[]): string => server.actions?.get(name)?.(values) ?? '';
const priceAt = async (till: string, plu: string): Promise<unknown> => {
  const { json } = await call(till.slice(0, 6), '/price-lookups', { tills: [till], plus: [plu] });
  const { tills } = json as { tills: { version: string; behind: boolean; prices: { price: string }[] }[] };
  return { version: tills[0]?.version, behind: tills[0]?.behind, price: tills[0]?.prices[0]?.price };
};
const sale = {
  lines: [{ no: '1', plu: 'N00001', unit: 'PCS', quantity: '1' }],
  card: null,
  customer: null,
  tender: 'CASH',
  paymentToken: null,
  cashier: 'E0001',
};

describe('access', () => {
  it('is by a session that the store’s key opens, for that store alone', async () => {
    expect((await openSession('S-DK01', 'wrong')).status).toBe(401);
    const { session } = await openSession('S-DK01');
    expect((await call('S-DK01', '', undefined, session)).status).toBe(200);
    expect(await call('S-DK02', '', undefined, session)).toMatchObject({
      status: 403,
      json: { fault: { kind: 'OTHER_STORE' } },
    });
    expect(await call('S-DK01', '', undefined, 'made-up')).toMatchObject({
      status: 401,
      json: { fault: { kind: 'SESSION_OVER' } },
    });
    server.endSessions();
    expect((await call('S-DK01', '', undefined, session)).status).toBe(401);
  });

  it('has a quota, told in headers of its own', async () => {
    server.knobs.set({ throttle: { count: 1 } });
    const reply = await call('S-DK01', '');
    expect(reply).toMatchObject({ status: 429, json: { fault: { kind: 'QUOTA_USED_UP' } } });
    expect(reply.headers.get('retry-after')).toBeNull();
    expect(Number(reply.headers.get('x-quota-reset'))).toBeGreaterThan(0);
    expect(Number((await call('S-DK01', '')).headers.get('x-quota-left'))).toBeGreaterThan(0);
  });
});

describe('price files', () => {
  it('can be fetched as tills get them, and only those that have been made', async () => {
    const { text, headers } = await call('S-SE02', '/price-files/20261120');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(readPriceFile(text)).toMatchObject({ storeId: 'S-SE02', version: '20261120', currency: 'SEK' });
    for (const version of ['20261121', '20261101', 'latest', '../../S-SE01']) {
      expect((await call('S-SE02', `/price-files/${encodeURIComponent(version)}`)).status).toBe(404);
    }
    const { json } = await call('S-SE02', '/price-files');
    expect(json).toMatchObject({
      files: [
        { version: '20261120', madeAt: '2026-11-19T22:00:00+01:00' },
        { version: '20261119' },
        ...Array.from({ length: 12 }, () => ({})),
      ],
    });
  });

  it('reach tills at night: a price that is changed by day is charged from the day after', async () => {
    const line = retailer.priceListLines.find(
      ({ priceListCode, itemNo }) => priceListCode === 'CP1001-DK' && itemNo === 'N00001',
    );
    if (line === undefined) throw new Error('no line');
    expect(await priceAt('S-DK01-T1', 'N00001')).toEqual({ version: '20261120', behind: false, price: '1499,00' });
    erp.lines = retailer.priceListLines.map((each) => (each === line ? { ...each, unitPrice: '1399.00' } : each));
    clock.set('2026-11-20T20:59:00Z');
    expect(await priceAt('S-DK01-T1', 'N00001')).toMatchObject({ price: '1499,00' });
    // Made at 22:00 in Copenhagen; what is changed after that waits another day.
    clock.set('2026-11-20T21:00:30Z');
    server.sweep();
    erp.lines = retailer.priceListLines;
    expect(await priceAt('S-DK01-T1', 'N00001')).toMatchObject({ price: '1499,00' });
    clock.set('2026-11-20T23:00:00Z');
    expect(await priceAt('S-DK01-T1', 'N00001')).toEqual({ version: '20261121', behind: false, price: '1399,00' });
    expect(await priceAt('S-DK01-T2', 'N00001')).toEqual({ version: '20261112', behind: true, price: '1999,00' });
    clock.set('2026-11-21T23:00:00Z');
    expect(await priceAt('S-DK01-T1', 'N00001')).toEqual({ version: '20261122', behind: false, price: '1499,00' });
  });

  it('are brought to a till that lags when somebody delivers', async () => {
    expect(() => act('deliver', 'S-DK99-T1')).toThrow('no till');
    expect(act('deliver', 'S-DK06-M1')).toContain('20261122');
    expect(await priceAt('S-DK06-M1', 'N00001')).toMatchObject({ version: '20261122', behind: false });
  });

  it('do not reach a till that is offline: it ends campaigns that it knows of and learns of no new ones', async () => {
    act('offline', 'S-DK04-T1');
    expect(() => act('deliver', 'S-DK04-T1')).toThrow('offline');
    clock.set('2026-11-25T09:00:00Z');
    expect(await priceAt('S-DK04-T1', 'N00001')).toEqual({ version: '20261122', behind: true, price: '1999,00' });
    act('online', 'S-DK04-T1');
    expect(await priceAt('S-DK04-T1', 'N00001')).toMatchObject({ version: '20261125', behind: false });
    const { json } = await call('S-DK04', '');
    expect(json).toMatchObject({
      tills: [{ till: 'S-DK04-T1', priceFile: { deliveredAt: '2026-11-25T10:00:00+01:00' } }, {}, {}],
    });
  });
});

describe('receipts', () => {
  it('reach the ERP late, later ones before earlier ones, and some twice', async () => {
    erp.taken = [];
    for (let n = 0; n < 4; n += 1) expect((await call('S-NO01', '/tills/S-NO01-T1/sales', sale)).status).toBe(201);
    server.sweep();
    expect(erp.taken).toEqual([]);
    for (const minutes of [1.5, 3, 5, 12, 13]) {
      clock.set(new Date(Date.parse('2026-11-25T09:00:10Z') + minutes * 60_000).toISOString());
      server.sweep();
    }
    const numbers = erp.taken.map(({ receiptNo }) => Number(receiptNo.slice(-1)));
    expect(numbers).toEqual([2, 4, 1, 3, 3]);
    expect(erp.taken[3]?.id).toBe(erp.taken[4]?.id);
  });

  it('of a till that was offline come in one burst, and wait while the ERP is away', async () => {
    erp.taken = [];
    act('offline', 'S-NO02-T2');
    const sold = [1, 2, 3].map(() => act('sell', 'S-NO02-T2', 'N00008', 'NHC10000007').split(' ')[0]);
    clock.set('2026-11-26T09:00:00Z');
    server.sweep();
    expect(erp.taken).toEqual([]);
    expect((await call('S-NO02', '')).json).toMatchObject({ tills: [{}, { line: 'DOWN', receiptsWaiting: 3 }, {}] });
    erp.away = true;
    act('online', 'S-NO02-T2');
    expect(erp.taken).toEqual([]);
    erp.away = false;
    server.sweep();
    expect(erp.taken.map(({ receiptNo }) => receiptNo)).toEqual([...sold].reverse());
    expect(erp.taken[0]).toMatchObject({ cardCode: 'NHC10000007', currency: 'NOK', priceFileVersion: '20261125' });
  });

  it('are rounded for cash, and told with what they were priced by', async () => {
    const { json } = await call('S-DK01', '/tills/S-DK01-T1/quotes', {
      lines: [{ no: 'a', plu: 'N00009', unit: 'PCS', quantity: '0,333' }],
      clubCard: false,
      tender: 'CASH',
      codes: [],
    });
    // 0.333 × 99 = 32.97, and the smallest coin is 50 øre.
    expect(json).toMatchObject({
      version: '20261126',
      toPay: '33,00',
      rounding: '0,03',
      lines: [{ unitPrice: '99,00', amount: '32,97' }],
    });
  });

  it.each([
    ['an article that it does not know', { lines: [{ ...sale.lines[0], plu: 'X' }] }, 422],
    ['a quantity of nothing', { lines: [{ ...sale.lines[0], quantity: '0' }] }, 400],
    ['a decimal point', { lines: [{ ...sale.lines[0], quantity: '1.5' }] }, 400],
    ['an unknown tender', { tender: 'SHELLS' }, 400],
    ['more than is asked', { discount: '99' }, 400],
  ])('are not made of %s', async (_what, wrong, status) => {
    expect((await call('S-DK01', '/tills/S-DK01-T1/sales', { ...sale, ...wrong })).status).toBe(status);
  });
});
