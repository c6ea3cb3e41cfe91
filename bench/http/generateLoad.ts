import { Pool } from 'undici';

/** What is sent, and how often. */
export interface Load {
  readonly url: string;
  /** The body of the n-th request. */
  readonly body: (index: number) => string;
  /** Requests to complete. */
  readonly requests: number;
  /** Requests under way at any time, each on a connection of its own. */
  readonly connections: number;
  /** Bytes that each answer must have; undefined: any. */
  readonly bytes?: number;
}

export interface LoadResult {
  readonly durationMs: number;
  /** Of each request, sorted. */
  readonly latenciesMs: Float64Array;
}

/**
 * Sends a fixed number of requests, each connection its next one when the last is answered.
 * @throws on the first answer that is not a 200 of the expected size, or that tells of errors
 */
export async function generateLoad({ url, body, requests, connections, bytes }: Load): Promise<LoadResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const latencies = new Float64Array(requests);
  let next = 0;
  const send = async (): Promise<void> => {
    for (let index = next++; index < requests; index = next++) {
      const begun = performance.now();
      const reply = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: body(index),
      });
      const answer = Buffer.from(await reply.body.arrayBuffer());
      latencies[index] = performance.now() - begun;
      const errors = answer.indexOf('"errors":');
      if (reply.statusCode !== 200 || errors >= 0 || (bytes ?? answer.length) !== answer.length) {
        const part = answer.subarray(Math.max(0, errors)).toString().slice(0, 160);
        throw new Error(`an answer with status ${reply.statusCode} and ${answer.length} bytes: ${part}`);
      }
    }
  };
  try {
    const begun = performance.now();
    await Promise.all(Array.from({ length: connections }, send));
    return { durationMs: performance.now() - begun, latenciesMs: latencies.sort() };
  } finally {
    await pool.destroy();
  }
}
