import type { BusinessClock } from './businessClock.ts';
import { parseInstant } from './instant.ts';

export interface SettableClock extends BusinessClock {
  /** Moves the clock to an RFC 3339 instant (offset required); it ticks on from there. Throws RangeError on other text. */
  set(rfc3339: string): void;
}

/** A clock for the demo and tests: starts at `start` (default: the real time) and ticks with real, monotonic time. */
export function createSettableClock(start?: string): SettableClock {
  let origin = start === undefined ? Date.now() : parseInstant(start);
  let setAt = performance.now();
  return {
    now: () => new Date(origin + (performance.now() - setAt)),
    set: (rfc3339) => {
      origin = parseInstant(rfc3339);
      setAt = performance.now();
    },
  };
}
