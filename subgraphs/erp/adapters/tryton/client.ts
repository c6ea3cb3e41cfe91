import { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createHttpClient, type HttpAuth, type HttpHeaders } from '../../../../platform/http/index.ts';
import type { TrytonConfig } from '../../config.ts';
import { malformed, refused } from './errors.ts';
import * as wire from './wire.ts';

/** A search domain: clauses are data, so no text in a value can change what is searched. */
export type Domain = readonly unknown[];

/** Keys of a call's context besides the user's preferences. */
export type CallContext = Readonly<Record<string, unknown>>;

export interface CallOptions {
  readonly deadline: Deadline;
  readonly priority?: 'interactive' | 'background';
  readonly context?: CallContext;
}

export interface Search<T> {
  /** Such as "product.product". */
  readonly model: string;
  readonly domain: Domain;
  /** Fields to read; "party.code" reads a linked record's. */
  readonly fields: readonly string[];
  readonly row: z.ZodType<T>;
  readonly order?: readonly (readonly [string, 'ASC' | 'DESC'])[];
  readonly limit?: number;
}

export interface TrytonClient {
  /** Rows that match; a record that is not there is not among them. */
  search<T>(search: Search<T>, options: CallOptions): Promise<readonly T[]>;
  /** Rows by id: all of them must be there. */
  read<T>(
    read: {
      readonly model: string;
      readonly ids: readonly number[];
      readonly fields: readonly string[];
      readonly row: z.ZodType<T>;
    },
    options: CallOptions,
  ): Promise<readonly T[]>;
  /** The user's company. */
  company(deadline: Deadline): Promise<number>;
  /** Opens a session, as every request would. */
  signIn(deadline: Deadline): Promise<unknown>;
  /** What the server says of itself, whoever asks, with its answer's headers. */
  version(deadline: Deadline): Promise<{ readonly version: string; readonly headers: HttpHeaders }>;
  close(): void;
}

/** Longest life of a session that we rely on; the server's own default is longer. */
const SESSION_MS = 10 * 60_000;

export function createTrytonClient(config: TrytonConfig): TrytonClient {
  const path = `/${config.ERP_DATABASE}/`;
  const options = { baseUrl: config.ERP_URL, timeoutMs: config.ERP_TIMEOUT_MS };
  const door = createHttpClient({ name: 'tryton-login', ...options });
  const auth: HttpAuth = {
    header: async (deadline) => {
      const { body } = await door.send({
        method: 'POST',
        path,
        body: {
          id: 0,
          method: 'common.db.login',
          params: [config.ERP_USER, { password: config.ERP_PASSWORD }, 'en'],
        },
        schema: wire.login,
        parse: 'json-exact-numbers',
        idempotent: true,
        deadline,
      });
      if (body.result === null) throw new ClientError('UPSTREAM_UNAUTHORIZED');
      const [user, session] = body.result;
      const credentials = Buffer.from(`${config.ERP_USER}:${user}:${session}`).toString('base64');
      return { authorization: `Session ${credentials}` };
    },
    renewAfterMs: SESSION_MS,
  };
  const http = createHttpClient({
    name: 'tryton',
    ...options,
    maxBytes: 64 * 1024 * 1024,
    concurrency: config.ERP_CONCURRENCY,
    auth,
  });
  let preferences: z.infer<typeof wire.preferences> | undefined;

  const call = async <T>(
    method: string,
    params: readonly unknown[],
    schema: z.ZodType<T>,
    { deadline, priority = 'interactive' }: CallOptions,
  ): Promise<T> => {
    const { body } = await http.send({
      method: 'POST',
      path,
      body: { id: 1, method, params },
      schema: wire.reply,
      parse: 'json-exact-numbers',
      // Every method that is called here reads.
      idempotent: true,
      priority,
      timeoutMs: priority === 'background' ? config.ERP_BACKGROUND_TIMEOUT_MS : config.ERP_TIMEOUT_MS,
      deadline,
    });
    if (body.error !== undefined) throw refused(body.error[0]);
    const parsed = schema.safeParse(body['result']);
    if (!parsed.success) throw malformed(parsed.error);
    return parsed.data;
  };
  const ownContext = async (options_: CallOptions): Promise<z.infer<typeof wire.preferences>> => {
    preferences ??= await call('model.res.user.get_preferences', [true, {}], wire.preferences, options_);
    return preferences;
  };
  const contextOf = async (given: CallOptions): Promise<CallContext> => {
    const own = await ownContext(given);
    return { company: own.company, language: own.language ?? 'en', ...given.context };
  };

  return {
    search: async ({ model, domain, fields, row, order = null, limit = null }, given) =>
      call(
        `model.${model}.search_read`,
        [domain, 0, limit, order, fields, await contextOf(given)],
        z.array(row).readonly(),
        given,
      ),
    read: async ({ model, ids, fields, row }, given) =>
      ids.length === 0
        ? []
        : call(`model.${model}.read`, [ids, fields, await contextOf(given)], z.array(row).readonly(), given),
    company: async (deadline) => (await ownContext({ deadline })).company,
    signIn: (deadline) => auth.header(deadline),
    version: async (deadline) => {
      const { body, headers } = await door.send({
        method: 'POST',
        // Of the server, not of a database.
        path: '/',
        body: { id: 0, method: 'common.server.version', params: [] },
        schema: wire.serverVersion,
        parse: 'json-exact-numbers',
        idempotent: true,
        deadline,
      });
      return { version: body.result, headers };
    },
    close: () => {
      http.close();
      door.close();
    },
  };
}
