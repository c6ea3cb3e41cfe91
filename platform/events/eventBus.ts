/** Who listens to which topics, and how many events may wait for them. */
export interface Listening<Event> {
  readonly topics: readonly string[];
  /**
   * What an event is about. Of events about the same thing only the newest waits, so that a slow listener sees the latest state and
   * holds no more events than there are things to hear of.
   */
  readonly keyOf: (event: Event) => string;
  /** Ends the listening; what still waits is dropped. */
  readonly signal: AbortSignal;
}

/**
 * Hands events to those who listen. One implementation delivers within this process; another may carry them between processes, with the
 * same promise: what is published after `listen` has answered reaches the listener, or is replaced by something newer about the same.
 */
export interface EventBus<Event> {
  /** Listeners of several of the topics get the event once. */
  publish(topics: readonly string[], event: Event): void;
  /** Hears from now on. Throws ClientError OVERLOADED beyond the bus's number of listeners. */
  listen(listening: Listening<Event>): AsyncIterableIterator<Event>;
}
