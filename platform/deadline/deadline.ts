import type { ClientError } from '../errors/index.ts';

/** Told once why a deadline has ended. */
export type OnEnd = (reason: ClientError) => void;

/** How long there is still time for something: travels from the gateway to the last upstream call. Real, monotonic time. */
export interface Deadline {
  /**
   * Aborted when the time is up (reason: ClientError DEADLINE_EXCEEDED) or when whoever waits has gone (CANCELLED). Made when it is first
   * asked for, since making it costs more than all else of a deadline: who only wants to be told uses {@link onEnd}.
   */
  readonly signal: AbortSignal;
  /** Why it has ended; undefined: there is time. */
  readonly ended: ClientError | undefined;
  /** Calls `listener` when it ends, at once if it has. */
  onEnd(listener: OnEnd): void;
  /** Takes a listener back. */
  offEnd(listener: OnEnd): void;
  /** Milliseconds left, never negative. 0 once it has ended. */
  remainingMs(): number;
  /** On the scale of `performance.now()`, in milliseconds. */
  readonly expiresAt: number;
}

/** A deadline with its timer: whoever starts one disposes of it (try/finally), which stops the timer and aborts nothing. */
export interface OwnedDeadline extends Deadline {
  /** Ends it now, for this reason. */
  end(reason: ClientError): void;
  dispose(): void;
}
