import type { SettableClock } from '../../platform/clock/index.ts';
import { monotonicNow } from './monotonicNow.ts';

/** A business clock that lies a told distance from the machine's monotonic one, so that those of several processes show the same. */
export interface FollowedClock extends SettableClock {
  /** @param distance milliseconds from monotonic to business time. */
  follow(distance: number): void;
}

export function createFollowedClock(start: number): FollowedClock {
  let distance = start;
  return {
    now: () => new Date(Math.floor(monotonicNow() + distance)),
    follow: (told) => {
      distance = told;
    },
    set: () => {
      throw new Error('Whoever started this process moves its clock.');
    },
  };
}
