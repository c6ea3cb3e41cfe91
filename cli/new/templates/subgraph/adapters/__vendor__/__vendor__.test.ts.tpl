import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { describe__Name__Port } from '../conformance.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testArticles, testToken } from './test__Vendor__.ts';

describe__Name__Port(
  '__vendor__',
  async () => {
    const system = await startTest__Vendor__();
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    return {
      ...system,
      market: markets.default,
      now: clock.now().toISOString(),
      articles: testArticles,
      port: (displayTtlMs = 60_000) =>
        create__Vendor__({
          clock,
          config: parse__Vendor__Config({
            __NAME___ADAPTER: '__vendor__',
            __NAME___URL: system.url,
            __NAME___TOKEN: testToken,
            __NAME___DISPLAY_TTL_MS: String(displayTtlMs),
          }),
        }),
    };
  },
  ['ARTICLES'],
);
