import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import axios, { AxiosHeaders } from 'axios';
import { ClientError } from '../errors/index.ts';
import type { HttpHeaders, HttpMethod } from './types.ts';

export interface Exchange {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  readonly signal: AbortSignal;
  /** Bound on the answer, both as sent and inflated. */
  readonly maxBytes: number;
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
}

export interface Answer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Buffer;
}

/**
 * One request and its whole answer, no retries. A connection that is given up mid-reply is destroyed, never put back. Throws the
 * signal's reason, RESPONSE_TOO_LARGE, RESPONSE_VALIDATION_FAILED (the answer broke off or cannot be inflated) or UPSTREAM_UNAVAILABLE.
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const { signal } = request;
  let stream: Readable;
  let status: number;
  let headers: HttpHeaders;
  try {
    const response = await axios.request<unknown>({
      method: request.method,
      url: request.url,
      headers: new AxiosHeaders({ ...request.headers }),
      data: request.body,
      signal,
      httpAgent: request.agents.http,
      httpsAgent: request.agents.https,
      proxy: false,
      maxRedirects: 0,
      responseType: 'stream',
      decompress: false,
      validateStatus: () => true,
      transformRequest: [],
      maxBodyLength: Number.POSITIVE_INFINITY,
    });
    if (!(response.data instanceof Readable)) throw new TypeError('The HTTP client answered no stream.');
    stream = response.data;
    status = response.status;
    headers = plainHeaders(response.headers);
  } catch (cause) {
    signal.throwIfAborted();
    throw new ClientError('UPSTREAM_UNAVAILABLE', undefined, { cause });
  }
  return { status, headers, body: await readBody(stream, headers, request) };
}

async function readBody(source: Readable, headers: HttpHeaders, { signal, maxBytes }: Exchange): Promise<Buffer> {
  const giveUp = (): void => void source.destroy();
  if (signal.aborted) giveUp();
  else signal.addEventListener('abort', giveUp, { once: true });
  try {
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
    const inflater = inflaterOf(headers);
    const cap = (content: AsyncIterable<unknown>): AsyncGenerator<Buffer> => capped(content, maxBytes);
    const chunks: Buffer[] = [];
    const collect = async (content: AsyncIterable<Buffer>): Promise<void> => {
      for await (const chunk of content) chunks.push(chunk);
    };
    await (inflater === undefined ? pipeline(source, cap, collect) : pipeline(source, cap, inflater, cap, collect));
    return Buffer.concat(chunks);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ClientError) throw cause;
    throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
  } finally {
    signal.removeEventListener('abort', giveUp);
    // Does nothing to an answer that was read to its end: its connection is already back in the pool.
    if (!source.readableEnded) source.destroy();
  }
}

async function* capped(stream: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A chunk of an answer is bytes.');
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ClientError('RESPONSE_TOO_LARGE');
    yield chunk;
  }
}

function inflaterOf(headers: HttpHeaders) {
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

function plainHeaders(headers: unknown): HttpHeaders {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  if (typeof headers !== 'object' || headers === null) return plain;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') plain[name.toLowerCase()] = value;
    else if (Array.isArray(value)) plain[name.toLowerCase()] = value.join(', ');
  }
  return plain;
}
