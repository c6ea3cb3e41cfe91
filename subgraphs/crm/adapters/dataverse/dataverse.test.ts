import { startDeadline, type OwnedDeadline } from '../../../../platform/deadline/index.ts';
import { parseCrmConfig } from '../../config.ts';
import { anna, everyContact, staff, startTestCrm } from '../../testCrm.ts';
import { describeCrmPort } from '../conformance.ts';
import { createDataverseAdapter } from './index.ts';

describeCrmPort('Dataverse', async () => {
  const crm = await startTestCrm();
  const { server, clock, markets, dependencies } = crm;
  const port = createDataverseAdapter({ config: parseCrmConfig(dependencies.env), markets, clock });
  const deadlines: OwnedDeadline[] = [];
  return {
    port,
    scope: ({ deadlineMs = 20_000, subject = 'agent' } = {}) => {
      const deadline = startDeadline(deadlineMs);
      deadlines.push(deadline);
      const request = crm.request({ caller: { ...staff, subject } });
      return { now: request.now, deadline, request };
    },
    richContact: anna,
    contacts: everyContact,
    requests: () => server.journal.count({ excludeTokens: true }),
    misbehave: (how, count) =>
      server.knobs.set(how === 'errors' ? { errors: { count, status: 500 } } : { [how]: { count } }),
    revokeTokens: () => server.tokens.revokeAll(),
    touch: (contactId) => {
      const row = server.backOffice.rows('contacts').find(({ contactid }) => contactid === contactId);
      if (row === undefined) throw new Error('There is no such contact.');
      server.backOffice.put('contacts', { ...row, modifiedon: '2026-11-20T09:00:00Z' });
    },
    remove: (contactId) => server.backOffice.remove('contacts', contactId),
    expireCursors: () => clock.set('2026-11-29T09:00:00Z'),
    stop: async () => {
      for (const deadline of deadlines) deadline.dispose();
      port.stop();
      await crm.stop();
    },
  };
});
