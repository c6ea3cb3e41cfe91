import type { ActivityRecord } from './__generated__/resolvers.ts';
import { newestFirst } from './newestFirst.ts';
import type { PhoneCall, SentEmail, ServiceCase } from './port.ts';

/** The most that is told of a customer; older activities are cut, and `truncated` says so. */
export const MOST_ACTIVITIES = 200;

/** What the CRM saw of a customer. */
export interface CrmHistory {
  readonly cases: readonly ServiceCase[];
  readonly emails: readonly SentEmail[];
  readonly calls: readonly PhoneCall[];
}

/** A customer's calls, cases and e-mails as lines of the timeline, newest first. Tasks are the staff's own and not shown. */
export function activitiesOf(
  { cases, emails, calls }: CrmHistory,
  source: string,
): { readonly records: readonly ActivityRecord[]; readonly truncated: boolean } {
  const line = (part: Pick<ActivityRecord, 'id' | 'type' | 'channel' | 'occurredAt' | 'summary'>): ActivityRecord => ({
    ...part,
    storeId: null,
    sku: null,
    orderId: null,
    source,
  });
  const all = newestFirst(
    [
      ...cases.map((each) =>
        line({
          id: `case:${each.id}`,
          type: 'CASE',
          channel: each.channel ?? 'CALL_CENTER',
          occurredAt: each.openedAt,
          summary: `Case ${each.number}${each.topic === null ? '' : `: ${each.topic}`}`,
        }),
      ),
      ...calls.map((call) =>
        line({
          id: `call:${call.id}`,
          type: 'CALL',
          channel: 'CALL_CENTER',
          occurredAt: call.at,
          summary: `${callWords[call.direction ?? 'UNKNOWN']}${call.minutes === null ? '' : `, ${call.minutes} min`}`,
        }),
      ),
      ...emails.flatMap((email) => emailEvents(email).map(line)),
    ],
    ({ occurredAt }) => occurredAt,
    ({ id }) => id,
  );
  return { records: all.slice(0, MOST_ACTIVITIES), truncated: all.length > MOST_ACTIVITIES };
}

const callWords = { IN: 'The customer called', OUT: 'We called', UNKNOWN: 'A call' } as const;

/** Subjects can name articles, which can be sensitive: only the kind of e-mail is told. */
function emailEvents({ id, topic, sentAt, opens, lastOpenedAt, clicks, lastClickedAt }: SentEmail) {
  const about = topic === null ? '' : `: ${topic}`;
  const event = (type: 'EMAIL_SENT' | 'EMAIL_OPENED' | 'EMAIL_CLICKED', occurredAt: string, words: string) => ({
    id: `email:${id}:${type.slice('EMAIL_'.length).toLowerCase()}`,
    type,
    channel: 'EMAIL' as const,
    occurredAt,
    summary: `E-mail ${words}${about}`,
  });
  return [
    event('EMAIL_SENT', sentAt, 'sent'),
    ...(opens > 0 && lastOpenedAt !== null ? [event('EMAIL_OPENED', lastOpenedAt, 'opened')] : []),
    ...(clicks > 0 && lastClickedAt !== null ? [event('EMAIL_CLICKED', lastClickedAt, 'clicked')] : []),
  ];
}
