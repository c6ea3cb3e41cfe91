import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** One request and what came back, as they crossed the wire. */
export interface Exchange {
  readonly method: string;
  /** With the query, as sent. */
  readonly url: string;
  readonly requestBody: string;
  readonly status: number;
  /** Cut off where the answer was. */
  readonly responseBody: string;
}

export interface Recorder {
  /** Stands for the recorded server: requests to it go on to that one. */
  readonly url: string;
  /** What was answered so far, in the order in which answers ended. */
  readonly exchanges: readonly Exchange[];
  stop(): Promise<void>;
}

/** A server that hands everything on to another and remembers it, so that a test can hold both sides to what a vendor publishes. */
export async function startRecorder(target: string): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, answer) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = incoming;
      const sent = await bytesOf(incoming);
      const outgoing = request(new URL(url, target), { method, headers });
      answer.once('close', () => outgoing.destroy());
      outgoing.once('error', () => answer.destroy());
      outgoing.once('response', (response) => {
        const { statusCode: status = 0 } = response;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.writeHead(status, response.headers);
        // An answer that breaks off breaks off for whoever asked as well.
        pipeline(response, answer)
          .catch(() => answer.destroy())
          .finally(() => {
            const responseBody = Buffer.concat(chunks).toString('utf8');
            exchanges.push({ method, url, requestBody: sent.toString('utf8'), status, responseBody });
          });
      });
      outgoing.end(sent);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
