import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBusinessCentral, type BusinessCentral } from '../../legacy/business-central/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { createMemoryCaches, type Caches } from '../../platform/cache/index.ts';
import { testNode, testPrefix, testRedisUrl, untilTrue } from '../../platform/cache/testRedis.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { createProcessMetrics } from '../../platform/metrics/index.ts';
import { startBackOffice, type BackOffice } from '../kit/startBackOffice.ts';
import { startErpNode, type ErpNode } from '../kit/startErpNode.ts';

const watch = 'N00001';
let clock: SettableClock;
let erp: BusinessCentral;
let office: BackOffice;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  clock = createSettableClock(anchor);
  erp = await startBusinessCentral({
    retailer: buildRetailer(),
    clock,
    limits: { requestsPerWindow: 1_000_000 },
  });
  office = startBackOffice(erp.settings);
}, 180_000);
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  erp.knobs.set({ off: false });
});
afterAll(() => erp.stop());

/** What is kept lasts for a day: what is shown anew was heard of. */
const patient = { ERP_REFERENCE_REFRESH_MS: '3600000', ERP_DISPLAY_TTL_MS: '86400000' };

async function start(caches: Caches, changesMs: string): Promise<ErpNode> {
  const node = await startErpNode({
    env: { ...erp.settings, ...patient, ERP_CHANGES_MS: changesMs },
    clock,
    caches,
  });
  running.push({ stop: () => caches.close() }, node);
  await node.ask('{ stores(first: 1) { totalCount } }');
  return node;
}

const amounts = async (node: ErpNode) => (await node.page([watch]))[0]?.records.map(({ amount }) => amount) ?? [];
const stockOf = (node: ErpNode): Promise<string> =>
  node.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { onlineAvailability { reserved } } } }',
    { of: [{ __typename: 'Product', sku: watch }] },
  );

let price = 1490;
/** The campaign's price of the watch, another one each time. */
async function reprice(): Promise<string> {
  clock.set(new Date(clock.now().getTime() + 60_000).toISOString());
  const [line] = await office.rows(
    'priceListLines',
    `itemNo eq '${watch}' and unitPrice ge 1300 and unitPrice lt 1500`,
  );
  price -= 1;
  await office.patch('priceListLines', line?.id ?? '', { unitPrice: price });
  return String(price);
}

describe('a change in the ERP that nobody watches', () => {
  it('of a price or of stock is shown long before what was kept is old', async () => {
    const node = await start(createMemoryCaches(), '100');
    await amounts(node);
    const repriced = await reprice();
    await untilTrue(async () => (await amounts(node)).includes(repriced));
    const before = await stockOf(node);
    await office.create('reservations', { itemNo: watch, variantCode: '', locationCode: 'WEB-DK', quantity: 1 });
    await untilTrue(async () => (await stockOf(node)) !== before);
  }, 60_000);

  it('is not seen where nobody looks for it', async () => {
    const node = await start(createMemoryCaches(), '0');
    await amounts(node);
    const repriced = await reprice();
    await sleep(500);
    expect(await amounts(node)).not.toContain(repriced);
  });

  it('is seen again once the ERP is back after an outage, which is told', async () => {
    const metrics = createProcessMetrics({ ofNode: false });
    running.push({ stop: async () => metrics.stop() });
    const told = async (text: string): Promise<boolean> => (await metrics.registry.metrics()).includes(text);
    const node = await start(createMemoryCaches(), '100');
    await amounts(node);
    await untilTrue(() => told('samklang_change_look_age_seconds{source="erp prices"}'));
    erp.knobs.set({ off: true });
    await untilTrue(() => told('samklang_change_looks_total{source="erp prices",outcome="failed"}'));
    erp.knobs.set({ off: false });
    const repriced = await reprice();
    await untilTrue(async () => (await amounts(node)).includes(repriced));
  }, 60_000);
});

(testRedisUrl === undefined ? describe.skip : describe)('nodes that share a Redis', () => {
  it('all show what has changed, and one of them asks the ERP for all', async () => {
    const prefix = testPrefix();
    const share = (): Promise<Caches> => testNode({ url: testRedisUrl ?? '', prefix, memory: true });
    const nodes = [await start(await share(), '200'), await start(await share(), '200')];
    for (const node of nodes) await amounts(node);
    const metrics = createProcessMetrics({ ofNode: false });
    running.push({ stop: async () => metrics.stop() });
    const looks = async (outcome: string): Promise<number> => {
      const text = await metrics.registry.metrics();
      const [, count] =
        new RegExp(`change_looks_total.source="erp prices",outcome="${outcome}". (\\d+)`).exec(text) ?? [];
      return Number(count ?? 0);
    };
    await untilTrue(async () => (await looks('other')) >= 3);
    // Both take a turn as often as the other: one of them looks, and the other never.
    expect(await looks('ok')).toBeLessThanOrEqual(2 * (await looks('other')));
    const repriced = await reprice();
    for (const node of nodes) await untilTrue(async () => (await amounts(node)).includes(repriced));
    await nodes[0]?.stop();
    const later = await reprice();
    await untilTrue(async () => nodes[1] !== undefined && (await amounts(nodes[1])).includes(later));
  }, 120_000);
});
