import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../platform/context/index.ts';
import type { SubgraphDependencies } from './context.ts';

/** The context of background work: the service itself, in the default market, at the business instant of its start. */
export function serviceContext(
  { clock, markets }: Pick<SubgraphDependencies, 'clock' | 'markets'>,
  name: string,
): RequestContext {
  const market = markets.default;
  return {
    requestId: randomUUID(),
    market,
    locale: market.locales[0] ?? 'en-GB',
    channel: 'WEB',
    storeId: null,
    tillId: null,
    caller: { kind: 'service', name, scopes: [] },
    buyerId: null,
    now: clock.now().toISOString(),
  };
}
