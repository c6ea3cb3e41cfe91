import { ClientError } from '../errors/index.ts';
import type { BreakerOptions } from './types.ts';

/** How a call that was let through ended. 'neutral': it says nothing about the upstream (the client left). */
export type Outcome = 'success' | 'failure' | 'neutral';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Leaves an upstream alone that fails, and looks with one call at a time whether it is back. */
export interface Breaker {
  /** Throws CIRCUIT_OPEN, or answers how to report the end of the call (once). */
  admit(): (outcome: Outcome) => void;
  /** Throws CIRCUIT_OPEN when a call would not be let through now; takes no probe. */
  check(): void;
  readonly state: BreakerState;
}

/** Below this many calls in the window a share of failures says nothing. */
const fewestSamples = 10;

/** So many samples that are out of the window may be kept: they are let go of together. */
const mostLeft = 256;

interface Sample {
  readonly at: number;
  readonly isFailure: boolean;
}

export function createBreaker(options: BreakerOptions = {}): Breaker {
  const { failures: mostFailures = 5, failingMs = 1_500, windowMs = 2_000, probeAfterMs = 1_000 } = options;
  let state: BreakerState = 'closed';
  let openedAt = 0;
  let consecutive = 0;
  let failingSince = 0;
  /** Calls by their end; those before `first` are out of the window. */
  let samples: Sample[] = [];
  let first = 0;
  let failed = 0;

  const open = (now: number): void => {
    state = 'open';
    openedAt = now;
  };
  const close = (): void => {
    state = 'closed';
    consecutive = 0;
    samples = [];
    first = 0;
    failed = 0;
  };
  /** Each call is added once and leaves once, however many stand in the window. */
  const leaveWindow = (now: number): void => {
    for (let oldest = samples[first]; oldest !== undefined && oldest.at < now - windowMs; oldest = samples[first]) {
      first += 1;
      if (oldest.isFailure) failed -= 1;
    }
    if (first < mostLeft || first * 2 < samples.length) return;
    samples = samples.slice(first);
    first = 0;
  };
  const observe = (isFailure: boolean): void => {
    const now = performance.now();
    leaveWindow(now);
    samples.push({ at: now, isFailure });
    if (!isFailure) {
      consecutive = 0;
      return;
    }
    if (consecutive === 0) failingSince = now;
    consecutive += 1;
    failed += 1;
    const inWindow = samples.length - first;
    const longEnough = consecutive >= 2 && now - failingSince >= failingMs;
    if (consecutive >= mostFailures || longEnough || (inWindow >= fewestSamples && failed / inWindow >= 0.5)) open(now);
  };
  const refused = (): ClientError => new ClientError('CIRCUIT_OPEN');
  const isShut = (): boolean =>
    state === 'half-open' || (state === 'open' && performance.now() - openedAt < probeAfterMs);

  return {
    check: () => {
      if (isShut()) throw refused();
    },
    admit: () => {
      if (isShut()) throw refused();
      if (state === 'closed') {
        return (outcome) => {
          // A call from before it opened says nothing new.
          if (state === 'closed' && outcome !== 'neutral') observe(outcome === 'failure');
        };
      }
      state = 'half-open';
      return (outcome) => {
        if (outcome === 'success') close();
        // A probe that proved nothing leaves the way free for the next one at once.
        else open(outcome === 'failure' ? performance.now() : openedAt);
      };
    },
    get state() {
      return state;
    },
  };
}
