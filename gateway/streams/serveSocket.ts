import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';
import { clientNameHeader } from '../auth/clientLabel.ts';
import type { TokenClaims } from '../auth/tokenClaims.ts';
import { parseJson } from '../http/readGraphqlRequest.ts';
import type { SocketProtocolOptions, SocketState } from './createSocketProtocol.ts';

/** More than this waits for a peer that asks and does not read: it is cut off. Streams themselves never have more than one result under way. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/** After a token has ended, time for its streams to say so. */
const LAST_WORDS_MS = 250;

/** Of a message of graphql-transport-ws that a client may send; the library reads the rest. */
const fromClient = z.looseObject({ type: z.enum(['connection_init', 'ping', 'pong', 'subscribe', 'complete']) });

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Carries the protocol's messages over one WebSocket: reads only clean JSON, keeps the connection alive, ends it with its token. */
export function serveSocket(
  socket: WebSocket,
  request: IncomingMessage,
  protocol: Server<SocketState>,
  { config, logger, addressOf }: SocketProtocolOptions,
): void {
  const gone = new AbortController();
  let expiry: NodeJS.Timeout | undefined;
  let isClosing = false;
  const close = (code: number, reason: string): void => {
    isClosing = true;
    socket.close(code, reason);
  };
  const endWithToken = (claims: TokenClaims | null): void => {
    if (claims?.exp === undefined) return;
    const ms = Math.min(LONGEST_TIMER_MS, Math.max(0, claims.exp * 1_000 - Date.now()) + LAST_WORDS_MS);
    expiry = setTimeout(() => close(CloseCode.Unauthorized, 'UNAUTHENTICATED'), ms);
    expiry.unref();
  };
  const fail = (error: unknown): void => {
    if (error instanceof ClientError && error.code === 'UNAUTHENTICATED') {
      close(CloseCode.Unauthorized, error.code);
    } else if (error instanceof ClientError && error.code === 'BAD_REQUEST') {
      close(CloseCode.BadRequest, error.code);
    } else {
      logger.error('a WebSocket failed', { err: error });
      close(CloseCode.InternalServerError, 'INTERNAL_SERVER_ERROR');
    }
  };

  const onClosed = protocol.opened(
    {
      protocol: socket.protocol,
      close,
      send: (text) =>
        new Promise<void>((resolve) => {
          if (socket.readyState !== socket.OPEN) resolve();
          // A failed write ends the socket, and that is told by its close.
          else socket.send(text, () => resolve());
        }),
      onMessage: (take) => {
        socket.on('message', (data: Buffer, isBinary) => {
          if (isClosing) return;
          if (socket.bufferedAmount > MAX_WAITING_BYTES) {
            socket.terminate();
            return;
          }
          try {
            if (isBinary) throw new ClientError('BAD_REQUEST');
            const text = data.toString('utf8');
            // What only a server says the library takes for a fault of its own.
            if (!fromClient.safeParse(parseJson(text)).success) throw new ClientError('BAD_REQUEST');
            take(text).catch(fail);
          } catch (error) {
            fail(error);
          }
        });
      },
    },
    {
      address: addressOf(request),
      acceptLanguage: request.headers['accept-language'],
      clientName: clientNameOf(request),
      authorization: request.headers.authorization,
      gone: gone.signal,
      onClaims: endWithToken,
      running: 0,
    },
  );

  let isAlive = true;
  const pinger = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, config.streams.pingMs);
  socket.on('pong', () => (isAlive = true));
  // Such as a message over the limit or one that is not UTF-8: the library answers it with its close code.
  socket.on('error', (err) => logger.debug('a WebSocket was refused', { err }));
  socket.once('close', (code, reason) => {
    clearInterval(pinger);
    clearTimeout(expiry);
    gone.abort();
    onClosed(code, reason.toString('utf8')).catch(fail);
  });
}

function clientNameOf({ headers }: IncomingMessage): string | undefined {
  const name = headers[clientNameHeader];
  return typeof name === 'string' ? name : undefined;
}
