import { describe, expect, it } from '@jest/globals';
import { garbageCollector } from './garbageCollector.ts';
import { reloadUnderLoad } from './reloadUnderLoad.ts';

/** A gate has time for a hundred; `npm run e2e:reload` takes a thousand. */
const RELOADS = 100;

describe('a supergraph that changes again and again under load', () => {
  it(`fails no request and keeps nothing of the former ones, ${RELOADS} times`, async () => {
    const collect = garbageCollector();
    const heaps: number[] = [];
    const { asked, failures, refused } = await reloadUnderLoad({
      planner: 'inline',
      times: RELOADS,
      afterReload: (number) => {
        if (number % (RELOADS / 10) !== 0) return;
        collect();
        heaps.push(process.memoryUsage().heapUsed);
      },
    });
    expect(failures).toEqual([]);
    expect(refused).toBe(0);
    expect(asked).toBeGreaterThan(RELOADS);
    // After a warm-up of three tenths. One graph of these that stayed each time would be a third more after a hundred.
    const warm = Math.min(...heaps.slice(2, 5));
    const end = Math.min(...heaps.slice(-3));
    expect(end / warm).toBeLessThan(1.15);
  }, 3_600_000);

  it('leaves no planner’s thread behind', async () => {
    const { failures, threads } = await reloadUnderLoad({ planner: 'thread', times: 5 });
    expect(failures).toEqual([]);
    expect(threads).toBeGreaterThan(0);
    expect(threads).toBeLessThanOrEqual(2);
  }, 3_600_000);
});
