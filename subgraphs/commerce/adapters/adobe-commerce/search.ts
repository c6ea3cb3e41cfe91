import { publicScope } from '../../../../platform/cache/index.ts';
import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { ClientError } from '../../../../platform/errors/index.ts';
import { createShelf, type Reading } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, ProductHits, ProductQuery } from '../../port.ts';
import { labelIn, type AttributeBook, type AttributeFacts } from './attributes.ts';
import type { AdobeClient } from './client.ts';
import type { Criteria, Filter } from './criteria.ts';
import type { Reference } from './reference.ts';
import { ADMIN_VIEW, viewOf } from './views.ts';
import { pageWindow } from './pageWindow.ts';
import { productSearchReply } from './wire.ts';

/** The shop's search engine gives no hit behind this one. */
const RESULT_WINDOW = 10_000;

export interface SearchReader {
  search(query: ProductQuery, scope: CommerceScope): Promise<Reading<ProductHits>>;
}

/** Search and category pages by `/V1/search`, kept for a while by store view: they are the same for everyone. */
export function createSearchReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
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
      const view = viewOf(scope);
      const [shown, admin, store] = await Promise.all([
        reference.attributes(view).read(scope.deadline),
        reference.attributes(ADMIN_VIEW).read(scope.deadline),
        reference.storeOf(scope),
      ]);
      const filters = filtersOf(query, shown.value, admin.value, config);
      if (filters === null) return { value: { total: 0, keys: [], facets: [] }, asOf: shown.asOf, stale: shown.stale };
      const key = JSON.stringify([view, query]);
      const readings = await shelf.read({
        keys: [key],
        scope: publicScope,
        deadline: scope.deadline,
        load: async (_keys, deadline) => {
          const window = pageWindow(query.offset, Math.max(1, query.size));
          const criteria: Criteria = {
            requestName: query.text === null ? 'catalog_view_container' : 'quick_search_container',
            groups: filters.map((filter) => [filter]),
            sort: sortOf(query),
            pageSize: window.pageSize,
            // Unlike Adobe's other searches, this one counts its pages from 0.
            currentPage: window.page,
          };
          const reply = await client.searchAs(view, '/search', criteria, productSearchReply, { deadline });
          const ids = reply.items.slice(window.skip, window.skip + query.size);
          const buckets = reply.aggregations?.buckets ?? [];
          return new Map([
            [
              key,
              {
                total: reply.total_count,
                keys: ids.map(({ id }) => ({ by: 'id' as const, value: id })),
                facets: buckets.flatMap((bucket) => facetOf(bucket, shown.value, admin.value, store.id)),
              },
            ],
          ]);
        },
      });
      const reading = readings.get(key);
      if (reading instanceof Error) throw reading;
      if (reading?.value == null) throw new ClientError('UPSTREAM_UNAVAILABLE');
      return { value: reading.value, asOf: reading.asOf, stale: reading.stale };
    },
  };
}

/** null: nothing can match, since a wanted value does not exist. */
function filtersOf(
  query: ProductQuery,
  shown: AttributeBook,
  admin: AttributeBook,
  config: AdobeCommerceConfig,
): Filter[] | null {
  const filters: Filter[] = [];
  const eq = (field: string, value: string): void => void filters.push({ field, condition: 'eq', value });
  if (query.text !== null) eq('search_term', query.text);
  if (query.categoryId !== null) eq('category_ids', query.categoryId);
  if (query.inStockOnly) eq('quantity_and_stock_status', '1');
  if (query.minimumPrice !== null) eq('price.from', query.minimumPrice);
  if (query.maximumPrice !== null) eq('price.to', query.maximumPrice);
  const wanted = [
    ...(query.brands.length === 0 ? [] : [{ code: config.COMMERCE_BRAND_ATTRIBUTE, values: query.brands }]),
    ...query.attributes,
  ];
  for (const { code, values } of wanted) {
    const attribute = shown.byCode.get(code);
    if (attribute?.filterable !== true)
      throw new ClientError('BAD_USER_INPUT', 'An attribute is named that products cannot be filtered by.');
    const ids = optionIds(values, attribute, admin.byCode.get(code));
    if (ids.length === 0) return null;
    filters.push({ field: code, condition: 'in', value: ids.join(',') });
  }
  return filters;
}

/** Options by the value that a facet gives (the back office's label), or by the label that the view shows. */
function optionIds(values: readonly string[], shown: AttributeFacts, admin: AttributeFacts | undefined): string[] {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const matching = (options: ReadonlyMap<string, string>): string[] =>
    [...options].filter(([, label]) => wanted.has(label.toLowerCase())).map(([id]) => id);
  return [...new Set([...matching(admin?.options ?? new Map<string, string>()), ...matching(shown.options)])];
}

function sortOf({ sort, text }: ProductQuery): NonNullable<Criteria['sort']> {
  switch (sort) {
    case 'NAME':
      return [{ field: 'name', direction: 'ASC' }];
    case 'PRICE_ASCENDING':
      return [{ field: 'price', direction: 'ASC' }];
    case 'PRICE_DESCENDING':
      return [{ field: 'price', direction: 'DESC' }];
    case 'NEWEST':
      return [{ field: 'created_at', direction: 'DESC' }];
    case 'RELEVANCE':
      return text === null ? [{ field: 'position', direction: 'ASC' }] : [{ field: 'relevance', direction: 'DESC' }];
  }
}

type Bucket = NonNullable<(typeof productSearchReply)['_output']['aggregations']>['buckets'][number];

/** Adobe counts option ids; a facet shows the view's label and is chosen by the back office's, which no language changes. */
function facetOf(bucket: Bucket, shown: AttributeBook, admin: AttributeBook, storeId: string): ProductHits['facets'] {
  const code = bucket.name.replace(/_bucket$/, '');
  const attribute = shown.byCode.get(code);
  if (attribute?.filterable !== true || bucket.values.length === 0) return [];
  const adminOptions = admin.byCode.get(code)?.options;
  const values = bucket.values.flatMap(({ value, metrics }) => {
    const label = attribute.options.get(value);
    const count = Number(metrics[1] ?? '');
    return label === undefined || !Number.isInteger(count)
      ? []
      : [{ value: adminOptions?.get(value) ?? label, label, count }];
  });
  const sorted = values.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return [{ code, label: labelIn(attribute, storeId), values: sorted }];
}
