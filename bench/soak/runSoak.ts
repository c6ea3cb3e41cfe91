import { setTimeout as sleep } from 'node:timers/promises';
import { contenders } from '../http/contenders.ts';
import { generateLoad } from '../http/generateLoad.ts';
import { pinning } from '../http/pinning.ts';
import { serveScene } from '../http/serveScene.ts';
import { requestBody } from '../http/startField.ts';
import { startGateway } from '../http/startGateway.ts';
import { writeGraph } from '../http/writeGraph.ts';
import { publicGraph } from '../publicGraph.ts';
import { say } from '../report/say.ts';
import { growthOf } from './growthOf.ts';

export interface SoakOptions {
  readonly minutes: number;
}

/** One in so many requests is an operation that nobody asked before: what is kept of operations has to turn over as well. */
const NEW_EVERY = 10;

const CONNECTIONS = 10;
const REQUESTS_A_ROUND = 500;
const WINDOWS = 30;

/** The first third warms up: code is compiled, and the 2,000 operations that are kept have come. */
const WARM_UP = WINDOWS / 3;

/** The most that the fitted line may gain over the rest. An hour of 100 requests a second that each kept 100 bytes would gain a third. */
const MOST_GROWTH = 0.05;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** `npm run bench -- soak`: memory of our own gateway under a load that never pauses. Ends with 1 when it grows. */
export async function runSoak({ minutes }: SoakOptions): Promise<void> {
  const ours = contenders.find(({ name }) => name === 'samklang');
  if (ours === undefined) throw new Error('Our gateway is not among those that are measured.');
  const served = await serveScene(publicGraph());
  const contender: typeof ours = {
    ...ours,
    start: async (graph, port) => {
      const { command, env = {} } = await ours.start(graph, port);
      return { command, env: { ...env, BENCH_NODE_METRICS: 'true' } };
    },
  };
  const gateway = await startGateway(contender, await writeGraph(served), { pinned: pinning().gateway });
  const bodies = ['heavy', 'medium', 'light'].map((name) => requestBody(served.scene, name));
  const endAt = performance.now() + minutes * 60_000;
  let sent = 0;
  const body = (): string => {
    sent += 1;
    const known = bodies[sent % bodies.length] ?? '';
    return sent % NEW_EVERY === 0 ? known.replace('"query":"', `"query":"# ${sent}\\n`) : known;
  };
  const load = async (): Promise<void> => {
    while (performance.now() < endAt) {
      await generateLoad({ url: gateway.url, body, requests: REQUESTS_A_ROUND, connections: CONNECTIONS });
    }
  };

  const windows: Memory[] = [];
  const watch = async (): Promise<void> => {
    const windowMs = (minutes * 60_000) / WINDOWS;
    say('minute\theap MB\tresident MB\trequests');
    while (windows.length < WINDOWS) {
      // The least of a window is what is left when the garbage has just been collected.
      let least: Memory = { heap: Infinity, resident: Infinity };
      for (const end = performance.now() + windowMs; performance.now() < end;) {
        const { heap, resident } = await memoryOf(gateway.url);
        least = { heap: Math.min(least.heap, heap), resident: Math.min(least.resident, resident) };
        await sleep(Math.min(1_000, windowMs / 4));
      }
      windows.push(least);
      const minute = ((windows.length * windowMs) / 60_000).toFixed(1);
      say(`${minute}\t${megabytes(least.heap)}\t${megabytes(least.resident)}\t${sent}`);
    }
  };
  try {
    await Promise.all([load(), watch()]);
  } finally {
    await gateway.stop();
    await served.stop();
  }
  const warm = windows.slice(WARM_UP);
  const growth = {
    heap: growthOf(warm.map(({ heap }) => heap)),
    resident: growthOf(warm.map(({ resident }) => resident)),
  };
  const isFlat = growth.heap <= MOST_GROWTH && growth.resident <= MOST_GROWTH;
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  say(
    `After the first third: heap ${percent(growth.heap)}, resident ${percent(growth.resident)}, ${sent} requests, none failed.`,
  );
  say(isFlat ? 'Memory is flat.' : `Memory grows by more than ${percent(MOST_GROWTH)}.`);
  if (!isFlat) process.exitCode = 1;
}

async function memoryOf(url: string): Promise<Memory> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const valueOf = (name: string): number => {
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`The gateway does not measure ${name}.`);
    return Number(value);
  };
  return { heap: valueOf('nodejs_heap_size_used_bytes'), resident: valueOf('process_resident_memory_bytes') };
}
