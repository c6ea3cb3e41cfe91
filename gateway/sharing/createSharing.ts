import { raceDeadline, startDeadline, throwIfEnded, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';

/** Does what many ask for alike, at the same time, once. */
export interface Sharing<T> {
  /**
   * Answers as `work` does, or as work for the same key does that began no sooner than this was asked: nobody is given what may be from before
   * what was seen elsewhere. What began before is waited for, and then done once for all who have asked meanwhile, so that of a key at most one
   * runs and one waits. The work goes on while anybody waits for it: one who leaves or whose time is up takes nothing from the others, and the
   * last one ends it. Nothing is kept once it has ended.
   * @param key everything that can change the answer
   */
  share(key: string, deadline: Deadline, work: (deadline: Deadline) => Promise<T>): Promise<T>;
}

interface Flight<T> {
  readonly result: Promise<T>;
  /** How long the work may take, on the scale of `performance.now()`. */
  readonly expiresAt: number;
  /** Ends the work. */
  readonly abandon: () => void;
  waiting: number;
  /** Whether it may still be joined: it has not begun, or in this turn of the event loop, in which nothing has come in since. */
  isOpen: boolean;
}

/** Whoever has more than twice the time that is left for the work does it alone: it would be told of another's deadline. */
const LEAST_SHARE = 0.5;

export function createSharing<T>(onShared: () => void = () => undefined): Sharing<T> {
  const flights = new Map<string, Flight<T>>();

  const begin = (
    key: string,
    deadline: Deadline,
    work: (deadline: Deadline) => Promise<T>,
    before: Flight<T> | undefined,
  ): Flight<T> => {
    const own = startDeadline(deadline.remainingMs());
    const close = (): void => void setImmediate(() => (flight.isOpen = false));
    const afterwards = async (running: Promise<T>): Promise<T> => {
      await running.catch(() => undefined);
      throwIfEnded(own);
      close();
      return work(own);
    };
    const result = (before === undefined ? work(own) : afterwards(before.result)).finally(() => {
      own.dispose();
      forget();
    });
    // Nobody may be waiting any more when it fails.
    result.catch(() => undefined);
    const flight: Flight<T> = {
      result,
      expiresAt: own.expiresAt,
      abandon: () => {
        forget();
        own.end(new ClientError('CANCELLED'));
      },
      waiting: 0,
      isOpen: true,
    };
    if (before === undefined) close();
    const forget = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flights.set(key, flight);
    return flight;
  };

  return {
    share: async (key, deadline, work) => {
      const latest = flights.get(key);
      const left = latest === undefined ? Infinity : latest.expiresAt - performance.now();
      if (left < deadline.remainingMs() * LEAST_SHARE) return work(deadline);
      const known = latest?.isOpen === true ? latest : undefined;
      if (known !== undefined) onShared();
      const flight = known ?? begin(key, deadline, work, latest);
      flight.waiting += 1;
      try {
        return await raceDeadline(flight.result, deadline);
      } finally {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.abandon();
      }
    },
  };
}
