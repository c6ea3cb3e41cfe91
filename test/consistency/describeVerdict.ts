import type { Verdict } from './checkHistory.ts';
import type { History, Read } from './history.ts';
import type { Quantiles } from './measureAgreement.ts';
import type { Violation } from './violation.ts';

/** How much of the history around a violation is shown, in milliseconds. */
const BEFORE_MS = 8_000;
const AFTER_MS = 500;
const MOST_SHOWN = 5;

/** The verdict in lines: counts, how soon nodes agreed, and violations with what happened around them. */
export function describeVerdict(
  history: History,
  { counts, agreement, violations, saidSo }: Verdict,
): readonly string[] {
  return [
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
    `reads by node: ${tally(history.reads.map(({ node }) => node))}; by channel: ${tally(history.reads.map(({ channel }) => channel))}`,
    `prices not given: ${
      Object.entries(history.unanswered)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ') || 'none'
    }`,
    `nodes agreed after the event, which is the ERP's notice of it arriving at any of them: ${quantiles(agreement.sinceEvent)}`,
    `  where the ERP answered, when asked what had changed: ${quantiles(agreement.sinceEventCalm)}`,
    `nodes agreed after it was written, where its notice was lost: ${quantiles(agreement.unheard)}`,
    `nodes agreed after a price was first shown: ${quantiles(agreement.sinceShown)}`,
    `  where nothing was being done to them: ${quantiles(agreement.calm)}`,
    `nodes agreed after it was written: ${quantiles(agreement.sinceWritten)}`,
    `went back, and said to be stale: ${saidSo.length}`,
    `violations: ${violations.length === 0 ? 'none' : tally(violations.map(({ kind }) => kind))}`,
    ...violations.slice(0, MOST_SHOWN).flatMap((violation) => around(history, violation)),
  ];
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function quantiles({ count, p50, p99, most }: Quantiles): string {
  const ms = (value: number | null): string => (value === null ? '-' : `${Math.round(value)} ms`);
  return `p50 ${ms(p50)}, p99 ${ms(p99)}, most ${ms(most)} of ${count} prices`;
}

/** What happened to the article and the session before and after, in order, in milliseconds from the violating read's beginning. */
function around(history: History, { kind, text, read, price, earlier }: Violation): readonly string[] {
  const from = Math.min(read.beganAt - BEFORE_MS, earlier?.beganAt ?? Infinity);
  const to = read.endedAt + AFTER_MS;
  const during = ({ beganAt, endedAt }: { readonly beganAt: number; readonly endedAt: number }): boolean =>
    endedAt >= from && beganAt <= to;
  const at = (instant: number): string => String(Math.round(instant - read.beganAt)).padStart(8);
  const events = [
    ...history.writes
      .filter((write) => write.sku === price.sku && during(write))
      .map(({ beganAt, endedAt, version }) => ({
        at: beganAt,
        text: `until ${at(endedAt)}  version ${version} is written`,
      })),
    ...history.faults.filter(during).map((fault) => ({
      at: fault.beganAt,
      text: `until ${at(fault.endedAt)}  ${fault.kind} ${fault.node ?? 'everywhere'}`,
    })),
    ...history.clockSteps
      .filter(during)
      .map((step) => ({ at: step.beganAt, text: `until ${at(step.endedAt)}  clocks are set` })),
    ...history.reads
      .filter((each) => each.session === read.session && during(each))
      .map((each) => ({
        at: each.beganAt,
        text: `until ${at(each.endedAt)}  ${each.node} shows ${shown(each, price.sku)}`,
      })),
  ];
  return [
    '',
    `${kind}: ${text} (session "${read.session}")`,
    ...events.sort((a, b) => a.at - b.at).map((event) => `  ${at(event.at)} ${event.text}`),
  ];
}

function shown({ prices }: Read, sku: string): string {
  const own = prices.filter((price) => price.sku === sku);
  return (
    own
      .map(
        ({ current, list, stale }) =>
          `${current?.record ?? '?'} ${current?.version ?? '?'} (list ${list?.version ?? '?'})${stale ? ' stale' : ''}`,
      )
      .join(' and ') || 'nothing'
  );
}
