/** Microseconds since 1970 that never go back, however a clock is set: the order in which values began to be loaded. */
export interface VersionClock {
  now(): number;
  /** Goes by another's clock from now on: Redis's, so that all nodes tell the order alike. */
  follow(micros: number): void;
}

export function createVersionClock(): VersionClock {
  let ahead = performance.timeOrigin * 1_000;
  let latest = 0;
  return {
    now: () => (latest = Math.max(latest + 1, Math.floor(ahead + performance.now() * 1_000))),
    follow: (micros) => {
      ahead = micros - performance.now() * 1_000;
    },
  };
}
