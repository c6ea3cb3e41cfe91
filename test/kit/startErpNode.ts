import { z } from 'zod';
import type { Caches } from '../../platform/cache/index.ts';
import type { BusinessClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createInProcessTransport, isStream } from '../../platform/transport/index.ts';
import { createErpSubgraph } from '../../subgraphs/erp/index.ts';
import { serviceContext, type Subgraph } from '../../subgraphs/kit/index.ts';

const factsSchema = z.object({
  unavailable: z.string().nullable(),
  asOf: z.string().nullable(),
  stale: z.boolean(),
  records: z.array(z.object({ id: z.string(), amount: z.string().nullable() })),
});
export type ShownFacts = z.infer<typeof factsSchema>;

/** One node's ERP subgraph. */
export interface ErpNode {
  readonly subgraph: Subgraph;
  /** What a page of these articles shows, by place: price facts and the web warehouse's stock; `customer`: an account, null: the public. */
  page(skus: readonly string[], customer?: string | null): Promise<readonly ShownFacts[]>;
  /** Anything else; the answer as text. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Begins to watch the prices of these articles. */
  watchPrices(skus: readonly string[]): Promise<AsyncIterator<unknown>>;
  stop(): Promise<void>;
}

const pageQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product {
  priceFacts { unavailable asOf stale records { id amount } } onlineAvailability { available provenance { asOf stale } } } } }`;

export async function startErpNode(parts: {
  readonly env: Readonly<Record<string, string>>;
  readonly clock: BusinessClock;
  readonly caches: Caches;
}): Promise<ErpNode> {
  const { env, clock, caches } = parts;
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  const subgraph = await createErpSubgraph({
    env: { ERP_TIMEOUT_MS: '30000', ERP_CHANGES_MS: '0', ...env },
    logger: createLogger({ name: 'test', level: 'silent' }),
    markets,
    clock,
    caches,
    internalGraph: createInternalGraph({ transport: createInProcessTransport(new Map()), name: 'erp' }),
    store: () => Promise.reject(new Error('A wrapping subgraph has no store.')),
  });
  const watching = new AbortController();

  const execute = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    withDeadline(60_000, (deadline) =>
      subgraph.execute({
        ...{ subgraph: 'erp', query, variables, deadline },
        context: serviceContext({ clock, markets }, 'test'),
      }),
    );
  const replySchema = z.object({
    data: z.object({ _entities: z.array(z.object({ priceFacts: factsSchema })) }),
  });

  return {
    subgraph,
    page: async (skus, customer = null) => {
      const buyer = customer === null ? null : { id: 'buyer', erpNumbers: [customer] };
      const of = skus.map((sku) => ({ __typename: 'Product', sku, buyer }));
      return replySchema.parse(await execute(pageQuery, { of })).data._entities.map(({ priceFacts }) => priceFacts);
    },
    ask: async (query, variables) => JSON.stringify(await execute(query, variables)),
    watchPrices: async (skus) => {
      const answer = await withDeadline(30_000, (deadline) =>
        subgraph.subscribe({
          subgraph: 'erp',
          query: 'subscription ($skus: [ID!]!) { erpPriceChanges(skus: $skus, customerNumbers: []) { sku } }',
          variables: { skus },
          context: serviceContext({ clock, markets }, 'test'),
          deadline,
          signal: watching.signal,
        }),
      );
      if (!isStream(answer)) throw new Error('It was not subscribed to.');
      return answer[Symbol.asyncIterator]();
    },
    stop: async () => {
      watching.abort();
      await subgraph.stop();
    },
  };
}
