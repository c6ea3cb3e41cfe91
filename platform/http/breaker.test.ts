import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createBreaker, type Breaker, type Outcome } from './breaker.ts';

function report(breaker: Breaker, ...outcomes: Outcome[]): void {
  for (const outcome of outcomes) breaker.admit()(outcome);
}

const shut = expect.objectContaining({ code: 'CIRCUIT_OPEN' });

describe('a breaker', () => {
  it('opens after failures in a row, not after as many with successes between them', () => {
    const breaker = createBreaker({ failures: 3 });
    report(breaker, 'failure', 'failure', 'success', 'failure', 'failure', 'neutral');
    expect(breaker.state).toBe('closed');
    report(breaker, 'failure');
    expect(breaker.state).toBe('open');
    expect(() => breaker.admit()).toThrow(shut);
    expect(() => breaker.check()).toThrow(shut);
  });

  it('opens when half of enough calls in its window fail', () => {
    const breaker = createBreaker({ failures: 100 });
    const pairs = Array.from({ length: 4 }, (): Outcome[] => ['success', 'failure']).flat();
    report(breaker, ...pairs, 'success');
    expect(breaker.state).toBe('closed');
    report(breaker, 'failure');
    expect(breaker.state).toBe('open');
  });

  it('forgets calls that have left its window, however many they were', async () => {
    const breaker = createBreaker({ failures: 1_000, failingMs: 600_000, windowMs: 1_000 });
    for (let call = 0; call < 300; call += 1) report(breaker, 'success', 'success', 'failure');
    expect(breaker.state).toBe('closed');
    await sleep(1_050);
    report(breaker, 'success', 'success', 'success', 'success', 'failure', 'failure', 'failure', 'failure', 'success');
    report(breaker, 'success', 'failure');
    expect(breaker.state).toBe('closed');
    report(breaker, 'failure');
    expect(breaker.state).toBe('open');
  });

  it('opens when a quiet upstream has only failed for a while', async () => {
    const breaker = createBreaker({ failingMs: 30 });
    report(breaker, 'failure');
    await sleep(40);
    report(breaker, 'failure');
    expect(breaker.state).toBe('open');
  });

  it('lets one probe through at a time, and goes by how that one ends', async () => {
    const breaker = createBreaker({ failures: 1, probeAfterMs: 20 });
    report(breaker, 'failure');
    await sleep(30);
    breaker.check();
    const probe = breaker.admit();
    expect(breaker.state).toBe('half-open');
    expect(() => breaker.admit()).toThrow(shut);
    probe('failure');
    expect(() => breaker.admit()).toThrow(shut);
    await sleep(30);
    breaker.admit()('neutral');
    breaker.admit()('success');
    expect(breaker.state).toBe('closed');
  });

  it('does not listen to calls from before it opened', () => {
    const breaker = createBreaker({ failures: 1 });
    const slow = breaker.admit();
    report(breaker, 'failure');
    slow('success');
    expect(breaker.state).toBe('open');
  });
});
