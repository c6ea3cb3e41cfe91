import { parseEnv } from '../platform/env/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { openStore } from '../platform/store/index.ts';
import { findDemoImage } from './demoImage.ts';
import { makeDemoImage } from './makeDemoImage.ts';
import { settingsSchema } from './settings.ts';

/**
 * `samklang prepare`, run after an installation and before tests: makes what the first start would otherwise make, the empty embedded
 * store and the demo's store as it stands after a first start. A start does without, half a minute later.
 */
export async function prepare(say: (text: string) => void): Promise<void> {
  const { MARKETS_FILE: marketsFile } = parseEnv(settingsSchema, {});
  const size = { articles: 1, people: 1, marketsFile } as const;
  if ((await findDemoImage(size)) !== undefined) return;
  say('preparing the first start: the demo’s customers are matched and their sales indexed, about half a minute …');
  const begun = performance.now();
  const logger = createLogger({ name: 'prepare', level: 'silent' });
  await (await openStore({ logger })).close();
  await makeDemoImage(size, logger);
  say(`prepared after ${Math.round((performance.now() - begun) / 1000)} s`);
}
