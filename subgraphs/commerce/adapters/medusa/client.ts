import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createHttpClient, type HttpAuth, type HttpClient, type HttpRequest } from '../../../../platform/http/index.ts';
import type { MedusaConfig } from '../../config.ts';
import { refusalOf } from './errors.ts';
import { listOf, login, type Listed } from './wire.ts';

export interface ReadOptions {
  readonly deadline: Deadline;
  readonly priority?: 'interactive' | 'background';
}

type Query = NonNullable<HttpRequest<unknown>['query']>;

export interface MedusaClient {
  /** One page of `/admin/<path>`, whose rows lie under `name`. */
  list<T>(path: string, name: string, row: z.ZodType<T>, query: Query, options: ReadOptions): Promise<Listed<T>>;
  /** Every row of it, page by page, in the order of their ids. */
  listAll<T>(path: string, name: string, row: z.ZodType<T>, query: Query, options: ReadOptions): Promise<readonly T[]>;
  /** One page of `/store/<path>`, as a storefront sees it. */
  listInStore<T>(path: string, name: string, row: z.ZodType<T>, query: Query, options: ReadOptions): Promise<Listed<T>>;
  /** `/store/<path>`; null where Medusa says that there is no such thing. */
  findInStore<T>(path: string, schema: z.ZodType<T>, query: Query, options: ReadOptions): Promise<T | null>;
  /** Makes something in the storefront: sent once, for who asks cannot know what became of a first time. */
  createInStore<T>(path: string, body: unknown, schema: z.ZodType<T>, query: Query, options: ReadOptions): Promise<T>;
  close(): void;
}

const PAGE_ROWS = 500;
/** A list that goes on after this is no reference data. */
const MAX_PAGES = 200;

/** The way to one Medusa: its back office's API by a key or a sign-in, and its storefront's by the publishable key. */
export function createMedusaClient(config: MedusaConfig): MedusaClient {
  const common = {
    baseUrl: config.COMMERCE_URL,
    timeoutMs: config.COMMERCE_TIMEOUT_MS,
    concurrency: config.COMMERCE_CONCURRENCY,
    maxBytes: 64 * 1024 * 1024,
  };
  const door = createHttpClient({ ...common, name: 'medusa-login', concurrency: 1 });
  const admin = createHttpClient({ ...common, name: 'medusa', auth: adminAuth(config, door) });
  const store = createHttpClient({
    ...common,
    name: 'medusa-store',
    auth: { header: () => Promise.resolve({ 'x-publishable-api-key': config.COMMERCE_PUBLISHABLE_KEY }) },
  });

  const send = async <T>(
    http: HttpClient,
    request: Pick<HttpRequest<T>, 'method' | 'path' | 'schema'> & Partial<HttpRequest<T>>,
    { deadline, priority = 'interactive' }: ReadOptions,
  ): Promise<T> => {
    const reply = await http.send({
      ...request,
      parse: 'json-exact-numbers',
      priority,
      deadline,
      refusal: (status, _headers, content) => refusalOf(status, content),
    });
    return reply.body;
  };
  const list: MedusaClient['list'] = (path, name, row, query, options) =>
    send(admin, { method: 'GET', path: `/admin/${path}`, query, schema: listOf(name, row) }, options);

  return {
    list,
    listAll: async <T>(path: string, name: string, row: z.ZodType<T>, query: Query, options: ReadOptions) => {
      const rows: T[] = [];
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const window = { order: 'id', limit: PAGE_ROWS, offset: page * PAGE_ROWS };
        const part = await list(path, name, row, { ...query, ...window }, options);
        rows.push(...part.rows);
        if (rows.length >= part.count || part.rows.length === 0) break;
      }
      return rows;
    },
    listInStore: (path, name, row, query, options) =>
      send(store, { method: 'GET', path: `/store/${path}`, query, schema: listOf(name, row) }, options),
    findInStore: async (path, schema, query, options) => {
      try {
        return await send(store, { method: 'GET', path: `/store/${path}`, query, schema }, options);
      } catch (error) {
        if (error instanceof ClientError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    },
    createInStore: (path, body, schema, query, options) =>
      send(store, { method: 'POST', path: `/store/${path}`, query, body, schema, idempotent: false }, options),
    close: () => {
      admin.close();
      store.close();
      door.close();
    },
  };
}

/** A secret key is sent as the user of Basic authentication; a sign-in gives a token for a day. */
function adminAuth(config: MedusaConfig, door: HttpClient): HttpAuth {
  const { COMMERCE_SECRET_KEY: key, COMMERCE_ADMIN_USER: email, COMMERCE_ADMIN_PASSWORD: password } = config;
  if (key !== undefined) {
    const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
    return { header: () => Promise.resolve({ authorization }) };
  }
  return {
    renewAfterMs: config.COMMERCE_TOKEN_TTL_MS,
    header: async (deadline) => {
      const reply = await door.send({
        method: 'POST',
        path: '/auth/user/emailpass',
        body: { email, password },
        schema: login,
        idempotent: true,
        deadline,
      });
      return { authorization: `Bearer ${reply.body.token}` };
    },
  };
}
