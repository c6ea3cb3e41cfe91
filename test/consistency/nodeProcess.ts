import { assemble } from '../../cli/assemble.ts';
import { openDevelopmentIssuer } from '../../gateway/index.ts';
import { openCaches, parseCacheConfig } from '../../platform/cache/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { createDeafCaches } from './createDeafCaches.ts';
import { servePart } from './servePart.ts';

/** One node of the product: gateway and subgraphs in one process, as `npm start` runs them, over systems that are elsewhere. */
servePart(async ({ env, dataDir, isDeaf }, clock) => {
  const logger = createLogger({
    name: 'node',
    level: 'warn',
    destination: { write: (line) => void process.stderr.write(line) },
  });
  const caches = openCaches(parseCacheConfig(env), logger);
  // Before all else: a busy machine takes longer to load the rest than a connection waits.
  const store = await openStore({ databaseUrl: env['DATABASE_URL'], logger });
  const samklang = await assemble({
    env,
    marketsFile: new URL('../../config/markets.json', import.meta.url).pathname,
    clock,
    logger,
    store: async () => store,
    developmentIssuer: await openDevelopmentIssuer(dataDir),
    caches: isDeaf ? createDeafCaches(caches) : caches,
  });
  await samklang.subgraphs.caughtUp();
  return { url: samklang.gateway.url, settings: {} };
});
