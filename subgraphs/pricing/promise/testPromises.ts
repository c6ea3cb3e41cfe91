import { systemClock } from '../../../platform/clock/index.ts';
import { loadMarkets, type RequestContext } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { openStore, type Store } from '../../../platform/store/index.ts';
import type { Subgraph } from '../../kit/index.ts';
import { createPricingSubgraph } from '../index.ts';
import type { PriceFacts } from '../priceFacts.ts';
import { facts, line, noon } from '../testRecords.ts';

const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));

/** What the other subgraphs would answer, for a test to change. */
export interface World {
  /** What the owner tells when it is asked anew, by account; '' = the public. */
  facts: Readonly<Record<string, PriceFacts>>;
  traits: Readonly<Record<string, { kind: string | null; sensitivity: string | null }>>;
  /** Survivor and accounts by customer id. */
  customers: Readonly<Record<string, { id: string; accounts: readonly string[] }>>;
  /** Subgraphs that were asked. */
  asked: string[];
}

export interface TestPromises {
  readonly world: World;
  readonly subgraph: Subgraph;
  readonly log: readonly string[];
  /** A request's answer: of `_entities` for a product, of the roots else. */
  ask(query: string, variables: Record<string, unknown>, request?: Partial<RequestContext>): Promise<TestAnswer>;
  stop(): Promise<void>;
}

interface TestAnswer {
  readonly data: Record<string, unknown>;
  readonly codes: readonly unknown[];
}

/** The pricing subgraph over a real store, with the other subgraphs made up. */
export async function startTestPromises(
  env: Readonly<Record<string, string>> = {},
  store?: Store,
): Promise<TestPromises> {
  const world: World = {
    facts: { '': facts([line()]) },
    traits: { N1: { kind: 'SIMPLE', sensitivity: 'NONE' } },
    customers: { c1: { id: 'c1', accounts: ['K1'] }, c2: { id: 'c2', accounts: [] } },
    asked: [],
  };
  const log: string[] = [];
  const logger = createLogger({ name: 'test', level: 'info', destination: { write: (text) => void log.push(text) } });
  const kept = store ?? (await openStore({ logger }));
  const answers: Record<string, (variables: Readonly<Record<string, unknown>>) => unknown> = {
    commerce: ({ articles }) => ({
      articles: (articles as { sku: string }[]).map(({ sku }) => ({
        sku,
        ...(world.traits[sku] ?? { kind: null, sensitivity: null }),
      })),
    }),
    erp: ({ customerNumber }) => ({
      facts: world.facts[typeof customerNumber === 'string' ? customerNumber : ''] ?? world.facts[''],
    }),
    identity: ({ customers }) => {
      const [{ id }] = customers as [{ id: string }];
      const known = world.customers[id];
      if (known === undefined) throw new ClientError('FORBIDDEN');
      return { customers: [{ canonicalId: known.id, erpNumbers: known.accounts, shopIds: [] }] };
    },
  };
  const internalGraph: InternalGraph = {
    query: async ({ subgraph, variables = {}, schema }) => {
      world.asked.push(subgraph);
      return schema.parse(answers[subgraph]?.(variables));
    },
    subscribe: () => Promise.reject(new Error('Promises watch nothing.')),
  };
  const subgraph = await createPricingSubgraph({
    env,
    logger,
    markets,
    clock: systemClock,
    internalGraph,
    store: async () => kept,
  });
  await subgraph.ready();
  return {
    world,
    subgraph,
    log,
    ask: (query, variables, request) =>
      withDeadline(30_000, async (deadline) => {
        const context: RequestContext = {
          requestId: 'test',
          market: markets.default,
          locale: 'da-DK',
          channel: 'WEB',
          storeId: null,
          tillId: null,
          caller: { kind: 'anonymous' },
          buyerId: null,
          now: noon,
          ...request,
        };
        const { data, errors } = await subgraph.execute({ subgraph: 'pricing', query, variables, context, deadline });
        return { data: data ?? {}, codes: (errors ?? []).map(({ extensions }) => extensions?.['code']) };
      }),
    stop: async () => {
      await subgraph.stop();
      if (store === undefined) await kept.close();
    },
  };
}

/** A market of the house by its code. */
export function testMarket(code: string) {
  const market = markets.get(code);
  if (market === null) throw new Error(`There is no market ${code}.`);
  return market;
}
