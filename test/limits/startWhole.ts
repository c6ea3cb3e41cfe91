import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../../gateway/index.ts';
import { controlClient } from '../../legacy/kit/controlClient.ts';
import { freePort } from '../services/service.ts';

/** The product with its embedded systems in a process of its own, as `npm start` runs it. */
export interface Whole {
  readonly url: string;
  readonly issuer: DevelopmentIssuer;
  /** What the ERP was asked since it started, tokens apart, and how often it refused for being asked too often. */
  erp(): Promise<{ readonly requests: number; readonly throttled: number }>;
  /** Processor that its main thread, gateway and subgraphs, has used, in milliseconds; null: this system does not tell. */
  busyMs(): number | null;
  stop(): Promise<void>;
}

const LONGEST_START_MS = 240_000;

/** @param profileDir where a CPU profile of its threads is written when it stops; null: none is taken. */
export async function startWhole(
  env: Readonly<Record<string, string>>,
  profileDir: string | null = null,
): Promise<Whole> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samklang-limits-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const profiling = profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const root = new URL('../..', import.meta.url).pathname;
  const child = spawn(process.execPath, [...profiling, 'cli/launch.mjs', 'start'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
  const begun = performance.now();
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || performance.now() - begun > LONGEST_START_MS) {
      await stop();
      throw new Error(`The product did not start: ${said}`);
    }
    await sleep(200);
  }
  return {
    url,
    issuer: await openDevelopmentIssuer(dataDir),
    erp: async () => {
      const { systems } = await controlClient(dataDir).status();
      const erp = systems.find(({ name }) => name === 'erp');
      if (erp === undefined) throw new Error('There is no embedded Business Central.');
      return { requests: erp.requests, throttled: erp.throttled };
    },
    busyMs: () => (child.pid === undefined ? null : mainThreadMs(child.pid)),
    stop,
  };
}

/** Linux tells it in hundredths of a second. */
function mainThreadMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return null;
  }
}
