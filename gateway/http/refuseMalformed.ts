import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ClientError } from '../../platform/errors/index.ts';
import { refusedAnswer } from './answer.ts';

/**
 * Answers what is not even HTTP, or has more headers than are read: in the form of every other refusal, and the connection is closed, since
 * where its next request would begin nobody can say.
 */
export function refuseMalformed(error: Error & { readonly code?: string }, socket: Socket): void {
  // Whoever sent it has gone, or an answer is already on its way.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const { body } = refusedAnswer(new ClientError('BAD_REQUEST'), 'application/json');
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroySoon(),
  );
}

function isAnswering(socket: Socket & { readonly _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent === true;
}
