import closeWithGrace from 'close-with-grace';
import { openDevelopmentIssuer, parseGatewayConfig, supergraphFile } from '../../gateway/index.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { parseEnv } from '../../platform/env/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { assemble } from '../assemble.ts';
import { takeDemoImage } from '../demoImage.ts';
import { legacyNames } from '../legacyNames.ts';
import { settingsSchema } from '../settings.ts';
import { houseOrderSchema, type HouseBegin, type HouseNews } from './houseMessages.ts';

/** How often the supergraph's file is looked at: somebody waits who has just saved a schema. */
const SUPERGRAPH_POLL_MS = 200;

/**
 * `samklang house`: gateway and subgraphs, without the embedded systems, as a process that `samklang dev` ends and starts again whenever the
 * sources change. Ends with the process that started it.
 */
export async function runHouse(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (process.send === undefined) throw new Error('samklang house is started by samklang dev alone.');
  const settings = parseEnv(settingsSchema, env);
  const logger = createLogger({ name: 'samklang', level: settings.LOG_LEVEL });
  const begin = await firstOrder();
  const clock = createSettableClock(begin.now ?? new Date().toISOString());
  process.on('message', (message) => {
    const order = houseOrderSchema.parse(message);
    if (order.type === 'clock') clock.set(order.now);
  });
  const endWithParent = (): void => void process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', endWithParent);

  const size = { articles: settings.DEMO_ARTICLES, people: settings.DEMO_PEOPLE, marketsFile: settings.MARKETS_FILE };
  const hasImage = begin.embedded.length === legacyNames.length && env['IDENTITY_KEY'] === undefined;
  const store = await openStore({
    databaseUrl: settings.DATABASE_URL,
    dataDir: begin.storeDir,
    startAnew: begin.startAnew,
    ...(hasImage ? { beginAs: async (path) => takeDemoImage(size, path) } : {}),
    logger,
  });
  const running: { stop(): Promise<void> }[] = [{ stop: () => store.close() }];
  const { stopDelayMs, drainMs } = parseGatewayConfig(env);
  closeWithGrace({ delay: stopDelayMs + drainMs + 10_000 }, async ({ err }) => {
    if (err) logger.error('stopping after an error', { err });
    for (const part of running) await part.stop();
  });
  if (!process.connected) endWithParent();
  const samklang = await assemble({
    env,
    marketsFile: settings.MARKETS_FILE,
    clock,
    logger,
    store: async () => store,
    secret: settings.SUBGRAPH_SECRET,
    developmentIssuer: await openDevelopmentIssuer(settings.DATA_DIR),
    supergraph: supergraphFile(begin.supergraphFile, SUPERGRAPH_POLL_MS),
    ownsProcess: true,
  });
  running.unshift(samklang);
  process.send({ type: 'ready', url: samklang.gateway.url } satisfies HouseNews);
}

async function firstOrder(): Promise<HouseBegin> {
  const message = await new Promise<unknown>((resolve) => void process.once('message', resolve));
  const order = houseOrderSchema.parse(message);
  if (order.type !== 'begin') throw new Error('The house is told to begin first.');
  return order;
}
