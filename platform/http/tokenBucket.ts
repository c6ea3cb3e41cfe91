import type { Deadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import type { Priority } from './bulkhead.ts';

/** The rate at which one upstream is called, all callers together. */
export interface TokenBucket {
  /** Waits for a turn. Throws UPSTREAM_THROTTLED at once if the turn cannot come before the deadline. */
  take(deadline: Deadline, priority: Priority): Promise<void>;
  /** The upstream asked for silence: nobody's turn comes before that. */
  pause(ms: number): void;
}

interface Waiter {
  go(): void;
}

/** Without a rate, only pauses hold calls back. */
export function createTokenBucket(
  rate: { readonly perSecond: number; readonly burst: number } | undefined,
): TokenBucket {
  const perMs = rate === undefined ? Number.POSITIVE_INFINITY : rate.perSecond / 1000;
  const burst = rate?.burst ?? Number.POSITIVE_INFINITY;
  const waiting: Record<Priority, Set<Waiter>> = { interactive: new Set(), background: new Set() };
  let tokens = burst;
  let refilledAt = performance.now();
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const refill = (): void => {
    const now = performance.now();
    if (Number.isFinite(burst)) tokens = Math.min(burst, tokens + (now - refilledAt) * perMs);
    refilledAt = now;
  };
  /** Until the turn of whoever has `ahead` others before it. */
  const waitMs = (ahead: number): number => {
    const forTokens = Number.isFinite(burst) ? Math.max(0, (ahead + 1 - tokens) / perMs) : 0;
    return Math.max(forTokens, pausedUntil - performance.now());
  };
  const next = (): void => {
    timer = undefined;
    refill();
    for (const line of [waiting.interactive, waiting.background]) {
      for (const waiter of line) {
        if (waitMs(0) > 0) {
          schedule();
          return;
        }
        tokens -= 1;
        line.delete(waiter);
        waiter.go();
      }
    }
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const schedule = (): void => {
    timer ??= setTimeout(next, Math.max(1, Math.ceil(waitMs(0))));
  };

  return {
    take: async (deadline, priority) => {
      refill();
      const ahead = waiting.interactive.size + (priority === 'background' ? waiting.background.size : 0);
      const wait = waitMs(ahead);
      if (ahead === 0 && wait <= 0) {
        tokens -= 1;
        return;
      }
      if (wait > deadline.remainingMs()) {
        throw new ClientError('UPSTREAM_THROTTLED', undefined, { extensions: { retryAfterMs: Math.ceil(wait) } });
      }
      await new Promise<void>((resolve, reject) => {
        const { signal } = deadline;
        const line = waiting[priority];
        const giveUp = (): void => {
          line.delete(waiter);
          if (waiting.interactive.size + waiting.background.size === 0) stop();
          reject(signal.reason instanceof Error ? signal.reason : new ClientError('CANCELLED'));
        };
        const waiter: Waiter = {
          go: () => {
            signal.removeEventListener('abort', giveUp);
            resolve();
          },
        };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener('abort', giveUp, { once: true });
        line.add(waiter);
        schedule();
      });
    },
    pause: (ms) => {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms);
    },
  };
}
