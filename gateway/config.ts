import { z } from 'zod';
import { parseEnv } from '../platform/env/index.ts';
import { proxyRange } from './clients/proxyRange.ts';
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

/** Nothing, say what would be refused, refuse it. */
const modes = ['off', 'log', 'enforce'] as const;

type Mode = (typeof modes)[number];

const environmentSchema = z
  .object({
    PORT: integer(4000, 0, 65_535),
    HOST: z.string().default('127.0.0.1'),
    CORS_ORIGINS: list.pipe(z.array(z.url())),
    ENGINE: z.enum(engineNames).default('samklang'),
    PLANNER: z.enum(['thread', 'inline']).default('thread'),
    PLAN_TIMEOUT_MS: integer(5_000),
    COMPILE: flag(true),
    INTROSPECTION: flag(true),
    GRAPHIQL: flag(true),
    REQUEST_TIMEOUT_MS: integer(10_000),
    DRAIN_MS: integer(10_000, 0),
    STOP_DELAY_MS: integer(0, 0, 600_000),
    KNOWN_CLIENTS: list,
    AUTH_ISSUER: z.string().optional(),
    AUTH_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
    AUTH_AUDIENCE: z.string().default('samklang'),
    POLICIES_FILE: z.string().min(1).optional(),
    POLICY_TIMEOUT_MS: integer(1_000),
    LIMIT_BODY_BYTES: integer(2 * 1024 * 1024),
    LIMIT_TOKENS: integer(8_000),
    LIMIT_DEPTH: integer(30),
    LIMIT_ALIASES: integer(100),
    LIMIT_DIRECTIVES: integer(100),
    LIMIT_DEFERS: integer(20, 0),
    LIMIT_ROOT_FIELDS: integer(50),
    LIMIT_EXPANDED_SELECTIONS: integer(2_000),
    KEPT_SELECTIONS: integer(100_000),
    LIMIT_CONCURRENCY: integer(512),
    LIMIT_LOOP_DELAY_MS: integer(500),
    COST_MODE: z.enum(modes).default('enforce'),
    COST_LIMIT: integer(5_000),
    COST_LIST_SIZE: integer(10),
    CLIENT_BUDGET: integer(0, 0),
    CLIENT_PLAN_MISSES: integer(300, 0),
    TRUSTED_PROXIES: list.pipe(z.array(proxyRange)),
    TRUSTED_DOCUMENTS: z.enum(modes).default('off'),
    TRUSTED_DOCUMENTS_FILES: list,
    SHARE_IN_FLIGHT: list.pipe(z.array(z.enum(['operations', 'fetches']))),
    APQ: flag(true),
    CACHE_CONTROL: flag(true),
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
    if (env.TRUSTED_DOCUMENTS !== 'off' && env.TRUSTED_DOCUMENTS_FILES.length === 0) {
      const message = `must name a manifest when TRUSTED_DOCUMENTS is ${env.TRUSTED_DOCUMENTS}`;
      context.addIssue({ code: 'custom', path: ['TRUSTED_DOCUMENTS_FILES'], message });
    }
  });

/** What one operation may ask. Each is the highest number that still passes. */
export interface OperationLimits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Deferred fragments once every fragment spread stands for its content. */
  readonly defers: number;
  readonly rootFields: number;
  /** Fields and fragments once every fragment spread stands for its content. */
  readonly expandedSelections: number;
}

