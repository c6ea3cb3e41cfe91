import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { partNewsSchema, type PartOrder, type PartStart } from './partMessages.ts';
import type { ServedPart } from './servePart.ts';

/** A process of the world. */
export interface Part extends ServedPart {
  /** Resolves when its business clock shows that distance. */
  setClock(distance: number): Promise<void>;
  /** Ends it at once, as a machine that dies does. */
  kill(): Promise<void>;
}

/**
 * Starts a process from a file of this folder, compiled.
 * @param program folder of the compiled program.
 * @throws Error with what it said when it does not become ready.
 */
export async function startPart(program: string, file: string, start: Omit<PartStart, 'type'>): Promise<Part> {
  const child = fork(join(program, 'test', 'consistency', file), [], {
    execArgv: ['--enable-source-maps'],
    env: { PATH: process.env['PATH'], APOLLO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const exited = once(child, 'exit');
  let wait: { readonly resolve: (part: ServedPart) => void; readonly reject: (error: Error) => void } | undefined;
  const ready = new Promise<ServedPart>((resolve, reject) => (wait = { resolve, reject }));
  const clockSet: (() => void)[] = [];
  child.on('message', (message) => {
    const news = partNewsSchema.parse(message);
    if (news.type === 'ready') wait?.resolve(news);
    else if (news.type === 'failed') wait?.reject(new Error(`${file}: ${news.text}`));
    else clockSet.shift()?.();
  });
  const order = (told: PartOrder): void => void child.send(told);
  void exited.then(() => {
    wait?.reject(new Error(`${file} ended: ${said}`));
    // It shows no time any more.
    for (const done of clockSet.splice(0)) done();
  });
  order({ type: 'start', ...start });
  const part = await ready.catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    ...part,
    setClock: async (distance) => {
      if (!child.connected) return;
      await new Promise<void>((resolve) => {
        clockSet.push(resolve);
        order({ type: 'clock', distance });
      });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
