import { randomUUID } from 'node:crypto';
import sjson from 'secure-json-parse';
import { z } from 'zod';
import { raceDeadline, startDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient, type HttpReply } from '../../../../platform/http/index.ts';
import { createEntraTokenSource } from '../../../kit/index.ts';
import type { CrmConfig } from '../../config.ts';
import { innerFailure, malformed } from './errors.ts';
import { readBatch, writeBatch, type InnerReply, type InnerRequest } from './multipart.ts';
import { page, whoAmI } from './wire.ts';

/** All rows of an entity set that belong to some ids. Names come from our own code, never from a request. */
export interface RowQuery<T> {
  readonly entitySet: string;
  readonly row: z.ZodType<T>;
  readonly select: readonly string[];
  /** The column with the id. */
  readonly column: string;
  /** GUIDs. */
  readonly ids: readonly string[];
}

/** A part of a tracked reading. */
export interface ChangePage {
  readonly rows: readonly unknown[];
  /** Where to go on, below the Web API: the next page, or the delta of later changes. */
  readonly position: string;
  readonly hasMore: boolean;
}

export interface DataverseClient {
  /** What is asked within one tick goes out as one `$batch`, whoever asks; a read that is alone goes out plain. */
  rows<T>(query: RowQuery<T>, options: { readonly deadline: Deadline }): Promise<readonly T[]>;
  /** The entity set with change tracking, from the start or from a position. Background work. */
  changes(
    from: { readonly entitySet: string; readonly select: readonly string[] } | { readonly position: string },
    options: { readonly deadline: Deadline; readonly pageSize: number },
  ): Promise<ChangePage>;
  /** The first row of an entity set. */
  first(set: { readonly entitySet: string; readonly select: readonly string[] }, deadline: Deadline): Promise<unknown>;
  /** Whom the vendor takes us for, with its answer's headers. */
  whoAmI(deadline: Deadline): Promise<HttpReply<z.infer<typeof whoAmI>>>;
  /** Gets a token, as every request would. */
  signIn(deadline: Deadline): Promise<unknown>;
  close(): void;
}

interface Waiting {
  readonly request: InnerRequest;
  readonly deadline: Deadline;
  resolve(body: unknown): void;
  reject(error: unknown): void;
}

/** The vendor's limits. */
const MAX_BATCH = 1_000;
export const MAX_PAGE_ROWS = 5_000;
/** On average 6,000 requests in 5 minutes; the burst leaves most of the window to others that use the same account. */
const RATE = { perSecond: 20, burst: 600 };
/** So many encoded GUIDs fit in a URL, which has at most 32 KB. */
const IDS_PER_READ = 500;

const protocol = { 'odata-version': '4.0', 'odata-maxversion': '4.0', 'if-none-match': 'null' } as const;