/** An OpenID Connect issuer that signs the callers' tokens. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly jwksUrl: string;
}

/** What one client may use in a minute; 0: as much as it likes. */
export interface ClientLimits {
  /** Cost. */
  readonly budgetPerMinute: number;
  /** Operations that have to be planned. */
  readonly planMissesPerMinute: number;
  /** Addresses whose `x-forwarded-for` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Which documents are run, and how they are found without their text. */
export interface DocumentRules {
  readonly mode: Mode;
  /** Manifests; none when the mode is off. */
  readonly files: readonly string[];
  /** Whether clients may register documents by their hash. Never where only trusted ones run. */
  readonly register: boolean;
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
  /** Whether our engine writes functions for operations that are asked again and again. */
  readonly compile: boolean;
  readonly introspection: boolean;
  readonly graphiql: boolean;
  readonly requestTimeoutMs: number;
  readonly drainMs: number;
  /** How long a stop goes on taking requests while readiness is off, so that whoever sends them learns of it first. */
  readonly stopDelayMs: number;
  /** Programs that logs, metrics and traces may name. */
  readonly knownClients: ReadonlySet<string>;
  /** null: the development issuer, if there is one. */
  readonly issuer: IssuerConfig | null;
  readonly audience: string;
  /** Where policies are declared (null: nowhere), and how long deciding those of a request may take. */
  readonly policies: { readonly file: string | null; readonly timeoutMs: number };
  readonly limits: OperationLimits;
  /** Expanded selections of all documents that are kept planned; each weighs about 3 kB. */
  readonly keptSelections: number;
  /** Load beyond these is shed with 503. */
  readonly overload: { readonly concurrency: number; readonly loopDelayMs: number };
  /** Estimated cost of one operation; `assumedListSize` of a list of which nothing says how long it is. */
  readonly cost: { readonly mode: Mode; readonly limit: number; readonly assumedListSize: number };
  readonly clients: ClientLimits;
  readonly documents: DocumentRules;
  /** Whether answers that anybody may keep say so. */
  readonly cacheControl: boolean;
  /** What is done once for all who ask for it alike at the same time. */
  readonly sharing: { readonly operations: boolean; readonly fetches: boolean };
  readonly streams: StreamConfig;
  /** `SUBGRAPH_URL_<NAME>`: base URLs of the subgraphs that run as services, by name in lower case with - for _. */
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
    compile: env.COMPILE,
    introspection: env.INTROSPECTION,
    graphiql: env.GRAPHIQL,
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    drainMs: env.DRAIN_MS,
    stopDelayMs: env.STOP_DELAY_MS,
    knownClients: new Set(env.KNOWN_CLIENTS),
    issuer:
      env.AUTH_ISSUER === undefined || env.AUTH_JWKS_URL === undefined
        ? null
        : { issuer: env.AUTH_ISSUER, jwksUrl: env.AUTH_JWKS_URL },
    audience: env.AUTH_AUDIENCE,
    policies: { file: env.POLICIES_FILE ?? null, timeoutMs: env.POLICY_TIMEOUT_MS },
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      aliases: env.LIMIT_ALIASES,
      directives: env.LIMIT_DIRECTIVES,
      defers: env.LIMIT_DEFERS,
      rootFields: env.LIMIT_ROOT_FIELDS,
      expandedSelections: env.LIMIT_EXPANDED_SELECTIONS,
    },
    keptSelections: env.KEPT_SELECTIONS,
    overload: { concurrency: env.LIMIT_CONCURRENCY, loopDelayMs: env.LIMIT_LOOP_DELAY_MS },
    cost: { mode: env.COST_MODE, limit: env.COST_LIMIT, assumedListSize: env.COST_LIST_SIZE },
    clients: {
      budgetPerMinute: env.CLIENT_BUDGET,
      planMissesPerMinute: env.CLIENT_PLAN_MISSES,
      trustedProxies: env.TRUSTED_PROXIES,
    },
    documents: {
      mode: env.TRUSTED_DOCUMENTS,
      files: env.TRUSTED_DOCUMENTS === 'off' ? [] : env.TRUSTED_DOCUMENTS_FILES,
      register: env.APQ && env.TRUSTED_DOCUMENTS !== 'enforce',
    },
    cacheControl: env.CACHE_CONTROL,
    sharing: {
      operations: env.SHARE_IN_FLIGHT.includes('operations'),
      fetches: env.SHARE_IN_FLIGHT.includes('fetches'),
    },
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
      urls[name.slice(urlPrefix.length).toLowerCase().replaceAll('_', '-')] = value;
  }
  return urls;
}
