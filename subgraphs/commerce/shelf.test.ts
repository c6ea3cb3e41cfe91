import { describe, expect, it } from '@jest/globals';
import { withDeadline } from '../../platform/deadline/index.ts';
import type { Reading } from './port.ts';
import { createShelf, type Shelf } from './shelf.ts';

type Load = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

describe('a shelf', () => {
  const options = { maxEntries: 100, ttlMs: 60_000, timeoutMs: 1_000 };
  const read = (
    shelf: Shelf<string>,
    keys: readonly string[],
    load: Load,
  ): Promise<ReadonlyMap<string, Reading<string | null> | Error>> =>
    withDeadline(5_000, (deadline) => shelf.read({ keys, load, deadline }));
  const letters: Load = async (keys) =>
    new Map(keys.filter((key) => key.length === 1).map((key) => [key, key.toUpperCase()]));
  const never: Load = () => Promise.reject(new Error('not asked'));

  it('fills what is missing with one load and remembers what is not there', async () => {
    const shelf = createShelf<string>(options);
    const calls: (readonly string[])[] = [];
    const counting: Load = (keys) => {
      calls.push(keys);
      return letters(keys);
    };
    const first = await read(shelf, ['a', 'b', 'nothing'], counting);
    expect(first.get('a')).toMatchObject({ value: 'A', stale: false });
    expect(first.get('nothing')).toMatchObject({ value: null });
    await read(shelf, ['b', 'nothing', 'c'], counting);
    expect(calls).toEqual([['a', 'b', 'nothing'], ['c']]);
  });

  it('lets readers wait for one filling together', async () => {
    const shelf = createShelf<string>(options);
    const calls: (readonly string[])[] = [];
    const slow: Load = async (keys) => {
      calls.push(keys);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return letters(keys);
    };
    const [one, two] = await Promise.all([read(shelf, ['a', 'b'], slow), read(shelf, ['b', 'c'], slow)]);
    expect(calls).toEqual([['a', 'b'], ['c']]);
    expect([one.get('b'), two.get('b')]).toMatchObject([{ value: 'B' }, { value: 'B' }]);
  });

  it('finds a value by its other names', async () => {
    const shelf = createShelf<string>({ ...options, aliasesOf: (value) => [`name:${value}`] });
    await read(shelf, ['a'], letters);
    expect((await read(shelf, ['name:A'], never)).get('name:A')).toMatchObject({ value: 'A' });
  });

  it('shows what it knew when a filling fails, and the error for what it never knew', async () => {
    const shelf = createShelf<string>({ ...options, ttlMs: 1, staleIfErrorMs: 60_000 });
    await read(shelf, ['a'], letters);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const failed = await read(shelf, ['a', 'b'], () => Promise.reject(new Error('off')));
    expect(failed.get('a')).toMatchObject({ value: 'A', stale: true });
    expect(failed.get('b')).toEqual(new Error('off'));
    expect((await read(shelf, ['b'], letters)).get('b')).toMatchObject({ value: 'B', stale: false });
  });
});
