import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doctorPrices, type PricesReport } from '../../cli/doctor/doctorPrices.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { CLIENT_BUDGET: '0' } });
}, 180_000);
afterAll(() => stack.stop());

/** What `samklang doctor prices` writes, and its exit code. */
async function examine(markets: readonly string[], json = true): Promise<{ code: number; text: string }> {
  let text = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const tokens: { code: string; token: string }[] = [];
  for (const code of markets) tokens.push({ code, token: await stack.tokenOf('integrator', { market: code }) });
  const url = `${stack.url}/graphql`;
  const code = await doctorPrices({ url, markets: tokens, batch: 100, json, out, err: process.stderr });
  return { code, text };
}

describe('samklang doctor prices', () => {
  it('finds every price that strayed in the shop alone, over all markets, and nothing else', async () => {
    const { code, text } = await examine(['DK', 'SE', 'NO']);
    const report = JSON.parse(text) as PricesReport;
    expect(report.unavailable).toEqual([]);
    // A running campaign hides a base price that strayed and is still the dearer one.
    const seen = stack.retailer.shopPrices.filter(
      ({ strayed, price, special }) => strayed && (special === null || Number(special.price) > Number(price)),
    );
    expect(seen.length).toBeGreaterThan(5);
    const names = (list: readonly { market: string; sku: string }[]) =>
      list.map(({ market, sku }) => `${market} ${sku}`).sort();
    expect(names(report.divergences)).toEqual(names(seen));
    expect(report.divergences.every(({ party, declared }) => party === 'SHOP' && !declared)).toBe(true);
    expect(report.articles).toBe(stack.retailer.shopPrices.length);
    expect(code).toBe(1);
  }, 300_000);

  it('says so and ends with 2 while the shop cannot be asked', async () => {
    const [sku = ''] = stack.retailer.shopPrices.map((price) => price.sku);
    stack.legacy.commerce.knobs.set({ off: true });
    try {
      const { data } = await stack.askText(
        'query ($sku: ID!) { product(sku: $sku) { priceParity { complete } } }',
        { sku },
        { as: 'integrator' },
      );
      // Without the shop no article is known at all: an examination cannot begin.
      expect(data?.['product'] ?? null).toBeNull();
      await expect(examine(['DK'])).rejects.toThrow(/[A-Z_]+: /);
    } finally {
      stack.legacy.commerce.knobs.reset();
    }
  }, 60_000);

  it('is for those who may explain prices', async () => {
    const sku = stack.retailer.namedArticles.lisaWatch;
    const ask = (as?: 'lisa' | 'integrator') =>
      stack.askText(
        'query ($sku: ID!) { product(sku: $sku) { priceParity { consistent complete compared { kind state amount { amount } } } } }',
        { sku },
        as === undefined ? {} : { as },
      );
    for (const as of ['lisa', undefined] as const)
      expect((await ask(as)).errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const { data } = await ask('integrator');
    expect(data?.['product']).toEqual({
      priceParity: {
        consistent: true,
        complete: true,
        compared: [
          { kind: 'ERP', state: 'PRICED', amount: { amount: '1499.00' } },
          { kind: 'SHOP', state: 'PRICED', amount: { amount: '1499.00' } },
        ],
      },
    });
  });
});
