import type { ServerResponse } from 'node:http';
import { untilAborted } from '../events/index.ts';

/** One event of `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  /** One line: JSON has no bare line breaks. */
  readonly data: string;
}

export interface EventStreamOptions {
  /** A comment is sent this often, so that everybody on the way knows that the stream lives. */
  readonly pingMs: number;
  /** A client that takes nothing for so long is cut off. */
  readonly stallMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Writes events as they come. The next one is asked for only once the last was taken by the network, so what waits is the source's to
 * bound. Resolves when the source has ended, or when the client has gone; the source is then let go of.
 */
export async function writeEventStream(
  response: ServerResponse,
  events: AsyncIterable<StreamEvent>,
  { pingMs, stallMs, headers = {} }: EventStreamOptions,
): Promise<void> {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const write = async (text: string): Promise<boolean> => {
    if (!response.writable) return false;
    return new Promise<boolean>((resolve) => {
      const stalled = setTimeout(() => response.destroy(), stallMs);
      const leave = (): void => resolve(false);
      response.once('close', leave);
      response.write(text, (error) => {
        clearTimeout(stalled);
        response.off('close', leave);
        resolve(!error);
      });
    });
  };
  // Some browsers show headers only once something follows them.
  await write(':\n\n');
  const pinger = setInterval(() => {
    // With something under way a ping would only lengthen the queue.
    if (response.writableLength === 0) void write(':\n\n');
  }, pingMs);
  try {
    for await (const { event, data } of untilAborted(events, gone.signal)) {
      if (!(await write(`event: ${event}\ndata: ${data}\n\n`))) return;
    }
  } finally {
    clearInterval(pinger);
    if (response.writable) response.end();
  }
}
