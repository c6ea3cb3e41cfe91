import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { end, freePort, untilReady } from '../services/service.ts';

/** A Redis of our own, in memory alone, that can be treated badly. */
export interface RedisServer {
  readonly url: string;
  /** Open and silent, until `resume`. */
  pause(): void;
  resume(): void;
  /** It is gone with everything in it, until `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedisServer(program: string): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const options = { bind: '127.0.0.1', port: String(port), save: '', appendonly: 'no', maxmemory: '64mb' };
    const started = spawn(
      program,
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = started;
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => (said += said.length > 100_000 ? '' : text));
    await untilReady(started, 'Redis', () => said.includes('Ready to accept connections'));
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    kill: async () => {
      if (child === undefined) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    start,
    stop: async () => {
      if (child === undefined) return;
      child.kill('SIGCONT');
      await end(child, 'SIGTERM');
    },
  };
}
