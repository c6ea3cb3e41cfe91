import { setMaxListeners } from 'node:events';
import { ClientError } from '../errors/index.ts';
import type { Deadline, OwnedDeadline } from './deadline.ts';

/** setTimeout fires at once beyond this. */
const longestTimerMs = 2 ** 31 - 1;

/** Starts a deadline `ms` from now. It also ends when `parentSignal` aborts (its reason is kept). */
export function startDeadline(ms: number, parentSignal?: AbortSignal): OwnedDeadline {
  return start(performance.now() + Math.max(0, ms), parentSignal);
}

/** A part of a longer time: `ms` from now, but never later than its parent, and ended with it. */
export function child(parent: Deadline, ms: number): OwnedDeadline {
  return start(Math.min(parent.expiresAt, performance.now() + Math.max(0, ms)), parent.signal);
}

function start(expiresAt: number, parentSignal: AbortSignal | undefined): OwnedDeadline {
  const controller = new AbortController();
  // One request waits for many calls under one deadline: that is no leak, and each takes its listener away.
  setMaxListeners(0, controller.signal);
  const endWithParent = (): void => {
    end(parentSignal?.reason instanceof ClientError ? parentSignal.reason : new ClientError('CANCELLED'));
  };
  const timer = setTimeout(
    () => {
      end(new ClientError('DEADLINE_EXCEEDED'));
    },
    Math.min(longestTimerMs, Math.max(0, Math.ceil(expiresAt - performance.now()))),
  );
  // A waiting deadline alone is no reason to keep the process alive.
  timer.unref();
  const release = (): void => {
    clearTimeout(timer);
    parentSignal?.removeEventListener('abort', endWithParent);
  };
  const end = (reason: ClientError): void => {
    release();
    controller.abort(reason);
  };
  if (parentSignal?.aborted === true) endWithParent();
  else parentSignal?.addEventListener('abort', endWithParent, { once: true });
  return {
    signal: controller.signal,
    expiresAt,
    remainingMs: () => (controller.signal.aborted ? 0 : Math.max(0, expiresAt - performance.now())),
    dispose: release,
  };
}
