import { parseInstant } from './instant.ts';
import type { SettableClock } from './settableClock.ts';

/** A clock that several threads of this process show and set. */
export interface SharedClock extends SettableClock {
  /** What another thread opens with {@link openSharedClock}; it is shared, not copied, when it is sent there. */
  readonly memory: SharedArrayBuffer;
}

/** As `createSettableClock`, for more threads than one. */
export function createSharedClock(start?: string): SharedClock {
  const clock = openSharedClock(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
  clock.set(start ?? new Date().toISOString());
  return clock;
}

/**
 * The clock that another thread made. The threads cannot differ: `process.hrtime` is one monotonic clock for the whole process, and
 * the distance from it to business time is one number that all of them read. Whoever moves the clock moves it for all at once.
 */
export function openSharedClock(memory: SharedArrayBuffer): SharedClock {
  const distance = new BigInt64Array(memory);
  return {
    memory,
    now: () => new Date(Number((process.hrtime.bigint() + Atomics.load(distance, 0)) / 1_000_000n)),
    set(rfc3339) {
      Atomics.store(distance, 0, BigInt(parseInstant(rfc3339)) * 1_000_000n - process.hrtime.bigint());
    },
  };
}
