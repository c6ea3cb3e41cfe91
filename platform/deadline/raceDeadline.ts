import type { Deadline } from './deadline.ts';

/**
 * Answers as `work` does, or throws the deadline's reason when that ends first. The work itself should watch the deadline:
 * this only stops waiting for it (a later rejection of it is taken, not left unhandled).
 */
export function raceDeadline<T>(work: Promise<T>, deadline: Deadline): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    deadline.onEnd(reject);
    const settle = (): void => {
      deadline.offEnd(reject);
      resolve(work);
    };
    work.then(settle, settle);
  });
}

/** Throws the deadline's reason if it has ended. */
export function throwIfEnded({ ended }: Deadline): void {
  if (ended !== undefined) throw ended;
}
