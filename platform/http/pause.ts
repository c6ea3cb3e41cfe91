import type { Deadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';

/** Waits, unless the deadline ends first: then its reason is thrown. */
export async function pause(ms: number, { signal }: Deadline): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new ClientError('CANCELLED'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
