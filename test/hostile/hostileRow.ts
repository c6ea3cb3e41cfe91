import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect } from '@jest/globals';
import type { TestGateway } from '../../gateway/testkit/startTestGateway.ts';
import { sendRaw, type RawAnswer } from './raw.ts';

/** One hostile request and the answer that it has to get. */
export interface HostileRow {
  readonly name: string;
  /** null: HTTP itself refuses it, or the client gets nothing that has a code. */
  readonly code: string | null;
  readonly status: number;
  /** Prepared before anything is measured. */
  readonly prepare: () => HostileRequest | Promise<HostileRequest>;
}

export type HostileRequest =
  | { readonly raw: string | Buffer }
  | {
      readonly method?: string;
      /** After /graphql. */
      readonly search?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    };

export const jsonType = { 'content-type': 'application/json' };

export function asking(query: string, more: object = {}): HostileRequest {
  return { headers: jsonType, body: JSON.stringify({ query, ...more }) };
}

export async function sendHostile(url: string, request: HostileRequest): Promise<RawAnswer> {
  if ('raw' in request) return sendRaw(url, request.raw);
  const { method = 'POST', search = '', headers = {}, body } = request;
  const reply = await fetch(`${url}/graphql${search}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return { status: reply.status, text: await reply.text() };
}

/** Longest time for which the event loop of this process, the gateway's and the clients', was held up meanwhile. */
export async function delayOf(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 10));
  delay.disable();
  return delay.max / 1e6;
}

/**
 * Sends the row while another client asks, and holds it to its answer: status and code, no call of a subgraph but the other client's, and
 * nothing of our insides in the text.
 * @param bearableMs how long the loop may be held up: a multiple of what the largest honest request takes.
 */
export async function expectRefused(test: TestGateway, row: HostileRow, bearableMs: number): Promise<void> {
  const request = await row.prepare();
  const before = test.calls.length;
  let answer: RawAnswer = { status: 0, text: '' };
  let delay = Infinity;
  // What the row itself costs it costs each time; a garbage collection, or code that runs for the first time, it does not.
  for (let attempt = 0; attempt < 4 && delay > bearableMs; attempt += 1) {
    delay = await delayOf(async () => {
      const hostile = sendHostile(test.url, request);
      const other = test.ask('{ calm }');
      answer = await hostile;
      expect((await other).body).toEqual({ data: { calm: 'calm' } });
    });
  }
  const code = /"code":"([A-Z_]+)"/.exec(answer.text)?.[1] ?? null;
  expect({ status: answer.status, code }).toEqual({ status: row.status, code: row.code });
  const asked = test.calls.slice(before).filter(({ query }) => !query.includes('calm'));
  expect(asked.map(({ query }) => query)).toEqual([]);
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at .+:\d+:\d+|Did you mean|stack/);
  expect(delay).toBeLessThan(bearableMs);
}
