import { describe, expect, it } from '@jest/globals';
import { activitiesOf, MOST_ACTIVITIES } from './activities.ts';
import type { PhoneCall, SentEmail } from './port.ts';

const instant = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
const calls = (count: number): PhoneCall[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    direction: index % 2 === 0 ? 'IN' : 'OUT',
    at: instant(index),
    minutes: null,
  }));

describe('the activities that the CRM tells', () => {
  it('are the newest, and say that there are older ones', () => {
    const whole = activitiesOf({ cases: [], emails: [], calls: calls(MOST_ACTIVITIES) }, 'crm');
    expect(whole).toMatchObject({ truncated: false, records: { length: MOST_ACTIVITIES } });
    const cut = activitiesOf({ cases: [], emails: [], calls: calls(MOST_ACTIVITIES + 1) }, 'crm');
    expect(cut).toMatchObject({ truncated: true, records: { length: MOST_ACTIVITIES } });
    expect(cut.records[0]?.occurredAt).toBe(instant(MOST_ACTIVITIES));
    expect(cut.records.at(-1)?.occurredAt).toBe(instant(1));
  });

  it('tell of an e-mail only what has happened to it, each under an id of its own', () => {
    const email: SentEmail = {
      id: 'e',
      subject: 'About article 1',
      topic: 'Newsletter',
      sentAt: instant(1),
      opens: 0,
      clicks: 0,
      lastOpenedAt: null,
      lastClickedAt: null,
    };
    const tell = (more: Partial<SentEmail>) =>
      activitiesOf({ cases: [], calls: [], emails: [{ ...email, ...more }] }, 'crm').records.map(
        ({ id, type, summary }) => [id, type, summary],
      );
    expect(tell({})).toEqual([['email:e:sent', 'EMAIL_SENT', 'E-mail sent: Newsletter']]);
    expect(tell({ opens: 2, lastOpenedAt: instant(3), clicks: 1, lastClickedAt: instant(4), topic: null })).toEqual([
      ['email:e:clicked', 'EMAIL_CLICKED', 'E-mail clicked'],
      ['email:e:opened', 'EMAIL_OPENED', 'E-mail opened'],
      ['email:e:sent', 'EMAIL_SENT', 'E-mail sent'],
    ]);
  });
});
