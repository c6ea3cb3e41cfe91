import { setTimeout as sleep } from 'node:timers/promises';
import { ClientError } from '../platform/errors/index.ts';

/**
 * Does work that keeps what it has done, again after a system failed it, `attempts` times in all, so that a slow machine, on which
 * deadlines pass and breakers open, comes to the end as well. What is no system's failure is thrown at once.
 */
export async function tryAgain(
  work: () => Promise<void>,
  { attempts, pauseMs }: { readonly attempts: number; readonly pauseMs: number },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt >= attempts || !(error instanceof ClientError)) throw error;
      await sleep(pauseMs);
    }
  }
}
