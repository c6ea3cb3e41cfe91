import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedTryton } from './seedTryton.ts';
import { installTryton, startTryton } from './startTryton.ts';
import { STATE_FILE, type TrytonState } from './state.ts';
import { chooseSubset } from './subset.ts';

/**
 * Starts a real Tryton server, seeds it with a named part of the retailer, and runs the ERP port's conformance suite and the
 * product and order operations over it. Where its packages cannot be had it says so in one line and ends well.
 */
async function run(): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const missing = installTryton();
  if (missing !== null) {
    say(`tryton: not run, ${missing}`);
    return 0;
  }
  const startedAt = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - startedAt) / 1_000)} s`;
  const server = await startTryton();
  const folder = mkdtempSync(join(tmpdir(), 'tryton-state-'));
  try {
    say(`tryton: listening after ${seconds()}`);
    const subset = chooseSubset();
    const { url, database, user, password } = server;
    const state: TrytonState = { url, database, user, password, subset, seeded: await seedTryton(server, subset) };
    const file = join(folder, 'state.json');
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    say(`tryton: seeded after ${seconds()}`);
    return await runSuites(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}

async function runSuites(stateFile: string): Promise<number> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const options = ['--runInBand', '--testMatch', '<rootDir>/test/tryton/*.e2e.ts'];
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', jest, ...options],
    {
      cwd: root,
      stdio: 'inherit',
      // The runner itself is started by tsx, whose loader is not jest's.
      env: { ...process.env, NODE_OPTIONS: '', [STATE_FILE]: stateFile },
    },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

process.exitCode = await run();
