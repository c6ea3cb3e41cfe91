import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { parseTillserverConfig } from '../../config.ts';
import { startPosStand } from '../../testPos.ts';
import { describePosPort } from '../conformance.ts';
import { createTillserverAdapter } from './index.ts';

describePosPort('Tillserver', async () => {
  const stand = await startPosStand();
  const { tills, clock, dependencies } = stand;
  const deadlines: OwnedDeadline[] = [];
  const sell = tills.actions?.get('sell');
  if (sell === undefined) throw new Error('Nothing can be sold.');
  return {
    port: ({ lockedOutOf, displayTtlMs = 50 } = {}) => {
      const stores = (tills.settings['POS_STORES'] ?? '')
        .split(',')
        .map((entry) => (lockedOutOf !== undefined && entry.startsWith(`${lockedOutOf}:`) ? `${entry}-old` : entry));
      const config = parseTillserverConfig({
        ...dependencies.env,
        POS_DISPLAY_TTL_MS: String(displayTtlMs),
        POS_STORES: stores.join(','),
      });
      return createTillserverAdapter({ config, clock });
    },
    scope: ({ deadlineMs = 20_000 } = {}) => {
      const deadline = startDeadline(deadlineMs);
      deadlines.push(deadline);
      const { market, now } = stand.request();
      return { market, now, deadline };
    },
    storeIds: ['S-DK01', 'S-DK06'],
    charged: [
      {
        storeId: 'S-DK01',
        tillId: 'S-DK01-T1',
        sku: 'N00001',
        amount: '1499.00',
        memberAmount: '1499.00',
        version: '20261120',
        lagging: false,
      },
      {
        storeId: 'S-DK01',
        tillId: 'S-DK01-T2',
        sku: 'N00001',
        amount: '1999.00',
        memberAmount: '1799.00',
        version: '20261112',
        lagging: true,
      },
      {
        storeId: 'S-DK06',
        tillId: 'S-DK06-M1',
        sku: 'N00012',
        amount: '249.00',
        memberAmount: '249.00',
        version: '20261117',
        lagging: true,
      },
      {
        storeId: 'S-DK06',
        tillId: 'S-DK06-T1',
        sku: 'N00012',
        amount: '199.00',
        memberAmount: '199.00',
        version: '20261120',
        lagging: false,
      },
      {
        storeId: 'S-DK01',
        tillId: 'S-DK01-M1',
        sku: 'N00016',
        amount: '199.00',
        memberAmount: '179.00',
        version: '20261120',
        lagging: false,
      },
    ],
    basket: {
      storeId: 'S-DK01',
      tillId: 'S-DK01-T1',
      lines: [
        { sku: 'N00001', quantity: '1' },
        { sku: 'N00019', quantity: '2' },
      ],
      // 1499 and twice 59, less 100 from 1,000 on.
      total: '1517.00',
    },
    requests: () => tills.journal.count({ excludeTokens: true }),
    misbehave: (how, count) =>
      tills.knobs.set(how === 'errors' ? { errors: { count, status: 500 } } : { [how]: { count } }),
    endSessions: () => tills.endSessions(),
    sell: async (storeId, count) =>
      Array.from({ length: count }, () => sell([`${storeId}-T1`, 'N00008']).split(' ')[0] ?? ''),
    nextDay: () => clock.set('2026-11-21T09:00:00Z'),
    stop: async () => {
      for (const deadline of deadlines) deadline.dispose();
      await stand.stop();
    },
  };
});
