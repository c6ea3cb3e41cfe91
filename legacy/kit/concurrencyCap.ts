/** Leaves the slot; calling it twice does no harm. */
export type Leave = () => void;

/** At most so many at once, and so many waiting. */
export interface ConcurrencyCap {
  /** Resolves once there is a slot; `full` when the queue is full, `tooLong` when the wait was. */
  enter(): Promise<Leave | 'full' | 'tooLong'>;
  /** Running and waiting. */
  load(): { readonly running: number; readonly waiting: number };
}

/** @param queue how many may wait (0: refuse at once). @param maxWaitMs how long, in real time. */
export function createConcurrencyCap(options: {
  readonly limit: number;
  readonly queue?: number;
  readonly maxWaitMs?: number;
}): ConcurrencyCap {
  const { limit, queue = 0, maxWaitMs = 480_000 } = options;
  const waiting: (() => void)[] = [];
  let running = 0;

  const leaveOnce = (): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    };
  };

  return {
    enter() {
      if (running < limit) {
        running += 1;
        return Promise.resolve(leaveOnce());
      }
      if (waiting.length >= queue) return Promise.resolve('full');
      return new Promise((resolve) => {
        const proceed = (): void => {
          clearTimeout(timer);
          resolve(leaveOnce());
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(proceed), 1);
          resolve('tooLong');
        }, maxWaitMs);
        timer.unref();
        waiting.push(proceed);
      });
    },
    load: () => ({ running, waiting: waiting.length }),
  };
}
