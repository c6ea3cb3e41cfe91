import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphRequest } from '../../platform/transport/index.ts';
import { createGateway, parseGatewayConfig, type Gateway, type SupergraphSource } from '../index.ts';
import { composeSdl } from '../testkit/startTestGateway.ts';
import { securityNames } from './securityNames.ts';
import { withoutSecurity } from './withoutSecurity.ts';

const real = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

const priceFacts = {
  ...{ unavailable: null, asOf: null, stale: false, sold: true, baseUnit: 'PCS', units: [], taxRate: '25' },
  ...{ localCurrency: 'DKK', exchangeRate: null, measure: null, holdsUntil: null, records: [] },
};

let gateway: Gateway | undefined;
afterEach(async () => gateway?.stop());

async function start(
  supergraph: SupergraphSource,
  answer: (request: SubgraphRequest) => Record<string, unknown>,
): Promise<
  (query: string) => Promise<{ data?: unknown; errors?: { path: string[]; extensions: { code: string } }[] }>
> {
  gateway = await createGateway({
    config: parseGatewayConfig({ PORT: '0' }),
    transport: { call: async (request) => ({ data: answer(request) }) },
    supergraph,
    markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
    clock: createSettableClock(),
    logger: createLogger({ name: 'test', level: 'silent' }),
    resolveCustomer: async () => null,
  });
  const url = await gateway.listen();
  return async (query) => {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await reply.json()) as { data?: unknown };
  };
}

describe('the supergraph of the house', () => {
  it('gives the engine no security directive, and loses nothing else', () => {
    const supergraph = parse(real);
    expect([...securityNames(supergraph).values()]).toEqual(['requiresScopes']);
    const copy = print(withoutSecurity(supergraph));
    expect(copy).not.toMatch(/requiresScopes|authenticated|policy\(/);
    expect(copy).toContain('@inaccessible');
    expect(copy.match(/@join__field/g)?.length).toBe(real.match(/@join__field/g)?.length);
  });

  it('is served with its prices, and keeps a customer from a stranger', async () => {
    const asked: SubgraphRequest[] = [];
    const ask = await start({ read: async () => real }, (request) => {
      asked.push(request);
      const representations = request.variables['representations'] as unknown[] | undefined;
      if (request.subgraph === 'pricing') return { _entities: representations?.map(() => ({ price: null })) };
      if (representations) return { _entities: representations.map(() => ({ priceFacts })) };
      return { product: { __typename: 'Product', sku: 'W1', name: 'Watch', buyer: null, shopOwnedPriceFacts: null } };
    });
    await gateway?.ready();
    const { data, errors } = await ask(
      '{ product(sku: "W1") { name price { __typename } } customer(id: "lisa") { id } }',
    );
    expect(data).toEqual({ product: { name: 'Watch', price: null }, customer: null });
    expect(errors?.map(({ path, extensions }) => [...path, extensions.code])).toEqual([
      ['customer', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['commerce', 'erp', 'pricing']);
  });
});

describe('a supergraph that changes', () => {
  const first = composeSdl({ a: 'type Query { one: Int }' });
  const second = composeSdl({ a: 'type Query { one: Int two: Int }' });

  it('is taken as a whole, and the last good one stays when the new one is broken', async () => {
    let sdl = first;
    let changed: () => void = () => undefined;
    const ask = await start(
      {
        read: async () => sdl,
        watch: (listener) => {
          changed = listener;
          return () => undefined;
        },
      },
      () => ({ one: 1, two: 2 }),
    );
    await gateway?.ready();
    for (const broken of [
      'type Query {',
      'type Query { one: Int }',
      second.replace('JOIN', 'NIOJ').replace('graph: A', 'graph: Z'),
    ]) {
      sdl = broken;
      changed();
      await new Promise((resolve) => setImmediate(resolve));
      expect(await ask('{ one }')).toEqual({ data: { one: 1 } });
    }
    sdl = second;
    changed();
    let answer = await ask('{ two }');
    for (let tries = 0; answer.data === undefined && tries < 1_500; tries += 1) {
      await sleep(25);
      answer = await ask('{ two }');
    }
    expect(answer).toEqual({ data: { two: 2 } });
  });

  it('is refused when it asks for security that nobody enforces', async () => {
    const odd = first.replace(
      '{\n  query: Query',
      '  @link(url: "https://example.com/lock/v1.0", for: SECURITY)\n{\n  query: Query',
    );
    await start({ read: async () => odd }, () => ({}));
    await expect(gateway?.ready()).rejects.toThrow(/not enforced here: lock/);
    const reply = await fetch(`${gateway?.url}/health/ready`);
    expect(reply.status).toBe(503);
  });
});
