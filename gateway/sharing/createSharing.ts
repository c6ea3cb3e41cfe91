import { raceDeadline, startDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';

/** Does what many ask for alike, at the same time, once. */
export interface Sharing<T> {
  /**
   * Answers as `work` does, or as the work that is under way for the same key does. The work goes on while anybody waits for it: one who
   * leaves or whose time is up takes nothing from the others, and the last one ends it. Nothing is kept once it has ended.
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
}

/** Whoever has more than twice the time that is left for the work does it alone: it would be told of another's deadline. */
const LEAST_SHARE = 0.5;

export function createSharing<T>(onShared: () => void = () => undefined): Sharing<T> {
  const flights = new Map<string, Flight<T>>();

  const begin = (key: string, deadline: Deadline, work: (deadline: Deadline) => Promise<T>): Flight<T> => {
    const own = startDeadline(deadline.remainingMs());
    const result = work(own).finally(() => {
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
    };
    const forget = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flights.set(key, flight);
    return flight;
  };

  return {
    share: async (key, deadline, work) => {
      const known = flights.get(key);
      const left = known === undefined ? Infinity : known.expiresAt - performance.now();
      if (left < deadline.remainingMs() * LEAST_SHARE) return work(deadline);
      if (known !== undefined) onShared();
      const flight = known ?? begin(key, deadline, work);
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
