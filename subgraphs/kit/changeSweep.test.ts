import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { startDeadline, type OwnedDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createChangeSweep, type ChangeSweep, type ChangeSweepOptions } from './changeSweep.ts';
import { createSweptKind, type SweptRow } from './sweptKind.ts';

const start = '2026-11-20T09:00:00.000Z';
const minute = 60_000;
let clock: SettableClock;
let deadline: OwnedDeadline;
beforeEach(() => {
  clock = createSettableClock(start);
  deadline = startDeadline(30_000);
});
afterEach(() => deadline.dispose());

const at = (ms: number): string => new Date(Date.parse(start) + ms).toISOString();

/** A table of rows, of which a look brings the newest `most`. */
function table(most = 3) {
  const rows = new Map<string, SweptRow & { readonly writtenAt: string }>();
  let edits = 0;
  const asked: string[] = [];
  return {
    asked,
    write: (id: string, writtenAt = clock.now().toISOString()) => {
      edits += 1;
      rows.set(id, { id, version: String(edits), tag: `tag ${id}`, writtenAt });
    },
    kind: {
      source: 'test rows',
      tag: 'all',
      look: async (after: string) => {
        asked.push(after);
        const found = [...rows.values()]
          .filter(({ writtenAt }) => writtenAt > after)
          .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
        return { rows: found.slice(0, most), newest: found[0]?.writtenAt ?? null, isCut: found.length > most };
      },
    },
  };
}

describe('a kind of row that is swept', () => {
  it('tells at first what was written lately, then each change once, also one that is seen late', async () => {
    const { kind, write, asked } = table();
    write('old', at(-6 * minute));
    write('a', at(-minute));
    const swept = createSweptKind(kind, clock);
    expect(await swept.look(deadline)).toEqual(['tag a']);
    expect(await swept.look(deadline)).toEqual([]);
    write('a');
    clock.set(at(10_000));
    // Written before the last look, and seen only now.
    write('late', at(-2 * minute));
    expect([...(await swept.look(deadline))].sort()).toEqual(['tag a', 'tag late']);
    expect(await swept.look(deadline)).toEqual([]);
    expect(asked[0]?.slice(0, 19)).toBe(at(-5 * minute).slice(0, 19));
  });

  it('goes on from its last look that succeeded, however long ago', async () => {
    const { kind, write } = table();
    let isOff = false;
    const off = {
      ...kind,
      look: async (after: string) => (isOff ? Promise.reject(new Error('off')) : kind.look(after)),
    };
    const swept = createSweptKind(off, clock);
    await swept.look(deadline);
    isOff = true;
    clock.set(at(minute));
    write('a');
    clock.set(at(60 * minute));
    await expect(swept.look(deadline)).rejects.toThrow('off');
    isOff = false;
    expect(await swept.look(deadline)).toEqual(['tag a']);
  });

  it('tells of an import as a whole, once when it is seen and once when nothing of it can come late, and between of others one by one', async () => {
    const { kind, write } = table();
    const swept = createSweptKind(kind, clock);
    for (let row = 0; row < 10; row += 1) write(`import ${row}`);
    clock.set(at(1_000));
    expect(await swept.look(deadline)).toEqual(['all']);
    expect(await swept.look(deadline)).toEqual([]);
    clock.set(at(10_000));
    write('a');
    expect(await swept.look(deadline)).toEqual(['tag a']);
    const told: string[] = [];
    for (let step = 2; step < 60; step += 1) {
      clock.set(at(step * 10_000));
      told.push(...(await swept.look(deadline)));
    }
    expect(told).toEqual(['all']);
    write('b');
    expect(await swept.look(deadline)).toEqual(['tag b']);
  });

  it('sees what is written after the clock was moved back', async () => {
    const { kind, write } = table();
    const swept = createSweptKind(kind, clock);
    for (let row = 0; row < 10; row += 1) write(`import ${row}`);
    expect(await swept.look(deadline)).toEqual(['all']);
    clock.set(at(-24 * 60 * minute));
    await swept.look(deadline);
    write('a');
    expect(await swept.look(deadline)).toContain('all');
    clock.set(at(-24 * 60 * minute + minute));
    write('b');
    expect((await swept.look(deadline)).length).toBeGreaterThan(0);
  });
});

