import type { Day, Instant } from '../model.ts';
import { anchor } from '../anchor.ts';
import { twoDigits } from './numbers.ts';

export const anchorMs = Date.parse(anchor);
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
/** Where the history begins. */
export const historyMs = Date.parse('2024-11-20T09:00:00Z');

/** Every day of 2010 to 2031, once: half a million instants share these texts. */
const firstDay = Date.UTC(2010, 0, 1) / dayMs;
const days: readonly Day[] = Array.from({ length: 22 * 366 }, (_, n) =>
  new Date((firstDay + n) * dayMs).toISOString().slice(0, 10),
);
const minutes: readonly string[] = Array.from(
  { length: 1440 },
  (_, n) => `${twoDigits(Math.floor(n / 60))}:${twoDigits(n % 60)}`,
);

function dateOf(ms: number): Day {
  const day = Math.floor(ms / dayMs);
  return days[day - firstDay] ?? new Date(day * dayMs).toISOString().slice(0, 10);
}

function clockOf(ms: number): string {
  const seconds = Math.floor((ms % dayMs) / 1000);
  return `${minutes[Math.floor(seconds / 60)] ?? ''}:${twoDigits(seconds % 60)}`;
}

/** Whole seconds, UTC, after 1970. */
export function instantOf(ms: number): Instant {
  // In this order: two short texts are copied, and only the last step makes a pair.
  return dateOf(ms) + ('T' + clockOf(ms) + 'Z');
}

/** 01:00 UTC on the last Sunday of March or October, when the European Union changes its clocks; by year. */
const summers: ReadonlyMap<number, readonly [from: number, to: number]> = new Map(
  Array.from({ length: 12 }, (_, n) => {
    const year = 2020 + n;
    const lastSunday = (month: number) => {
      const last = new Date(Date.UTC(year, month + 1, 0));
      return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
    };
    return [year, [lastSunday(2), lastSunday(9)]];
  }),
);

/** Offset of Copenhagen, Stockholm and Oslo from UTC. */
function offsetMs(ms: number): number {
  const [from, to] = summers.get(Number(dateOf(ms).slice(0, 4))) ?? [0, 0];
  return ms >= from && ms < to ? 2 * hourMs : hourMs;
}

/** Calendar day in the markets' zones. */
export function dayOf(ms: number): Day {
  return dateOf(ms + offsetMs(ms));
}
