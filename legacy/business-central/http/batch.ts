import { z } from 'zod';
import type { LegacyReply, WriteNote } from '../../kit/index.ts';
import { isJson, MalformedBody } from '../../kit/index.ts';
import type { PageGroup } from '../pages/page.ts';
import type { Store } from '../store.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { badRequest } from './errors.ts';
import { groupPath } from './resolvePath.ts';

/** The most requests that one batch holds. */
const maxRequests = 100;

/** `dependsOn` and `atomicityGroup` are not built: requests run in their order, and `Isolation` makes one transaction of them. */
const batchSchema = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: z.union([z.string(), z.number()]).transform(String),
      method: z.string().transform((method) => method.toUpperCase()),
      url: z.string(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown().optional(),
    }),
  ),
});

type Inner = z.infer<typeof batchSchema>['requests'][number];

export interface BatchResult {
  readonly reply: LegacyReply;
  readonly innerRequests: number;
  /** Only GETs inside. */
  readonly readOnly: boolean;
}

/** Thrown inside a transaction to take everything back. */
class RolledBack extends Error {
  readonly responses: readonly string[];
  constructor(responses: readonly string[]) {
    super('A request of the batch failed.');
    this.responses = responses;
  }
}

/**
 * Answers a JSON batch in order. It stops behind the first failure unless the caller prefers `odata.continue-on-error`; with
 * `Isolation: snapshot` everything is one transaction, which a failure takes back.
 */
export function answerBatch(call: Call, group: PageGroup, store: Store, answer: Answer): BatchResult {
  const read = batchSchema.safeParse(call.json());
  if (!read.success) {
    throw badRequest(
      'The batch request is not valid: it is an array of requests, each of id, method, url, headers and body.',
    );
  }
  const { requests } = read.data;
  if (requests.length > maxRequests) {
    throw badRequest(
      `The maximum number of requests in a batch is ${maxRequests}. The batch contains ${requests.length}.`,
    );
  }
  if (new Set(requests.map(({ id }) => id)).size < requests.length) {
    throw badRequest('The ids of the requests in a batch must be unique.');
  }
  const isolation = call.header('isolation')?.trim();
  const snapshot = isolation !== undefined;
  if (isolation !== undefined && !/^(?:odata\.)?snapshot$/i.test(isolation)) {
    throw badRequest(`The isolation '${isolation}' is not supported.`);
  }
  const goOn = !snapshot && /odata\.continue-on-error(?:\s*=\s*true|\s*(?:[,;]|$))/i.test(call.header('prefer') ?? '');

  const notes: WriteNote[] = [];
  const run = (): readonly string[] => {
    const responses: string[] = [];
    for (const inner of requests) {
      const reply = answer(innerCall(call, group, inner, (note) => notes.push(note)));
      responses.push(responseText(inner.id, reply));
      if (reply.status < 400 || goOn) continue;
      if (snapshot) throw new RolledBack(responses);
      break;
    }
    return responses;
  };

  let responses: readonly string[];
  try {
    responses = snapshot ? store.transaction(run) : run();
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    notes.length = 0;
    responses = error.responses;
  }
  for (const note of notes) call.noteWrite(note);
  return {
    reply: {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `{"responses":[${responses.join(',')}]}`,
    },
    innerRequests: requests.length,
    readOnly: requests.every(({ method }) => method === 'GET'),
  };
}

function innerCall(outer: Call, group: PageGroup, inner: Inner, noteWrite: Call['noteWrite']): Call {
  const [target, rawQuery] = split(inner.url);
  const headers = new Map(Object.entries(inner.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: inner.method,
    path: target.startsWith(outer.base)
      ? target.slice(outer.base.length)
      : target.startsWith('/api/')
        ? target
        : `${groupPath(group)}/${target.replace(/^\//, '')}`,
    rawQuery,
    header: (name) => headers.get(name),
    json() {
      if (inner.body === undefined) throw new MalformedBody(400, 'The inner request has no body.');
      // A body that stands as JSON in the batch need not say so.
      const type = headers.get('content-type');
      if (type !== undefined && !isJson(type)) throw new MalformedBody(415, 'The inner request is of another type.');
      return inner.body;
    },
    noteWrite,
    correlationId: outer.correlationId,
    base: outer.base,
  };
}

function split(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

/** The inner body goes into the outer one letter by letter, so that decimals keep their digits. */
function responseText(id: string, reply: LegacyReply): string {
  const { body } = reply;
  const isJson = reply.headers?.['content-type']?.startsWith('application/json') === true;
  const head = JSON.stringify({ id, status: reply.status, headers: { ...reply.headers, 'odata-version': '4.0' } });
  if (body === undefined) return head;
  return `${head.slice(0, -1)},"body":${isJson ? String(body) : JSON.stringify(String(body))}}`;
}
