import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import axios, { AxiosHeaders } from 'axios';
import { ClientError } from '../errors/index.ts';
import { capped, inflaterOf, plainHeaders, type Answer, type Exchange, type Exchanger } from './exchange.ts';
import type { HttpHeaders } from './types.ts';

/** Exchanges by axios, over a keep-alive pool of its own. */
export function createAxiosExchanger(concurrency: number): Exchanger {
  const pool = { keepAlive: true, maxSockets: concurrency, maxFreeSockets: concurrency };
  const agents = { http: new HttpAgent(pool), https: new HttpsAgent(pool) };
  return {
    exchange: (request) => exchange(request, agents),
    get sockets() {
      return [agents.http, agents.https].reduce((sum, agent) => sum + Object.values(agent.sockets).flat().length, 0);
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

async function exchange(
  request: Exchange,
  agents: { readonly http: HttpAgent; readonly https: HttpsAgent },
): Promise<Answer> {
  const { signal } = request.deadline;
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
      httpAgent: agents.http,
      httpsAgent: agents.https,
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

async function readBody(
  source: Readable,
  headers: HttpHeaders,
  { deadline: { signal }, maxBytes }: Exchange,
): Promise<Buffer> {
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
