/** How long there is still time for something: travels from the gateway to the last upstream call. Real, monotonic time. */
export interface Deadline {
  /** Aborted when the time is up (reason: ClientError DEADLINE_EXCEEDED) or when whoever waits has gone (CANCELLED). */
  readonly signal: AbortSignal;
  /** Milliseconds left, never negative. 0 once the signal is aborted. */
  remainingMs(): number;
  /** On the scale of `performance.now()`, in milliseconds. */
  readonly expiresAt: number;
}

/** A deadline with its timer: whoever starts one disposes of it (try/finally), which stops the timer and aborts nothing. */
export interface OwnedDeadline extends Deadline {
  dispose(): void;
}
