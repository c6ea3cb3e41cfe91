import { checkAnswer } from './checkAnswer.ts';
import type { History, Read, Write } from './history.ts';
import { checkSessions } from './checkSessions.ts';
import { measureAgreement, type Agreement } from './measureAgreement.ts';
import type { Violation } from './violation.ts';

export interface CheckOptions {
  /** How old a price may be that no event has told to be out of date, in milliseconds. */
  readonly ttlMs: number;
  /** How much longer one that says to be stale may be shown. */
  readonly staleMs: number;
  /** What requests may take between judging a price and answering, and clocks between two ticks. */
  readonly slackMs: number;
  /** By how much the clock may outrun a window before a price of it counts as outlived. */
  readonly clockStepMs: number;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  /** Prices that went back and said that they are stale: told, and not among the violations. */
  readonly saidSo: readonly Violation[];
  readonly agreement: Agreement;
  readonly counts: Readonly<
    Record<'writes' | 'notices' | 'reads' | 'prices' | 'stale' | 'sessions' | 'clockSteps' | 'faults', number>
  >;
}

/** Decides whether what sessions were shown is what one price at a time would have shown them. */
export function checkHistory(history: History, options: CheckOptions): Verdict {
  const writes = writesBySku(history.writes);
  const answers = history.reads.flatMap((read) => checkAnswer(read, writes, history.clockSteps, options));
  const sessions = checkSessions(history);
  return {
    violations: [...answers, ...sessions.violations].sort((a, b) => a.read.beganAt - b.read.beganAt),
    saidSo: sessions.saidSo,
    agreement: measureAgreement(history, options.ttlMs),
    counts: {
      writes: history.writes.length,
      notices: history.notices.length,
      reads: history.reads.length,
      prices: history.reads.reduce((sum, { prices }) => sum + prices.length, 0),
      stale: history.reads.reduce((sum, { prices }) => sum + prices.filter(({ stale }) => stale).length, 0),
      sessions: new Set(history.reads.map(({ session }: Read) => session)).size,
      clockSteps: history.clockSteps.length - 1,
      faults: history.faults.length,
    },
  };
}

/** By sku, in the order of their versions. */
function writesBySku(writes: readonly Write[]): ReadonlyMap<string, readonly Write[]> {
  const bySku = new Map<string, Write[]>();
  for (const write of writes) bySku.set(write.sku, [...(bySku.get(write.sku) ?? []), write]);
  for (const own of bySku.values()) own.sort((a, b) => a.version - b.version);
  return bySku;
}
