import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createGateway, parseGatewayConfig, type Gateway } from '../../gateway/index.ts';
import { composeSdl } from '../../gateway/testkit/startTestGateway.ts';
import { readMetric } from './readMetric.ts';

export interface ReloadRun {
  readonly planner: 'inline' | 'thread';
  readonly times: number;
  /** Told after each reload that was taken, from 1 on, while clients go on asking. */
  readonly afterReload?: (number: number) => Promise<void> | void;
}

export interface ReloadOutcome {
  readonly asked: number;
  /** What clients were answered other than the whole and right answer. */
  readonly failures: readonly string[];
  /** Supergraphs that were not taken. */
  readonly refused: number;
  /** Planner's threads at the end. */
  readonly threads: number;
}

const CLIENTS = 4;

const supergraph = composeSdl({
  people: 'type Query { person(id: ID!): Person } type Person @key(fields: "id") { id: ID! name: String }',
  points: 'type Person @key(fields: "id") { id: ID! points: Int }',
});

/** Runs a gateway whose supergraph is another one at each reload, under clients that never stop asking. */
export async function reloadUnderLoad({ planner, times, afterReload }: ReloadRun): Promise<ReloadOutcome> {
  let state = 0;
  let changed: () => void = () => undefined;
  const gateway: Gateway = await createGateway({
    // How fast the machine is, is not what this is about.
    config: parseGatewayConfig({
      ...{ PORT: '0', PLANNER: planner, PLAN_TIMEOUT_MS: '120000', REQUEST_TIMEOUT_MS: '120000' },
      // All clients are one here, and half of what they ask is new.
      CLIENT_PLAN_MISSES: '0',
    }),
    transport: {
      call: async ({ variables }) => {
        await new Promise((resolve) => setImmediate(resolve));
        const { representations } = variables as { representations?: { id: string }[] };
        if (representations) return { data: { _entities: representations.map(() => ({ points: 7 })) } };
        return { data: { person: { __typename: 'Person', id: '5', name: 'Name' } } };
      },
    },
    supergraph: {
      read: async () => `${supergraph}\n# state ${state}\n`,
      watch: (listener) => {
        changed = listener;
        return () => undefined;
      },
    },
    markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
    clock: createSettableClock(),
    logger: createLogger({ name: 'test', level: 'silent' }),
    resolveCustomer: async () => null,
  });
  const url = await gateway.listen();
  await gateway.ready();

  const end = new AbortController();
  let asked = 0;
  const failures: string[] = [];
  const client = async (who: number): Promise<void> => {
    while (!end.signal.aborted) {
      asked += 1;
      // Half of the documents are new to the graph each time, so that it plans all the while.
      const name = who % 2 === 0 ? 'name' : `n${asked}: name`;
      const reply = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ person(id: "5") { ${name} points } }` }),
      });
      const text = await reply.text();
      if (reply.status !== 200 || !text.includes('"points":7') || text.includes('errors')) failures.push(text);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, who) => client(who));

  const taken = 'samklang_supergraph_reloads_total{outcome="taken"}';
  for (state = 1; state <= times; state += 1) {
    changed();
    // The first graph counts as taken too.
    while ((await readMetric(url, taken)) <= state) await new Promise((resolve) => setTimeout(resolve, 2));
    await afterReload?.(state);
  }
  end.abort();
  await Promise.all(clients);
  const refused = await readMetric(url, 'samklang_supergraph_reloads_total{outcome="refused"}');
  const threads = await readMetric(url, 'samklang_plan_threads');
  await gateway.stop();
  return { asked, failures, refused, threads };
}
