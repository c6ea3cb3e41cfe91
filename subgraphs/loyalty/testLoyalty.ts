import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Caller, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import { testClub } from '../../legacy/voucherify/testClub.ts';
import { startVoucherify, type Voucherify } from '../../legacy/voucherify/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';

/** A loyalty system of its own with what a subgraph or an adapter needs to run on it, for tests. */
export interface LoyaltyStand {
  readonly club: Voucherify;
  readonly clock: SettableClock;
  readonly markets: Markets;
  readonly dependencies: SubgraphDependencies;
  request(more?: Partial<RequestContext>): RequestContext;
  stop(): Promise<void>;
}

export async function startLoyaltyStand(settings: Readonly<Record<string, string>> = {}): Promise<LoyaltyStand> {
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const club = await startVoucherify({ retailer: testClub, clock });
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  const dependencies: SubgraphDependencies = {
    env: { ...club.settings, LOYALTY_DISPLAY_TTL_MS: '50', LOYALTY_TIMEOUT_MS: '2000', ...settings },
    logger: createLogger({ name: 'test', level: 'silent' }),
    markets,
    clock,
    internalGraph: {
      query: () => Promise.reject(new Error('The loyalty subgraph asks nobody.')),
      subscribe: () => Promise.reject(new Error('The loyalty subgraph asks nobody.')),
    },
    store: () => Promise.reject(new Error('The loyalty subgraph keeps nothing.')),
  };
  return {
    club,
    clock,
    markets,
    dependencies,
    request: (more) => ({
      requestId: 'test',
      market: markets.default,
      locale: 'da-DK',
      channel: 'WEB',
      storeId: null,
      tillId: null,
      caller: staff,
      buyerId: null,
      now: clock.now().toISOString(),
      ...more,
    }),
    stop: () => club.stop(),
  };
}

export const staff: Extract<Caller, { readonly kind: 'staff' }> = {
  kind: 'staff',
  subject: 'agent',
  role: 'agent',
  scopes: ['loyalty:read', 'offers:read'],
};
export const service: Caller = { kind: 'service', name: 'identity', scopes: ['internal'] };

/** Asks a subgraph for entities by their representations. */
export async function askEntities(
  subgraph: Subgraph,
  context: RequestContext,
  fragment: string,
  representations: readonly Readonly<Record<string, unknown>>[],
): Promise<SubgraphResponse> {
  return ask(subgraph, context, `query($r: [_Any!]!) { _entities(representations: $r) { ${fragment} } }`, {
    r: representations,
  });
}

export async function ask(
  subgraph: Subgraph,
  context: RequestContext,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<SubgraphResponse> {
  const deadline = startDeadline(5_000);
  try {
    return await subgraph.execute({ subgraph: subgraph.name, query, variables, context, deadline });
  } finally {
    deadline.dispose();
  }
}
