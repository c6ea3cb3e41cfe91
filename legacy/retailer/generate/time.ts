import type { Day, Instant } from '../model.ts';
import { anchor } from './markets.ts';

export const anchorMs = Date.parse(anchor);
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
/** Where the history begins. */
export const historyMs = Date.parse('2024-11-20T09:00:00Z');

/** Whole seconds, UTC. */
export function instantOf(ms: number): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** 01:00 UTC on the last Sunday of a month, when the European Union changes its clocks. */
function clockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/** Offset of Copenhagen, Stockholm and Oslo from UTC; Intl would cost a hundred times more for each of 50,000 sales. */
function offsetMs(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  return ms >= clockChange(year, 2) && ms < clockChange(year, 9) ? 2 * hourMs : hourMs;
}

/** Wall clock of the markets' zones: `YYYY-MM-DD hh:mm:ss`. */
export function localTimeOf(ms: number): string {
  return new Date(ms + offsetMs(ms)).toISOString().slice(0, 19).replace('T', ' ');
}

/** Calendar day in the markets' zones. */
export function dayOf(ms: number): Day {
  return new Date(ms + offsetMs(ms)).toISOString().slice(0, 10);
}
