import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Deadline } from '../deadline/index.ts';
import { ClientError } from '../errors/index.ts';
import type { HttpHeaders, HttpMethod } from './types.ts';

export interface Exchange {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** Ends the exchange. */
  readonly deadline: Deadline;
  /** Bound on the answer, both as sent and inflated. */
  readonly maxBytes: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
}

/** Makes exchanges over connections of its own. */
export interface Exchanger {
  /**
   * One request and its whole answer, no retries. A connection that is given up mid-reply is destroyed, never put back. Throws the
   * deadline's reason, RESPONSE_TOO_LARGE, RESPONSE_VALIDATION_FAILED (the answer broke off or cannot be inflated) or UPSTREAM_UNAVAILABLE.
   */
  exchange(request: Exchange): Promise<Answer>;
  /** Connections that are in use. */
  readonly sockets: number;
  close(): void;
}

/** The stream that inflates an answer of these headers; undefined: it is as it was sent. */
export function inflaterOf(headers: HttpHeaders) {
  switch (headers['content-encoding']?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: new Error('Unknown content encoding.') });
  }
}

/** Headers as an HTTP library gives them, with names in lower case and one text each. */
export function plainHeaders(headers: unknown): HttpHeaders {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  if (typeof headers !== 'object' || headers === null) return plain;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') plain[name.toLowerCase()] = value;
    else if (Array.isArray(value)) plain[name.toLowerCase()] = value.join(', ');
  }
  return plain;
}

/** The chunks of an answer, until they are too many. */
export async function* capped(stream: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A chunk of an answer is bytes.');
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
    yield chunk;
  }
}
