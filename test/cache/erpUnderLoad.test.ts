import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBusinessCentral, type BusinessCentral } from '../../legacy/business-central/index.ts';
import { anchor, buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { createMemoryCaches } from '../../platform/cache/index.ts';
import { untilTrue } from '../../platform/cache/testRedis.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { startFaultProxy, type FaultProxy } from '../../subgraphs/erp/adapters/faultProxy.ts';
import { startErpNode, type ErpNode } from '../kit/startErpNode.ts';

const clock = createSettableClock(anchor);
let retailer: Retailer;
let erp: BusinessCentral;
let proxy: FaultProxy;
let node: ErpNode;

beforeAll(async () => {
  retailer = buildRetailer();
  erp = await startBusinessCentral({ retailer, clock });
  proxy = await startFaultProxy(new URL(erp.settings['ERP_URL'] ?? '').origin);
  const url = (erp.settings['ERP_URL'] ?? '').replace(new URL(erp.settings['ERP_URL'] ?? '').origin, proxy.url);
  node = await startErpNode({ env: { ...erp.settings, ERP_URL: url }, clock, caches: createMemoryCaches() });
  // The imitation fills its tables when it is first asked: that is not what is measured.
  await untilTrue(async () => (await node.page(['N00001'], 'C100001'))[0]?.unavailable === null);
  await untilTrue(async () => (await saleOf(retailer.receipts[0]?.receiptNo ?? '')).includes('"unavailable":null'));
  await untilTrue(async () => (await stockOf('N00001')).includes('"available"'));
}, 600_000);
afterAll(async () => {
  await node.stop();
  await proxy.stop();
  await erp.stop();
});

const saleOf = (receiptNo: string): Promise<string> =>
  node.ask('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { erpSale { unavailable } } } }', {
    of: [{ __typename: 'Order', id: receiptNo, erpReference: `receipt:${receiptNo}` }],
  });
const stockOf = (sku: string): Promise<string> =>
  node.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { availability { available } } } }',
    {
      of: [{ __typename: 'Product', sku }],
    },
  );

const PER_SECOND = 100;
const SECONDS = 3;

describe('mixed reads, a hundred a second', () => {
  it('stay within what the ERP allows: five at once, and never one too many', async () => {
    const skus = retailer.articles.filter(({ kind }) => kind === 'SIMPLE' || kind === 'VARIANT').map(({ sku }) => sku);
    const accounts = retailer.erpCustomers.slice(0, 10).map(({ number }) => number);
    const receipts = retailer.receipts.map(({ receiptNo }) => receiptNo);
    const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
    const pageOf = (index: number): readonly string[] => {
      const from = (index * 24) % (skus.length - 24);
      return skus.slice(from, from + 24);
    };
    // Six in ten show a page to the public, two to a buyer, one finds a receipt, one asks for stock in the stores.
    const reads: readonly ((index: number) => Promise<unknown>)[] = [
      ...Array.from({ length: 6 }, () => async (index: number) => node.page(pageOf(index % 6))),
      ...Array.from({ length: 2 }, () => async (index: number) => node.page(pageOf(index % 6), at(accounts, index))),
      async (index) => saleOf(at(receipts, index)),
      async (index) => stockOf(at(skus, index)),
    ];
    const mark = erp.journal.mark();
    const begun = performance.now();
    const asked: Promise<unknown>[] = [];
    for (let index = 0; index < PER_SECOND * SECONDS; index += 1) {
      const due = (index * 1_000) / PER_SECOND - (performance.now() - begun);
      await sleep(Math.max(0, due));
      asked.push(at(reads, index)(index));
    }
    const answered = await Promise.allSettled(asked);
    expect(answered.filter(({ status }) => status === 'rejected')).toEqual([]);
    const entries = erp.journal.since(mark).filter(({ kind }) => kind !== 'token');
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(({ status }) => status === 429)).toEqual([]);
    // On average 20 a second: what the limit of 6,000 in five minutes comes to.
    expect(entries.length).toBeLessThan(PER_SECOND * SECONDS);
    expect(proxy.mostAtOnce).toBeGreaterThan(1);
    expect(proxy.mostAtOnce).toBeLessThanOrEqual(5);
  }, 600_000);
});
