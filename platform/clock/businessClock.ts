/** The time that prices, campaigns and deliveries live by. Tokens and timeouts use real time, never this. */
export interface BusinessClock {
  now(): Date;
}
