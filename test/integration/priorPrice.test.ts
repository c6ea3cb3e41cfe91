import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBackOffice } from '../kit/startBackOffice.ts';
import { startStack } from '../kit/startStack.ts';
import type { Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await stack.caughtUp();
}, 300_000);
afterAll(() => stack.stop());

interface Reduction {
  readonly kind: string;
  readonly audience: string;
  readonly startedAt: string;
  readonly prior: { readonly status: string; readonly amount: { readonly amount: string } | null };
  readonly percent: string | null;
  readonly mayAnnounce: boolean;
}
interface Price {
  readonly current: { readonly amount: string };
  readonly reductions?: readonly Reduction[];
}

const reductions = 'reductions { kind audience startedAt prior { status amount { amount } } percent mayAnnounce }';
async function prices(skus: readonly string[], fields: string, asker: Asker): Promise<readonly (Price | undefined)[]> {
  const parts = skus.map((sku, n) => `p${n}: product(sku: "${sku}") { price { current { amount } ${fields} } }`);
  const answer = await stack.askText(`{ ${parts.join(' ')} }`, {}, asker);
  expect(answer.errors).toBeUndefined();
  return skus.map((_, n) => (answer.data?.[`p${n}`] as { price: Price } | undefined)?.price);
}
async function reduced(sku: string, asker: Asker = { as: 'guest-dk' }) {
  const [price] = await prices([sku], reductions, asker);
  return { now: price?.current.amount, ...price?.reductions?.find(({ audience }) => audience === 'PUBLIC') };
}
const black = '2026-11-15T23:00:00.000Z';

describe('the prior price of what the embedded ERP has reduced', () => {
  it.each([
    ['lisaWatch', '1499.00', '1999.00', '25', '2026-11-12T23:00:00.000Z'],
    ['reduction', '450.00', '600.00', '25', black],
    // Raised ten days before the campaign that announces the old price.
    ['raisedBefore', '299.00', '299.00', null, black],
    // Two steps of one campaign.
    ['progressive', '600.00', '1000.00', '40', black],
  ] as const)('%s', async (article, now, prior, percent, startedAt) => {
    expect(await reduced(stack.retailer.namedArticles[article])).toMatchObject({
      now,
      kind: 'CAMPAIGN',
      startedAt,
      prior: { status: 'KNOWN', amount: { amount: prior } },
      percent,
      mayAnnounce: percent !== null,
    });
  });

  it('is what members had paid, in Norway', async () => {
    expect(await reduced(stack.retailer.namedArticles.clubBefore, { as: 'guest-no' })).toMatchObject({
      now: '350.00',
      prior: { status: 'KNOWN', amount: { amount: '400.00' } },
      percent: '12.5',
      mayAnnounce: true,
    });
  });

  it('is not known of an article of two weeks', async () => {
    expect(await reduced(stack.retailer.namedArticles.newArticle)).toMatchObject({
      now: '600.00',
      prior: { status: 'UNKNOWN', amount: null },
      mayAnnounce: false,
    });
  });

  it('is the same on the web, in the app and at the till, for a visitor and for Lisa', async () => {
    const sku = stack.retailer.namedArticles.lisaWatch;
    const [visitor, lisa, app, till] = await Promise.all([
      reduced(sku),
      reduced(sku, { as: 'lisa', channel: 'WEB' }),
      reduced(sku, { as: 'lisa', channel: 'APP' }),
      reduced(sku, { as: 'associate' }),
    ]);
    expect([lisa, app, till]).toEqual([visitor, visitor, visitor]);
  });

  it('costs no request to any system', async () => {
    const skus = stack.retailer.articles
      .filter(({ kind, status }) => kind === 'SIMPLE' && status === 'ACTIVE')
      .slice(30, 50)
      .map(({ sku }) => sku);
    const asker = { as: 'guest-dk' } as const;
    await prices(skus, '', asker);
    const count = await stack.countRequests(async () => {
      const found = await prices(
        [...skus, ...Object.values(stack.retailer.namedArticles).slice(-5)],
        reductions,
        asker,
      );
      expect(found.flatMap((price) => price?.reductions ?? []).length).toBeGreaterThan(3);
    });
    // The five that were not asked for before cost one $batch and their content; their past costs nothing.
    const without = await stack.countRequests(() => prices(skus, reductions, asker));
    expect(without.total).toBe(0);
    expect(count.erp).toBeLessThanOrEqual(2);
  });

  it('follows a price that the back office changes, and is not known until the history has seen it', async () => {
    const sku = stack.retailer.namedArticles.reduction;
    const office = startBackOffice(stack.legacy.erp.settings);
    const [line] = await office.rows('priceListLines', `itemNo eq '${sku}' and priceListCode eq 'CP1002-DK'`);
    if (line === undefined) throw new Error('The article has a campaign line.');
    stack.clock.set('2026-11-21T09:00:00Z');
    await office.patch('priceListLines', line.id, { unitPrice: 400 });
    stack.clock.set('2026-11-21T09:05:00Z');
    expect(await reduced(sku)).toMatchObject({ now: '400.00', prior: { status: 'UNKNOWN' }, mayAnnounce: false });
    await stack.caughtUp();
    // A second step of the campaign: one reduction, from its first day on.
    expect(await reduced(sku)).toMatchObject({
      now: '400.00',
      startedAt: black,
      prior: { status: 'KNOWN', amount: { amount: '600.00' } },
      percent: '33.3',
      mayAnnounce: true,
    });
    await office.patch('priceListLines', line.id, { unitPrice: 450 });
    stack.clock.set('2026-11-21T09:10:00Z');
    await stack.caughtUp();
    // And dearer again: what it cost in between counts.
    expect(await reduced(sku)).toMatchObject({
      now: '450.00',
      prior: { status: 'KNOWN', amount: { amount: '400.00' } },
      percent: null,
      mayAnnounce: false,
    });
  });
});
