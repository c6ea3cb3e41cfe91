import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { orderSchema } from './order.ts';

/** What a thread's program does from its start to its end. */
export interface WorkerService<Received> {
  readonly receive: (message: Received) => void;
  /** Closes everything that keeps the thread alive. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs a program as a thread that `startWorker` has started: parses what it begins with and what it is told, and ends when it is asked
 * to. An error that nothing catches ends the thread and is told to the owner.
 */
export async function serveWorker<Data, Received>(options: {
  readonly data: z.ZodType<Data>;
  readonly receives: z.ZodType<Received>;
  /** @param post tells the owner what can be cloned. */
  readonly start: (data: Data, post: (message: unknown) => void) => Promise<WorkerService<Received>>;
}): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('This is the program of a thread; startWorker starts it.');
  const { data } = z.object({ data: options.data }).parse(workerData);
  // Orders that come while it still starts wait for it, in their order.
  const service = options.start(data, (message) => port.postMessage(message));
  const obey = async (text: unknown): Promise<void> => {
    const order = orderSchema.parse(text);
    const { receive, stop } = await service;
    if (order.type === 'message') {
      receive(options.receives.parse(order.body));
      return;
    }
    await stop();
    port.close();
  };
  // A rejection is left unhandled on purpose: it ends the thread with its reason.
  port.on('message', (text) => void obey(text));
  await service;
}
