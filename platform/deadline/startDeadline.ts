import { ClientError } from '../errors/index.ts';
import type { Deadline, OwnedDeadline } from './deadline.ts';
import { TimedDeadline } from './timedDeadline.ts';

/** Starts a deadline `ms` from now. It also ends when `parentSignal` aborts (its reason is kept). */
export function startDeadline(ms: number, parentSignal?: AbortSignal): OwnedDeadline {
  const expiresAt = performance.now() + Math.max(0, ms);
  if (parentSignal === undefined) return new TimedDeadline(expiresAt);
  const endWithParent = (): void => {
    deadline.end(parentSignal.reason instanceof ClientError ? parentSignal.reason : new ClientError('CANCELLED'));
  };
  const deadline = new TimedDeadline(expiresAt, () => parentSignal.removeEventListener('abort', endWithParent));
  if (parentSignal.aborted) endWithParent();
  else parentSignal.addEventListener('abort', endWithParent, { once: true });
  return deadline;
}

/** A part of a longer time: `ms` from now, but never later than its parent, and ended with it. */
export function child(parent: Deadline, ms: number): OwnedDeadline {
  const expiresAt = Math.min(parent.expiresAt, performance.now() + Math.max(0, ms));
  const endWithParent = (reason: ClientError): void => deadline.end(reason);
  const deadline = new TimedDeadline(expiresAt, () => parent.offEnd(endWithParent));
  parent.onEnd(endWithParent);
  return deadline;
}
