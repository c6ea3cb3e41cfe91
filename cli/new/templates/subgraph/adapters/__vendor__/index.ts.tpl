import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { createShelf, knownReadings } from '../../../kit/index.ts';
import type { __Name__Article, __Name__Port } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM, toArticle } from './map.ts';
import { articlesSchema } from './wire.ts';

/** Articles in one request. */
const MOST_KEYS = 50;
const KEPT_ARTICLES = 10_000;

/** The __name__ port over __vendor__. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): __Name__Port {
  const { config, clock } = parts;
  const client = create__Vendor__Client(config);
  const shelf = createShelf<__Name__Article>({
    name: '__name__ articles',
    maxEntries: KEPT_ARTICLES,
    ttlMs: config.__NAME___DISPLAY_TTL_MS,
    staleIfErrorMs: config.__NAME___STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.__NAME___TIMEOUT_MS,
    clock,
  });

  return {
    system: SYSTEM,
    capabilities: new Set(['ARTICLES']),
    articles: async (skus, { deadline }) =>
      knownReadings(
        await shelf.read({
          keys: skus,
          // What is told of an article is the same for all who ask.
          scope: publicScope,
          deadline,
          load: async (missing, own) => {
            const found = new Map<string, __Name__Article>();
            for (let from = 0; from < missing.length; from += MOST_KEYS) {
              const query = { sku: missing.slice(from, from + MOST_KEYS) };
              const { items } = await client.get('/articles', query, articlesSchema, own);
              for (const item of items) found.set(item.sku, toArticle(item));
            }
            return found;
          },
        }),
      ),
    stop: () => client.close(),
  };
}
