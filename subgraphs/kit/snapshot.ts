import type { BusinessClock } from '../../platform/clock/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { Reading } from './reading.ts';

export interface SnapshotOptions<T> {
  readonly load: (deadline: Deadline) => Promise<T>;
  /** Between two loads, in milliseconds. */
  readonly refreshMs: number;
  /** Longest time for one load, in milliseconds. */
  readonly timeoutMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

/** Reference data that every page needs, held whole, loaded in the background and refreshed by polling. */
export interface Snapshot<T> {
  /** What is held; waits for the first load if nothing is yet. Marked stale when it has missed two refreshes. */
  read(deadline: Deadline): Promise<Reading<T>>;
  /** Begins to load, now and then at every refresh. */
  start(): void;
  /** Loads anew now instead of at the next refresh: what is read from then on began to load after this call. */
  refreshSoon(): void;
  stop(): void;
}

interface Held<T> {
  readonly value: T;
  readonly asOf: string;
  readonly loadedAt: number;
}

/** Until the first load has succeeded, it is tried this often. */
const FIRST_RETRY_MS = 1_000;

/** Business clocks of two machines differ by less. */
const SKEW_MS = 5_000;

export function createSnapshot<T>({ load, refreshMs, timeoutMs, clock, logger }: SnapshotOptions<T>): Snapshot<T> {
  let held: Held<T> | undefined;
  let flight: Promise<Held<T>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  const refresh = async (): Promise<Held<T>> => {
    if (flight !== undefined) return flight;
    // Dated by its beginning: what changed while it was being loaded may not be in it.
    const [asOf, loadedAt] = [clock.now().toISOString(), performance.now()];
    flight = withDeadline(timeoutMs, load)
      .then((value) => (held = { value, asOf, loadedAt }))
      .finally(() => (flight = undefined));
    return flight;
  };
  /** Read at an instant that has not come: the clock was moved back. */
  const isAhead = ({ asOf }: Held<T>): boolean => Date.parse(asOf) - clock.now().getTime() > SKEW_MS;
  const heldNow = async (deadline: Deadline): Promise<Held<T>> => {
    if (held === undefined || isAhead(held)) held = await raceDeadline(refresh(), deadline);
    return held;
  };
  const poll = async (): Promise<void> => {
    try {
      await refresh();
    } catch (error) {
      logger.warn('reference data could not be refreshed', { err: error });
    }
    clearTimeout(timer);
    if (!started) return;
    timer = setTimeout(() => void poll(), held === undefined ? FIRST_RETRY_MS : refreshMs);
    timer.unref();
  };

  return {
    read: async (deadline) => {
      const { value, asOf, loadedAt } = await heldNow(deadline);
      return { value, asOf, stale: performance.now() - loadedAt > 2 * refreshMs + timeoutMs };
    },
    start: () => {
      if (started) return;
      started = true;
      void poll();
    },
    refreshSoon: () => {
      // A load that is under way may have begun before what there is to see now: it is waited for, not joined.
      void Promise.allSettled([flight]).then(() => (started ? poll() : undefined));
    },
    stop: () => {
      started = false;
      clearTimeout(timer);
    },
  };
}
