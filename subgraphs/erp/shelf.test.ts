import { describe, expect, it } from '@jest/globals';
import { withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createShelf } from './shelf.ts';

const keyOf = (key: string): string => key;

describe('createShelf', () => {
  it('asks once for all keys that are missing, by key, and remembers that there is nothing', async () => {
    const shelf = createShelf<string>({ maxEntries: 10, ttlMs: 60_000, timeoutMs: 1_000 });
    const asked: (readonly string[])[] = [];
    const load = async (keys: readonly string[]): Promise<Map<string, string>> => {
      asked.push(keys);
      return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
    };
    const read = async (keys: readonly string[]) =>
      withDeadline(1_000, async (deadline) => shelf.read({ keys, keyOf, load, deadline }));
    await read(['a', 'none']);
    const found = await read(['b', 'none', 'a']);
    expect(asked).toEqual([['a', 'none'], ['b']]);
    expect([...found].map(([key, reading]) => [key, reading instanceof Error ? reading : reading.value])).toEqual(
      expect.arrayContaining([
        ['a', 'A'],
        ['b', 'B'],
        ['none', null],
      ]),
    );
  });

  it('does not let the impatient spoil the answer for the patient', async () => {
    const shelf = createShelf<string>({ maxEntries: 10, ttlMs: 60_000, timeoutMs: 5_000 });
    let answer = (): void => undefined;
    const ready = new Promise<void>((resolve) => (answer = resolve));
    const load = async (keys: readonly string[]): Promise<Map<string, string>> => {
      await ready;
      return new Map(keys.map((key) => [key, 'value']));
    };
    const read = async (deadline: Deadline) => (await shelf.read({ keys: ['k'], keyOf, load, deadline })).get('k');
    await withDeadline(5_000, async (long) => {
      const impatient = withDeadline(10, read);
      const patient = read(long);
      expect(await impatient).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      answer();
      expect(await patient).toMatchObject({ value: 'value' });
    });
  });

  it('gives the error to the keys that failed and the known values to the others', async () => {
    const shelf = createShelf<string>({ maxEntries: 10, ttlMs: 60_000, timeoutMs: 1_000 });
    let fail = false;
    const load = async (keys: readonly string[]): Promise<Map<string, string>> => {
      if (fail) throw new ClientError('UPSTREAM_UNAVAILABLE');
      return new Map(keys.map((key) => [key, 'value']));
    };
    const read = async (keys: readonly string[]) =>
      withDeadline(1_000, async (deadline) => shelf.read({ keys, keyOf, load, deadline }));
    await read(['known']);
    fail = true;
    const found = await read(['known', 'new']);
    expect(found.get('known')).toMatchObject({ value: 'value' });
    expect(found.get('new')).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    fail = false;
    expect((await read(['new'])).get('new')).toMatchObject({ value: 'value' });
  });
});
