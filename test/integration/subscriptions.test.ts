import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { z } from 'zod';
import { loadMarkets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createHttpTransport, createInProcessTransport, isStream } from '../../platform/transport/index.ts';
import { createErpSubgraph } from '../../subgraphs/erp/index.ts';
import { serveSubgraph, serviceContext } from '../../subgraphs/kit/index.ts';
import { startBackOffice, type BackOffice } from '../kit/startBackOffice.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

const watch = 'N00001';
const secret = 'a secret of at least thirty-two characters';
const settings = { ERP_WATCH_MS: '200', ORDERS_WATCH_MS: '100', ORDERS_FRESH_MS: '0' };

let stack: Stack;
let office: BackOffice;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  stack = await startStack({ env: settings });
  office = startBackOffice(stack.legacy.erp.settings);
}, 300_000);
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => stack.stop());

type Results = AsyncIterableIterator<unknown>;

async function subscribe(
  query: string,
  variables: Record<string, unknown>,
  as?: Parameters<Stack['tokenOf']>[0],
): Promise<Results> {
  const token = as === undefined ? undefined : await stack.tokenOf(as);
  const client = createClient({
    url: `${stack.url}/graphql/stream`,
    retryAttempts: 0,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
  closing.push(() => client.dispose());
  return client.iterate({ query, variables }) as Results;
}

/** A minute later: the ERP stamps what changes. */
function later(): void {
  stack.clock.set(new Date(stack.clock.now().getTime() + 60_000).toISOString());
}

/** Makes changes until the subscription, which begins meanwhile, has told of one. */
async function firstAfter(results: Results, change: () => Promise<unknown>): Promise<unknown> {
  const next = results.next().then(({ value }) => value as unknown);
  for (;;) {
    later();
    await change();
    const told = await Promise.race([next, sleep(1_500, 'nothing yet')]);
    if (told !== 'nothing yet') return told;
  }
}

describe('a change in the ERP', () => {
  it('of a price reaches who watches the article, with the new price and the shop’s name for it', async () => {
    const shown = await stack.askText(`{ product(sku: "${watch}") { name price { current { amount } } } }`);
    expect(shown.data).toMatchObject({ product: { price: { current: { amount: '1499.00' } } } });
    const [line] = await office.rows('priceListLines', `itemNo eq '${watch}' and unitPrice eq 1499`);
    const results = await subscribe(
      'subscription ($skus: [ID!]!) { priceChanged(skus: $skus) { sku name price { current { amount } } } }',
      { skus: [watch, 'N00002'] },
    );
    let price = 1399;
    const told = await firstAfter(results, async () => {
      await office.patch('priceListLines', line?.id ?? '', { unitPrice: (price -= 1) });
    });
    const event = z
      .object({
        data: z.object({
          priceChanged: z.object({
            sku: z.literal(watch),
            name: z.string(),
            price: z.object({ current: z.object({ amount: z.string() }) }),
          }),
        }),
      })
      .parse(told).data.priceChanged;
    expect(event.name).toBe((shown.data?.['product'] as { name: string }).name);
    expect(Number(event.price.current.amount)).toBeLessThan(1399);
  });

  it('of stock reaches who watches that place, and nobody who watches another', async () => {
    const query =
      'subscription ($places: [ID!]) { stockChanged(skus: ["N00001"], storeIds: $places) { name onlineAvailability { reserved } } }';
    const elsewhere = (await subscribe(query, { places: ['S-DK01'] })).next();
    let heard = false;
    void elsewhere.then(() => (heard = true));
    const told = await firstAfter(await subscribe(query, { places: ['WEB-DK'] }), () =>
      office.create('reservations', { itemNo: watch, variantCode: '', locationCode: 'WEB-DK', quantity: 1 }),
    );
    const { reserved } = z
      .object({
        data: z.object({
          stockChanged: z.object({ name: z.string(), onlineAvailability: z.object({ reserved: z.string() }) }),
        }),
      })
      .parse(told).data.stockChanged.onlineAvailability;
    expect(Number(reserved)).toBeGreaterThan(0);
    expect(heard).toBe(false);
  });

  it('of an order reaches its customer and staff, and is hidden from anybody else', async () => {
    later();
    const [number] = stack.retailer.personas.lisa.erpNumbers;
    const order = await office.createOrder(number ?? '', watch);
    const history = await stack.askText(
      '{ me { orders(first: 3) { nodes { id number rawStatus } } } }',
      {},
      { as: 'lisa' },
    );
    const orders = z
      .object({
        me: z.object({
          orders: z.object({
            nodes: z.array(z.object({ id: z.string(), number: z.string(), rawStatus: z.string().nullable() })),
          }),
        }),
      })
      .parse(history.data).me.orders.nodes;
    const placed = orders.find((each) => each.number === order.number);
    if (placed === undefined) throw new Error('The order is not in her history.');
    const { id, rawStatus } = placed;
    const query = 'subscription ($id: ID!) { orderUpdated(id: $id) { number rawStatus status } }';

    const stranger = await (await subscribe(query, { id }, 'guest-dk')).next();
    expect(stranger.value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }] });
    const answers = await Promise.all(
      [id, 'ord_nothing'].map(
        async (asked): Promise<unknown> => (await (await subscribe(query, { id: asked }, 'business')).next()).value,
      ),
    );
    expect(answers[0]).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answers[1]).toEqual(answers[0]);

    const hers = (await subscribe(query, { id }, 'lisa')).next();
    const staffs = (await subscribe(query, { id }, 'agent')).next();
    await sleep(1_000);
    later();
    await office.shipAndInvoice(order.id);
    // Whoever asks for the customer's history brings it up to now for all.
    await stack.askText('{ me { orders(first: 1) { nodes { id } } } }', {}, { as: 'lisa' });
    const event: unknown = (await hers).value;
    expect(event).toMatchObject({ data: { orderUpdated: { number: order.number } } });
    expect(event).not.toMatchObject({ data: { orderUpdated: { rawStatus } } });
    expect((await staffs).value).toEqual(event);
  });

  it('reaches a gateway whose ERP subgraph is a service', async () => {
    const logger = createLogger({ name: 'test', level: 'silent' });
    const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
    const erp = await createErpSubgraph({
      env: { ...stack.legacy.erp.settings, ...settings },
      logger,
      markets,
      clock: stack.clock,
      internalGraph: createInternalGraph({ transport: createInProcessTransport(new Map()), name: 'erp' }),
      store: () => Promise.reject(new Error('A wrapping subgraph has no store.')),
    });
    const served = await serveSubgraph({ subgraph: erp, secret, host: '127.0.0.1', port: 0, logger });
    const transport = createHttpTransport({ urls: { erp: served.url }, secret });
    const end = new AbortController();
    closing.push(
      () => transport.close(),
      () => served.stop(),
      () => erp.stop(),
    );
    const request = {
      subgraph: 'erp',
      variables: {},
      context: serviceContext({ clock: stack.clock, markets }, 'gateway'),
    };
    const begin = (query: string) =>
      withDeadline(30_000, async (deadline) =>
        transport.subscribe?.({ ...request, query, deadline, signal: end.signal }),
      );
    expect(await begin('subscription { stockChanged(skus: []) { sku } }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    const answer = await begin('subscription { stockChanged(skus: ["N00001"]) { sku onlineAvailability { onHand } } }');
    if (answer === undefined || !isStream(answer)) throw new Error('No stream was begun.');
    const events = answer[Symbol.asyncIterator]();
    const told = await firstAfter({ next: () => events.next(), [Symbol.asyncIterator]: () => events } as Results, () =>
      office.create('reservations', { itemNo: watch, variantCode: '', locationCode: 'WEB-DK', quantity: 1 }),
    );
    expect(told).toMatchObject({
      data: { stockChanged: { sku: watch, onlineAvailability: { onHand: expect.any(String) } } },
    });
    const last = events.next();
    end.abort();
    expect((await last).done).toBe(true);
  });
});
