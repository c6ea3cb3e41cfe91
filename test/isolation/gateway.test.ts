import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { graphql, parse } from 'graphql';
import { createGateway, openDevelopmentIssuer, parseGatewayConfig } from '../../gateway/index.ts';
import type { DevelopmentClaims, DevelopmentIssuer, Gateway } from '../../gateway/index.ts';
import { composeSdl, link } from '../../gateway/testkit/startTestGateway.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { identityScope, loadMarkets, type RequestContext } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/transport/index.ts';
import { canaryOf } from './canaries.ts';
import { acts, send, type Client, type Seen } from './clients.ts';

/** More with ISOLATION_RUNS=500. */
const runs = Number(process.env['ISOLATION_RUNS'] ?? 4);
const seed = Number(process.env['ISOLATION_SEED'] ?? 20261122);

const sdl = {
  people: `type Query { me: Person shop: Shop } type Person @key(fields: "id") { id: ID! name: String friend: Person twin: Person }
    type Shop @key(fields: "id") { id: ID! visitor: String }`,
  vault: `type Person @key(fields: "id") { id: ID! secret: String @authenticated note: String }
    type Shop @key(fields: "id") { id: ID! greeting: String }`,
};

/** Everybody asks for objects of the same ids, so that only who asks tells the answers apart. */
const queries = [
  '{ me { id name secret } }',
  '{ me { note } again: me { note friend { note secret } twin { note secret } } }',
  '{ shop { visitor greeting } me { twin { secret } friend { secret } } }',
  '{ shop { greeting } }',
];

/** What of a context the subgraphs' answers depend on. */
function identityOf({ caller, market, storeId, channel }: RequestContext): string {
  return JSON.stringify([caller, market.code, storeId, channel]);
}

let calls = 0;
const answers = new Map(
  Object.entries(sdl).map(([name, text]) => {
    const mine = (_: unknown, _args: unknown, context: RequestContext): string => canaryOf(identityOf(context));
    const person = {
      id: () => 'same',
      name: mine,
      secret: mine,
      note: mine,
      friend: () => ({ id: 'same' }),
      twin: () => ({ id: 'same' }),
    };
    const shop = { id: () => 'same', visitor: mine, greeting: mine };
    const only = (type: object, fields: readonly string[]): object =>
      Object.fromEntries(Object.entries(type).filter(([field]) => fields.includes(field)));
    const resolvers =
      name === 'people'
        ? {
            Query: { me: () => ({}), shop: () => ({}) },
            Person: only(person, ['id', 'name', 'friend', 'twin']),
            Shop: only(shop, ['id', 'visitor']),
          }
        : { Person: only(person, ['secret', 'note']), Shop: only(shop, ['greeting']) };
    return [name, buildSubgraphSchema([{ typeDefs: parse(link + text), resolvers: resolvers as never }])] as const;
  }),
);

/** Slower and quicker by turns, and now and then down. */
const subgraphs: SubgraphTransport = {
  call: async ({ subgraph, query, variables, context, deadline }): Promise<SubgraphResponse> => {
    calls += 1;
    const turn = calls;
    await sleep((turn * 7) % 11, undefined, { signal: deadline.signal });
    if (turn % 13 === 0) throw new ClientError('SUBGRAPH_UNAVAILABLE');
    const schema = answers.get(subgraph);
    if (schema === undefined) throw new ClientError('SUBGRAPH_UNAVAILABLE');
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables, contextValue: context });
    if (errors) throw new Error(errors.map(({ message }) => message).join());
    return { data: data ?? null };
  },
};

/** Gives calls that are alike, while one is under way, the answer of that one. */
function shared(transport: SubgraphTransport, keyOf: (request: SubgraphRequest) => string): SubgraphTransport {
  const flights = new Map<string, Promise<SubgraphResponse>>();
  return {
    call: (request) => {
      const key = keyOf(request);
      const flight = flights.get(key) ?? transport.call(request).finally(() => flights.delete(key));
      flights.set(key, flight);
      return flight;
    },
  };
}

const question = ({ subgraph, query, variables }: SubgraphRequest): unknown => [subgraph, query, variables];

