import { ClientError, type ErrorCode } from '../errors/index.ts';

export interface BulkheadOptions {
  /** How many run at once. */
  readonly concurrency: number;
  /** How many may wait. */
  readonly queue: number;
  /** The code of what is refused when the queue is full. Default UPSTREAM_UNAVAILABLE. */
  readonly full?: ErrorCode;
}

export type Priority = 'interactive' | 'background';

/** Keeps one slow neighbour from taking everything: bounded work, bounded queue, interactive before background. */
export interface Bulkhead {
  /** Runs `work` when there is room. Throws the reason of the asker's signal, which is looked at only then, if it aborts while waiting. */
  run<T>(work: () => Promise<T>, asker: Asker, priority?: Priority): Promise<T>;
  readonly active: number;
  readonly queued: number;
}

/** A deadline, or whatever else tells by a signal that nobody waits any longer. */
interface Asker {
  readonly signal: AbortSignal;
}

interface Waiter {
  enter(): void;
}

export function createBulkhead(options: BulkheadOptions): Bulkhead {
  const waiting: Record<Priority, Set<Waiter>> = { interactive: new Set(), background: new Set() };
  let active = 0;

  const leave = (): void => {
    const line = waiting.interactive.size > 0 ? waiting.interactive : waiting.background;
    for (const next of line) {
      line.delete(next);
      next.enter();
      return;
    }
    active -= 1;
  };
  const wait = async ({ signal }: Asker, priority: Priority): Promise<void> => {
    signal.throwIfAborted();
    if (waiting.interactive.size + waiting.background.size >= options.queue) {
      throw new ClientError(options.full ?? 'UPSTREAM_UNAVAILABLE', undefined, {
        cause: new Error('The queue is full.'),
      });
    }
    await new Promise<void>((resolve, reject) => {
      const waiter: Waiter = {
        enter: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = (): void => {
        waiting[priority].delete(waiter);
        reject(signal.reason instanceof Error ? signal.reason : new ClientError('CANCELLED'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
      waiting[priority].add(waiter);
    });
  };

  return {
    run: async (work, asker, priority = 'interactive') => {
      // Whoever waits is let in by who leaves, and is counted with it.
      if (active < options.concurrency) active += 1;
      else await wait(asker, priority);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    get active() {
      return active;
    },
    get queued() {
      return waiting.interactive.size + waiting.background.size;
    },
  };
}