describe('a sweep', () => {
  const sweeps: ChangeSweep[] = [];
  afterEach(async () => {
    for (const sweep of sweeps.splice(0)) await sweep.stop();
  });
  function sweepOf(options: Partial<ChangeSweepOptions> & Pick<ChangeSweepOptions, 'kinds'>) {
    const invalidated: string[][] = [];
    const log: string[] = [];
    const sweep = createChangeSweep({
      system: 'test',
      caches: { invalidate: async (tags) => void invalidated.push([...tags]), lease: async () => true },
      intervalMs: 2,
      timeoutMs: 5_000,
      clock,
      logger: createLogger({ name: 'test', level: 'info', destination: { write: (line) => void log.push(line) } }),
      ...options,
    });
    sweeps.push(sweep);
    return { sweep, invalidated, log };
  }
  const until = async (isTrue: () => boolean): Promise<void> => {
    while (!isTrue()) await sleep(2);
  };

  it('forgets what has changed though nobody watches, and looks no more once it has stopped', async () => {
    const { kind, write, asked } = table();
    const { sweep, invalidated } = sweepOf({ kinds: [kind] });
    sweep.start();
    await until(() => asked.length > 1);
    write('a');
    await until(() => invalidated.length > 0);
    expect(invalidated).toEqual([['tag a']]);
    await sweep.stop();
    const looks = asked.length;
    await sleep(20);
    expect(asked.length).toBe(looks);
  });

  it('leaves looking to the node that has the lease, and tells anew what was written lately when it takes over', async () => {
    const { kind, write, asked } = table();
    let isOurs = false;
    let turns = 0;
    const invalidated: string[] = [];
    const lease = async (): Promise<boolean> => {
      turns += 1;
      return isOurs;
    };
    const { sweep } = sweepOf({
      kinds: [kind],
      caches: { invalidate: async (tags) => void invalidated.push(...tags), lease },
    });
    write('a');
    sweep.start();
    await until(() => turns > 2);
    expect(asked).toEqual([]);
    isOurs = true;
    await until(() => invalidated.length > 0);
    expect(invalidated).toEqual(['tag a']);
    isOurs = false;
    const looks = asked.length;
    sweep.lookSoon(['what is gone']);
    await until(() => asked.length > looks);
    expect(invalidated).toContain('what is gone');
  });

  it('makes way for a look that the system has asked for', async () => {
    const { kind } = table();
    const told: boolean[] = [];
    const { sweep } = sweepOf({
      kinds: [{ ...kind, look: (after, _deadline, isTold) => (told.push(isTold), kind.look(after)) }],
    });
    sweep.start();
    await until(() => told.length > 1);
    expect(told).not.toContain(true);
    const before = told.length;
    sweep.lookSoon([]);
    await until(() => told.includes(true));
    await until(() => told.length > before + 2);
    expect(told.filter(Boolean)).toEqual([true]);
  });

  it('goes on though one kind cannot be looked at, and says that once', async () => {
    const good = table();
    const bad = { ...good.kind, source: 'bad rows', look: () => Promise.reject(new Error('off')) };
    const { sweep, invalidated, log } = sweepOf({ kinds: [bad, good.kind] });
    sweep.start();
    await until(() => good.asked.length > 3);
    good.write('a');
    await until(() => invalidated.length > 0);
    expect(log.filter((line) => line.includes('bad rows')).length).toBe(1);
  });

  it('does not look where it is turned off', async () => {
    const { kind, asked } = table();
    const { sweep } = sweepOf({ kinds: [kind], intervalMs: 0 });
    sweep.start();
    await sleep(20);
    expect(asked).toEqual([]);
  });
});
