import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

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

/** Installs the Debian packages if they are missing and may be had. null, with the reason: they may not. */
export function installTryton(): string | null {
  if (spawnSync('trytond', ['--version']).status === 0) return null;
  if (process.getuid?.() !== 0) return 'the Debian packages are not installed, and only root may install them';
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) return `apt-get ${args[0] ?? ''} did not succeed`;
  }
  return null;
}

/** Starts a server with an empty company on SQLite in a folder of its own; about a minute. */
export async function startTryton(): Promise<Tryton> {
  const folder = mkdtempSync(join(tmpdir(), 'tryton-'));
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
  execFileSync(
    'trytond-admin',
    [...options, '-u', ...modules, '--activate-dependencies', '--email', 'admin@example.com', '--password'],
    { env: { ...process.env, TRYTONPASSFILE: join(folder, 'password') }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const server = spawn('trytond', options, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await listening(`${url}/${DATABASE}/`);
  return {
    url,
    database: DATABASE,
    user: 'admin',
    password,
    stop: async () => {
      server.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(url: string): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    try {
      await fetch(url, { method: 'POST', body: '{}' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error('The Tryton server did not begin to listen.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
