import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBusinessCentral, type BusinessCentral } from '../../legacy/business-central/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { createMemoryCaches, type Caches } from '../../platform/cache/index.ts';
import { testNode, testPrefix, testRedisUrl, untilTrue } from '../../platform/cache/testRedis.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { serveSubgraph } from '../../subgraphs/kit/index.ts';
import { startErpNode, type ErpNode } from '../kit/startErpNode.ts';
import { freePort } from '../services/service.ts';

const watch = 'N00001';
const secret = 'a secret of at least thirty-two characters';
const clock = createSettableClock(anchor);
let erp: BusinessCentral;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  erp = await startBusinessCentral({ retailer: buildRetailer(), clock, subscriptions: { delayMs: 20 } });
}, 180_000);
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});
afterAll(() => erp.stop());

/** A node that never looks by itself. @param isTold whether it subscribes to changes and is served where it is told of them. */
async function start(caches: Caches, isTold: boolean): Promise<ErpNode> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hooks/erp/business-central`;
  const node = await startErpNode({
    env: {
      ...erp.settings,
      ERP_DISPLAY_TTL_MS: '86400000',
      ERP_CHANGES_MS: '0',
      ...(isTold ? { ERP_WEBHOOK_URL: url, ERP_WEBHOOK_SECRET: secret } : {}),
    },
    clock,
    caches,
  });
  running.push({ stop: () => caches.close() }, node);
  if (isTold) {
    const logger = createLogger({ name: 'test', level: 'silent' });
    running.push(await serveSubgraph({ subgraph: node.subgraph, secret, host: '127.0.0.1', port, logger }));
    const asked = (): number =>
      erp.journal.since().filter(({ method, path }) => method === 'POST' && path.endsWith('/subscriptions')).length;
    const before = asked();
    await untilTrue(() => asked() >= before + 3);
  }
  return node;
}

const amounts = async (node: ErpNode) => (await node.page([watch]))[0]?.records.map(({ amount }) => amount) ?? [];
const lineAt = (price: string) =>
  erp.backOffice.rows('priceListLines').find((row) => row['itemNo'] === watch && String(row['unitPrice']) === price);

describe('a notice of Business Central', () => {
  it('makes the node read anew what was changed, and what was deleted', async () => {
    const node = await start(createMemoryCaches(), true);
    expect(await amounts(node)).toContain('1499');
    erp.backOffice.upsert('priceListLines', { ...lineAt('1499'), unitPrice: '1398' });
    await untilTrue(async () => (await amounts(node)).includes('1398'));
    const line = lineAt('1398') ?? {};
    erp.backOffice.remove('priceListLines', String(line['id']));
    await untilTrue(async () => !(await amounts(node)).includes('1398'));
    erp.backOffice.upsert('priceListLines', { ...line, unitPrice: '1499' });
    await untilTrue(async () => (await amounts(node)).includes('1499'));
  }, 120_000);
});

(testRedisUrl === undefined ? describe.skip : describe)('nodes that share a Redis', () => {
  it('all hear of what one of them was told', async () => {
    const prefix = testPrefix();
    const share = (): Promise<Caches> => testNode({ url: testRedisUrl ?? '', prefix, memory: true });
    const [told, other] = [await start(await share(), true), await start(await share(), false)];
    for (const node of [told, other]) expect(await amounts(node)).toContain('1499');
    erp.backOffice.upsert('priceListLines', { ...lineAt('1499'), unitPrice: '1397' });
    for (const node of [other, told]) await untilTrue(async () => (await amounts(node)).includes('1397'));
    erp.backOffice.upsert('priceListLines', { ...lineAt('1397'), unitPrice: '1499' });
  }, 120_000);
});
