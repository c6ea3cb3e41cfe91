import type { TillPlan } from '../retailer/index.ts';
import { addDays } from './localTime.ts';
import type { NightRun } from './nightRun.ts';

/** The file that a till prices from. */
export interface DeliveredFile {
  /** The day that it is for. */
  readonly day: string;
  /** When the till had it; milliseconds. */
  readonly deliveredAt: number;
}

/** One till: what it prices from, and whether it is within reach. */
export interface Till {
  readonly id: string;
  readonly storeId: string;
  readonly plan: TillPlan;
  readonly online: boolean;
  /** The newest file that it has and whose day has come; null when it has had none for a year. */
  activeFile(now: number): DeliveredFile | null;
  /** Whether another till of the store may price from a newer file. */
  isLagging(now: number): boolean;
  /** The next moment at which it may change to another file; null while none reaches it. */
  nextFileAt(now: number): number | null;
  goOffline(now: number): void;
  goOnline(now: number): void;
  /** Brings it the files that it has missed. False while it is offline. */
  deliver(now: number): boolean;
}

/** Between these no file reaches the till. */
interface Gap {
  readonly from: number;
  to: number | null;
}

const longestDays = 366;

export function createTill(plan: TillPlan, run: NightRun, installedAt: number): Till {
  const gaps: Gap[] = [];
  let offline: Gap | null = null;
  if (plan.fileDaysBehind > 0) {
    const firstMissed = addDays(run.time.dayOf(installedAt), 1 - plan.fileDaysBehind);
    gaps.push({ from: run.madeAt(firstMissed), to: null });
  }

  /** When the file for a day reached the till; null = not yet. */
  const deliveredAt = (day: string): number | null => {
    let at = run.madeAt(day) + plan.fileDelayMinutes * 60_000;
    for (const { from, to } of [...gaps].sort((a, b) => a.from - b.from)) {
      if (at < from) continue;
      if (to === null) return null;
      at = Math.max(at, to);
    }
    return at;
  };
  const activeFile = (now: number): DeliveredFile | null => {
    const today = run.time.dayOf(now);
    for (let age = 0; age < longestDays; age += 1) {
      const day = addDays(today, -age);
      const at = deliveredAt(day);
      if (at !== null && at <= now) return { day, deliveredAt: at };
    }
    return null;
  };

  return {
    id: plan.tillId,
    storeId: plan.storeId,
    plan,
    get online() {
      return offline === null;
    },
    activeFile,
    isLagging: (now) => (activeFile(now)?.day ?? '') < run.time.dayOf(now),
    nextFileAt: (now) =>
      gaps.some(({ to }) => to === null) ? null : run.time.at(addDays(run.time.dayOf(now), 1), '00:00'),
    goOffline(now) {
      if (offline !== null) return;
      offline = { from: now, to: null };
      gaps.push(offline);
    },
    goOnline(now) {
      if (offline === null) return;
      offline.to = now;
      offline = null;
    },
    deliver(now) {
      if (offline !== null) return false;
      for (const gap of gaps) gap.to ??= now;
      return true;
    },
  };
}
