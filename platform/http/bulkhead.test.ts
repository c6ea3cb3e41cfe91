import { describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { createBulkhead } from './bulkhead.ts';

const never = new AbortController();

/** Work that ends when it is told to. */
function task(): { readonly run: () => Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { run: () => done, end: () => end() };
}

describe('a bulkhead', () => {
  it('lets interactive work pass background work that waits, each in its order', async () => {
    const bulkhead = createBulkhead({ concurrency: 1, queue: 10 });
    const order: string[] = [];
    const first = task();
    const note = (name: string) => async () => void order.push(name);
    const all = [
      bulkhead.run(first.run, never),
      bulkhead.run(note('b1'), never, 'background'),
      bulkhead.run(note('b2'), never, 'background'),
      bulkhead.run(note('i1'), never),
      bulkhead.run(note('i2'), never, 'interactive'),
    ];
    expect([bulkhead.active, bulkhead.queued]).toEqual([1, 4]);
    first.end();
    await Promise.all(all);
    expect(order).toEqual(['i1', 'i2', 'b1', 'b2']);
    expect([bulkhead.active, bulkhead.queued]).toEqual([0, 0]);
  });

  it('lets go of whoever does not wait any longer, and gives the place to the next', async () => {
    const bulkhead = createBulkhead({ concurrency: 1, queue: 10, full: 'SUBGRAPH_UNAVAILABLE' });
    const first = task();
    const running = bulkhead.run(first.run, never);
    const controller = new AbortController();
    const impatient = bulkhead.run(() => Promise.reject(new Error('must not run')), controller);
    const patient = bulkhead.run(async () => 'ran', never);
    controller.abort(new Error('gone'));
    await expect(impatient).rejects.toThrow('gone');
    await expect(bulkhead.run(async () => 'x', controller)).rejects.toThrow('gone');
    first.end();
    await running;
    expect(await patient).toBe('ran');
    expect(bulkhead.active).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('gives the place back when work fails', async () => {
    const bulkhead = createBulkhead({ concurrency: 1, queue: 0 });
    await expect(bulkhead.run(() => Promise.reject(new Error('own')), never)).rejects.toThrow('own');
    expect(await bulkhead.run(async () => 'ran', never)).toBe('ran');
  });
});
