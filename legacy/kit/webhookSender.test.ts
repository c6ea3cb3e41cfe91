import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createWebhookSender } from './webhookSender.ts';

const toStop: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0)) await stop();
});

describe('a webhook sender', () => {
  const receive = async (statuses: readonly number[]): Promise<{ url: string; bodies: string[] }> => {
    const bodies: string[] = [];
    const read = async (incoming: IncomingMessage): Promise<string> => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    };
    const server = createServer((incoming, outgoing) => {
      void read(incoming).then((body) => {
        bodies.push(body);
        outgoing.writeHead(statuses[bodies.length - 1] ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    toStop.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, bodies };
  };
  const sender = createWebhookSender({ seed: 1, retryDelaysMs: [1, 1] });

  it('tries again until it is taken, byte for byte the same', async () => {
    const { url, bodies } = await receive([500, 429]);
    expect(await sender.send({ url, body: '{"é": 1}' })).toBe('delivered');
    expect(bodies).toEqual(['{"é": 1}', '{"é": 1}', '{"é": 1}']);
  });

  it('stops at a refusal, at the end of its retries, and at the edge of the machine', async () => {
    const { url, bodies } = await receive([410]);
    expect(await sender.send({ url, body: '' })).toBe('refused');
    expect(bodies).toHaveLength(1);
    expect(await sender.send({ url: (await receive([500, 500, 500, 500])).url, body: '' })).toBe('gaveUp');
    expect(await sender.send({ url: 'http://example.com/', body: '' })).toBe('refused');
    expect(await sender.send({ url: 'http://127.0.0.1@example.com/', body: '' })).toBe('refused');
  });

  it('drops what waits when it is stopped', async () => {
    const { url } = await receive([500, 500]);
    const slow = createWebhookSender({ seed: 1, retryDelaysMs: [60_000] });
    const sent = slow.send({ url, body: '' });
    setTimeout(() => slow.stop(), 20);
    expect(await sent).toBe('gaveUp');
    await slow.idle();
  });
});
