import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { serviceContext } from '../../../kit/index.ts';
import { describeCrmPort } from '../conformance.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testContacts, testToken } from './test__Vendor__.ts';

describeCrmPort(
  '__vendor__',
  async () => {
    const system = await startTest__Vendor__();
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    const deadlines: OwnedDeadline[] = [];
    const port = create__Vendor__({
      markets,
      clock,
      config: parse__Vendor__Config({
        CRM_ADAPTER: '__vendor__',
        CRM_URL: system.url,
        CRM_TOKEN: testToken,
        CRM_DISPLAY_TTL_MS: '50',
      }),
    });
    // They are written with the capability CONTACT_CHANGES.
    const withChanges = (): never => {
      throw new Error('The system’s changes are not told yet.');
    };
    return {
      port,
      scope: ({ deadlineMs = 20_000, subject = 'agent' } = {}) => {
        const deadline = startDeadline(deadlineMs);
        deadlines.push(deadline);
        const caller = { kind: 'staff', subject, role: 'agent', scopes: ['crm:read'] } as const;
        const request = { ...serviceContext({ clock, markets }, 'test'), caller };
        return { now: request.now, deadline, request };
      },
      richContact: testContacts[0]?.id ?? '',
      contacts: testContacts.map(({ id }) => id),
      requests: () => system.requests(),
      misbehave: (how, count) => system.misbehave(how, count),
      revokeTokens: () => system.misbehave('unauthorized', 1),
      touch: withChanges,
      remove: withChanges,
      expireCursors: withChanges,
      stop: async () => {
        for (const deadline of deadlines) deadline.dispose();
        port.stop();
        await system.stop();
      },
    };
  },
  ['CONTACTS'],
);
