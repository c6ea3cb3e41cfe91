import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Order } from './order.ts';

/** A program of ours that runs in a thread of its own. */
export interface WorkerThread<Sent> {
  /** Sends what can be cloned. */
  post(message: Sent): void;
  /** Never resolves; rejects when the thread ends without having been stopped, with what ended it as `cause`. */
  readonly lost: Promise<never>;
  /** Asks the program to end and waits; one that does not within `graceMs` is ended by force. */
  stop(): Promise<void>;
}

export interface WorkerOptions<Received> {
  /** How errors call it, such as "embedded systems". */
  readonly name: string;
  /** A module that calls `serveWorker`; see `moduleBeside`. */
  readonly program: URL;
  /** What the program begins with; it can be cloned or shared. */
  readonly data: unknown;
  /** What the program may say. Anything else ends the thread. */
  readonly receives: z.ZodType<Received>;
  readonly onMessage: (message: Received) => void;
  readonly graceMs?: number;
}

/** Starts a thread. Give `lost` a handler: a thread that dies unheard would leave its owner waiting. */
export function startWorker<Sent, Received>(options: WorkerOptions<Received>): WorkerThread<Sent> {
  const { name, program, data, receives, onMessage, graceMs = 10_000 } = options;
  const typescript = program.pathname.endsWith('.ts');
  const worker = new Worker(typescript ? new URL('./bootstrap.mjs', import.meta.url) : program, {
    name,
    // Flags of the parent (a loader, a profiler) are not the thread's.
    execArgv: [],
    workerData: { program: program.href, data },
  });
  let stopping: Promise<void> | undefined;
  let failure: unknown;
  const ended = new Promise<number>((resolve) => worker.once('exit', resolve));
  worker.on('error', (error) => (failure = error));
  worker.on('message', (message: unknown) => {
    const parsed = receives.safeParse(message);
    if (parsed.success) {
      onMessage(parsed.data);
      return;
    }
    failure = new TypeError('It said what nobody here understands.', { cause: parsed.error });
    void worker.terminate();
  });
  const lost = ended.then((code): Promise<never> => {
    if (stopping !== undefined) return new Promise(() => undefined);
    throw new Error(`The thread of the ${name} has ended (exit code ${code}).`, { cause: failure });
  });
  const send = (order: Order): void => worker.postMessage(order);

  const stop = async (): Promise<void> => {
    send({ type: 'stop' });
    const timer = setTimeout(() => void worker.terminate(), graceMs);
    await ended;
    clearTimeout(timer);
  };
  return {
    post: (body) => send({ type: 'message', body }),
    lost,
    stop: () => (stopping ??= stop()),
  };
}