export function createDataverseClient(config: CrmConfig): DataverseClient {
  const token = createEntraTokenSource({
    name: 'dataverse-token',
    tokenUrl: config.CRM_TOKEN_URL,
    clientId: config.CRM_CLIENT_ID,
    clientSecret: config.CRM_CLIENT_SECRET,
    scope: config.CRM_TOKEN_SCOPE ?? `${new URL(config.CRM_URL).origin}/.default`,
    timeoutMs: config.CRM_TIMEOUT_MS,
  });
  const base = config.CRM_URL.replace(/\/+$/, '');
  const http = createHttpClient({
    name: 'dataverse',
    baseUrl: base,
    headers: protocol,
    timeoutMs: config.CRM_TIMEOUT_MS,
    concurrency: config.CRM_CONCURRENCY,
    rate: RATE,
    auth: token.auth,
  });
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const taken = waiting;
    waiting = [];
    for (let from = 0; from < taken.length; from += MAX_BATCH) void send(taken.slice(from, from + MAX_BATCH));
  };

  const send = async (reads: readonly Waiting[]): Promise<void> => {
    // One batch serves several requests: it lives as long as the most patient of them.
    const deadline = startDeadline(Math.max(...reads.map((read) => read.deadline.remainingMs())));
    try {
      const [alone] = reads;
      if (alone !== undefined && reads.length === 1) {
        alone.resolve(await sendPlain(alone.request, deadline));
        return;
      }
      const replies = await sendBatch(
        reads.map(({ request }) => request),
        deadline,
      );
      reads.forEach((read, index) => {
        try {
          read.resolve(bodyOf(replies[index]));
        } catch (error) {
          read.reject(error);
        }
      });
    } catch (error) {
      for (const read of reads) read.reject(error);
    } finally {
      deadline.dispose();
    }
  };

  const sendPlain = async ({ path, prefer }: InnerRequest, deadline: Deadline): Promise<unknown> => {
    const reply = await http.send({ method: 'GET', path: `/${path}`, headers: { prefer }, schema: page, deadline });
    return reply.body;
  };

  const sendBatch = async (requests: readonly InnerRequest[], deadline: Deadline): Promise<readonly InnerReply[]> => {
    const boundary = `batch_${randomUUID()}`;
    const { body, headers } = await http.send({
      method: 'POST',
      path: '/$batch',
      body: writeBatch(requests, base, boundary),
      headers: {
        'content-type': `multipart/mixed; boundary=${boundary}`,
        accept: 'multipart/mixed, application/json',
        // One refused inner request does not take its neighbours along.
        prefer: 'odata.continue-on-error',
      },
      schema: z.string(),
      parse: 'text',
      idempotent: true,
      deadline,
    });
    try {
      return readBatch(body, headers['content-type'], requests.length);
    } catch (error) {
      throw malformed(error);
    }
  };

  const get = async (request: InnerRequest, deadline: Deadline): Promise<unknown> => {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ request, deadline, resolve, reject });
    });
    return raceDeadline(answer, deadline);
  };

  /** A link of the vendor's as a path below the Web API. */
  const pathOf = (link: string): string => {
    if (!link.startsWith(`${base}/`)) throw malformed(new Error('A link leads elsewhere.'));
    return link.slice(base.length + 1);
  };

  const readChunk = async <T>(query: RowQuery<T>, deadline: Deadline): Promise<readonly T[]> => {
    const prefer = `odata.maxpagesize=${MAX_PAGE_ROWS},odata.include-annotations="OData.Community.Display.V1.FormattedValue"`;
    const rows: unknown[] = [];
    let path: string | undefined = pathTo(query);
    while (path !== undefined) {
      const part = page.safeParse(await get({ path, prefer }, deadline));
      if (!part.success) throw malformed(part.error);
      for (const row of part.data.value) rows.push(row);
      const next = part.data['@odata.nextLink'];
      path = next === undefined ? undefined : pathOf(next);
    }
    const parsed = z.array(query.row).readonly().safeParse(rows);
    if (!parsed.success) throw malformed(parsed.error);
    return parsed.data;
  };

  return {
    rows: async (query, { deadline }) => {
      const chunks = [];
      for (let from = 0; from < query.ids.length; from += IDS_PER_READ) {
        chunks.push(readChunk({ ...query, ids: query.ids.slice(from, from + IDS_PER_READ) }, deadline));
      }
      return (await Promise.all(chunks)).flat();
    },

    changes: async (from, { deadline, pageSize }) => {
      const { body } = await http.send({
        method: 'GET',
        path: `/${'position' in from ? from.position : `${from.entitySet}?$select=${from.select.join(',')}`}`,
        headers: { prefer: `odata.track-changes,odata.maxpagesize=${pageSize}` },
        schema: page,
        deadline,
        priority: 'background',
        timeoutMs: config.CRM_BACKGROUND_TIMEOUT_MS,
      });
      const { value: rows, '@odata.nextLink': next, '@odata.deltaLink': delta } = body;
      const link = next ?? delta;
      if (link === undefined) throw malformed(new Error('A tracked reading has no link to go on.'));
      return { rows, position: pathOf(link), hasMore: next !== undefined };
    },

    first: ({ entitySet, select }, deadline) =>
      http.send({ method: 'GET', path: `/${entitySet}?$select=${select.join(',')}&$top=1`, schema: page, deadline }),
    whoAmI: (deadline) => http.send({ method: 'GET', path: '/WhoAmI', schema: whoAmI, deadline }),
    signIn: (deadline) => token.auth.header(deadline),
    close: () => {
      http.close();
      token.close();
    },
  };
}

function bodyOf(reply: InnerReply | undefined): unknown {
  if (reply === undefined) throw malformed(new Error('An inner request was not answered.'));
  if (reply.status < 200 || reply.status >= 300) throw innerFailure(reply.status);
  try {
    const body: unknown = sjson.parse(reply.body);
    return body;
  } catch (error) {
    throw malformed(error);
  }
}

/** Values travel as a JSON list in a parameter of their own, so that no text in them is ever read as a filter. */
function pathTo<T>({ entitySet, select, column, ids }: RowQuery<T>): string {
  const options: readonly (readonly [string, string])[] = [
    ['$select', select.join(',')],
    ['$filter', 'Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)'],
    ['@p1', `'${column}'`],
    ['@p2', JSON.stringify(ids)],
  ];
  return `${entitySet}?${options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
