import { describe, expect, it } from '@jest/globals';
import { createSettableClock, systemClock } from '../../platform/clock/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createSnapshot } from './snapshot.ts';

const logger = createLogger({ name: 'test', level: 'silent' });

describe('createSnapshot', () => {
  it('loads once for all who wait for the first value', async () => {
    let loads = 0;
    const load = async (): Promise<number> => {
      await Promise.resolve();
      return (loads += 1);
    };
    const snapshot = createSnapshot({ load, refreshMs: 60_000, timeoutMs: 1_000, clock: systemClock, logger });
    const read = async () => withDeadline(1_000, async (deadline) => snapshot.read(deadline));
    const [first, second] = await Promise.all([read(), read()]);
    expect([first.value, second.value, (await read()).value]).toEqual([1, 1, 1]);
    expect(first.stale).toBe(false);
  });

  it('keeps the last good value while loading fails, says that it is stale, and takes the next good one', async () => {
    let fail = false;
    let loads = 0;
    const load = async (): Promise<number> => {
      loads += 1;
      if (fail) throw new Error('down');
      return loads;
    };
    const snapshot = createSnapshot({ load, refreshMs: 5, timeoutMs: 5, clock: systemClock, logger });
    const read = async () => withDeadline(1_000, async (deadline) => snapshot.read(deadline));
    const until = async (reached: () => Promise<boolean>): Promise<void> => {
      while (!(await reached())) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    snapshot.start();
    await read();
    fail = true;
    await until(async () => (await read()).stale);
    const { value } = await read();
    fail = false;
    await until(async () => (await read()).value > value);
    expect((await read()).stale).toBe(false);
    snapshot.stop();
  });

  it('is dated by when its loading began, and read anew when the clock is moved back before that', async () => {
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    let loads = 0;
    const load = async (): Promise<number> => {
      clock.set('2026-11-20T09:01:00Z');
      return Promise.resolve((loads += 1));
    };
    const snapshot = createSnapshot({ load, refreshMs: 60_000, timeoutMs: 1_000, clock, logger });
    const read = async () => withDeadline(1_000, async (deadline) => snapshot.read(deadline));
    const begun = (await read()).asOf;
    expect(begun.slice(0, 16)).toBe('2026-11-20T09:00');
    expect(await read()).toMatchObject({ value: 1, asOf: begun });
    clock.set('2026-11-19T09:00:00Z');
    const moved = await read();
    expect([moved.value, moved.asOf.slice(0, 16)]).toEqual([2, '2026-11-19T09:00']);
  });

  it('tries the first load again without being asked, and tells those who wait that it failed', async () => {
    let loads = 0;
    const load = async (): Promise<number> => {
      loads += 1;
      if (loads === 1) throw new Error('down');
      return Promise.resolve(loads);
    };
    const snapshot = createSnapshot({ load, refreshMs: 60_000, timeoutMs: 1_000, clock: systemClock, logger });
    const read = async () => withDeadline(1_000, async (deadline) => snapshot.read(deadline));
    await expect(read()).rejects.toThrow('down');
    expect((await read()).value).toBe(2);
  });

  it('loads anew when asked to, though not before it was asked', async () => {
    let seen = 'old';
    let loads = 0;
    let letGo = (): void => undefined;
    const load = async (): Promise<string> => {
      loads += 1;
      const value = seen;
      await new Promise<void>((resolve) => (letGo = resolve));
      return value;
    };
    const snapshot = createSnapshot({ load, refreshMs: 60_000, timeoutMs: 5_000, clock: systemClock, logger });
    const read = async () => withDeadline(5_000, async (deadline) => (await snapshot.read(deadline)).value);
    const until = async (reached: () => boolean): Promise<void> => {
      while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    snapshot.start();
    seen = 'new';
    snapshot.refreshSoon();
    snapshot.refreshSoon();
    expect(loads).toBe(1);
    letGo();
    expect(await read()).toBe('old');
    await until(() => loads === 2);
    letGo();
    while ((await read()) !== 'new') await new Promise((resolve) => setTimeout(resolve, 1));
    snapshot.refreshSoon();
    await until(() => loads === 3);
    snapshot.stop();
    letGo();
    snapshot.refreshSoon();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(loads).toBe(3);
  });
});
