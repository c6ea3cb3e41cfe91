import type { Day, Instant } from '../model.ts';
import { anchor } from './markets.ts';
import { twoDigits } from './numbers.ts';

export const anchorMs = Date.parse(anchor);
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
/** Where the history begins. */
export const historyMs = Date.parse('2024-11-20T09:00:00Z');

/** Day of a UTC instant by the civil calendar; half a million of these are written, and `toISOString` takes four times as long. */
function dateOf(ms: number): Day {
  const days = Math.floor(ms / dayMs) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function clockOf(ms: number): string {
  const seconds = Math.floor((ms % dayMs) / 1000);
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/** Whole seconds, UTC, after 1970. */
export function instantOf(ms: number): Instant {
  return `${dateOf(ms)}T${clockOf(ms)}Z`;
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

/** Wall clock of the markets' zones: `YYYY-MM-DD hh:mm:ss`. */
export function localTimeOf(ms: number): string {
  const local = ms + offsetMs(ms);
  return `${dateOf(local)} ${clockOf(local)}`;
}

/** Calendar day in the markets' zones. */
export function dayOf(ms: number): Day {
  return dateOf(ms + offsetMs(ms));
}
