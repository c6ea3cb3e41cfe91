import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort, untilReady, type Service } from './service.ts';

const programs = ['redis-server', 'valkey-server'];

/** The server program on the path; null: there is none. */
export function redisProgram(): string | null {
  return programs.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** A Redis of its own in a temporary directory, on loopback, in memory alone. */
export async function startRedis(program: string): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-redis-'));
  const port = await freePort();
  const options = { bind: '127.0.0.1', port: String(port), dir: folder, save: '', appendonly: 'no', maxmemory: '64mb' };
  const server = spawn(
    program,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += said.length > 100_000 ? '' : text));
  await untilReady(server, 'Redis', () => said.includes('Ready to accept connections'));
  return {
    env: { TEST_REDIS_URL: `redis://127.0.0.1:${port}` },
    stop: async () => {
      await end(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
