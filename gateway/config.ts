import { z } from 'zod';
import { parseEnv } from '../platform/env/index.ts';
import type { Planning } from './engine/createEngine.ts';
import { engineNames, type EngineName } from './engine/engineNames.ts';

const integer = (fallback: number, minimum = 1, maximum = 2 ** 31 - 1): z.ZodType<number> =>
  z.coerce.number().int().min(minimum).max(maximum).default(fallback);

const flag = (fallback: boolean): z.ZodType<boolean> =>
  z
    .enum(['true', 'false', '1', '0', 'on', 'off'])
    .default(fallback ? 'true' : 'false')
    .transform((text) => ['true', '1', 'on'].includes(text));

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

const environmentSchema = z
  .object({
    PORT: integer(4000, 0, 65_535),
    HOST: z.string().default('127.0.0.1'),
    CORS_ORIGINS: list.pipe(z.array(z.url())),
    ENGINE: z.enum(engineNames).default('samklang'),
    PLANNER: z.enum(['thread', 'inline']).default('thread'),
    PLAN_TIMEOUT_MS: integer(5_000),
    INTROSPECTION: flag(true),
    GRAPHIQL: flag(true),
    REQUEST_TIMEOUT_MS: integer(10_000),
    DRAIN_MS: integer(10_000, 0),
    AUTH_ISSUER: z.string().optional(),
    AUTH_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
    AUTH_AUDIENCE: z.string().default('samklang'),
    LIMIT_BODY_BYTES: integer(2 * 1024 * 1024),
    LIMIT_TOKENS: integer(8_000),
    LIMIT_DEPTH: integer(30),
    LIMIT_ALIASES: integer(100),
    LIMIT_DIRECTIVES: integer(100),
    LIMIT_ROOT_FIELDS: integer(50),
    LIMIT_EXPANDED_SELECTIONS: integer(2_000),
    LIMIT_CONCURRENCY: integer(512),
    LIMIT_LOOP_DELAY_MS: integer(500),
    LIMIT_STREAMS: integer(5_000),
    LIMIT_STREAMS_PER_CLIENT: integer(50),
    LIMIT_STREAMS_PER_CONNECTION: integer(20),
    LIMIT_SOCKETS: integer(2_000),
    SOCKET_INIT_TIMEOUT_MS: integer(3_000),
    STREAM_PING_MS: integer(12_000, 50),
  })
  .catchall(z.string())
  .superRefine((env, context) => {
    if ((env.AUTH_ISSUER === undefined) !== (env.AUTH_JWKS_URL === undefined)) {
      const missing = env.AUTH_ISSUER === undefined ? 'AUTH_ISSUER' : 'AUTH_JWKS_URL';
      context.addIssue({ code: 'custom', path: [missing], message: 'AUTH_ISSUER and AUTH_JWKS_URL are set together' });
    }
  });

/** What one operation may ask. Each is the highest number that still passes. */
export interface OperationLimits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Fields and fragments once every fragment spread stands for its content. */
  readonly expandedSelections: number;
}

/** An OpenID Connect issuer that signs the callers' tokens. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly jwksUrl: string;
}

/** How many operations may stream, and how streams are kept alive. */
export interface StreamConfig {
  /** Streams of the whole gateway; over WebSocket, queries count while they run. */
  readonly total: number;
  readonly perClient: number;
  /** Of one WebSocket. */
  readonly perConnection: number;
  /** WebSockets at once. */
  readonly sockets: number;
  /** How long a WebSocket may take to say who it is. */
  readonly initTimeoutMs: number;
  /** Between two signs of life; a WebSocket that has not answered one when the next is due is cut off. */
  readonly pingMs: number;
}

export interface GatewayConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Origins that browsers may call from; empty: only the gateway's own pages. */
  readonly corsOrigins: readonly string[];
  readonly engine: EngineName;
  /** How long planning an operation may take, and whether in a thread of its own. */
  readonly planning: Planning;
  readonly introspection: boolean;
  readonly graphiql: boolean;
  readonly requestTimeoutMs: number;
  readonly drainMs: number;
  /** null: the development issuer, if there is one. */
  readonly issuer: IssuerConfig | null;
  readonly audience: string;
  readonly limits: OperationLimits;
  /** Load beyond these is shed with 503. */
  readonly overload: { readonly concurrency: number; readonly loopDelayMs: number };
  readonly streams: StreamConfig;
  /** `SUBGRAPH_URL_<NAME>`: base URLs of the subgraphs that run as services, by name in lower case. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

const urlPrefix = 'SUBGRAPH_URL_';

/**
 * The gateway's settings from the environment (or from `source` in tests).
 * @throws ConfigurationError naming every variable that is wrong.
 */
export function parseGatewayConfig(source?: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const env = source === undefined ? parseEnv(environmentSchema) : parseEnv(environmentSchema, source);
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    corsOrigins: env.CORS_ORIGINS,
    engine: env.ENGINE,
    planning: { where: env.PLANNER, timeoutMs: env.PLAN_TIMEOUT_MS },
    introspection: env.INTROSPECTION,
    graphiql: env.GRAPHIQL,
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    drainMs: env.DRAIN_MS,
    issuer:
      env.AUTH_ISSUER === undefined || env.AUTH_JWKS_URL === undefined
        ? null
        : { issuer: env.AUTH_ISSUER, jwksUrl: env.AUTH_JWKS_URL },
    audience: env.AUTH_AUDIENCE,
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      aliases: env.LIMIT_ALIASES,
      directives: env.LIMIT_DIRECTIVES,
      rootFields: env.LIMIT_ROOT_FIELDS,
      expandedSelections: env.LIMIT_EXPANDED_SELECTIONS,
    },
    overload: { concurrency: env.LIMIT_CONCURRENCY, loopDelayMs: env.LIMIT_LOOP_DELAY_MS },
    streams: {
      total: env.LIMIT_STREAMS,
      perClient: env.LIMIT_STREAMS_PER_CLIENT,
      perConnection: env.LIMIT_STREAMS_PER_CONNECTION,
      sockets: env.LIMIT_SOCKETS,
      initTimeoutMs: env.SOCKET_INIT_TIMEOUT_MS,
      pingMs: env.STREAM_PING_MS,
    },
    subgraphUrls: subgraphUrls(env),
  });
}

function subgraphUrls(env: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const urls: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith(urlPrefix) && typeof value === 'string')
      urls[name.slice(urlPrefix.length).toLowerCase()] = value;
  }
  return urls;
}
