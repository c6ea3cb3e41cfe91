import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createChangeWatch, type ChangeWatch, type Mark } from './changeWatch.ts';

interface Changed {
  readonly sku: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Rows by article: what a look sees. */
function scene() {
  const versions = new Map<string, number>();
  const looks: { readonly keys: readonly string[]; readonly since: string }[] = [];
  const forgotten: string[] = [];
  let failure: Error | undefined;
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const changes: ChangeWatch<Changed> = createChangeWatch<Changed>({
    source: 'test',
    look: async (keys, since) => {
      looks.push({ keys, since });
      if (failure) throw failure;
      return keys.flatMap((sku): Mark<Changed>[] => {
        const version = versions.get(sku);
        return version === undefined
          ? []
          : [{ id: `row of ${sku}`, key: sku, version: String(version), topics: [sku], event: { sku } }];
      });
    },
    onChange: (keys) => void forgotten.push(...keys),
    intervalMs: 5,
    timeoutMs: 1_000,
    clock,
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  const watch = async (...keys: string[]) => {
    const end = new AbortController();
    const deadline = startDeadline(5_000);
    closing.push(() => {
      end.abort();
      deadline.dispose();
    });
    const events = await changes.watch({ keys, topics: keys, keyOf: ({ sku }) => sku, signal: end.signal, deadline });
    return { end, events };
  };
  const lookedAgain = async (): Promise<void> => {
    const before = looks.length;
    while (looks.length < before + 2) await sleep(2);
  };
  closing.push(() => changes.stop());
  return { versions, looks, forgotten, clock, watch, lookedAgain, fail: (error?: Error) => (failure = error) };
}

describe('a watch', () => {
  it('tells what changes after it has begun, once, and nothing of what stood before', async () => {
    const { versions, forgotten, watch, lookedAgain } = scene();
    versions.set('a', 1);
    const { events } = await watch('a', 'b');
    const first = events.next();
    await lookedAgain();
    versions.set('b', 1);
    expect((await first).value).toEqual({ sku: 'b' });
    expect(forgotten).toEqual(['b']);
    const second = events.next();
    await lookedAgain();
    versions.set('a', 2);
    expect((await second).value).toEqual({ sku: 'a' });
  });

  it('looks once for all who watch, at what is watched alone, and not at all when nobody does', async () => {
    const { looks, watch, lookedAgain } = scene();
    const one = await watch('a');
    const two = await watch('a', 'b');
    expect(looks.slice(0, 2).map(({ keys }) => keys)).toEqual([['a'], ['b']]);
    await lookedAgain();
    expect(looks.at(-1)?.keys).toEqual(['a', 'b']);
    one.end.abort();
    await two.events.return?.();
    const count = looks.length;
    await sleep(30);
    expect(looks.length - count).toBeLessThanOrEqual(1);
    const { length } = looks;
    await sleep(30);
    expect(looks).toHaveLength(length);
  });

  it('asks from before the last look that succeeded, so that an outage loses nothing', async () => {
    const { versions, looks, clock, watch, lookedAgain, fail } = scene();
    const { events } = await watch('a');
    expect(looks[0]?.since).toMatch(/^2026-11-20T08:55/);
    await lookedAgain();
    fail(new ClientError('UPSTREAM_UNAVAILABLE'));
    await lookedAgain();
    clock.set('2026-11-20T12:00:00Z');
    versions.set('a', 1);
    await lookedAgain();
    expect(looks.at(-1)?.since).toMatch(/^2026-11-20T08:55/);
    fail();
    expect((await events.next()).value).toEqual({ sku: 'a' });
    await lookedAgain();
    expect(looks.at(-1)?.since).toMatch(/^2026-11-20T11:55/);
  });

  it('is refused when the first look fails, and begins anew for the next who asks', async () => {
    const { versions, watch, fail } = scene();
    fail(new ClientError('UPSTREAM_UNAVAILABLE'));
    await expect(watch('a')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    fail();
    const { events } = await watch('a');
    versions.set('a', 1);
    expect((await events.next()).value).toEqual({ sku: 'a' });
  });
});
