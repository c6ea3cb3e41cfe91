import type { SettableClock } from '../../../platform/clock/index.ts';
import { loadMarkets, type Caller, type Markets, type RequestContext } from '../../../platform/context/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import type { SubgraphDependencies } from '../context.ts';

export interface WrappingDependencies {
  readonly markets: Markets;
  readonly dependencies: SubgraphDependencies;
  /** A request in the default market at the clock's instant. */
  request(more?: Partial<RequestContext>): RequestContext;
}

/** What a wrapping subgraph is given, for tests: it asks no other subgraph and keeps nothing, or its test fails. */
export async function wrappingDependencies(options: {
  readonly env: Readonly<Record<string, string>>;
  readonly clock: SettableClock;
  readonly channel: RequestContext['channel'];
  readonly caller: Caller;
}): Promise<WrappingDependencies> {
  const { env, clock, channel, caller } = options;
  const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  const refused = (): Promise<never> => Promise.reject(new Error('A wrapping subgraph asks nobody and keeps nothing.'));
  return {
    markets,
    dependencies: {
      env,
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock,
      internalGraph: { query: refused, subscribe: refused },
      store: refused,
    },
    request: (more) => ({
      requestId: 'test',
      market: markets.default,
      locale: 'da-DK',
      channel,
      storeId: null,
      tillId: null,
      caller,
      buyerId: null,
      now: clock.now().toISOString(),
      ...more,
    }),
  };
}
