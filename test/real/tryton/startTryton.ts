import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { end, freePort } from '../../services/service.ts';
import { runProgram } from '../runProgram.ts';

export interface Tryton {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

const modules = [
  'party',
  'product',
  'product_price_list',
  'sale',
  'sale_price_list',
  'sale_promotion',
  'stock',
  'account',
];
const packages = ['tryton-server', ...modules.map((name) => `tryton-modules-${name.replaceAll('_', '-')}`)];
const DATABASE = 'tryton';

const STEP_MS = 600_000;

/** Installs the Debian packages if they are missing and may be had. null: they are here. Otherwise the reason why not, in a few words. */
export async function installTryton(signal: AbortSignal): Promise<string | null> {
  const options = { timeoutMs: STEP_MS, signal };
  if ((await runProgram('trytond', ['--version'], options)) === null) return null;
  if (process.getuid?.() !== 0) return 'the Debian packages are not installed, and only root may install them';
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const failed = await runProgram('apt-get', args, { ...options, env });
    if (failed !== null) return `apt-get ${args[0] ?? ''} did not succeed`;
  }
  return null;
}

/** Starts a server with an empty company on SQLite in a folder of its own; about a minute. */
export async function startTryton(signal: AbortSignal): Promise<Tryton> {
  const folder = mkdtempSync(join(tmpdir(), 'tryton-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const password = randomBytes(12).toString('base64url');
  const configuration = join(folder, 'trytond.conf');
  writeFileSync(
    configuration,
    `[web]\nlisten=127.0.0.1:${port}\n[database]\nuri=sqlite://\npath=${folder}\n[session]\nauthentications=password\n`,
  );
  writeFileSync(join(folder, `${DATABASE}.sqlite`), '');
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  const options = ['-c', configuration, '-d', DATABASE];
  const failed = await runProgram(
    'trytond-admin',
    [...options, '-u', ...modules, '--activate-dependencies', '--email', 'admin@example.com', '--password'],
    { env: { TRYTONPASSFILE: join(folder, 'password') }, timeoutMs: STEP_MS, signal },
  ).catch((error: unknown) => {
    forget();
    throw error;
  });
  if (failed !== null) {
    forget();
    throw new Error(`trytond-admin did not succeed: ${failed}`);
  }
  const server = spawn('trytond', options, { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await end(server, 'SIGTERM');
    forget();
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await listening(`${url}/${DATABASE}/`, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, database: DATABASE, user: 'admin', password, stop };
}

async function listening(url: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    signal.throwIfAborted();
    try {
      await fetch(url, { method: 'POST', body: '{}' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error('The Tryton server did not begin to listen.');
}
