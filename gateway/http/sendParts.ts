import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { EngineResult } from '../engine/engine.ts';
import { formattedErrors } from './answer.ts';

/** How long a client may take to read what is ready after the request's time is up. */
const slowReaderMs = 30_000;

const boundary = '-';

const headers = {
  'content-type': `multipart/mixed;boundary="${boundary}";deferSpec=20220824`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A proxy that collects an answer before it passes it on would make later parts earlier ones late.
  'x-accel-buffering': 'no',
};

/**
 * Sends an answer in parts, each when it is there; the next is not asked for before the socket has taken the last. A failure that no part
 * can tell cuts the connection, so that nobody takes what came for the whole.
 * @param remainingMs of the request's time
 */
export function sendParts(reply: FastifyReply, result: EngineResult, remainingMs: number): FastifyReply {
  const { raw } = reply;
  const timer = setTimeout(() => raw.destroy(), remainingMs + slowReaderMs);
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
  return reply
    .code(200)
    .headers(headers)
    .send(Readable.from(chunksOf(result)));
}

/** The boundary stands behind each part at once: without it a client does not know that the part has ended. */
async function* chunksOf({ data, errors, later }: EngineResult): AsyncGenerator<string, void, undefined> {
  const first = { data, ...formattedErrors(errors), hasNext: later !== undefined };
  yield `\r\n--${boundary}${partOf(first, later === undefined)}`;
  if (later === undefined) return;
  for await (const { increments, hasNext } of later) {
    const incremental = increments.map(({ label, path, data: own, errors: more }) => ({
      ...(label === undefined ? {} : { label }),
      path,
      data: own,
      ...formattedErrors(more),
    }));
    yield partOf({ ...(incremental.length === 0 ? {} : { incremental }), hasNext }, !hasNext);
  }
}

function partOf(body: unknown, isLast: boolean): string {
  const end = isLast ? `--${boundary}--\r\n` : `--${boundary}`;
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(body)}\r\n${end}`;
}
