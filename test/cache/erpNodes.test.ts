import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBusinessCentral, type BusinessCentral } from '../../legacy/business-central/index.ts';
import { anchor, buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { createMemoryCaches, type Caches } from '../../platform/cache/index.ts';
import { testNode, testPrefix, testRedisUrl, untilTrue } from '../../platform/cache/testRedis.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { startBackOffice, type BackOffice } from '../kit/startBackOffice.ts';
import { startErpNode, type ErpNode, type ShownFacts } from '../kit/startErpNode.ts';

const watch = 'N00001';
let retailer: Retailer;
let clock: SettableClock;
let erp: BusinessCentral;
let office: BackOffice;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  retailer = buildRetailer();
  clock = createSettableClock(anchor);
  erp = await startBusinessCentral({ retailer, clock });
  office = startBackOffice(erp.settings);
}, 180_000);
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  clock.set(anchor);
  erp.knobs.set({ off: false });
});
afterAll(() => erp.stop());

/** A node that has read its reference data. */
async function start(caches: Caches, env: Readonly<Record<string, string>> = {}): Promise<ErpNode> {
  const node = await startErpNode({
    env: { ...erp.settings, ERP_REFERENCE_REFRESH_MS: '3600000', ...env },
    clock,
    caches,
  });
  running.push({ stop: () => caches.close() }, node);
  await node.ask('{ stores(first: 1) { totalCount } }');
  return node;
}

/** As old as their oldest part: each node has read its own reference data. */
const undated = (facts: readonly ShownFacts[]) => facts.map((each) => ({ ...each, asOf: null }));

const page = (): readonly string[] =>
  retailer.articles
    .filter(({ kind }) => kind === 'SIMPLE' || kind === 'VARIANT')
    .slice(0, 24)
    .map(({ sku }) => sku);

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const mark = erp.journal.mark();
  await work();
  return erp.journal.count({ since: mark, excludeTokens: true });
}

describe('one node', () => {
  it('reads anew at the turn of a window, whichever way the clock is moved', async () => {
    const node = await start(createMemoryCaches());
    const line = retailer.priceListLines.find(
      ({ itemNo, status, endingDate }) => itemNo === watch && status === 'Active' && endingDate,
    );
    const turn = new Date(`${line?.endingDate ?? ''}T23:00:00Z`).getTime();
    const at = (ms: number): string => new Date(turn + ms).toISOString();
    clock.set(at(-20_000));
    expect(await requestsOf(() => node.page([watch]))).toBe(1);
    clock.set(at(-2_000));
    expect(await requestsOf(() => node.page([watch]))).toBe(0);
    clock.set(at(0));
    expect(await requestsOf(() => node.page([watch]))).toBe(1);
    clock.set(at(-1_000));
    expect(await requestsOf(() => node.page([watch]))).toBe(1);
  });

  it('shows nothing of an article from before a change beside something from after it, though nobody told of it', async () => {
    const node = await start(createMemoryCaches(), { ERP_CHANGES_MS: '0' });
    const line = retailer.priceListLines.find(
      ({ itemNo, status, endingDate }) => itemNo === watch && status === 'Active' && endingDate,
    );
    const turn = new Date(`${line?.endingDate ?? ''}T23:00:00Z`).getTime();
    clock.set(new Date(turn - 20_000).toISOString());
    const amountsOf = async () => (await node.page([watch]))[0]?.records.map(({ amount }) => amount) ?? [];
    expect(await amountsOf()).toContain('1999');
    const change = (card: string, campaign: string): void => {
      const item = erp.backOffice.rows('items').find((each) => each['number'] === watch);
      if (item !== undefined) erp.backOffice.upsert('items', { ...item, unitPrice: card });
      const running = erp.backOffice.rows('priceListLines').find(({ id }) => id === line?.id);
      if (running !== undefined) erp.backOffice.upsert('priceListLines', { ...running, unitPrice: campaign });
    };
    change('1998', '1488');
    // The turn of the day has the lines read anew; the card is kept for a minute.
    clock.set(new Date(turn).toISOString());
    const shown = await amountsOf();
    expect(shown).toContain('1488');
    expect(shown).toContain('1998');
    expect(shown).not.toContain('1999');
    change('1999', '1499');
  });

  it('dates what it shows by when it was read, and says so when the ERP is off', async () => {
    const node = await start(createMemoryCaches(), { ERP_DISPLAY_TTL_MS: '1' });
    const [fresh] = await node.page([watch]);
    expect(fresh).toMatchObject({ unavailable: null, stale: false });
    erp.knobs.set({ off: true });
    expect((await node.page([watch]))[0]).toMatchObject({ unavailable: null, stale: true, asOf: fresh?.asOf });
  });
});

(testRedisUrl === undefined ? describe.skip : describe)('nodes that share a Redis', () => {
  const share = async (prefix: string, env?: Readonly<Record<string, string>>): Promise<ErpNode> =>
    start(await testNode({ url: testRedisUrl ?? '', prefix, memory: true }), env);

  it('ask the ERP once for a page of 24 that all of them show, and for nobody’s own lines in common', async () => {
    const prefix = testPrefix();
    const [one, other] = [await share(prefix), await share(prefix)];
    let shown: readonly ShownFacts[] = [];
    expect(await requestsOf(async () => (shown = await one.page(page())))).toBe(1);
    let again: readonly ShownFacts[] = [];
    expect(await requestsOf(async () => (again = await other.page(page())))).toBe(0);
    expect(undated(again)).toEqual(undated(shown));
    const vip = retailer.erpCustomers.find(({ priceGroup }) => priceGroup === 'VIP')?.number ?? '';
    await one.page(page(), vip);
    // Her terms and her own lines are read by each node for itself; her group's are not.
    expect(await requestsOf(async () => other.page(page(), vip))).toBe(1);
  });

  it('show a new price everywhere once one of them has seen that it changed', async () => {
    const prefix = testPrefix();
    const [one, other] = [await share(prefix, { ERP_WATCH_MS: '200' }), await share(prefix)];
    const amounts = async (node: ErpNode) => (await node.page([watch]))[0]?.records.map(({ amount }) => amount) ?? [];
    const changes = await one.watchPrices([watch]);
    expect(await amounts(one)).toContain('1499');
    expect(await amounts(other)).toContain('1499');
    const told = changes.next();
    clock.set(new Date(clock.now().getTime() + 10_000).toISOString());
    const [line] = await office.rows('priceListLines', `itemNo eq '${watch}' and unitPrice eq 1499`);
    await office.patch('priceListLines', line?.id ?? '', { unitPrice: 1398 });
    await told;
    expect(await amounts(one)).toContain('1398');
    await untilTrue(async () => (await amounts(other)).includes('1398'));
    await office.patch('priceListLines', line?.id ?? '', { unitPrice: 1499 });
  });
});
