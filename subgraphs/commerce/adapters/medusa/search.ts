import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createShelf, type Reading } from '../../../kit/index.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope, ProductHits, ProductQuery } from '../../port.ts';
import { withDescendants } from './categories.ts';
import type { MedusaClient } from './client.ts';
import type { Reference } from './reference.ts';
import { productId } from './wire.ts';

/** Medusa counts its way to an offset: further in there is nothing that anybody looks at. */
const RESULT_WINDOW = 10_000;

export interface SearchReader {
  search(query: ProductQuery, scope: CommerceScope): Promise<Reading<ProductHits>>;
}

/**
 * Search and category pages by the storefront's own list of products, kept for a while: they are the same for everyone. It finds by words and by
 * category, and knows neither prices, stock, brands nor counts.
 */
export function createSearchReader(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly reference: Reference;
  readonly clock: BusinessClock;
}): SearchReader {
  const { client, config, reference, clock } = parts;
  const shelf = createShelf<ProductHits>({
    maxEntries: 5_000,
    name: 'shop searches',
    ttlMs: config.COMMERCE_DISPLAY_TTL_MS,
    staleIfErrorMs: config.COMMERCE_STALE_IF_ERROR_MS,
    timeoutMs: config.COMMERCE_TIMEOUT_MS * 2,
    clock,
  });

  return {
    search: async (query, scope) => {
      if (query.offset + query.size > RESULT_WINDOW)
        throw new ClientError('BAD_USER_INPUT', `A search shows its first ${RESULT_WINDOW} hits; narrow it down.`);
      const order = orderOf(query);
      const tree = await reference.categories.read(scope.deadline);
      const key = JSON.stringify(query);
      const readings = await shelf.read({
        keys: [key],
        scope: publicScope,
        deadline: scope.deadline,
        load: async (_keys, deadline) => {
          const { rows, count } = await client.listInStore(
            'products',
            'products',
            productId,
            {
              fields: 'id',
              limit: Math.max(1, query.size),
              offset: query.offset,
              order,
              ...(query.text === null ? {} : { q: literally(query.text) }),
              ...(query.categoryId === null ? {} : { 'category_id[]': withDescendants(query.categoryId, tree.value) }),
            },
            { deadline },
          );
          const keys = rows.slice(0, query.size).map(({ id }) => ({ by: 'id', value: id }) as const);
          return new Map([[key, { total: count, keys, facets: [] }]]);
        },
      });
      const reading = readings.get(key);
      if (reading instanceof Error) throw reading;
      if (reading?.value == null) throw new ClientError('UPSTREAM_UNAVAILABLE');
      return { value: reading.value, asOf: reading.asOf, stale: reading.stale };
    },
  };
}

/** Throws NOT_SUPPORTED for what the capabilities do not name. */
function orderOf({ sort, brands, attributes, inStockOnly, minimumPrice, maximumPrice }: ProductQuery): string {
  if (brands.length + attributes.length > 0 || inStockOnly || minimumPrice !== null || maximumPrice !== null)
    throw new ClientError('NOT_SUPPORTED');
  return sortField(sort);
}

/** Ids begin with the millisecond of their making, and unlike it are one each: a page ends where the next begins. */
function sortField(sort: ProductQuery['sort']): string {
  switch (sort) {
    case 'NAME':
      return 'title';
    case 'NEWEST':
      return '-id';
    case 'RELEVANCE':
      return 'id';
    case 'PRICE_ASCENDING':
    case 'PRICE_DESCENDING':
      throw new ClientError('NOT_SUPPORTED');
  }
}

/** Medusa takes the words as patterns: `%` and `_` stand for themselves here. */
function literally(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
