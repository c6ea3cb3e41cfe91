import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMedusa } from './medusa/runMedusa.ts';
import type { Running } from './running.ts';
import { STATE_FILE, type MedusaState, type RealState, type TrytonState } from './state.ts';
import { runTryton } from './tryton/runTryton.ts';

/**
 * Starts a real Tryton and a real Medusa, seeds both with the same part of the retailer, and runs the ports' conformance suites and whole-graph
 * operations over them. What cannot be had is told in one line, and the rest is run.
 */
async function run(names: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - startedAt) / 1_000)} s`;
  const say = (line: string): void => void process.stdout.write(`real: ${line} (${seconds()})\n`);
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  const isNamed = (name: string): boolean => names.length === 0 || names.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'real-state-'));
  const running: Running<TrytonState | MedusaState>[] = [];
  const keep = async <T extends TrytonState | MedusaState>(
    starting: Promise<Running<T> | null>,
  ): Promise<Running<T> | null> => {
    const one = await starting;
    if (one !== null) running.push(one);
    return one;
  };
  try {
    const progress = { say, signal: interrupted.signal };
    // The shop first: the ERP's orders bear the numbers that it gives.
    const shop = isNamed('medusa') ? keep(runMedusa(progress)) : Promise.resolve(null);
    const erp = isNamed('tryton') ? keep(runTryton(progress, shop)) : Promise.resolve(null);
    const started = await Promise.allSettled([shop, erp]);
    interrupted.signal.throwIfAborted();
    for (const each of started) if (each.status === 'rejected') throw each.reason;
    const [medusa, tryton] = [await shop, await erp];
    const state: RealState = { medusa: medusa?.state ?? null, tryton: tryton?.state ?? null };
    if (state.medusa === null && state.tryton === null) return 0;
    const file = join(folder, 'state.json');
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    const code = await runSuites(state, file, interrupted.signal);
    say(code === 0 ? 'all suites passed' : `suites ended with ${code}`);
    return code;
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    return 130;
  } finally {
    await Promise.allSettled(running.map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runSuites(state: RealState, stateFile: string, signal: AbortSignal): Promise<number> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folders = [
    ...(state.tryton === null ? [] : ['tryton']),
    ...(state.medusa === null ? [] : ['medusa']),
    ...(state.tryton === null || state.medusa === null ? [] : ['graph']),
  ];
  const child = spawn(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        '--no-warnings=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
      ],
      ...['--runInBand', '--testMatch', ...folders.map((folder) => `<rootDir>/test/real/${folder}/*.e2e.ts`)],
    ],
    {
      cwd: root,
      stdio: 'inherit',
      // The runner itself is started by tsx, whose loader is not jest's.
      env: { ...process.env, NODE_OPTIONS: '', [STATE_FILE]: stateFile },
    },
  );
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

process.exitCode = await run(process.argv.slice(2));
