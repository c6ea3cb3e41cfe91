import type { EmailEngagement } from './__generated__/resolvers.ts';
import { newestFirst } from './newestFirst.ts';
import type { SentEmail } from './port.ts';

const RECENT = 10;

/** How the customer meets our e-mails: messages sent, opened and clicked, each counted once however often it was opened. */
export function engagementOf(sent: readonly SentEmail[]): Omit<EmailEngagement, 'provenance'> {
  const emails = newestFirst(
    sent,
    ({ sentAt }) => sentAt,
    ({ id }) => id,
  );
  return {
    sent: emails.length,
    opened: emails.filter(({ opens }) => opens > 0).length,
    clicked: emails.filter(({ clicks }) => clicks > 0).length,
    lastSentAt: emails[0]?.sentAt ?? null,
    lastOpenedAt: latest(emails.map(({ lastOpenedAt }) => lastOpenedAt)),
    lastClickedAt: latest(emails.map(({ lastClickedAt }) => lastClickedAt)),
    recent: emails.slice(0, RECENT).map(({ id, subject, sentAt, opens, clicks, lastOpenedAt }) => ({
      id,
      subject,
      sentAt,
      opens,
      clicks,
      lastOpenedAt,
    })),
  };
}

function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce(
    (last, instant) => (instant !== null && (last === null || Date.parse(instant) > Date.parse(last)) ? instant : last),
    null,
  );
}