const people: DevelopmentClaims[] = [
  ...['lisa', 'ann', 'bo'].map((name): DevelopmentClaims => ({
    subject: name,
    role: 'customer',
    identifier: { type: 'SHOP_ID', value: name },
  })),
  // The same login elsewhere, through another channel, with other rights, and in two stores.
  { subject: 'lisa', role: 'customer', market: 'SE', identifier: { type: 'SHOP_ID', value: 'lisa' } },
  { subject: 'lisa', role: 'customer', channel: 'APP', identifier: { type: 'SHOP_ID', value: 'lisa' } },
  { subject: 'lisa', role: 'customer', scopes: ['orders:read'], identifier: { type: 'SHOP_ID', value: 'lisa' } },
  { subject: 'till', role: 'associate', store: 'S1' },
  { subject: 'till', role: 'associate', store: 'S2' },
  { subject: 'till', role: 'agent' },
];

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('the answers of many at once', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  const markets = loadMarkets(new URL('../../config/markets.json', import.meta.url));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isolation-'));
    issuer = await openDevelopmentIssuer(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function start(transport: SubgraphTransport, env: Record<string, string> = {}): Promise<Gateway> {
    const gateway = await createGateway({
      config: parseGatewayConfig({ PORT: '0', PLANNER: 'inline', DRAIN_MS: '200', ...env }),
      transport,
      supergraph: { read: async () => composeSdl(sdl) },
      markets: await markets,
      clock: createSettableClock('2026-11-20T09:00:00Z'),
      logger: createLogger({ name: 'isolation', level: 'silent' }),
      resolveCustomer: async ({ value }) => {
        await sleep(value.length);
        return `customer-${value}`;
      },
      developmentIssuer: issuer,
    });
    await gateway.ready();
    await gateway.listen();
    return gateway;
  }

  /** What a client's identity is, is learnt from what the gateway hands on. */
  async function clientsOf(): Promise<Client[]> {
    let identity = '';
    const gateway = await start({
      call: async (request) => {
        identity = identityOf(request.context);
        return subgraphs.call(request);
      },
    });
    const clients: Client[] = [];
    for (const claims of [null, ...people]) {
      const token = async (): Promise<string | undefined> =>
        claims === null ? undefined : issuer.sign(claims, 'samklang', 60 + clients.length);
      const bearer = await token();
      await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify({ query: '{ shop { visitor } }' }),
      });
      clients.push({ identity, token });
    }
    await gateway.stop();
    return clients;
  }

  let clients: readonly Client[];
  beforeAll(async () => {
    clients = await clientsOf();
    expect(new Set(clients.map(({ identity }) => identity)).size).toBe(people.length + 1);
  });

  /** @param isSought whether to stop at the first finding. */
  async function watch(
    transport: SubgraphTransport,
    times: number,
    { isSought = false, env = {} }: { readonly isSought?: boolean; readonly env?: Record<string, string> } = {},
  ): Promise<Seen> {
    const gateway = await start(transport, env);
    const total: Seen = { answers: 0, aborted: 0, crossed: [] };
    await fc.assert(
      fc.asyncProperty(acts(clients.length, queries.length), async (batch) => {
        if (isSought && total.crossed.length > 0) return;
        const seen = await send(gateway.url, clients, queries, batch);
        total.answers += seen.answers;
        total.aborted += seen.aborted;
        total.crossed.push(...seen.crossed);
      }),
      { numRuns: times, seed },
    );
    await gateway.stop();
    return total;
  }

  it('hold nothing of anybody else, through aborts, retries and new tokens', async () => {
    const seen = await watch(subgraphs, runs);
    expect(seen.crossed).toEqual([]);
    expect(seen.aborted).toBeGreaterThan(0);
    expect(seen.answers).toBeGreaterThan(runs * 10);
  });

  it('hold nothing of anybody else while equal operations and fetches in flight are made once', async () => {
    const before = calls;
    const seen = await watch(subgraphs, runs, { env: { SHARE_IN_FLIGHT: 'operations,fetches' } });
    expect(seen.crossed).toEqual([]);
    expect(seen.answers).toBeGreaterThan(runs * 10);
    expect(calls - before).toBeGreaterThan(0);
  });

  it('hold nothing of anybody else where calls are shared by a whole key', async () => {
    const whole = shared(subgraphs, (request) =>
      JSON.stringify([question(request), identityScope(request.context), request.context.channel]),
    );
    expect((await watch(whole, runs)).crossed).toEqual([]);
  });

  it.each<[string, (context: RequestContext) => unknown]>([
    ['who asks', () => ''],
    ['the market', ({ caller, storeId, channel }) => [caller, storeId, channel]],
    [
      'the scopes',
      ({ caller, market, storeId, channel }) => [{ ...caller, scopes: [] }, market.code, storeId, channel],
    ],
    ['the store', ({ caller, market, channel }) => [caller, market.code, channel]],
    ['all but the request id', ({ requestId }) => requestId],
  ])('are found to be crossed where a key is planted that leaves out %s', async (_name, short) => {
    const planted = shared(subgraphs, (request) => JSON.stringify([question(request), short(request.context)]));
    expect((await watch(planted, 30, { isSought: true })).crossed).not.toEqual([]);
  });
});
