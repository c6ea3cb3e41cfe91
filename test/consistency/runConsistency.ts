import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckOptions } from './checkHistory.ts';
import type { History } from './history.ts';
import { monotonicNow } from './monotonicNow.ts';
import { runNemesis } from './nemesis.ts';
import { runReaders } from './readers.ts';
import { startWorld } from './startWorld.ts';
import { runWriters } from './writers.ts';

export interface ConsistencyRun {
  readonly postgresUrl: string;
  readonly redisProgram: string;
  readonly seed: number;
  /** How long prices are read and written, in milliseconds. */
  readonly durationMs: number;
  readonly ttlMs: number;
  /** From one look for changes to the next, in milliseconds; notices make nodes look besides. Default: as the product's. */
  readonly watchMs?: number;
  /** Whether anything is done to the world. */
  readonly hasNemesis: boolean;
  /** One node whose caches hear of nothing. */
  readonly deafNode?: string;
  readonly onProgress?: (line: string) => void;
}

const anchor = Date.parse('2026-11-20T09:00:00Z');
/** Articles without price lines of their own, sold to everybody. */
const skus = ['N00018', 'N00035', 'N00132', 'N00172'];

/** What a reading of the run is judged by. */
export function checkOptionsOf({ ttlMs }: Pick<ConsistencyRun, 'ttlMs'>): CheckOptions {
  return { ttlMs, staleMs: 2 * ttlMs, slackMs: 4_000, clockStepMs: 20 };
}

/** Runs a world of three nodes and records what is written, read and done to it. */
export async function runConsistency(run: ConsistencyRun): Promise<History> {
  const { seed, durationMs, ttlMs, hasNemesis, onProgress = () => undefined } = run;
  const world = await startWorld({
    ...{
      postgresUrl: run.postgresUrl,
      redisProgram: run.redisProgram,
      seed,
      ttlMs,
      staleMs: 2 * ttlMs,
      watchMs: run.watchMs ?? 10_000,
    },
    nodes: ['n1', 'n2', 'n3'],
    startAt: anchor,
    ...(run.deafNode === undefined ? {} : { deafNode: run.deafNode }),
  });
  try {
    onProgress('three nodes are running');
    const history: History = {
      nodes: world.nodes.map(({ name }) => name),
      writes: [],
      clockSteps: [{ beganAt: 0, endedAt: 0, distance: world.distance() }],
      reads: [],
      faults: [],
      notices: [],
      unanswered: {},
    };
    world.notices.onNotice((notice) => history.notices.push(notice));
    for (const sku of skus) await world.writer.prepare(sku);
    const end = new AbortController();
    const { signal } = end;
    // Everybody who waits hears of the end.
    setMaxListeners(0, signal);
    const begun = monotonicNow();
    const writing = runWriters({
      ...{ world, skus, seed, signal, everyMs: 2_000, dayMs: 7_000 },
      businessNow: () => monotonicNow() + world.distance(),
      onWrite: (write) => history.writes.push(write),
      onClockStep: (step) => history.clockSteps.push(step),
    });
    const reading = runReaders({
      ...{ world, skus, seed, signal, thinkMs: 250 },
      onRead: (read) => history.reads.push(read),
      onFailure: (code) => (history.unanswered[code] = (history.unanswered[code] ?? 0) + 1),
    });
    const harming = hasNemesis
      ? runNemesis({
          ...{
            world,
            seed,
            signal,
            faultMs: Math.min(5_000, durationMs / 8),
            calmMs: Math.min(6_000, durationMs / 10),
          },
          onFault: (fault) => {
            history.faults.push(fault);
            onProgress(`${fault.kind} ${fault.node ?? 'everywhere'}`);
          },
        })
      : Promise.resolve();
    const all = Promise.all([writing, reading, harming]);
    // Whoever fails ends the others; it is awaited below.
    all.catch(() => end.abort());
    while (monotonicNow() - begun < durationMs && !signal.aborted) {
      await sleep(Math.min(10_000, durationMs), undefined, { signal }).catch(() => undefined);
      const seconds = Math.round((monotonicNow() - begun) / 1_000);
      onProgress(
        `${seconds} s: ${history.writes.length} writes, ${history.reads.length} reads, ${history.faults.length} faults`,
      );
    }
    end.abort();
    await all;
    return history;
  } finally {
    await world.stop();
  }
}
