import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { anchor } from '../legacy/retailer/anchor.ts';
import { openCaches, parseCacheConfig } from '../platform/cache/index.ts';
import { createSharedClock } from '../platform/clock/index.ts';
import { loadMarkets } from '../platform/context/index.ts';
import { parseEnv } from '../platform/env/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createProcessMetrics } from '../platform/metrics/index.ts';
import { openStore } from '../platform/store/index.ts';
import type { Store } from '../platform/store/index.ts';
import { openTracer, parseTraceConfig } from '../platform/trace/index.ts';
import { parseGatewayConfig } from '../gateway/index.ts';
import type { SubgraphName } from '../schema/subgraphNames.ts';
import { serveSubgraph } from '../subgraphs/kit/index.ts';
import { createSubgraphs } from './createSubgraphs.ts';
import { embeddedOrigins } from './embeddedOrigins.ts';
import { embeddedSystems } from './embeddedSystems.ts';
import { legacyNames } from './legacyNames.ts';
import { watchPriceDivergences } from './watchPriceDivergences.ts';
import { namedOnly } from './namedOnly.ts';
import { settingsSchema } from './settings.ts';
import { startLegacyThread } from './startLegacyThread.ts';

/**
 * `npm run subgraph -- <name>`: one subgraph as a service. A wrapping subgraph whose system the environment does not name gets the
 * embedded one; a joining subgraph reaches the others by SUBGRAPH_URL_<NAME> and keeps its store in DATABASE_URL or DATA_DIR.
 */
export async function runSubgraph(
  name: SubgraphName,
  port: number,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const settings = parseEnv(settingsSchema, env);
  const { SUBGRAPH_SECRET: secret } = settings;
  if (secret === undefined)
    throw new Error('SUBGRAPH_SECRET must be set: a subgraph answers only calls signed with it.');
  const logger = createLogger({ name, level: settings.LOG_LEVEL });
  const names = embeddedSystems(
    env,
    legacyNames.filter((system) => system === name),
  );
  const clock = createSharedClock(names.length > 0 ? anchor : undefined);
  const dataDir = join(settings.DATA_DIR, name);
  await mkdir(dataDir, { recursive: true });
  const systems =
    names.length === 0
      ? undefined
      : startLegacyThread({
          names,
          clock,
          articles: settings.DEMO_ARTICLES,
          people: settings.DEMO_PEOPLE,
          dataDir,
          logger,
        });
  // Left unhandled, so that the process stops with an error: without its system it could only fail.
  void systems?.lost.catch((err: unknown) => {
    logger.fatal('the thread of the embedded system has died', { err });
    throw err;
  });
  const metrics = createProcessMetrics({ ofNode: true });
  if (name === 'pricing') watchPriceDivergences(metrics.registry);
  const tracer = await openTracer(parseTraceConfig(env));
  const open = async (): Promise<Store> => {
    const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: join(dataDir, 'store'), logger });
    metrics.watchStore(store);
    return store;
  };
  let opened: Promise<Store> | undefined;
  const caches = openCaches(parseCacheConfig(env), logger);
  const subgraphs = await createSubgraphs({
    dependencies: {
      // The stores of those that follow its feeds outlive an embedded system.
      env: { ...(await systems?.settings), ...embeddedOrigins(names, randomUUID()), ...namedOnly(env) },
      logger,
      markets: await loadMarkets(settings.MARKETS_FILE),
      clock,
      store: () => (opened ??= open()),
      caches,
    },
    urls: parseGatewayConfig(env).subgraphUrls,
    secret,
    only: [name],
  });
  const [subgraph] = subgraphs.local;
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
  const served = await serveSubgraph({
    subgraph,
    secret,
    host: parseGatewayConfig(env).host,
    port,
    logger,
    tracer,
    metrics: () => metrics.registry.metrics(),
  });
  await subgraphs.ready();
  closeWithGrace({ delay: 20_000 }, async ({ err, signal }) => {
    if (err) logger.error('stopping after an error', { err });
    else logger.info('stopping', { signal });
    await served.stop();
    await subgraphs.stop();
    await caches.close();
    await (await opened)?.close();
    await systems?.stop();
    await tracer.stop();
    metrics.stop();
  });
  systems?.makeRest();
  logger.info('ready', { subgraph: name, url: served.url });
}
