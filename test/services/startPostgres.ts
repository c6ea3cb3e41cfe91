import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort, untilReady, type Service } from './service.ts';

const VERSIONS = '/usr/lib/postgresql';
/** The user that Debian's package makes; the server refuses to run as root. */
const OWNER = 'postgres';

/** The directory of the newest server's programs, as Debian installs them; null: there is none. */
export function postgresPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const [newest] = readdirSync(VERSIONS)
    .map((version) => join(VERSIONS, version, 'bin'))
    .filter((directory) => existsSync(join(directory, 'postgres')) && existsSync(join(directory, 'initdb')))
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  return newest ?? null;
}

/** A PostgreSQL of its own in a temporary directory, on loopback, that forgets everything when it stops. */
export async function startPostgres(programs: string): Promise<Service> {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const folder = mkdtempSync(join(tmpdir(), 'samklang-postgres-'));
  if (isRoot) execFileSync('chown', [OWNER, folder]);
  const data = join(folder, 'data');
  const asOwner = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'samklang', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'],
    asOwner,
  );
  const port = await freePort();
  // Nothing here outlives the run: what guards data against a crash is left out.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...settings.flatMap((text) => ['-c', text])],
    asOwner,
  );
  const ask = ['-h', '127.0.0.1', '-p', String(port), '-U', 'samklang', '-d', 'postgres', '-q'];
  await untilReady(
    server,
    'PostgreSQL',
    () => spawnSync(join(programs, 'pg_isready'), ask, { stdio: 'ignore' }).status === 0,
  );
  return {
    env: { TEST_DATABASE_URL: `postgres://samklang@127.0.0.1:${port}/postgres` },
    stop: async () => {
      // "Fast": connections that tests left open do not keep it.
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, OWNER], { encoding: 'utf8' }));
}
