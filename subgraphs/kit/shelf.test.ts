import { describe, expect, it } from '@jest/globals';
import { publicScope } from '../../platform/cache/index.ts';
import { withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createShelf, type Shelf, type ShelfRead } from './shelf.ts';

type Load = ShelfRead<string, string>['load'];

const options = { name: 'test', maxEntries: 100, ttlMs: 60_000, timeoutMs: 5_000 };
const read = (shelf: Shelf<string>, keys: readonly string[], load: Load, identity?: string) =>
  withDeadline(5_000, (deadline) =>
    shelf.read({ keys, load, deadline, scope: identity === undefined ? publicScope : { kind: 'identity', identity } }),
  );
/** One letter is known by its capital, all else is not known. */
const letters: Load = async (keys) =>
  new Map(keys.filter((key) => key.length === 1).map((key) => [key, key.toUpperCase()]));
const off: Load = () => Promise.reject(new ClientError('UPSTREAM_UNAVAILABLE'));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Notes what is asked for, and answers only once let go. */
function held(): { readonly asked: (readonly string[])[]; readonly load: Load; readonly letGo: () => void } {
  const asked: (readonly string[])[] = [];
  let letGo = (): void => undefined;
  const ready = new Promise<void>((resolve) => (letGo = resolve));
  const load: Load = async (keys, deadline) => {
    asked.push(keys);
    await ready;
    return letters(keys, deadline);
  };
  return { asked, load, letGo };
}

