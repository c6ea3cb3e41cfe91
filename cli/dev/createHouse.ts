import { setTimeout as sleep } from 'node:timers/promises';
import { locatedSubgraph } from '../../schema/subgraphSdl.ts';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { compileHouse } from './compileHouse.ts';
import type { House, HouseState } from './house.ts';
import type { HouseBegin } from './houseMessages.ts';
import { spawnHouse, type HouseProcess } from './spawnHouse.ts';

export interface HouseOptions {
  /** Of the sources. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the process begins with; `now` is asked at each start. */
  readonly begin: Omit<HouseBegin, 'type' | 'now' | 'startAnew'>;
  /** The business clock's present; null: real time. */
  readonly now: () => string | null;
  readonly say: (text: string) => void;
  /** Called when state or URL have changed. */
  readonly changed: () => void;
}

/** How often the business clock of the embedded systems is compared with what the house was told, and how far they may be apart. */
const CLOCK_POLL_MS = 250;
const CLOCK_APART_MS = 500;

/** The newest supergraph is looked for so long: compiling its plans anew takes a gateway a second or two. */
const SERVES_MS = 20_000;
const METRICS_MS = 5_000;

/** The whole house in a process of its own, compiled from the sources as they are at each start. */
export function createHouse({ root, env, begin, now, say, changed }: HouseOptions): House {
  let state: HouseState = 'starting';
  let running: HouseProcess | undefined;
  let isStopping = false;
  let hasStarted = false;
  /** The program that came up last. */
  let good: string | undefined;
  let lastUrl: string | null = null;
  /** Business time less real time, as the house was told. */
  let toldDistance = 0;

  const become = (next: HouseState): void => {
    state = next;
    changed();
  };
  const distance = (present: string | null): number => (present === null ? 0 : Date.parse(present) - Date.now());

  const run = async (program: string): Promise<void> => {
    const present = now();
    toldDistance = distance(present);
    // The address stays when the house comes back.
    const port = lastUrl === null ? {} : { PORT: new URL(lastUrl).port };
    const started = await spawnHouse({
      program,
      env: { ...env, ...port },
      begin: { type: 'begin', ...begin, now: present, startAnew: !hasStarted && begin.embedded.length > 0 },
      say,
    });
    hasStarted = true;
    running = started;
    good = program;
    lastUrl = started.url;
    become('up');
    void started.ended.then(() => {
      if (running !== started || isStopping) return;
      running = undefined;
      say('The house has ended by itself.');
      become('failed');
    });
  };

  const end = async (): Promise<void> => {
    const former = running;
    running = undefined;
    await former?.stop();
  };

  const clockTimer = setInterval(() => {
    const present = now();
    if (present === null || Math.abs(distance(present) - toldDistance) < CLOCK_APART_MS) return;
    toldDistance = distance(present);
    running?.tell({ type: 'clock', now: present });
  }, CLOCK_POLL_MS);

  const servedNow = async (version: string): Promise<boolean> => {
    const reply = await fetch(`${lastUrl ?? ''}/metrics`, { signal: AbortSignal.timeout(METRICS_MS) });
    return (await reply.text()).includes(`version="${version}"`);
  };

  return {
    names: subgraphNames,
    get state() {
      return state;
    },
    get url() {
      return lastUrl;
    },
    documents: () => subgraphNames.map((name) => ({ name, typeDefs: locatedSubgraph(name) })),
    start: async () => {
      try {
        await run(await compileHouse(root, []));
      } catch (error) {
        say(textOf(error));
        become('failed');
      }
    },
    restart: async (publish, takeBack) => {
      const former = good;
      let program: string;
      try {
        program = await compileHouse(root, former === undefined ? [] : [former]);
      } catch (error) {
        say(
          `${textOf(error)}\nThe sources do not compile; ${running === undefined ? 'a change is waited for' : 'the running house stays'}.`,
        );
        return;
      }
      become('restarting');
      await end();
      await publish();
      try {
        await run(program);
        return;
      } catch (error) {
        say(textOf(error));
      }
      await takeBack();
      if (former === undefined || former === program) {
        become('failed');
        return;
      }
      say('The former house comes back; a change is waited for.');
      await run(former).catch((error: unknown) => {
        say(textOf(error));
        become('failed');
      });
    },
    serves: async (version) => {
      const until = Date.now() + SERVES_MS;
      while (Date.now() < until && running !== undefined) {
        if (await servedNow(version).catch(() => false)) return true;
        await sleep(100);
      }
      return false;
    },
    stop: async () => {
      isStopping = true;
      clearInterval(clockTimer);
      await end();
    },
  };
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
