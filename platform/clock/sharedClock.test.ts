import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createSharedClock, openSharedClock } from './sharedClock.ts';

describe('a clock of several threads', () => {
  it('starts where it is told, ticks, and is the real time unless told', () => {
    const clock = createSharedClock('2026-11-20T09:00:00Z');
    expect(clock.now().toISOString()).toMatch(/^2026-11-20T09:00:0/);
    expect(Math.abs(createSharedClock().now().getTime() - Date.now())).toBeLessThan(5_000);
  });

  it('is moved for all by whoever moves it', () => {
    const mine = createSharedClock('2026-11-20T09:00:00Z');
    const theirs = openSharedClock(mine.memory);
    theirs.set('2026-12-01T00:00:00+01:00');
    expect(mine.now().toISOString()).toMatch(/^2026-11-30T23:00:0/);
    mine.set('1999-01-01T00:00:00Z');
    expect(theirs.now().toISOString()).toMatch(/^1999-01-01T00:00:0/);
    expect(() => theirs.set('tomorrow')).toThrow(RangeError);
    expect(mine.now().getUTCFullYear()).toBe(1999);
  });

  it('rests on a monotonic clock that is the same in every thread', async () => {
    const before = process.hrtime.bigint();
    const worker = new Worker(`require('node:worker_threads').parentPort.postMessage(process.hrtime.bigint())`, {
      eval: true,
      execArgv: [],
    });
    const [there] = (await once(worker, 'message')) as [bigint];
    expect(there > before && there < process.hrtime.bigint()).toBe(true);
  });
});
