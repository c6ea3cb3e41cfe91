import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClientError } from '../errors/index.ts';
import { createKeyedLoader } from './createKeyedLoader.ts';
import { mapWithConcurrency } from './mapWithConcurrency.ts';

describe('a keyed loader', () => {
  it('asks once for what is asked for in one tick, and answers by key however the source orders it', async () => {
    const calls: string[][] = [];
    const loader = createKeyedLoader<string, number>({
      load: async (keys) => {
        calls.push([...keys]);
        return new Map(
          [...keys]
            .reverse()
            .filter((key) => key !== 'gone')
            .map((key) => [key, key.length]),
        );
      },
    });
    const answers = await Promise.all([loader.load('a'), loader.load('gone'), loader.loadMany(['ccc', 'a', 'bb'])]);
    expect(answers).toEqual([1, null, [3, 1, 2]]);
    expect(calls).toEqual([['a', 'gone', 'ccc', 'bb']]);
    await loader.load('a');
    expect(calls).toHaveLength(1);
  });

  it('throws an error to those who asked for that key alone', async () => {
    const loader = createKeyedLoader<string, number>({
      load: async (keys) => new Map(keys.map((key) => [key, key === 'bad' ? new ClientError('PRICE_UNAVAILABLE') : 1])),
    });
    const [good, bad] = await Promise.allSettled([loader.load('good'), loader.load('bad')]);
    expect(good).toEqual({ status: 'fulfilled', value: 1 });
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'PRICE_UNAVAILABLE' } });
    await expect(loader.loadMany(['good', 'bad'])).rejects.toMatchObject({ code: 'PRICE_UNAVAILABLE' });
  });

  it('knows keys of any shape by their text, splits large batches, and takes what is known already', async () => {
    const sizes: number[] = [];
    const loader = createKeyedLoader<{ readonly sku: string; readonly unit: string }, string>({
      keyOf: ({ sku, unit }) => JSON.stringify([sku, unit]),
      maxBatch: 2,
      load: async (keys) => {
        sizes.push(keys.length);
        return new Map(keys.map(({ sku, unit }) => [JSON.stringify([sku, unit]), `${sku}/${unit}`]));
      },
    });
    loader.prime({ sku: 'N4', unit: 'PCS' }, 'known');
    const keys = ['N1', 'N2', 'N3', 'N1', 'N4'].map((sku) => ({ sku, unit: 'PCS' }));
    expect(await loader.loadMany(keys)).toEqual(['N1/PCS', 'N2/PCS', 'N3/PCS', 'N1/PCS', 'known']);
    expect(sizes).toEqual([2, 1]);
    loader.clear({ sku: 'N4', unit: 'PCS' });
    expect(await loader.load({ sku: 'N4', unit: 'PCS' })).toBe('N4/PCS');
  });

  it('fails everyone in the batch when the source fails', async () => {
    const loader = createKeyedLoader<string, number>({ load: () => Promise.reject(new Error('down')) });
    const results = await Promise.allSettled([loader.load('a'), loader.load('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('mapWithConcurrency', () => {
  it('answers as map does, and never runs more at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (delays, limit) => {
        let running = 0;
        let most = 0;
        const results = await mapWithConcurrency(delays, limit, async (delay, index) => {
          running += 1;
          most = Math.max(most, running);
          for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
          running -= 1;
          return [delay, index];
        });
        expect(results).toEqual(delays.map((delay, index) => [delay, index]));
        expect(most).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('starts no more after a failure, and waits for all that were started', async () => {
    const started: number[] = [];
    let finished = 0;
    const run = mapWithConcurrency([1, 2, 3, 4, 5, 6], 2, async (item) => {
      started.push(item);
      await sleep(item === 1 ? 5 : 30);
      finished += 1;
      if (item === 1) throw new Error('first');
    });
    await expect(run).rejects.toThrow('first');
    expect(started).toEqual([1, 2]);
    expect(finished).toBe(2);
  });

  it('stops when the signal says so, and refuses a limit that is none', async () => {
    const controller = new AbortController();
    const started: number[] = [];
    const run = mapWithConcurrency(
      [1, 2, 3],
      1,
      async (item) => {
        started.push(item);
        controller.abort(new Error('enough'));
      },
      controller.signal,
    );
    await expect(run).rejects.toThrow('enough');
    expect(started).toEqual([1]);
    await expect(mapWithConcurrency([1], 0, async () => 1)).rejects.toThrow(RangeError);
  });
});
