import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { parseGatewayConfig } from '../../gateway/config.ts';
import { anchor } from '../../legacy/retailer/anchor.ts';
import { createSharedClock, systemClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { parseEnv } from '../../platform/env/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { serviceContext } from '../../subgraphs/kit/index.ts';
import { createCall } from '../contract/subject.ts';
import { embeddedOrigins } from '../embeddedOrigins.ts';
import { missingSystems } from '../legacyNames.ts';
import { namedOnly } from '../namedOnly.ts';
import { settingsSchema } from '../settings.ts';
import { startLegacyThread } from '../startLegacyThread.ts';
import { createHouse } from './createHouse.ts';
import { dev } from './dev.ts';
import type { House } from './house.ts';
import type { DevSubgraph } from './devSubgraph.ts';
import { serveMocks } from './serveMocks.ts';

/** For a subgraph's SDL. */
const FETCH_MS = 5_000;

/** `samklang dev`: see docs/how-to-develop.md. Resolves when the graph is up; SIGINT and SIGTERM end it. */
export async function startDev(
  given: Readonly<Record<string, string | undefined>>,
  subgraphs: readonly DevSubgraph[],
): Promise<void> {
  if (!import.meta.url.endsWith('.ts'))
    throw new Error('samklang dev runs from the sources: it compiles them as they change.');
  const root = resolve(import.meta.dirname, '..', '..');
  // Of the house only what is wrong is told, so that the status stays in sight.
  const env = { LOG_LEVEL: 'warn', DRAIN_MS: '1000', ...given };
  const settings = parseEnv(settingsSchema, env);
  const secret = settings.SUBGRAPH_SECRET ?? randomBytes(32).toString('hex');
  const dataDir = resolve(settings.DATA_DIR);
  await mkdir(join(dataDir, 'dev'), { recursive: true });
  const logger = createLogger({ name: 'samklang dev', level: settings.LOG_LEVEL });
  const embedded = missingSystems(env);
  const clock = createSharedClock(embedded.length > 0 ? anchor : undefined);
  const systems =
    embedded.length === 0
      ? undefined
      : startLegacyThread({
          names: embedded,
          clock,
          articles: settings.DEMO_ARTICLES,
          people: settings.DEMO_PEOPLE,
          dataDir,
          logger,
        });
  void systems?.lost.catch((err: unknown) => {
    logger.fatal('the thread of the embedded systems has died', { err });
    throw err;
  });
  const running: { stop(): Promise<void> }[] = systems === undefined ? [] : [systems];
  closeWithGrace({ delay: 40_000 }, async ({ err }) => {
    if (err) logger.error('stopping after an error', { err });
    for (const part of running) await part.stop();
  });

  const mocks = await serveMocks();
  const urls = subgraphs.map((one) => [one.name, 'url' in one ? one.url : mocks.urlOf(one.name)] as const);
  const context = serviceContext({ clock: systemClock, markets: await loadMarkets(settings.MARKETS_FILE) }, 'dev');
  const houseEnv = {
    ...(await systems?.settings),
    ...(settings.DATABASE_URL === undefined ? {} : embeddedOrigins(embedded, randomUUID())),
    ...namedOnly(env),
    DATA_DIR: dataDir,
    SUBGRAPH_SECRET: secret,
    ...Object.fromEntries(urls.map(([name, url]) => [`SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`, url])),
  };
  const supergraphFile = join(dataDir, 'dev', 'supergraph.graphql');
  let house: House | undefined;
  let isLinked = false;
  /** Once: the house's address stays. */
  const linkWebhooks = (): void => {
    if (isLinked || house?.state !== 'up' || house.url === null) return;
    isLinked = true;
    systems?.sendWebhooksTo(house.url);
  };
  const started = await dev({
    subgraphs,
    supergraphFile,
    mocks,
    createHouse: (say, changed) => {
      house = createHouse({
        root,
        env: houseEnv,
        begin: { supergraphFile, storeDir: join(dataDir, 'dev', 'store'), embedded },
        now: () => (embedded.length === 0 ? null : clock.now().toISOString()),
        say,
        changed: () => {
          changed();
          linkWebhooks();
        },
      });
      return house;
    },
    fetchSdl: async (name, url) =>
      sdlOf(await createCall({ url, name, secret, context, timeoutMs: FETCH_MS })('{ _service { sdl } }')),
    sources: {
      paths: ['platform', 'schema', 'subgraphs', 'gateway', 'cli', 'config'].map((folder) => join(root, folder)),
      isWanted: (path, isFile) => isSource(relative(root, path), isFile),
    },
    out: process.stdout,
  });
  running.unshift(started);
  systems?.makeRest();
}

/** The URLs of subgraphs that the environment names, as `samklang start` takes them. */
export function subgraphsOfEnvironment(env: Readonly<Record<string, string | undefined>>): DevSubgraph[] {
  return Object.entries(parseGatewayConfig(env).subgraphUrls).map(([name, url]) => ({ name, url }));
}

/** What the house runs with: neither tests nor what composing and generating write. */
function isSource(path: string, isFile: boolean): boolean {
  if (
    /(^|\/)(node_modules|__generated__|testkit|operations)(\/|$)/.test(path) ||
    /^cli\/(dev|contract)(\/|$)/.test(path)
  )
    return false;
  if (!isFile) return true;
  return /(?<!\.test|\.d)\.(ts|mjs|graphql|json)$/.test(path) && !/^schema\/(supergraph|api)\.graphql$/.test(path);
}

function sdlOf({ status, body }: Awaited<ReturnType<ReturnType<typeof createCall>>>): string {
  const service = body?.data?.['_service'];
  if (typeof service === 'object' && service !== null && 'sdl' in service && typeof service.sdl === 'string')
    return service.sdl;
  throw new Error(`{ _service { sdl } } gave no SDL (status ${status}).`);
}
