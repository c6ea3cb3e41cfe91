import { spawn } from 'node:child_process';
import { end, freePort } from '../../services/service.ts';
import { medusaEnvironment } from './medusaEnvironment.ts';
import type { EmptyShop } from './openEmptyShop.ts';

export interface Medusa {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** The administrator's. */
  readonly email: string;
  readonly password: string;
  stop(): Promise<void>;
}

const READY_MS = 120_000;

/** Starts the server; ten seconds. */
export async function startMedusa({
  folder,
  databaseUrl,
  email,
  password,
  secret,
  signal,
}: EmptyShop & { readonly folder: string; readonly signal: AbortSignal }): Promise<Medusa> {
  signal.throwIfAborted();
  const port = await freePort();
  // Not by npx: its process is another one than the server's.
  const child = spawn(process.execPath, ['node_modules/@medusajs/cli/cli.js', 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ...medusaEnvironment(databaseUrl, secret) },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said = (said + text).slice(-1_000)));
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + READY_MS;
  try {
    while (!(await isHealthy(url))) {
      signal.throwIfAborted();
      if (child.exitCode !== null) throw new Error(`Medusa ended with ${child.exitCode}: ${said}`);
      if (performance.now() > until) throw new Error(`Medusa did not become ready: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } catch (error) {
    await end(child, 'SIGTERM');
    throw error;
  }
  return { url, email, password, stop: () => end(child, 'SIGTERM') };
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
