import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { houseNewsSchema, type HouseBegin, type HouseOrder } from './houseMessages.ts';

/** The house's process, up. */
export interface HouseProcess {
  readonly url: string;
  /** Resolves when it has ended, however it did. */
  readonly ended: Promise<void>;
  tell(order: HouseOrder): void;
  stop(): Promise<void>;
}

export interface SpawnOptions {
  /** Folder of the compiled program. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly begin: HouseBegin;
  /** Gets what it writes to its outputs. */
  readonly say: (text: string) => void;
}

/** Longer than its own stop may take. */
const STOP_MS = 30_000;

/** Starts the house's process. Rejects when it ends before it is ready. */
export async function spawnHouse({ program, env, begin, say }: SpawnOptions): Promise<HouseProcess> {
  const child = spawn(process.execPath, [join(program, 'cli', 'samklang.js'), 'house'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C is for whoever started it, who then ends it in order.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => void child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  const tell = (order: HouseOrder): void => {
    if (child.connected) child.send(order, () => undefined);
  };
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message) => resolve(houseNewsSchema.parse(message).url));
  });
  tell(begin);
  const url = await Promise.race([ready, ended.then(() => null)]);
  if (url === null) throw new Error('The house ended before it was ready; what it said stands above.');
  return { url, ended, tell, stop };
}
