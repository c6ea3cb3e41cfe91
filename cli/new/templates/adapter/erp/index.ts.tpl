import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createShelf, knownReadings } from '../../../kit/index.ts';
import type { Article, ErpPort } from '../../port.ts';
import { create__Vendor__Client } from './client.ts';
import type { __Vendor__Config } from './config.ts';
import { SYSTEM, toArticle } from './map.ts';
import { articlesSchema } from './wire.ts';

/** Articles in one request. */
const MOST_KEYS = 50;
const KEPT_ARTICLES = 10_000;

/** A doctor asks for it: what counts is that one may ask. */
const NO_KEY = 'samklang-doctor';

/** The ERP port over __vendor__. What is not in `capabilities` is never asked of it. */
export function create__Vendor__(parts: {
  readonly config: __Vendor__Config;
  readonly clock: BusinessClock;
}): ErpPort {
  const { config, clock } = parts;
  const client = create__Vendor__Client(config);
  const shelf = createShelf<Article>({
    name: 'erp articles',
    maxEntries: KEPT_ARTICLES,
    ttlMs: config.ERP_DISPLAY_TTL_MS,
    staleIfErrorMs: config.ERP_STALE_IF_ERROR_MS,
    timeoutMs: 3 * config.ERP_TIMEOUT_MS,
    clock,
  });
  const notSupported = (): Promise<never> => Promise.reject(new ClientError('NOT_SUPPORTED'));

  return {
    system: SYSTEM,
    capabilities: new Set(['ARTICLES']),
    probe: {
      reads: [
        {
          name: '/articles',
          capabilities: ['ARTICLES'],
          read: async (deadline) => {
            await client.get('/articles', { sku: [NO_KEY] }, articlesSchema, deadline);
            return { signedInAs: 'the holder of ERP_TOKEN' };
          },
        },
      ],
    },
    articles: async (skus, { deadline }) =>
      knownReadings(
        await shelf.read({
          keys: skus,
          // What an article is, is the same for all who ask.
          scope: publicScope,
          deadline,
          load: async (missing, own) => {
            const found = new Map<string, Article>();
            for (let from = 0; from < missing.length; from += MOST_KEYS) {
              const query = { sku: missing.slice(from, from + MOST_KEYS) };
              const { items } = await client.get('/articles', query, articlesSchema, own);
              for (const item of items) found.set(item.sku, toArticle(item));
            }
            return found;
          },
        }),
      ),
    prices: notSupported,
    stock: notSupported,
    places: notSupported,
    sales: notSupported,
    salesOf: notSupported,
    saleChanges: notSupported,
    customerChanges: notSupported,
    offers: notSupported,
    priceMarks: notSupported,
    stockMarks: notSupported,
    pricedArticles: notSupported,
    payers: notSupported,
    // Without a feed of what was written nobody can say that something kept is out of date; it ages.
    forget: async () => undefined,
    swept: [],
    hooks: new Map(),
    start: () => undefined,
    stop: () => client.close(),
  };
}
