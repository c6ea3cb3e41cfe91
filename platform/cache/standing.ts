import { systemClock, type BusinessClock } from '../clock/index.ts';
import type { CacheEntry } from './cacheLevel.ts';

/** fresh: may be given; stale: may be given, and said so, while loading it anew fails; useless: never. */
export type Standing = 'fresh' | 'stale' | 'useless';

export interface StandingOptions {
  readonly ttlMs: number;
  readonly staleIfErrorMs?: number;
  readonly clock?: BusinessClock;
}

/** Business clocks of two nodes differ by less. */
const SKEW_MS = 5_000;

/** Judges entries by their age on the real and on the business clock, and by the window in which they hold. */
export function createStanding(options: StandingOptions): (entry: CacheEntry<unknown>) => Standing {
  const { ttlMs, staleIfErrorMs = 0, clock = systemClock } = options;
  return ({ asOf, notBefore, notAfter, ageMs }) => {
    const now = clock.now().getTime();
    const readAt = Date.parse(asOf);
    // The clock was moved back: what was read later cannot be known yet.
    if (now < readAt - SKEW_MS) return 'useless';
    if (notBefore !== null && now < Date.parse(notBefore)) return 'useless';
    if (notAfter !== null && now >= Date.parse(notAfter)) return 'useless';
    const age = Math.max(ageMs, now - readAt);
    if (age < ttlMs) return 'fresh';
    return age < ttlMs + staleIfErrorMs ? 'stale' : 'useless';
  };
}
