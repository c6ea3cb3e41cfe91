import { describe, expect, it } from '@jest/globals';
import { createConcurrencyCap } from './concurrencyCap.ts';

describe('a concurrency cap', () => {
  it('lets the waiting in, in their order, and refuses when the queue is full', async () => {
    const cap = createConcurrencyCap({ limit: 1, queue: 1 });
    const first = await cap.enter();
    const second = cap.enter();
    expect(await cap.enter()).toBe('full');
    expect(cap.load()).toEqual({ running: 1, waiting: 1 });
    if (typeof first === 'string') throw new Error('refused');
    first();
    first();
    const leave = await second;
    expect([typeof leave, cap.load()]).toEqual(['function', { running: 1, waiting: 0 }]);
  });

  it('gives up on a wait that is too long', async () => {
    const cap = createConcurrencyCap({ limit: 1, queue: 5, maxWaitMs: 5 });
    await cap.enter();
    const keepAlive = setTimeout(() => undefined, 1_000);
    expect(await cap.enter()).toBe('tooLong');
    clearTimeout(keepAlive);
    expect(cap.load()).toEqual({ running: 1, waiting: 0 });
  });
});
