import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { createEventBus } from './createEventBus.ts';
import { untilAborted } from './untilAborted.ts';

interface Changed {
  readonly sku: string;
  readonly version: number;
}

function listen(topics: readonly string[], maxListeners = 10) {
  const bus = createEventBus<Changed>({ maxListeners });
  const leave = new AbortController();
  const join = () => bus.listen({ topics, keyOf: ({ sku }) => sku, signal: leave.signal });
  return { bus, leave, join, events: join() };
}

describe('the event bus', () => {
  it('gives a listener the events of its topics, each once, in order', async () => {
    const { bus, events } = listen(['a', 'b']);
    bus.publish(['a', 'b'], { sku: '1', version: 1 });
    bus.publish(['c'], { sku: '2', version: 1 });
    bus.publish(['b'], { sku: '3', version: 1 });
    expect((await events.next()).value).toEqual({ sku: '1', version: 1 });
    expect((await events.next()).value).toEqual({ sku: '3', version: 1 });
    const waiting = events.next();
    bus.publish(['a'], { sku: '4', version: 1 });
    expect((await waiting).value).toEqual({ sku: '4', version: 1 });
  });

  it('keeps only the newest of what it says about one thing while nobody reads', async () => {
    const { bus, events, leave } = listen(['a']);
    for (let version = 1; version <= 10_000; version += 1) bus.publish(['a'], { sku: 'x', version });
    bus.publish(['a'], { sku: 'y', version: 1 });
    expect((await events.next()).value).toEqual({ sku: 'x', version: 10_000 });
    expect((await events.next()).value).toEqual({ sku: 'y', version: 1 });
    const last = events.next();
    leave.abort();
    expect((await last).done).toBe(true);
  });

  it('ends a waiting listener when it is told to, and has then room for another', async () => {
    const { bus, leave, events, join } = listen(['a'], 1);
    expect(join).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
    const waiting = events.next();
    leave.abort();
    expect((await waiting).done).toBe(true);
    bus.publish(['a'], { sku: '1', version: 1 });
    expect((await events.next()).done).toBe(true);
    expect((await join().next()).done).toBe(true);
    const after = bus.listen({ topics: ['a'], keyOf: ({ sku }) => sku, signal: new AbortController().signal });
    await after.return?.();
    expect(() => bus.listen({ topics: ['a'], keyOf: ({ sku }) => sku, signal: leave.signal })).not.toThrow();
  });
});

describe('reading until aborted', () => {
  it('ends at once though the source hangs, and lets go of it', async () => {
    let returned = false;
    const hanging: AsyncIterableIterator<number> = {
      next: () => new Promise(() => undefined),
      return: async () => {
        returned = true;
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => hanging,
    };
    const end = new AbortController();
    const read = untilAborted(hanging, end.signal).next();
    end.abort();
    expect((await read).done).toBe(true);
    expect(returned).toBe(true);
  });

  it('passes on what comes, an end and a failure', async () => {
    async function* two() {
      yield 1;
      yield 2;
      throw new Error('broken');
    }
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const value of untilAborted(two(), new AbortController().signal)) seen.push(value);
    };
    await expect(read()).rejects.toThrow('broken');
    expect(seen).toEqual([1, 2]);
  });

  it('keeps nothing of what it has passed on, however long it lasts', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const given: WeakRef<object>[] = [];
    async function* many() {
      for (let count = 0; count < 200; count += 1) {
        const event = { count };
        given.push(new WeakRef(event));
        yield event;
      }
      await new Promise(() => undefined);
    }
    const end = new AbortController();
    const events = untilAborted(many(), end.signal);
    for (let count = 0; count < 200; count += 1) await events.next();
    // A weak reference that was made is strong until the turn has ended.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(given.filter((event) => event.deref() !== undefined).length).toBeLessThan(5);
    end.abort();
    expect((await events.next()).done).toBe(true);
  });
});
