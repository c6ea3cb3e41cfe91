import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doctorPrices, type PricesReport } from '../../cli/doctor/doctorPrices.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { CLIENT_BUDGET: '0', POS_DISPLAY_TTL_MS: '0', POS_STALE_IF_ERROR_MS: '0' } });
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
    // What the ERP does not sell has no price to compare, and a running campaign or rule hides a base price that strayed and is still the dearer one.
    const blocked = new Set(
      stack.retailer.items.filter((item) => item.blocked || item.salesBlocked).map(({ itemNo }) => itemNo),
    );
    const ruled = new Set(stack.retailer.catalogRulePrices.map(({ sku, market }) => `${market} ${sku}`));
    const seen = stack.retailer.shopPrices.filter(
      ({ strayed, price, special, market, sku }) =>
        strayed &&
        !blocked.has(sku.split('-')[0] ?? '') &&
        (special === null || Number(special.price) > Number(price)) &&
        !ruled.has(`${market} ${sku}`),
    );
    expect(seen.length).toBeGreaterThan(5);
    const names = (list: readonly { market: string; sku: string }[]) =>
      [...new Set(list.map(({ market, sku }) => `${market} ${sku}`))].sort();
    const shop = report.divergences.filter(({ party }) => party === 'SHOP');
    expect(names(shop.filter(({ declared }) => !declared))).toEqual(names(seen));
    // What the shop alone sells cheaper by a rule that the retailer has named is told, and is no incident.
    const declared = shop.filter((each) => each.declared);
    expect(declared.length).toBeGreaterThan(5);
    expect(new Set(declared.map(({ rule }) => rule))).toEqual(new Set(['Online Friday']));
    expect(names(declared).every((name) => ruled.has(name))).toBe(true);
    // Of the tills only those whose price file is behind charge otherwise, and each of them does.
    const tills = report.divergences.filter(({ party }) => party === 'TILL');
    const behind = stack.retailer.tills.filter(({ fileDaysBehind }) => fileDaysBehind > 0).map(({ tillId }) => tillId);
    expect([...new Set(tills.map(({ till }) => till))].sort()).toEqual(behind.sort());
    expect(tills.every((each) => !each.declared && each.version !== null)).toBe(true);
    const shown = new Set(stack.retailer.articles.filter(({ shop }) => shop?.enabled === true).map(({ sku }) => sku));
    const parentOf = new Map(stack.retailer.articles.map(({ sku, parentSku }) => [sku, parentSku ?? sku]));
    const offered = stack.retailer.shopPrices.filter(
      ({ sku }) => shown.has(sku) && shown.has(parentOf.get(sku) ?? sku),
    );
    expect(report.articles).toBe(offered.length);
    expect(code).toBe(1);
  }, 300_000);

  it('compares the others while the tills cannot be asked, and tells who could not', async () => {
    stack.legacy.pos.knobs.set({ off: true });
    try {
      const { text } = await examine(['NO']);
      const report = JSON.parse(text) as PricesReport;
      const missed = report.unavailable.reduce((sum, { articles }) => sum + articles, 0);
      expect([...new Set(report.unavailable.map(({ market, party }) => `${market} ${party}`))]).toEqual(['NO TILL']);
      expect(missed).toBe(report.articles);
      expect(report.divergences.every(({ party }) => party === 'SHOP')).toBe(true);
      expect((await examine(['NO'], false)).text).toContain('NO: TILL could not be asked for');
    } finally {
      stack.legacy.pos.knobs.reset();
    }
  }, 120_000);

  it('is for those who may explain prices', async () => {
    const sku = stack.retailer.namedArticles.lisaWatch;
    const ask = (as?: 'lisa' | 'integrator') =>
      stack.askText(
        `query ($sku: ID!) { product(sku: $sku) { priceParity {
           consistent complete compared { kind state amount { amount } } divergences { party { till } actual { amount } declared }
         } } }`,
        { sku },
        as === undefined ? {} : { as },
      );
    for (const as of ['lisa', undefined] as const)
      expect((await ask(as)).errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const { data } = await ask('integrator');
    expect(data?.['product']).toMatchObject({
      priceParity: {
        consistent: false,
        complete: true,
        compared: expect.arrayContaining([
          { kind: 'ERP', state: 'PRICED', amount: { amount: '1499.00' } },
          { kind: 'SHOP', state: 'PRICED', amount: { amount: '1499.00' } },
          { kind: 'TILL', state: 'PRICED', amount: { amount: '1499.00' } },
        ]) as unknown,
        // Its price file is of a day before the campaign began.
        divergences: [{ party: { till: 'S-DK01-T2' }, actual: { amount: '1999.00' }, declared: false }],
      },
    });
  });
});
