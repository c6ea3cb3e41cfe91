import { request as plainRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer } from './noAnswer.ts';

export interface RawRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From sending to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Most bytes of the answer. */
  readonly maxBytes: number;
  /** Closes the connection as soon as the request is written, as a gateway does whose client has gone. Nothing is answered then. */
  readonly leave?: boolean;
}

export interface RawReply {
  readonly status: number;
  /** The media type, without parameters, in lower case. */
  readonly mediaType: string;
  readonly text: string;
}

const PIECE_BYTES = 64 * 1024;

/**
 * A long body waits so long after its first piece for a server that refuses it by its length: what comes while the rest is still being sent may be
 * lost when the server then cuts the connection.
 */
const REFUSAL_MS = 1_000;
const LONG_BYTES = 1024 * 1024;

/**
 * One HTTP request over a connection of its own. A body is written in pieces, and no further once an answer comes: a server that refuses a body
 * for its length need not read it.
 * @throws NoAnswer
 */
export async function sendRaw(request: RawRequest): Promise<RawReply> {
  const send = request.url.startsWith('https:') ? secureRequest : plainRequest;
  const body = Buffer.from(request.body, 'utf8');
  const outgoing = send(request.url, {
    method: request.method,
    agent: false,
    headers: { ...request.headers, ...(request.method === 'POST' ? { 'content-length': body.byteLength } : {}) },
  });
  const timer = setTimeout(
    () => outgoing.destroy(new NoAnswer(`There was no answer within ${request.timeoutMs} ms.`)),
    request.timeoutMs,
  );
  try {
    const answered = answerOf(outgoing);
    // Awaited below; an error while the body is still being written must not count as unhandled.
    answered.catch(() => undefined);
    await write(outgoing, body);
    if (request.leave === true) {
      outgoing.destroy();
      return { status: 0, mediaType: '', text: '' };
    }
    const incoming = await answered;
    return {
      status: incoming.statusCode ?? 0,
      mediaType: (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      text: await textOf(incoming, request.maxBytes),
    };
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(`There was no answer: ${reasonOf(error)}.`);
  } finally {
    clearTimeout(timer);
    outgoing.destroy();
  }
}

function answerOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
  });
}

async function write(outgoing: ClientRequest, body: Buffer): Promise<void> {
  const state = { isOver: false };
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      state.isOver = true;
      resolve();
    };
    outgoing.once('response', end);
    outgoing.once('error', end);
    outgoing.once('close', end);
  });
  for (let from = 0; from < body.byteLength && !state.isOver; from += PIECE_BYTES) {
    const isFull = !outgoing.write(body.subarray(from, from + PIECE_BYTES));
    if (isFull) await Promise.race([once(outgoing, 'drain').catch(() => undefined), over]);
    if (from === 0 && body.byteLength > LONG_BYTES) await Promise.race([sleep(REFUSAL_MS), over]);
    // A refusal that is on its way is heard before the next piece.
    await new Promise((resolve) => void setImmediate(resolve));
  }
  if (!state.isOver) await Promise.race([new Promise<void>((resolve) => void outgoing.end(resolve)), over]);
}

async function textOf(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) throw new NoAnswer(`The answer has more than ${maxBytes} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
