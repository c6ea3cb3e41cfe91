import { startTillserver, type Tillserver } from '../../legacy/tillserver/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Caller, type RequestContext } from '../../platform/context/index.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';

/** A till system of its own with what a subgraph or an adapter needs to run on it, for tests. */
export interface PosStand {
  readonly tills: Tillserver;
  readonly clock: SettableClock;
  readonly dependencies: SubgraphDependencies;
  request(more?: Partial<RequestContext>): RequestContext;
  stop(): Promise<void>;
}

/** Made once: the systems that stand on it only read it. */
const retailer = buildRetailer();

export async function startPosStand(settings: Readonly<Record<string, string>> = {}): Promise<PosStand> {
  const clock = createSettableClock(anchor);
  const tills = await startTillserver({ retailer, clock });
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  const asksNobody = (): Promise<never> => Promise.reject(new Error('The tills ask nobody.'));
  return {
    tills,
    clock,
    dependencies: {
      env: { ...tills.settings, POS_DISPLAY_TTL_MS: '50', POS_TIMEOUT_MS: '15000', ...settings },
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock,
      internalGraph: { query: asksNobody, subscribe: asksNobody },
      store: asksNobody,
    },
    request: (more) => ({
      requestId: 'test',
      market: markets.default,
      locale: 'da-DK',
      channel: 'STORE',
      storeId: null,
      tillId: null,
      caller: associate,
      buyerId: null,
      now: clock.now().toISOString(),
      ...more,
    }),
    stop: () => tills.stop(),
  };
}

const associate: Caller = { kind: 'staff', subject: 'staff|E0001', role: 'associate', scopes: ['tills:read'] };
export const service: Caller = { kind: 'service', name: 'pricing', scopes: ['internal'] };

export async function ask(
  subgraph: Subgraph,
  context: RequestContext,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<SubgraphResponse> {
  const deadline = startDeadline(20_000);
  try {
    return await subgraph.execute({ subgraph: subgraph.name, query, variables, context, deadline });
  } finally {
    deadline.dispose();
  }
}
