/** The one business clock of the demo. Structurally equal to platform/clock, so that either can be passed. */
export interface BusinessClock {
  /** The business instant: campaigns, deltas and created-at stamps follow it. Tokens and timeouts use real time instead. */
  now(): Date;
}

/** A business clock that the control server can move. */
export interface MovableClock extends BusinessClock {
  /** @param instant RFC 3339. Throws when it is not one. */
  set(instant: string): void;
}
