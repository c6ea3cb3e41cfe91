import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the next requests meet on their way. */
export type Fault = 'unauthorized' | 'throttled' | 'unavailable' | 'hang' | 'garbage' | 'truncated' | 'wrong-shape';

/** Stands between an adapter under test and its system, which knows nothing of it. */
export interface FaultProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Requests that came, faulty ones included. */
  readonly requests: number;
  /** The most that were under way at once. */
  readonly mostAtOnce: number;
  /** The next `times` requests meet the fault; those behind them pass. */
  next(fault: Fault, times?: number): void;
  /** No more faults. */
  heal(): void;
  stop(): Promise<void>;
}

/** They speak of one connection, and there are two here. */
const hopHeaders: ReadonlySet<string> = new Set(['connection', 'transfer-encoding']);

/** @param target origin of the system: `http://127.0.0.1:<port>`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const faults: Fault[] = [];
  const sockets = new Set<Socket>();
  let requests = 0;
  let active = 0;
  let mostAtOnce = 0;

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, truncate: boolean): void => {
    // The Host header stays: links in the answer lead back through here.
    const upstream = forward(
      {
        hostname,
        port,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, connection: 'close' },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const content = Buffer.concat(chunks);
          const headers = Object.entries(answer.headers).filter(([name]) => !hopHeaders.has(name));
          outgoing.writeHead(answer.statusCode ?? 502, {
            ...Object.fromEntries(headers),
            'content-length': content.byteLength,
          });
          if (!truncate) return void outgoing.end(content);
          outgoing.write(content.subarray(0, Math.floor(content.byteLength / 2)), () => outgoing.destroy());
        });
      },
    );
    upstream.on('error', () => outgoing.destroy());
    upstream.end(body);
  };

  const server = createServer((incoming, outgoing) => {
    requests += 1;
    active += 1;
    mostAtOnce = Math.max(mostAtOnce, active);
    outgoing.once('close', () => (active -= 1));
    const fault = faults.shift();
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      switch (fault) {
        case undefined:
        case 'truncated':
          pass(incoming, outgoing, Buffer.concat(chunks), fault === 'truncated');
          return;
        case 'hang':
          return;
        case 'unauthorized':
          return void outgoing.writeHead(401).end();
        case 'throttled':
          return void outgoing.writeHead(429).end();
        case 'unavailable':
          return void outgoing.writeHead(503, { 'retry-after': '0' }).end('busy');
        case 'garbage':
          return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html>please wait</html>');
        case 'wrong-shape':
          return void outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"unexpected":[1]}');
      }
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    next: (fault, times = 1) => faults.push(...Array.from({ length: times }, () => fault)),
    heal: () => void faults.splice(0),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
