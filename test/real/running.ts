/** A real system that is started and seeded. */
export interface Running<T> {
  readonly state: T;
  readonly stop: () => Promise<void>;
}

/** How a system tells of its start, and is told to give up. */
export interface Progress {
  /** One line; the time is added. */
  readonly say: (line: string) => void;
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal;
}
