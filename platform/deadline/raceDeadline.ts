import { ClientError } from '../errors/index.ts';
import type { Deadline } from './deadline.ts';

/**
 * Answers as `work` does, or throws the deadline's reason when that ends first. The work itself should watch the signal:
 * this only stops waiting for it (a later rejection of it is taken, not left unhandled).
 */
export async function raceDeadline<T>(work: Promise<T>, deadline: Deadline): Promise<T> {
  const { signal } = deadline;
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(abortError(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Throws the deadline's reason if it has ended. */
export function throwIfEnded(deadline: Deadline): void {
  if (deadline.signal.aborted) throw abortError(deadline.signal);
}

function abortError(signal: AbortSignal): ClientError {
  return signal.reason instanceof ClientError ? signal.reason : new ClientError('CANCELLED');
}
