import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { encodeContext, loadMarkets } from '../../platform/context/index.ts';
import type { Markets } from '../../platform/context/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { signCall } from '../../platform/signature/index.ts';
import { callHeaders, createHttpTransport, createInProcessTransport } from '../../platform/transport/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { startBusinessCentral } from '../../legacy/business-central/index.ts';
import type { BusinessCentral } from '../../legacy/business-central/index.ts';
import { createErpSubgraph } from '../../subgraphs/erp/index.ts';
import { serveSubgraph, serviceContext } from '../../subgraphs/kit/index.ts';
import type { ServedSubgraph, Subgraph } from '../../subgraphs/kit/index.ts';
import { startStack } from '../kit/startStack.ts';

const secret = 'a secret of at least thirty-two characters';
const clock = createSettableClock(anchor);
const logger = createLogger({ name: 'test', level: 'silent' });
let markets: Markets;
let legacy: BusinessCentral;
let erp: Subgraph;
let served: ServedSubgraph;

beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  legacy = await startBusinessCentral({ retailer: buildRetailer(), clock });
  erp = await createErpSubgraph({
    env: legacy.settings,
    logger,
    markets,
    clock,
    internalGraph: createInternalGraph({ transport: createInProcessTransport(new Map()), name: 'erp' }),
    store: () => Promise.reject(new Error('A wrapping subgraph has no store.')),
  });
  served = await serveSubgraph({ subgraph: erp, secret, host: '127.0.0.1', port: 0, logger });
}, 120_000);
afterAll(async () => {
  await served.stop();
  await erp.stop();
  await legacy.stop();
});

const body = JSON.stringify({ query: '{ store(id: "S-DK01") { name } }' });

async function post(headers: Record<string, string>, sent = body): Promise<{ status: number; text: string }> {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: sent,
  });
  return { status: response.status, text: await response.text() };
}

async function signed(
  more: { readonly subgraph?: string; readonly secret?: string; readonly body?: string } = {},
): Promise<Record<string, string>> {
  const encodedContext = encodeContext(serviceContext({ clock, markets }, 'gateway'));
  const token = signCall({ subgraph: 'erp', body, encodedContext, secret, ...more });
  return { [callHeaders.signature]: token, [callHeaders.context]: encodedContext };
}

describe('a subgraph that runs alone', () => {
  it('answers a call that the gateway signed', async () => {
    expect(await post(await signed())).toMatchObject({ status: 200, text: expect.stringContaining('Nordhavn') });
  });

  it.each([
    ['has no signature', async () => ({})],
    ['is signed with another secret', () => signed({ secret: 'another secret of thirty-two characters!' })],
    ['is signed for another subgraph', () => signed({ subgraph: 'crm' })],
    ['is signed over another body', () => signed({ body: '{"query":"{ stores { totalCount } }"}' })],
    [
      'brings another context than was signed',
      async () => ({
        ...(await signed()),
        [callHeaders.context]: encodeContext({ ...serviceContext({ clock, markets }, 'x'), buyerId: 'cus_other' }),
      }),
    ],
  ] as const)('refuses a call that %s', async (_why, headers) => {
    const { status, text } = await post(await headers());
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('is reached by the transport that the gateway uses', async () => {
    const transport = createHttpTransport({ urls: { erp: served.url }, secret });
    const { startDeadline } = await import('../../platform/deadline/index.ts');
    const deadline = startDeadline(10_000);
    const answer = await transport.call({
      subgraph: 'erp',
      query: '{ stores(first: 2) { totalCount nodes { id } } }',
      variables: {},
      context: serviceContext({ clock, markets }, 'gateway'),
      deadline,
    });
    deadline.dispose();
    transport.close();
    expect(answer.data).toMatchObject({ stores: { totalCount: 24 } });
  });
});

describe('a gateway with one subgraph as a service', () => {
  it('answers the same as with all in one process, and blanks only that part when the service goes away', async () => {
    const stack = await startStack({ env: { SUBGRAPH_URL_ERP: served.url }, secret });
    try {
      const query =
        '{ product(sku: "N00001") { name gtin price { current { amount } } onlineAvailability { status } } }';
      const whole = await stack.askText(query);
      expect(whole.errors).toBeUndefined();
      expect(whole.data).toMatchObject({ product: { price: { current: { amount: '1499.00' } } } });
      await served.stop();
      const without = await stack.askText(query);
      expect(without.status).toBe(200);
      expect(without.data).toMatchObject({ product: { price: null, gtin: null, onlineAvailability: null } });
      expect((without.data?.['product'] as { name: string }).name).toBe(
        (whole.data?.['product'] as { name: string }).name,
      );
      const paths = without.errors?.map(({ path }) => path?.join('.')).sort();
      expect(paths).toEqual(['product.gtin', 'product.onlineAvailability', 'product.price']);
      expect(JSON.stringify(without.errors)).not.toMatch(/127\.0\.0\.1|ECONN|priceFacts/);
    } finally {
      await stack.stop();
    }
  }, 180_000);
});
