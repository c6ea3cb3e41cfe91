import type { SettableClock } from '../../platform/clock/index.ts';

export type { BusinessClock } from '../../platform/clock/index.ts';

/** A business clock that the control server can move. */
export type MovableClock = SettableClock;
