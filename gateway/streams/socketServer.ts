import { STATUS_CODES } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { createSocketProtocol, type SocketProtocolOptions } from './createSocketProtocol.ts';
import { serveSocket } from './serveSocket.ts';

/** A close code of RFC 6455: this server goes away. */
const GOING_AWAY = 1001;

/** How long a peer may take to answer that it closes. */
const CLOSING_MS = 500;

/**
 * GraphQL over WebSocket at /graphql (subprotocol graphql-transport-ws). Browsers send no question before an upgrade, so a page's origin is
 * checked here: the gateway's own and the listed ones.
 */
export function socketServer(app: FastifyInstance, options: SocketProtocolOptions): void {
  const { config } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: config.limits.bodyBytes,
    // Compressed messages would be inflated before anything could be said about their size.
    perMessageDeflate: false,
    handleProtocols,
  });
  const protocol = createSocketProtocol(options);
  const origins = new Set(config.corsOrigins.map((origin) => new URL(origin).origin));
  let isStopping = false;

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const status = statusFor(request);
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    server.handleUpgrade(request, socket, head, (upgraded) => serveSocket(upgraded, request, protocol, options));
  });

  const statusFor = ({ url, headers }: IncomingMessage): number | null => {
    if (url?.split('?')[0] !== '/graphql') return 404;
    if (!isAllowed(headers.origin, headers.host, origins)) return 403;
    return isStopping || server.clients.size >= config.streams.sockets ? 503 : null;
  };

  app.addHook('preClose', async () => {
    isStopping = true;
    // Streams have been ended by now: their last words go before the close.
    for (const socket of server.clients) socket.close(GOING_AWAY, 'The server stops.');
    const late = setTimeout(() => {
      for (const socket of server.clients) socket.terminate();
    }, CLOSING_MS);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    clearTimeout(late);
  });
}

/** No origin: no browser. */
function isAllowed(origin: string | undefined, host: string | undefined, listed: ReadonlySet<string>): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { origin: exact, host: own } = new URL(origin);
  return listed.has(exact) || own === host;
}
