import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { describePosPort } from '../conformance.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testStores } from './test__Vendor__.ts';

describePosPort(
  '__vendor__',
  async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const system = await startTest__Vendor__(clock);
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    const deadlines: OwnedDeadline[] = [];
    const current = { storeId: 'S-DK01', tillId: 'S-DK01-T1', version: '20261120', lagging: false };
    return {
      port: ({ lockedOutOf, displayTtlMs = 50 } = {}) =>
        create__Vendor__({
          clock,
          config: parse__Vendor__Config({
            POS_ADAPTER: '__vendor__',
            POS_URL: system.url,
            POS_STORES: [...testStores]
              .map(([id, key]) => `${id}:DK:${id === lockedOutOf ? 'another' : key}`)
              .join(','),
            POS_DISPLAY_TTL_MS: String(displayTtlMs),
          }),
        }),
      scope: ({ deadlineMs = 20_000 } = {}) => {
        const deadline = startDeadline(deadlineMs);
        deadlines.push(deadline);
        return { market: markets.default, now: clock.now().toISOString(), deadline };
      },
      storeIds: [...testStores.keys()],
      charged: [
        { ...current, sku: 'A-1', amount: '1499.00', memberAmount: '1499.00' },
        {
          ...{ storeId: 'S-DK01', tillId: 'S-DK01-T2', version: '20261119', lagging: true },
          ...{ sku: 'A-1', amount: '1999.00', memberAmount: '1999.00' },
        },
        { ...current, sku: 'A-2', amount: '25.00', memberAmount: '25.00' },
      ],
      // It is filled with the capability BASKET_QUOTES.
      basket: { storeId: '', tillId: '', lines: [], total: '' },
      requests: () => system.requests(),
      misbehave: (how, count) => system.misbehave(how, count),
      endSessions: () => system.misbehave('unauthorized', 1),
      // It is written with the capability RECEIPTS.
      sell: () => Promise.reject(new Error('The tills sell nothing yet.')),
      nextDay: () => clock.set('2026-11-21T09:00:00Z'),
      stop: async () => {
        for (const deadline of deadlines) deadline.dispose();
        await system.stop();
      },
    };
  },
  ['PRICES'],
);
