import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readEventStream } from './readEventStream.ts';
import { writeEventStream, type EventStreamOptions, type StreamEvent } from './writeEventStream.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(events: AsyncIterable<StreamEvent>, options: Partial<EventStreamOptions> = {}) {
  const written: Promise<void>[] = [];
  const server = createServer((_request, response) => {
    written.push(writeEventStream(response, events, { pingMs: 10_000, stallMs: 10_000, ...options }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, resolve);
    asking.once('error', reject);
    asking.end();
  });
  return { answer, written: () => written[0] };
}

async function* some(...events: StreamEvent[]) {
  yield* events;
}

async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes = 1_000): Promise<StreamEvent[]> {
  const found: StreamEvent[] = [];
  for await (const event of readEventStream(chunks, maxBytes)) found.push(event);
  return found;
}

async function* bytes(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('an event stream', () => {
  it('is read as it was written', async () => {
    const events = [
      { event: 'next', data: '{"æ":"€"}' },
      { event: 'complete', data: '' },
    ];
    const { answer } = await serve(some(...events));
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(await collect(answer)).toEqual(events);
  });

  it('is read whatever the pieces in which it comes', async () => {
    const whole = Buffer.from(':\n\nevent: next\ndata: "€"\n\nevent: complete\ndata:\n\n');
    async function* single() {
      for (const byte of whole) yield Uint8Array.of(byte);
    }
    expect(await collect(single())).toEqual([
      { event: 'next', data: '"€"' },
      { event: 'complete', data: '' },
    ]);
  });

  it('has a cap on one event, not on the stream', async () => {
    const small = 'event: next\ndata: 1\n\n';
    expect(await collect(bytes(...Array.from({ length: 100 }, () => small)), 50)).toHaveLength(100);
    const large = `data: ${'x'.repeat(60)}`;
    for (const pieces of [['data: ', 'x'.repeat(60), 'x'.repeat(60)], [`:\n\n${large}`], [`${small}${large}\n\n`]]) {
      await expect(collect(bytes(...pieces), 50)).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
    }
  });

  it('asks its source for no more than the client takes, and cuts off one that takes nothing', async () => {
    let asked = 0;
    let returned = false;
    async function* endless() {
      try {
        for (;;) {
          asked += 1;
          yield { event: 'next', data: 'x'.repeat(100_000) };
        }
      } finally {
        returned = true;
      }
    }
    const { answer, written } = await serve(endless(), { stallMs: 300 });
    answer.pause();
    await written();
    expect(returned).toBe(true);
    // What fits into the buffers of the two sockets: a few megabytes, not the whole of an endless source.
    expect(asked).toBeLessThan(200);
  });

  it('lets go of its source when the client goes', async () => {
    let isReturned = (): void => undefined;
    const returned = new Promise<void>((resolve) => (isReturned = resolve));
    async function* ticking() {
      try {
        for (;;) {
          yield { event: 'next', data: '1' };
          await sleep(5);
        }
      } finally {
        isReturned();
      }
    }
    const { answer, written } = await serve(ticking());
    answer.destroy();
    await written();
    await returned;
  });
});
