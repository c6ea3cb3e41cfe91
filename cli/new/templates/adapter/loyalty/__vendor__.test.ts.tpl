import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { serviceContext } from '../../../kit/index.ts';
import { describeLoyaltyPort } from '../conformance.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testMembers, testToken } from './test__Vendor__.ts';

describeLoyaltyPort(
  '__vendor__',
  async () => {
    const system = await startTest__Vendor__();
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    const deadlines: OwnedDeadline[] = [];
    const port = create__Vendor__({
      clock,
      config: parse__Vendor__Config({
        LOYALTY_ADAPTER: '__vendor__',
        LOYALTY_URL: system.url,
        LOYALTY_TOKEN: testToken,
        LOYALTY_DISPLAY_TTL_MS: '50',
      }),
    });
    return {
      port,
      scope: ({ deadlineMs = 20_000, subject = 'agent' } = {}) => {
        const deadline = startDeadline(deadlineMs);
        deadlines.push(deadline);
        const caller = { kind: 'staff', subject, role: 'agent', scopes: ['loyalty:read'] } as const;
        const request = { ...serviceContext({ clock, markets }, 'test'), caller };
        return { market: request.market, locale: request.locale, now: request.now, deadline, request };
      },
      richMember: testMembers[0]?.id ?? '',
      members: testMembers.map(({ id }) => id),
      requests: () => system.requests(),
      misbehave: (how, count) => system.misbehave(how, count),
      // It is written with the capability MEMBER_CHANGES.
      touch: () => Promise.reject(new Error('The system’s changes are not told yet.')),
      stop: async () => {
        for (const deadline of deadlines) deadline.dispose();
        port.stop();
        await system.stop();
      },
    };
  },
  ['MEMBERS'],
);
