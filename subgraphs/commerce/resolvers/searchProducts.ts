import { ClientError } from '../../../platform/errors/index.ts';
import { compareDecimals } from '../../../platform/money/index.ts';
import { decodeCursor, encodeCursor, pageSize } from '../../kit/index.ts';
import type { QuerySearchProductsArgs } from '../__generated__/resolvers.ts';
import type { CommerceContext } from '../context.ts';
import type { ProductReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import type { CommerceCapability, ProductHits, ProductQuery } from '../port.ts';

const DEFAULT_SIZE = 24;
const LONGEST_TEXT = 200;
const MOST_VALUES = 50;

/** A page of the shop's search: one search and one reading of the articles that it names. */
export async function searchProducts(given: Partial<QuerySearchProductsArgs>, context: CommerceContext) {
  requireCapability(context.port, 'SEARCH');
  for (const capability of capabilitiesFor(given)) requireCapability(context.port, capability);
  const { scope, port, loaders, request } = context;
  const offset = given.after == null ? 0 : decodeCursor(given.after, isOffset);
  const size = pageSize(given.first, DEFAULT_SIZE);
  const categoryId = given.categorySlug == null ? null : await categoryOf(given.categorySlug, context);
  const hits: ProductHits =
    categoryId === undefined
      ? { total: 0, keys: [], facets: [] }
      : (await port.search(queryOf(given, categoryId, offset, size), scope)).value;
  const readings = await loaders.products.loadMany(hits.keys);
  const buyer = request.buyerId === null ? null : { id: request.buyerId };
  const edges = readings.flatMap((reading, index) => {
    // The search engine's index may name what has just been taken out of the catalogue.
    if (reading === null) return [];
    const node: ProductReference = { sku: reading.value.sku, buyer };
    return [{ cursor: encodeCursor(offset + index + 1), node }];
  });
  return {
    totalCount: hits.total,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: offset + hits.keys.length < hits.total,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      // After the last hit read, even if its article is gone: the next page must not begin before it.
      endCursor: edges.length === 0 ? null : encodeCursor(offset + hits.keys.length),
    },
    facets: hits.facets,
  };
}

/** What the shop's search must be able to do beside finding by words and category. */
function capabilitiesFor({ filter, sort }: Partial<QuerySearchProductsArgs>): readonly CommerceCapability[] {
  const narrows = (filter?.brands ?? []).length + (filter?.attributes ?? []).length > 0;
  const isPriced = filter?.minimumPrice != null || filter?.maximumPrice != null;
  const byPrice = isPriced || sort === 'PRICE_ASCENDING' || sort === 'PRICE_DESCENDING';
  return [
    ...(narrows ? (['SEARCH_FACETS'] as const) : []),
    ...(byPrice ? (['SEARCH_BY_PRICE'] as const) : []),
    ...(filter?.inStockOnly === true ? (['SEARCH_IN_STOCK'] as const) : []),
  ];
}

/** The cursor is the number of hits before: it outlives any page size. */
function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** undefined: there is no such category in this language. */
async function categoryOf(slug: string, { port, scope }: CommerceContext): Promise<string | undefined> {
  const { value } = await port.categories(scope);
  return [...value.values()].find((category) => category.slug === slug)?.id;
}

function queryOf(
  { query, filter, sort }: Partial<QuerySearchProductsArgs>,
  categoryId: string | null,
  offset: number,
  size: number,
): ProductQuery {
  const text = query?.trim() ?? '';
  if (text.length > LONGEST_TEXT)
    throw new ClientError('BAD_USER_INPUT', `At most ${LONGEST_TEXT} characters can be searched for.`);
  const brands = filter?.brands ?? [];
  const attributes = filter?.attributes ?? [];
  if (brands.length + attributes.reduce((count, { values }) => count + values.length, 0) > MOST_VALUES)
    throw new ClientError('BAD_USER_INPUT', `At most ${MOST_VALUES} values can be filtered by.`);
  const [minimumPrice, maximumPrice] = [filter?.minimumPrice ?? null, filter?.maximumPrice ?? null];
  if (minimumPrice !== null && maximumPrice !== null && compareDecimals(minimumPrice, maximumPrice) > 0)
    throw new ClientError('BAD_USER_INPUT', '`minimumPrice` is above `maximumPrice`.');
  return {
    text: text === '' ? null : text,
    categoryId,
    brands,
    inStockOnly: filter?.inStockOnly ?? false,
    minimumPrice,
    maximumPrice,
    attributes,
    sort: sort ?? 'RELEVANCE',
    offset,
    size,
  };
}