describe('a shelf', () => {
  it('asks once for all keys that are missing, and remembers that there is nothing', async () => {
    const shelf = createShelf<string>(options);
    const { asked, load, letGo } = held();
    letGo();
    const first = await read(shelf, ['a', 'b', 'nothing', 'a'], load);
    expect(first.get('a')).toMatchObject({ value: 'A', stale: false });
    expect(first.get('nothing')).toMatchObject({ value: null, stale: false });
    const second = await read(shelf, ['b', 'nothing', 'c'], load);
    expect([...second.keys()].sort()).toEqual(['b', 'c', 'nothing']);
    expect(asked).toEqual([['a', 'b', 'nothing'], ['c']]);
  });

  it('reads anew past what is kept and past what is being read, and nobody is given what was kept before', async () => {
    const shelf = createShelf<string>(options);
    const answer =
      (value: string): Load =>
      () =>
        Promise.resolve(new Map([['a', value]]));
    const anew = (load: Load) =>
      withDeadline(5_000, async (deadline) =>
        (await shelf.read({ keys: ['a'], load, deadline, scope: publicScope, anew: true })).get('a'),
      );
    const slow = held();
    const waiting = read(shelf, ['a'], slow.load);
    await pause(5);
    expect(await anew(answer('new'))).toMatchObject({ value: 'new', stale: false });
    slow.letGo();
    // What was on its way meanwhile was older: nobody is given it, and it is not kept.
    expect((await waiting).get('a')).toMatchObject({ value: 'new' });
    expect((await read(shelf, ['a'], off)).get('a')).toMatchObject({ value: 'new', stale: false });
    expect(await anew(answer('newer'))).toMatchObject({ value: 'newer' });
    // What is kept is no answer where the system fails.
    expect(await anew(off)).toBeInstanceOf(ClientError);
    expect((await read(shelf, ['a'], off)).get('a')).toMatchObject({ value: 'newer' });
  });

  it('takes keys of any shape by their text', async () => {
    const shelf = createShelf<number>(options);
    const sum = (keys: readonly (readonly number[])[]) =>
      Promise.resolve(new Map(keys.map((key) => [key.join('+'), key.reduce((total, each) => total + each, 0)])));
    const keys = [[1, 2], [3]];
    const found = await withDeadline(5_000, (deadline) =>
      shelf.read({ keys, keyOf: (key) => key.join('+'), scope: publicScope, load: sum, deadline }),
    );
    expect([found.get('1+2'), found.get('3')]).toMatchObject([{ value: 3 }, { value: 3 }]);
  });

  it('lets readers wait for one filling together', async () => {
    const shelf = createShelf<string>(options);
    const { asked, load, letGo } = held();
    const readers = Promise.all([read(shelf, ['a', 'b'], load), read(shelf, ['b', 'c'], load)]);
    await pause(5);
    letGo();
    const [one, two] = await readers;
    expect(asked).toEqual([['a', 'b'], ['c']]);
    expect([one.get('b'), two.get('b')]).toMatchObject([{ value: 'B' }, { value: 'B' }]);
  });

  it('does not let the impatient spoil the answer for the patient', async () => {
    const shelf = createShelf<string>(options);
    const { load, letGo } = held();
    const one = async (deadline: Deadline) =>
      (await shelf.read({ keys: ['a'], scope: publicScope, load, deadline })).get('a');
    await withDeadline(5_000, async (long) => {
      const impatient = withDeadline(10, one);
      const patient = one(long);
      expect(await impatient).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      letGo();
      expect(await patient).toMatchObject({ value: 'A' });
    });
  });

  it('finds a value by its other names', async () => {
    const shelf = createShelf<string>({ ...options, aliasesOf: (value) => [`name:${value}`] });
    await read(shelf, ['a'], letters);
    expect((await read(shelf, ['name:A'], off)).get('name:A')).toMatchObject({ value: 'A', stale: false });
  });

  it('shows what it knew when a filling fails, and the error for what it never knew, which is not remembered', async () => {
    const shelf = createShelf<string>({ ...options, ttlMs: 1, staleIfErrorMs: 60_000 });
    await read(shelf, ['a'], letters);
    await pause(5);
    const failed = await read(shelf, ['a', 'b'], off);
    expect(failed.get('a')).toMatchObject({ value: 'A', stale: true });
    expect(failed.get('b')).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect((await read(shelf, ['b'], letters)).get('b')).toMatchObject({ value: 'B', stale: false });
  });

  it('gives no value of one identity to another, not by its other names either', async () => {
    const shelf = createShelf<string>({ ...options, aliasesOf: (value) => [`name:${value}`] });
    await read(shelf, ['a'], letters, 'anna');
    expect((await read(shelf, ['a'], off, 'anna')).get('a')).toMatchObject({ value: 'A' });
    for (const identity of ['bo', undefined]) {
      const found = await read(shelf, ['a', 'name:A'], off, identity);
      expect([...found.values()]).toMatchObject([{ code: 'UPSTREAM_UNAVAILABLE' }, { code: 'UPSTREAM_UNAVAILABLE' }]);
    }
  });

  describe('with a time to live of 0', () => {
    const counting = (): Load => {
      let times = 0;
      return async (keys) => {
        times += 1;
        await pause(2);
        return new Map(keys.filter((key) => key !== 'none').map((key) => [key, `${key}${times}`]));
      };
    };

    it('asks anew at every read and answers what it just read', async () => {
      const shelf = createShelf<string>({ ...options, ttlMs: 0 });
      const load = counting();
      for (const time of [1, 2, 3]) {
        const found = await read(shelf, ['a', 'b', 'none'], load);
        expect([found.get('a'), found.get('b'), found.get('none')]).toMatchObject([
          { value: `a${time}`, stale: false },
          { value: `b${time}`, stale: false },
          { value: null, stale: false },
        ]);
      }
    });

    it('answers two who read at the same time with what was just read for both', async () => {
      const shelf = createShelf<string>({ ...options, ttlMs: 0 });
      const { asked, load, letGo } = held();
      const readers = Promise.all([read(shelf, ['a', 'b'], load), read(shelf, ['b', 'c'], load)]);
      await pause(5);
      letGo();
      const [one, two] = await readers;
      expect([one.get('a'), one.get('b'), two.get('b'), two.get('c')]).toMatchObject(
        ['A', 'B', 'B', 'C'].map((value) => ({ value, stale: false })),
      );
      expect(asked).toEqual([['a', 'b'], ['c']]);
      await read(shelf, ['b'], load);
      expect(asked).toHaveLength(3);
    });

    it('still shows what it knew while the system fails', async () => {
      const shelf = createShelf<string>({ ...options, ttlMs: 0, staleIfErrorMs: 60_000 });
      await read(shelf, ['a'], letters);
      expect((await read(shelf, ['a'], off)).get('a')).toMatchObject({ value: 'A', stale: true });
    });
  });
});
