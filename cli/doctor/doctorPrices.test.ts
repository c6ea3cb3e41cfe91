import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { doctorPrices } from './doctorPrices.ts';

type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown };

let server: Server | undefined;
afterEach(async () => {
  await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  server = undefined;
});

/** A graph that gives these answers, one after the other, whatever it is asked. */
async function graph(answers: readonly Answer[]): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const left = [...answers];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      asked.push(text);
      const { status = 200, headers = {}, body } = left.shift() ?? { body: { errors: [{ message: 'no more' }] } };
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, asked };
}

async function examine(url: string, json = false): Promise<{ code: number; text: string }> {
  let text = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const markets = [{ code: 'DK', token: 'a token' }];
  return { code: await doctorPrices({ url, markets, batch: 2, json, out, err: process.stderr }), text };
}

const page = (skus: readonly string[], hasNextPage = false, endCursor: string | null = null): Answer => ({
  body: {
    data: {
      searchProducts: {
        totalCount: 4,
        pageInfo: { hasNextPage, endCursor },
        nodes: skus.map((sku) => ({ sku, variants: null })),
      },
    },
  },
});
const party = (kind: string, state = 'PRICED', code: string | null = null) => ({
  ...{ kind, state, code, system: kind.toLowerCase(), store: null, till: null, version: null, promised: null },
});
const dkk = (amount: string) => ({ amount, currency: 'DKK' });
const alike = { compared: [party('ERP'), party('SHOP')], divergences: [] };
const differing = (declared: boolean) => ({
  compared: [party('ERP'), party('SHOP')],
  divergences: [
    {
      ...{ party: party('SHOP'), expected: dkk('10.00'), actual: dkk('9.00'), difference: dkk('-1.00') },
      ...{ declared, rule: declared ? 'online only' : null },
    },
  ],
});
const products = (...list: readonly (readonly [string, unknown])[]): Answer => ({
  body: { data: { products: list.map(([sku, priceParity]) => ({ sku, name: sku, priceParity })) } },
});

describe('the doctor of prices', () => {
  it('ends with 0 where all agree or differ as declared, and pages to the end', async () => {
    const { url, asked } = await graph([
      page(['A', 'B'], true, 'next'),
      products(['A', alike], ['B', differing(true)]),
      page(['C']),
      products(['C', alike]),
    ]);
    const { code, text } = await examine(url);
    expect(code).toBe(0);
    expect(text).toMatch(/DK +B +SHOP +– +10\.00 +9\.00 +-1\.00 DKK +online only/);
    expect(text).toContain('3 articles, 6 prices compared: 0 undeclared and 1 declared divergences.');
    expect(asked[2]).toContain('"after":"next"');
  });

  it('ends with 1 where one differs undeclared, and says which as JSON', async () => {
    const { url } = await graph([page(['A']), products(['A', differing(false)])]);
    const { code, text } = await examine(url, true);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      divergences: [{ sku: 'A', party: 'SHOP', expected: '10.00', actual: '9.00' }],
    });
  });

  it('ends with 2 where somebody could not be asked, or there was nothing to compare', async () => {
    const silent = { compared: [party('ERP'), party('SHOP', 'UNAVAILABLE', 'CIRCUIT_OPEN')], divergences: [] };
    const first = await graph([page(['A', 'B']), products(['A', silent], ['B', null])]);
    const { code, text } = await examine(first.url);
    expect(code).toBe(2);
    expect(text).toContain('DK: SHOP could not be asked for 1 articles (CIRCUIT_OPEN)');
    expect(text).toContain('DK: ALL could not be asked for 1 articles (PRICE_UNAVAILABLE)');
    server?.close();
    expect((await examine((await graph([page([])])).url)).code).toBe(2);
  });

  it('sums up what is promised: how much, how far below today’s price, and until when', async () => {
    const promise = (until: string) => ({
      ...party('PROMISE'),
      promised: { audience: 'PUBLIC', quantity: '1', unit: 'PCS', until },
    });
    const [below, above] = [promise('2026-11-21T10:00:00.000Z'), promise('2026-11-21T11:00:00.000Z')];
    const promised = {
      compared: [party('ERP'), below, above],
      divergences: [
        {
          ...{ party: below, expected: dkk('10.00'), actual: dkk('7.50'), difference: dkk('-2.50') },
          ...{ declared: true, rule: 'price promise' },
        },
      ],
    };
    const answers = [page(['A', 'B']), products(['A', promised], ['B', alike])];
    const { code, text } = await examine((await graph(answers)).url);
    expect(code).toBe(0);
    expect(text).toContain(
      "DK: 2 promised prices of 1 articles are out, the last until 2026-11-21T11:00:00.000Z; 1 are below today's price, by up to 2.50 DKK.",
    );
    expect(text).toMatch(
      /PROMISE +1 PCS to PUBLIC until 2026-11-21T10:00:00\.000Z +10\.00 +7\.50 +-2\.50 DKK +price promise/,
    );
    server?.close();
    const { text: json } = await examine((await graph(answers)).url, true);
    expect(JSON.parse(json)).toMatchObject({
      promises: [{ market: 'DK', prices: 2, articles: 1, below: 1, largest: dkk('2.50') }],
      divergences: [{ party: 'PROMISE', promised: { until: '2026-11-21T10:00:00.000Z' } }],
    });
  });

  it('comes again where it is asked to, and gives up on a catalogue that does not page on', async () => {
    const busy: Answer = { status: 429, headers: { 'retry-after': '0' }, body: {} };
    const { url, asked } = await graph([busy, page(['A'], true, null), products(['A', alike])]);
    await expect(examine(url)).rejects.toThrow('does not page on');
    expect(asked).toHaveLength(3);
  });

  it('says in one line what is wrong with the graph', async () => {
    const refused = { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] };
    await expect(examine((await graph([{ status: 401, body: refused }])).url)).rejects.toThrow('UNAUTHENTICATED: No.');
    await expect(examine('http://127.0.0.1:9/graphql')).rejects.toThrow('is it running');
  });
});
