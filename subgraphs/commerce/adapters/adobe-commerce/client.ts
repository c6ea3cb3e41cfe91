import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createHttpClient, type HttpAuth, type HttpReply } from '../../../../platform/http/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import { criteriaQuery, type Criteria } from './criteria.ts';
import { refusalOf } from './errors.ts';
import { oauthHeader, type OAuthKeys } from './oauth1.ts';
import { ADMIN_VIEW } from './views.ts';
import { searchOf, storeConfigs, token, type SearchReply } from './wire.ts';

export interface ReadOptions {
  readonly deadline: Deadline;
  readonly priority?: 'interactive' | 'background';
}

export interface AdobeClient {
  /** `/rest/<view>/V1<path>`. */
  get<T>(view: string, path: string, schema: z.ZodType<T>, options: ReadOptions): Promise<T>;
  /** As {@link get}; null where Adobe says that there is no such thing. */
  find<T>(view: string, path: string, schema: z.ZodType<T>, options: ReadOptions): Promise<T | null>;
  /** One page of a search. */
  search<T>(
    view: string,
    path: string,
    criteria: Criteria,
    row: z.ZodType<T>,
    options: ReadOptions & { readonly fields?: string },
  ): Promise<SearchReply<T>>;
  /** A search whose answer is not the usual envelope. */
  searchAs<T>(view: string, path: string, criteria: Criteria, schema: z.ZodType<T>, options: ReadOptions): Promise<T>;
  /** A read by POST. */
  post<T>(view: string, path: string, body: unknown, schema: z.ZodType<T>, options: ReadOptions): Promise<T>;
  /** Changes something, with a body or none: sent once, for who asks cannot know what became of a first time. */
  write<T>(
    method: 'POST' | 'PUT',
    view: string,
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    options: ReadOptions,
  ): Promise<T>;
  /** The shop's stores, with the answer's headers. */
  stores(deadline: Deadline): Promise<HttpReply<z.infer<typeof storeConfigs>>>;
  /** Gets a token, as every request would; with the keys of an integration there is none to get. */
  signIn(deadline: Deadline): Promise<unknown>;
  close(): void;
}

/** The way to one Adobe Commerce. Adobe has no rate limit of its own: concurrency is kept low instead. */
export function createAdobeClient(config: AdobeCommerceConfig): AdobeClient {
  const common = { baseUrl: config.COMMERCE_URL, timeoutMs: config.COMMERCE_TIMEOUT_MS };
  const keys = oauthKeys(config);
  const tokens = createHttpClient({ ...common, name: 'adobe-commerce-token', concurrency: 1 });
  const auth = adminAuth(config, tokens);
  const http = createHttpClient({
    ...common,
    name: 'adobe-commerce',
    maxBytes: 64 * 1024 * 1024,
    concurrency: config.COMMERCE_CONCURRENCY,
    ...(keys === null ? { auth } : { sign: (attempt) => ({ authorization: oauthHeader(attempt, keys) }) }),
  });

  const reply = async <T>(
    method: 'GET' | 'POST' | 'PUT',
    view: string,
    path: string,
    schema: z.ZodType<T>,
    {
      deadline,
      priority = 'interactive',
      query,
      body,
      idempotent = true,
    }: ReadOptions & {
      readonly query?: Record<string, string>;
      readonly body?: unknown;
      readonly idempotent?: boolean;
    },
  ): Promise<HttpReply<T>> =>
    http.send({
      method,
      path: `/rest/${encodeURIComponent(view)}/V1${path}`,
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
      schema,
      parse: 'json-exact-numbers',
      idempotent,
      priority,
      deadline,
      refusal: (status, _headers, content) => refusalOf(status, content),
    });

  const send = async <T>(...asked: Parameters<typeof reply<T>>): Promise<T> => (await reply<T>(...asked)).body;

  return {
    get: (view, path, schema, options) => send('GET', view, path, schema, options),
    find: async (view, path, schema, options) => {
      try {
        return await send('GET', view, path, schema, options);
      } catch (error) {
        if (error instanceof ClientError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    },
    search: (view, path, criteria, row, { fields, ...options }) =>
      send('GET', view, path, searchOf(row), {
        ...options,
        query: { ...criteriaQuery(criteria), ...(fields === undefined ? {} : { fields }) },
      }),
    searchAs: (view, path, criteria, schema, options) =>
      send('GET', view, path, schema, { ...options, query: criteriaQuery(criteria) }),
    post: (view, path, body, schema, options) => send('POST', view, path, schema, { ...options, body }),
    write: (method, view, path, body, schema, options) =>
      send(method, view, path, schema, { ...options, body, idempotent: false }),
    stores: (deadline) => reply('GET', ADMIN_VIEW, '/store/storeConfigs', storeConfigs, { deadline }),
    signIn: async (deadline) => (keys === null ? auth.header(deadline) : undefined),
    close: () => {
      http.close();
      tokens.close();
    },
  };
}

function adminAuth(config: AdobeCommerceConfig, tokens: ReturnType<typeof createHttpClient>): HttpAuth {
  return {
    renewAfterMs: config.COMMERCE_TOKEN_TTL_MS,
    header: async (deadline) => {
      const reply = await tokens.send({
        method: 'POST',
        path: '/rest/V1/integration/admin/token',
        body: { username: config.COMMERCE_ADMIN_USER, password: config.COMMERCE_ADMIN_PASSWORD },
        schema: token,
        idempotent: true,
        deadline,
      });
      return { authorization: `Bearer ${reply.body}` };
    },
  };
}

function oauthKeys(config: AdobeCommerceConfig): OAuthKeys | null {
  const { COMMERCE_CONSUMER_KEY: consumerKey, COMMERCE_CONSUMER_SECRET: consumerSecret } = config;
  const { COMMERCE_ACCESS_TOKEN: accessToken, COMMERCE_ACCESS_TOKEN_SECRET: accessTokenSecret } = config;
  if (consumerKey === undefined || consumerSecret === undefined) return null;
  if (accessToken === undefined || accessTokenSecret === undefined) return null;
  return { consumerKey, consumerSecret, accessToken, accessTokenSecret };
}
