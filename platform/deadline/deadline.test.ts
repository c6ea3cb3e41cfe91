import { setTimeout as sleep } from 'node:timers/promises';
import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { ClientError } from '../errors/index.ts';
import { raceDeadline, throwIfEnded } from './raceDeadline.ts';
import { child, startDeadline } from './startDeadline.ts';
import { withDeadline } from './withDeadline.ts';

const exceeded = expect.objectContaining({ code: 'DEADLINE_EXCEEDED' });
const cancelled = expect.objectContaining({ code: 'CANCELLED' });

describe('a deadline', () => {
  it('aborts with DEADLINE_EXCEEDED when its time is up, and has no time left then', async () => {
    const deadline = startDeadline(20);
    expect(deadline.remainingMs()).toBeGreaterThan(0);
    expect(deadline.remainingMs()).toBeLessThanOrEqual(20);
    await expect(raceDeadline(new Promise(() => undefined), deadline)).rejects.toEqual(exceeded);
    expect(deadline.remainingMs()).toBe(0);
    expect(() => throwIfEnded(deadline)).toThrow(exceeded);
  });

  it('does nothing more once it is disposed of', async () => {
    const parent = new AbortController();
    const deadline = startDeadline(10, parent.signal);
    deadline.dispose();
    parent.abort();
    await sleep(30);
    expect(deadline.signal.aborted).toBe(false);
    expect(getEventListeners(parent.signal, 'abort')).toHaveLength(0);
  });

  it('ends at once with its parent, with the parent’s reason, and leaves no listener behind', () => {
    const controller = new AbortController();
    const parent = startDeadline(10_000, controller.signal);
    const inner = child(parent, 5_000);
    controller.abort(new Error('socket closed'));
    expect(inner.signal.reason).toEqual(cancelled);
    expect(inner.remainingMs()).toBe(0);
    expect(child(parent, 1_000).signal.aborted).toBe(true);
    expect(getEventListeners(parent.signal, 'abort')).toHaveLength(0);
  });

  it('is never later than its parent', async () => {
    const parent = startDeadline(30);
    const long = child(parent, 60_000);
    const short = child(parent, 5);
    expect(long.expiresAt).toBe(parent.expiresAt);
    expect(short.expiresAt).toBeLessThan(parent.expiresAt);
    await sleep(60);
    expect(long.signal.reason).toEqual(exceeded);
    expect(short.signal.reason).toEqual(exceeded);
  });

  it('takes times of zero, below zero and far away', async () => {
    await sleep(1);
    for (const ms of [0, -5]) {
      const deadline = startDeadline(ms);
      await sleep(5);
      expect(deadline.signal.aborted).toBe(true);
    }
    const far = startDeadline(2 ** 40);
    await sleep(5);
    expect(far.signal.aborted).toBe(false);
    far.dispose();
  });
});

describe('work under a deadline', () => {
  it('answers in time, passes its own error on, and is disposed of', async () => {
    const controller = new AbortController();
    await expect(withDeadline(1_000, async () => 'done', controller.signal)).resolves.toBe('done');
    await expect(withDeadline(1_000, () => Promise.reject(new Error('own')), controller.signal)).rejects.toThrow('own');
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('is left behind when it is late, and its later failure is taken', async () => {
    const late = withDeadline(10, (deadline) =>
      raceDeadline(
        sleep(30).then(() => Promise.reject(new Error('late'))),
        deadline,
      ),
    );
    await expect(late).rejects.toEqual(exceeded);
    await sleep(40);
  });
});

describe('who is told of the end', () => {
  it('is told once, at once if it has ended already, and not after taking itself back', () => {
    const deadline = startDeadline(10_000);
    const told: string[] = [];
    const taken = () => told.push('taken back');
    deadline.onEnd(({ code }) => told.push(`first ${code}`));
    deadline.onEnd(taken);
    deadline.offEnd(taken);
    expect(deadline.ended).toBeUndefined();
    deadline.end(new ClientError('CANCELLED'));
    deadline.end(new ClientError('DEADLINE_EXCEEDED'));
    deadline.onEnd(({ code }) => told.push(`late ${code}`));
    expect(told).toEqual(['first CANCELLED', 'late CANCELLED']);
    expect([deadline.ended, deadline.signal.reason]).toEqual([cancelled, cancelled]);
  });

  it('is told by a signal too, whenever that is asked for', () => {
    const early = startDeadline(10_000);
    const { signal } = early;
    expect(signal.aborted).toBe(false);
    const part = child(early, 20_000);
    early.end(new ClientError('CANCELLED'));
    expect([signal.reason, part.ended, part.signal.reason]).toEqual([cancelled, cancelled, cancelled]);
  });

  it('is not told by a part that its owner has disposed of', () => {
    const whole = startDeadline(10_000);
    const part = child(whole, 5_000);
    part.dispose();
    whole.end(new ClientError('CANCELLED'));
    expect(part.ended).toBeUndefined();
  });
});
