import { loadMarkets } from '../../platform/context/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';

/** A visitor of the default market's web shop, for tests that call engines and subgraphs directly. */
export async function anonymousContext(): Promise<RequestContext> {
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  return {
    requestId: 'test',
    market: markets.default,
    locale: markets.default.locales[0] ?? 'en',
    channel: 'WEB',
    storeId: null,
    tillId: null,
    caller: { kind: 'anonymous' },
    buyerId: null,
    now: '2026-11-20T09:00:00.000Z',
  };
}
