import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { anchor } from '../legacy/retailer/anchor.ts';
import { createSettableClock } from '../platform/clock/index.ts';
import { loadMarkets } from '../platform/context/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { openStore } from '../platform/store/index.ts';
import { createSubgraphs } from './createSubgraphs.ts';
import { demoImageName, findDemoImage, imageCache, layDemoImageReady } from './demoImage.ts';
import type { DemoSize } from './demoImage.ts';
import { legacyNames, startLegacySystems } from './startLegacySystems.ts';
import { tryAgain } from './tryAgain.ts';

/** Makes the image unless it is there, and takes those of other states of the program away. About as long as a first start. */
export async function makeDemoImage(size: DemoSize, logger: Logger): Promise<string> {
  const known = await findDemoImage(size);
  if (known !== undefined) return known;
  await mkdir(imageCache, { recursive: true });
  const unfinished = await mkdtemp(join(imageCache, 'unfinished-'));
  try {
    await fill(unfinished, size, logger);
    const name = await demoImageName(size);
    for (const old of await readdir(imageCache)) {
      if (old.startsWith('demo-')) await rm(join(imageCache, old), { recursive: true, force: true });
    }
    // Another process may have been faster; its image is as good.
    await rename(join(unfinished, 'pglite'), join(imageCache, name)).catch(() => undefined);
    await layDemoImageReady(size);
    return join(imageCache, name);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function fill(dataDir: string, size: DemoSize, logger: Logger): Promise<void> {
  // It stands still, so that no feed is found to be ahead of the clock that the next start begins with.
  const clock = createSettableClock(anchor);
  const systems = await startLegacySystems({ ...size, names: legacyNames, clock });
  const store = await openStore({ dataDir, logger });
  const subgraphs = await createSubgraphs({
    dependencies: {
      env: systems.settings,
      logger,
      markets: await loadMarkets(size.marketsFile),
      clock,
      store: async () => store,
    },
    urls: {},
    secret: undefined,
  });
  try {
    await subgraphs.ready();
    // Nobody waits for it, and a feed goes on from where it was.
    await tryAgain(async () => subgraphs.caughtUp(), { attempts: 10, pauseMs: 5_000 });
  } finally {
    await subgraphs.stop();
    await store.close();
    await systems.stop();
  }
}
