import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import pc from 'picocolors';
import type { z } from 'zod';
import { parseGatewayConfig } from '../gateway/config.ts';
import { anchor } from '../legacy/retailer/anchor.ts';
import { createSharedClock } from '../platform/clock/index.ts';
import { parseEnv } from '../platform/env/index.ts';
import { createLogger } from '../platform/log/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { openStore } from '../platform/store/index.ts';
import type { Store } from '../platform/store/index.ts';
import { layDemoImageReady, takeDemoImage } from './demoImage.ts';
import { embeddedOrigins } from './embeddedOrigins.ts';
import { embeddedSystems } from './embeddedSystems.ts';
import { legacyNames } from './legacyNames.ts';
import type { LegacyName } from './legacyNames.ts';
import { namedOnly } from './namedOnly.ts';
import { settingsSchema } from './settings.ts';
import { startLegacyThread } from './startLegacyThread.ts';

/** `npm start`: the whole house in one process, with embedded systems where the environment says so or names none at all. */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const settings = parseEnv(settingsSchema, env);
  const logger = createLogger({ name: 'samklang', level: settings.LOG_LEVEL });
  const names = embeddedSystems(env);
  await mkdir(settings.DATA_DIR, { recursive: true });
  // The data set has a present of its own; the clock starts there and can be moved. Real systems live in real time.
  const clock = createSharedClock(names.length > 0 ? anchor : undefined);
  const systems =
    names.length === 0
      ? undefined
      : startLegacyThread({
          names,
          clock,
          articles: settings.DEMO_ARTICLES,
          people: settings.DEMO_PEOPLE,
          dataDir: settings.DATA_DIR,
          logger,
        });
  /** What runs, last begun first. */
  const running: { stop(): Promise<void> }[] = systems === undefined ? [] : [systems];
  // Longer than any part of a stop may take by its own settings: this is for a part that hangs.
  const { stopDelayMs, drainMs } = parseGatewayConfig(env);
  closeWithGrace({ delay: stopDelayMs + drainMs + 10_000 }, async ({ err, signal }) => {
    if (err) logger.error('stopping after an error', { err });
    else logger.info('stopping', { signal });
    for (const part of running) await part.stop();
  });
  // Left unhandled, so that the process stops with an error: without its systems it could only fail.
  void systems?.lost.catch((err: unknown) => {
    logger.fatal('the thread of the embedded systems has died', { err });
    throw err;
  });

  const opening = openStartStore(settings, env, names, logger);
  running.unshift({
    stop: () =>
      opening.then(
        (store) => store.close(),
        () => undefined,
      ),
  });
  // Where it is awaited it is told; a failure before that must not end the process unsaid.
  opening.catch(() => undefined);
  // What the house is built of is much to load; the thread starts and the store opens meanwhile.
  const [{ assemble }, { openDevelopmentIssuer }] = await Promise.all([
    import('./assemble.ts'),
    import('../gateway/index.ts'),
  ]);
  logger.info('program loaded', { durationMs: sinceProcessStart() });
  const samklang = await assemble({
    env: {
      ...(await systems?.settings),
      // A database outlives the embedded systems: what it holds of their last run is read anew.
      ...(settings.DATABASE_URL === undefined ? {} : embeddedOrigins(names, randomUUID())),
      ...namedOnly(env),
    },
    marketsFile: settings.MARKETS_FILE,
    clock,
    logger,
    store: () => opening,
    secret: settings.SUBGRAPH_SECRET,
    developmentIssuer: await openDevelopmentIssuer(settings.DATA_DIR),
    ownsProcess: true,
  });
  running.unshift(samklang);
  const { url } = samklang.gateway;
  logger.info('ready', { url: `${url}/graphql`, durationMs: sinceProcessStart() });
  process.stdout.write(welcome(url, systems !== undefined));
  systems?.sendWebhooksTo(url);
  systems?.makeRest();
}

/**
 * Opens the store. Embedded systems forget what was written when the process ends, so what was derived from them starts anew as well:
 * from an image where there is one, which is of all of them and hashed with a key of its own.
 */
async function openStartStore(
  settings: z.infer<typeof settingsSchema>,
  env: Readonly<Record<string, string | undefined>>,
  embedded: readonly LegacyName[],
  logger: Logger,
): Promise<Store> {
  const {
    DATABASE_URL: databaseUrl,
    DEMO_ARTICLES: articles,
    DEMO_PEOPLE: people,
    MARKETS_FILE: marketsFile,
  } = settings;
  const dataDir = join(settings.DATA_DIR, 'store');
  if (databaseUrl !== undefined || embedded.length === 0) return openStore({ databaseUrl, dataDir, logger });
  const hasImage = embedded.length === legacyNames.length && env['IDENTITY_KEY'] === undefined;
  const size = { articles, people, marketsFile };
  const store = await openStore({
    dataDir,
    startAnew: true,
    ...(hasImage ? { beginAs: async (path) => takeDemoImage(size, path) } : {}),
    logger,
  });
  if (hasImage) setTimeout(() => void layDemoImageReady(size), NEXT_START_MS).unref();
  return store;
}

/** Until this start is over, the next one's files can wait. */
const NEXT_START_MS = 20_000;

/** Milliseconds, loading included: what the one who waits sees. */
function sinceProcessStart(): number {
  return Math.round(performance.now());
}

function welcome(url: string, embedded: boolean): string {
  const lines = [
    '',
    `${pc.bold('Samklang')} answers at ${pc.cyan(`${url}/graphql`)}`,
    `  in a browser    ${pc.cyan(`${url}/graphiql`)}`,
    `  health          ${url}/health/ready    metrics ${url}/metrics`,
  ];
  if (embedded) {
    lines.push(
      '',
      'Try, in another terminal:',
      `  TOKEN=$(npm run -s token -- --as agent)`,
      `  npm run -s ask -- CallerContext --as agent      who is calling, from four systems`,
      `  npm run -s legacy -- erp off                    and what is left of it without the ERP`,
      `  npm run -s legacy -- --help                     every knob of the embedded systems`,
    );
  }
  return `${lines.join('\n')}\n\n`;
}
