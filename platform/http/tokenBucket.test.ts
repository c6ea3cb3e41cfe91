import { describe, expect, it } from '@jest/globals';
import { startDeadline } from '../deadline/index.ts';
import { createTokenBucket } from './tokenBucket.ts';

describe('a token bucket', () => {
  it('gives its burst at once and the rest at its rate, interactive calls first', async () => {
    const bucket = createTokenBucket({ perSecond: 50, burst: 2 });
    const deadline = startDeadline(5_000);
    const order: string[] = [];
    const startedAt = performance.now();
    const take = async (name: string, priority: 'interactive' | 'background') => {
      await bucket.take(deadline, priority);
      order.push(name);
    };
    await Promise.all([
      take('now 1', 'background'),
      take('now 2', 'background'),
      take('later', 'background'),
      take('sooner 1', 'interactive'),
      take('sooner 2', 'interactive'),
    ]);
    expect(order).toEqual(['now 1', 'now 2', 'sooner 1', 'sooner 2', 'later']);
    expect(performance.now() - startedAt).toBeGreaterThan(50);
    deadline.dispose();
  });

  it('refuses at once whose turn comes after its deadline, and says how long it would be', async () => {
    const bucket = createTokenBucket({ perSecond: 1, burst: 1 });
    const deadline = startDeadline(500);
    await bucket.take(deadline, 'interactive');
    const refused: unknown = await bucket.take(deadline, 'interactive').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'UPSTREAM_THROTTLED' });
    deadline.dispose();
  });

  it('lets nobody through while the upstream wants silence, and everybody who waited afterwards', async () => {
    const bucket = createTokenBucket(undefined);
    const deadline = startDeadline(5_000);
    const startedAt = performance.now();
    bucket.pause(60);
    bucket.pause(10);
    await Promise.all([bucket.take(deadline, 'interactive'), bucket.take(deadline, 'background')]);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
    await bucket.take(deadline, 'interactive');
    deadline.dispose();
  });

  it('forgets whoever left while waiting', async () => {
    const bucket = createTokenBucket({ perSecond: 20, burst: 1 });
    const controller = new AbortController();
    const left = startDeadline(5_000, controller.signal);
    const stays = startDeadline(5_000);
    await bucket.take(stays, 'interactive');
    const gone = bucket.take(left, 'interactive');
    const next = bucket.take(stays, 'interactive');
    controller.abort();
    await expect(gone).rejects.toMatchObject({ code: 'CANCELLED' });
    await next;
    stays.dispose();
  });
});
