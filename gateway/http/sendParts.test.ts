import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import type { EngineDelivery } from '../engine/engine.ts';
import { readParts, type Part } from '../testkit/readParts.ts';
import { sendParts } from './sendParts.ts';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

async function serve(later: () => AsyncIterable<EngineDelivery>): Promise<string> {
  app = fastify({ forceCloseConnections: true });
  app.get('/', (_request, reply) => sendParts(reply, { data: {}, errors: [], later: later() }, 60_000));
  return app.listen({ host: '127.0.0.1', port: 0 });
}

describe('parts', () => {
  it('are cut, not ended, when those that are left cannot be given', async () => {
    const url = await serve(async function* () {
      yield { increments: [{ path: [], data: { a: 1 }, errors: [] }], hasNext: true };
      throw new Error('no more');
    });
    const read: Part[] = [];
    const reading = async (): Promise<void> => {
      for await (const part of readParts(await fetch(url))) read.push(part);
    };
    await expect(reading()).rejects.toThrow();
    expect(read).toEqual([
      { data: {}, hasNext: true },
      { incremental: [{ path: [], data: { a: 1 } }], hasNext: true },
    ]);
  });

  it('are made no faster than the client reads them, and left when it goes away', async () => {
    const many = 2_000;
    let made = 0;
    const end = { isReached: false };
    const url = await serve(async function* () {
      try {
        for (; made < many; made += 1) {
          yield { increments: [{ path: [], data: { text: 'x'.repeat(65_536) }, errors: [] }], hasNext: true };
        }
      } finally {
        end.isReached = true;
      }
    });
    const reply = await new Promise<IncomingMessage>((resolve) => request(url, resolve).end());
    reply.pause();
    // The buffers on the way fill up, and then nothing more is made.
    let before = -1;
    while (made !== before || made === 0) {
      before = made;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(made).toBeLessThan(many / 2);
    expect(end.isReached).toBe(false);
    reply.destroy();
    while (!end.isReached) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
