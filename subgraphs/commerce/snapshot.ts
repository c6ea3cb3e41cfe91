import type { BusinessClock } from '../../platform/clock/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { Reading } from './port.ts';

export interface SnapshotOptions<T> {
  readonly load: (deadline: Deadline) => Promise<T>;
  readonly refreshMs: number;
  readonly timeoutMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

/** Reference data that every page needs, held whole, loaded in the background and refreshed by polling. */
export interface Snapshot<T> {
  /** What is held; waits for the first load if nothing is yet. Marked stale when it has missed two refreshes. */
  read(deadline: Deadline): Promise<Reading<T>>;
  start(): void;
  stop(): void;
}

/** Until the first load has succeeded, it is tried this often. */
const FIRST_RETRY_MS = 1_000;

export function createSnapshot<T>({ load, refreshMs, timeoutMs, clock, logger }: SnapshotOptions<T>): Snapshot<T> {
  let held: { readonly value: T; readonly asOf: string; readonly loadedAt: number } | undefined;
  let flight: Promise<T> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  const refresh = async (): Promise<T> => {
    flight ??= withDeadline(timeoutMs, load)
      .then((value) => {
        held = { value, asOf: clock.now().toISOString(), loadedAt: performance.now() };
        return value;
      })
      .finally(() => (flight = undefined));
    return flight;
  };
  const poll = async (): Promise<void> => {
    try {
      await refresh();
    } catch (error) {
      logger.warn('reference data could not be refreshed', { err: error });
    }
    if (!started) return;
    timer = setTimeout(() => void poll(), held === undefined ? FIRST_RETRY_MS : refreshMs);
    timer.unref();
  };

  return {
    read: async (deadline) => {
      if (held === undefined) await raceDeadline(refresh(), deadline);
      if (held === undefined) throw new Error('A snapshot that has loaded is held.');
      return {
        value: held.value,
        asOf: held.asOf,
        stale: performance.now() - held.loadedAt > 2 * refreshMs + timeoutMs,
      };
    },
    start: () => {
      if (started) return;
      started = true;
      void poll();
    },
    stop: () => {
      started = false;
      clearTimeout(timer);
    },
  };
}
