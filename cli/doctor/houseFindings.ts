import { z } from 'zod';
import { parseGatewayConfig } from '../../gateway/index.ts';
import { parseCacheConfig, pingRedis } from '../../platform/cache/index.ts';
import type { Markets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { ConfigurationError, parseEnv } from '../../platform/env/index.ts';
import { createHttpClient } from '../../platform/http/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { parseTraceConfig } from '../../platform/trace/index.ts';
import { checkPromiseKeys, historyBegins } from '../../subgraphs/pricing/index.ts';
import { systemFault } from '../../subgraphs/kit/index.ts';
import { settingsSchema } from '../settings.ts';
import { finding, type Finding } from './finding.ts';
import type { FindingCode } from './findingCodes.ts';

type Env = Readonly<Record<string, string | undefined>>;

interface HouseOptions {
  readonly env: Env;
  readonly markets: Markets;
  readonly logger: Logger;
  /** Longest time for one answer. */
  readonly timeoutMs: number;
  /** Real time. */
  readonly now: Date;
}

const DAY_MS = 86_400_000;
/** The shortest time before a reduction of which the law of the markets asks the lowest price. */
const HISTORY_DAYS = 30;

/** What is missing in the house itself before customers come: its store, keys, identity provider and what it lets everybody do. */
export async function houseFindings(options: HouseOptions): Promise<readonly Finding[]> {
  const parts = [store, cache, issuer, keys, graph, async (each: HouseOptions) => plain(each)];
  const found = await Promise.all(parts.map((part) => part(options).catch(asSetting)));
  return found.flat();
}

/** What cannot be parsed is found, by the name of the setting; anything else is our own fault. */
function asSetting(error: unknown): readonly Finding[] {
  if (!(error instanceof ConfigurationError)) throw error;
  return error.problems.map((problem) => finding('SETTING_WRONG', 'house', problem));
}

async function store({ env, logger, now, markets }: HouseOptions): Promise<readonly Finding[]> {
  const { DATABASE_URL: databaseUrl } = parseEnv(settingsSchema, env);
  if (databaseUrl === undefined) {
    return [finding('STORE_EMBEDDED', 'DATABASE_URL', 'it is for one process and may lose what it wrote last')];
  }
  const opened = await openStore({ databaseUrl, logger }).catch(() => null);
  if (opened === null) return [finding('STORE_UNREACHABLE', 'DATABASE_URL')];
  try {
    return historyFindings(await historyBegins(opened), markets, now);
  } finally {
    await opened.close();
  }
}

/** @param begins since when each market's history is kept. */
export function historyFindings(begins: ReadonlyMap<string, string>, markets: Markets, now: Date): readonly Finding[] {
  return markets.all.flatMap(({ code }) => {
    const since = begins.get(code);
    if (since === undefined) return [finding('PRICE_HISTORY_EMPTY', code)];
    const days = Math.floor((now.getTime() - Date.parse(since)) / DAY_MS);
    return days < HISTORY_DAYS ? [finding('PRICE_HISTORY_YOUNG', code, `${days} days, since ${since}`)] : [];
  });
}

async function cache({ env, timeoutMs }: HouseOptions): Promise<readonly Finding[]> {
  const { url } = parseCacheConfig(env);
  if (url === null) return [finding('CACHE_NOT_SHARED', 'REDIS_URL')];
  return (await pingRedis(url, timeoutMs)) ? [] : [finding('CACHE_UNREACHABLE', 'REDIS_URL')];
}

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

async function issuer({ env, timeoutMs }: HouseOptions): Promise<readonly Finding[]> {
  const { issuer: configured, host } = parseGatewayConfig(env);
  if (configured === null) {
    return [
      finding('ISSUER_NOT_SET', 'AUTH_ISSUER', `on ${host} only development tokens are taken, beyond loopback none`),
    ];
  }
  const { origin, pathname, search } = new URL(configured.jwksUrl);
  const http = createHttpClient({ name: 'issuer', baseUrl: origin, maxBytes: 1024 * 1024, timeoutMs });
  try {
    await withDeadline(timeoutMs, (deadline) =>
      http.send({ method: 'GET', path: `${pathname}${search}`, schema: jwks, deadline }),
    );
    return [];
  } catch (error) {
    const { kind, detail } = systemFault(error);
    return [finding('ISSUER_UNREACHABLE', 'AUTH_JWKS_URL', detail === null ? kind : `${kind} (${detail})`)];
  } finally {
    http.close();
  }
}

async function keys({ env, markets, logger }: HouseOptions): Promise<readonly Finding[]> {
  const promises = markets.all.some(({ pricePromise }) => pricePromise !== undefined);
  const hasKeys = !promises || (await checkPromiseKeys(env, logger));
  return hasKeys ? [] : [finding('PROMISE_KEYS_NOT_SET', 'PRICING_PROMISE_KEYS_FILE')];
}

async function graph({ env }: HouseOptions): Promise<readonly Finding[]> {
  const { introspection, graphiql, documents, cost, subgraphUrls } = parseGatewayConfig(env);
  const { SUBGRAPH_SECRET: secret } = parseEnv(settingsSchema, env);
  parseTraceConfig(env);
  const elsewhere = Object.keys(subgraphUrls);
  return when([
    [introspection, 'INTROSPECTION_ON', 'INTROSPECTION'],
    [graphiql, 'GRAPHIQL_ON', 'GRAPHIQL'],
    [documents.mode !== 'enforce', 'DOCUMENTS_OPEN', 'TRUSTED_DOCUMENTS'],
    [cost.mode !== 'enforce', 'COST_NOT_ENFORCED', 'COST_MODE'],
    [elsewhere.length > 0 && secret === undefined, 'SUBGRAPH_SECRET_NOT_SET', 'SUBGRAPH_SECRET'],
  ]);
}

function plain({ env }: HouseOptions): readonly Finding[] {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const isBusinessCentral = isSet('ERP_URL') && env['ERP_ADAPTER'] === 'business-central';
  return when([
    [!isSet('IDENTITY_KEY'), 'IDENTITY_KEY_NOT_SET', 'IDENTITY_KEY'],
    [!isSet('MARKETS_FILE'), 'MARKETS_OF_DEMO', 'MARKETS_FILE'],
    [isBusinessCentral && !isSet('ERP_WEBHOOK_SECRET'), 'WEBHOOK_NOT_SET', 'ERP_WEBHOOK_URL'],
    [isSet('LOYALTY_URL') && !isSet('LOYALTY_WEBHOOK_SECRET'), 'WEBHOOK_NOT_SET', 'LOYALTY_WEBHOOK_SECRET'],
  ]);
}

function when(cases: readonly (readonly [boolean, FindingCode, string])[]): readonly Finding[] {
  return cases.flatMap(([holds, code, at]) => (holds ? [finding(code, at)] : []));
}
