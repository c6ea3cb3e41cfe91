export type { BusinessClock } from './businessClock.ts';
export { systemClock } from './systemClock.ts';
export { createSettableClock, type SettableClock } from './settableClock.ts';
export { createSharedClock, openSharedClock, type SharedClock } from './sharedClock.ts';
