import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { testClub } from '../../../../legacy/voucherify/testClub.ts';
import { parseLoyaltyConfig } from '../../config.ts';
import { staff, startLoyaltyStand } from '../../testLoyalty.ts';
import { describeLoyaltyPort } from '../conformance.ts';
import { createVoucherifyAdapter } from './index.ts';

describeLoyaltyPort('Voucherify', async () => {
  const stand = await startLoyaltyStand();
  const { club, clock, markets, dependencies } = stand;
  const config = parseLoyaltyConfig(dependencies.env);
  const port = createVoucherifyAdapter({ config, markets, clock, logger: dependencies.logger });
  const deadlines: OwnedDeadline[] = [];
  return {
    port,
    scope: ({ deadlineMs = 20_000, subject = 'agent' } = {}) => {
      const deadline = startDeadline(deadlineMs);
      deadlines.push(deadline);
      const request = stand.request({ caller: { ...staff, subject } });
      return { market: request.market, locale: request.locale, now: request.now, deadline, request };
    },
    richMember: 'cust_1',
    members: testClub.clubMembers.map(({ memberId }) => memberId),
    requests: () => club.journal.count(),
    misbehave: (how, count) =>
      club.knobs.set(how === 'errors' ? { errors: { count, status: 500 } } : { [how]: { count } }),
    touch: async (memberId) => {
      await fetch(`${club.url}/v1/customers/${memberId}`, {
        method: 'PUT',
        headers: {
          'x-app-id': config.LOYALTY_APP_ID,
          'x-app-token': config.LOYALTY_APP_TOKEN,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ name: 'New Name' }),
      });
    },
    stop: async () => {
      for (const deadline of deadlines) deadline.dispose();
      port.stop();
      await stand.stop();
    },
  };
});
