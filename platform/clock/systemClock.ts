import type { BusinessClock } from './businessClock.ts';

export const systemClock: BusinessClock = Object.freeze({ now: () => new Date() });
