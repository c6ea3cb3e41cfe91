import { z } from 'zod';
import { raceDeadline, startDeadline, type Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient, type HttpReply } from '../../../../platform/http/index.ts';
import { createEntraTokenSource } from '../../../kit/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import { innerFailure, malformed } from './errors.ts';
import type { Filter } from './filter.ts';
import { rateWithin } from './rateWithin.ts';
import { batchReply, collection, company } from './wire.ts';

type Priority = 'interactive' | 'background';

/** Rows of one entity set. Field names come from our own code, never from a request. */
export interface RowQuery<T> {
  /** 'standard': Microsoft's API v2.0; 'retail' (default): the retailer's own pages. */
  readonly api?: 'standard' | 'retail';
  readonly entitySet: string;
  readonly row: z.ZodType<T>;
  readonly filter?: Filter;
  readonly expand?: readonly string[];
  readonly orderBy?: readonly string[];
  /** The first rows only; without it, every row of every page is read. */
  readonly top?: number;
}

export interface ReadOptions {
  readonly deadline: Deadline;
  readonly priority?: Priority;
}

export interface BusinessCentralClient {
  /** What is asked within one tick goes out as one `$batch`, whoever asks. */
  rows<T>(query: RowQuery<T>, options: ReadOptions): Promise<readonly T[]>;
  /** One request to Microsoft's API v2.0 alone, which no batch may hold: of our own subscriptions to changes. */
  send<T>(request: OwnRequest, schema: z.ZodType<T>, options: ReadOptions): Promise<T>;
  /** The company that the settings name, with its answer's headers. */
  company(deadline: Deadline): Promise<HttpReply<z.infer<typeof company>>>;
  /** Gets a token, as every request would. */
  signIn(deadline: Deadline): Promise<unknown>;
  close(): void;
}

export interface OwnRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below `/api/v2.0`. */
  readonly path: string;
  readonly body?: unknown;
  /** The ETag that the row must still have. */
  readonly ifMatch?: string;
}

interface Waiting extends ReadOptions {
  readonly url: string;
  resolve(body: unknown): void;
  reject(error: unknown): void;
}

/** Business Central takes no more requests in one `$batch`. */
const MAX_BATCH = 100;
const PAGE_ROWS = 20_000;

export function createBusinessCentralClient(config: BusinessCentralConfig): BusinessCentralClient {
  const token = createEntraTokenSource({
    name: 'business-central-token',
    tokenUrl: config.ERP_TOKEN_URL,
    clientId: config.ERP_CLIENT_ID,
    clientSecret: config.ERP_CLIENT_SECRET,
    scope: config.ERP_TOKEN_SCOPE,
    timeoutMs: config.ERP_TIMEOUT_MS,
  });
  const base = config.ERP_URL.replace(/\/+$/, '');
  const roots = { standard: `${base}/api/v2.0`, retail: `${base}/api/${config.ERP_RETAIL_API}` };
  const http = createHttpClient({
    name: 'business-central',
    baseUrl: base,
    timeoutMs: config.ERP_TIMEOUT_MS,
    maxBytes: 64 * 1024 * 1024,
    concurrency: config.ERP_CONCURRENCY,
    queue: 95,
    rate: rateWithin(config.ERP_REQUESTS),
    auth: token.auth,
  });
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const taken = waiting;
    waiting = [];
    for (const priority of ['interactive', 'background'] as const) {
      const ours = taken.filter((request) => (request.priority ?? 'interactive') === priority);
      for (let from = 0; from < ours.length; from += MAX_BATCH) void send(ours.slice(from, from + MAX_BATCH), priority);
    }
  };

  const send = async (requests: readonly Waiting[], priority: Priority): Promise<void> => {
    // One batch serves several requests: it lives as long as the most patient of them.
    const patience = Math.max(...requests.map(({ deadline }) => deadline.remainingMs()));
    const deadline = startDeadline(patience);
    try {
      const reply = await http.send({
        method: 'POST',
        path: `/api/${config.ERP_RETAIL_API}/$batch`,
        body: {
          requests: requests.map(({ url }, index) => ({
            id: String(index),
            method: 'GET',
            url,
            headers: { prefer: `odata.maxpagesize=${PAGE_ROWS}` },
          })),
        },
        // One refused inner request does not take its neighbours along.
        headers: { 'data-access-intent': 'ReadOnly', prefer: 'odata.continue-on-error' },
        schema: batchReply,
        parse: 'json-exact-numbers',
        idempotent: true,
        priority,
        timeoutMs: priority === 'background' ? config.ERP_BACKGROUND_TIMEOUT_MS : config.ERP_TIMEOUT_MS,
        deadline,
      });
      const answers = new Map(reply.body.responses.map((answer) => [answer.id, answer]));
      requests.forEach((request, index) => {
        const answer = answers.get(String(index));
        if (answer === undefined) request.reject(malformed(new Error('An inner request was not answered.')));
        else if (answer.status >= 200 && answer.status < 300) request.resolve(answer.body);
        else request.reject(innerFailure(answer.status));
      });
    } catch (error) {
      for (const request of requests) request.reject(error);
    } finally {
      deadline.dispose();
    }
  };

  const get = async (url: string, options: ReadOptions): Promise<unknown> => {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ url, ...options, resolve, reject });
    });
    return raceDeadline(answer, options.deadline);
  };

  return {
    rows: async (query, options) => {
      const rows: unknown[] = [];
      let next: string | undefined = urlOf(
        `${roots[query.api ?? 'retail']}/companies(${config.ERP_COMPANY_ID})`,
        query,
      );
      while (next !== undefined) {
        const page = collection.safeParse(await get(next, options));
        if (!page.success) throw malformed(page.error);
        for (const row of page.data.value) rows.push(row);
        next = query.top === undefined ? page.data['@odata.nextLink'] : undefined;
        if (next !== undefined && !next.startsWith(`${base}/`)) throw malformed(new Error('A link leads elsewhere.'));
      }
      const parsed = z.array(query.row).readonly().safeParse(rows);
      if (!parsed.success) throw malformed(parsed.error);
      return parsed.data;
    },
    send: async ({ method, path, body, ifMatch }, schema, { deadline, priority = 'background' }) => {
      const reply = await http.send({
        method,
        path: `/api/v2.0${path}`,
        ...(body === undefined ? {} : { body }),
        ...(ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } }),
        schema,
        priority,
        deadline,
      });
      return reply.body;
    },
    company: (deadline) =>
      http.send({ method: 'GET', path: `/api/v2.0/companies(${config.ERP_COMPANY_ID})`, schema: company, deadline }),
    signIn: (deadline) => token.auth.header(deadline),
    close: () => {
      http.close();
      token.close();
    },
  };
}

function urlOf<T>(company: string, query: RowQuery<T>): string {
  const options: readonly (readonly [string, string | undefined])[] = [
    ['$schemaversion', '2.1'],
    ['$filter', query.filter?.text],
    ['$expand', query.expand?.join(',')],
    ['$orderby', query.orderBy?.join(',')],
    ['$top', query.top === undefined ? undefined : String(query.top)],
  ];
  const text = options.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${company}/${query.entitySet}?${text.join('&')}`;
}
