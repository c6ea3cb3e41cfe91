import { refuse } from '../problem.ts';
import { categoryIdsOf, visibilityOf } from '../render/product.ts';
import type { Shop, ShopArticle } from '../shop.ts';
import type { StoreScope } from '../storeScope.ts';
import type { Filter, SearchCriteria } from './criteria.ts';

const containers = ['quick_search_container', 'advanced_search_container', 'catalog_view_container'];
/** What the shop's search engine gives at most, whatever the page. */
const resultWindow = 10_000;

interface Hit {
  readonly article: ShopArticle;
  readonly score: number;
}

/**
 * `/V1/search`: ids with a score, and aggregations over all that matched. Unlike the other searches, its pages count from 0, and
 * conditions beside `in` are told by the field (`price.from`). It finds what is enabled and visible in the store view.
 */
export function productSearch(shop: Shop): (criteria: SearchCriteria, scope: StoreScope) => Record<string, unknown> {
  const texts = new Map<string, ReadonlyMap<ShopArticle, SearchText>>();
  const textsOf = (scope: StoreScope): ReadonlyMap<ShopArticle, SearchText> => {
    const known = texts.get(scope.locale);
    if (known !== undefined) return known;
    const made = new Map(shop.articles().map((article) => [article, searchText(shop, article, scope)]));
    texts.set(scope.locale, made);
    return made;
  };

  return (criteria, scope) => {
    if (criteria.requestName === null || !containers.includes(criteria.requestName))
      return refuse(400, "The search request container %1 doesn't exist.", [criteria.requestName ?? '']);
    const filters = criteria.groups.flat();
    const terms = (filters.find(({ field }) => field === 'search_term')?.value ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean);
    if (criteria.requestName === 'quick_search_container' && terms.length === 0) return answer(criteria, [], []);
    const tests = filters.map((filter) => testOf(shop, filter, scope));
    const market = scope.market?.code;
    const haystacks = textsOf(scope);
    const hits: Hit[] = [];
    for (const article of shop.articles()) {
      if (!article.shop.enabled || visibilityOf(article) === 1) continue;
      if (market !== undefined && !article.shop.markets.includes(market)) continue;
      if (!tests.every((test) => test(article))) continue;
      const text = haystacks.get(article);
      const score = terms.length === 0 ? 0 : scoreOf(text, terms);
      if (score !== null) hits.push({ article, score });
    }
    hits.sort(comparer(shop, criteria, scope));
    return answer(criteria, hits, bucketsOf(shop, hits, scope));
  };
}

function answer(criteria: SearchCriteria, hits: readonly Hit[], buckets: readonly Bucket[]): Record<string, unknown> {
  const size = criteria.pageSize === 0 ? resultWindow : criteria.pageSize;
  const from = (criteria.currentPage ?? 0) * size;
  if (from + size > resultWindow && criteria.pageSize !== 0)
    return refuse(400, 'Result window is too large, from + size must be less than or equal to: [%1]', [
      String(resultWindow),
    ]);
  return {
    items: hits.slice(from, from + size).map(({ article, score }) => ({
      id: article.shop.productId,
      custom_attributes: [{ attribute_code: 'score', value: score.toFixed(7) }],
    })),
    aggregations: { buckets, bucket_names: buckets.map(({ name }) => name) },
    search_criteria: {
      request_name: criteria.requestName,
      filter_groups: criteria.groups.map((filters) => ({
        filters: filters.map(({ field, value, condition }) => ({ field, value, condition_type: condition })),
      })),
      sort_orders: criteria.sortOrders,
      page_size: criteria.pageSize,
      current_page: criteria.currentPage ?? 0,
    },
    total_count: hits.length,
  };
}

interface SearchText {
  readonly name: string;
  /** Everything that is searched, space before each word. */
  readonly all: string;
}

function searchText(shop: Shop, article: ShopArticle, scope: StoreScope): SearchText {
  const variants = article.variantSkus.flatMap((sku) => shop.bySku().get(sku) ?? []);
  const all = [
    article.name[scope.locale],
    article.brand,
    article.description[scope.locale],
    ...[article, ...variants].flatMap(({ sku, gtins }) => [sku, ...gtins.map(({ gtin }) => gtin)]),
  ];
  const spaced = (words: string): string => ` ${words.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  return { name: spaced(article.name[scope.locale]), all: spaced(all.join(' ')) };
}

/** Every term must begin a word somewhere; the name counts most. null = no match. */
function scoreOf(text: SearchText | undefined, terms: readonly string[]): number | null {
  if (text === undefined) return null;
  let score = 0;
  for (const term of terms) {
    if (!text.all.includes(` ${term}`)) return null;
    score += 1 + (text.name.includes(` ${term}`) ? 3 : 0) + (`${text.name} `.includes(` ${term} `) ? 2 : 0);
  }
  return score;
}

function testOf(shop: Shop, { field, value, condition }: Filter, scope: StoreScope): (article: ShopArticle) => boolean {
  if (!conditionsOf(field).includes(condition))
    return refuse(400, 'The condition type %1 cannot be used for the field %2.', [condition, field]);
  const wanted = new Set(condition === 'in' ? value.split(',').map(Number) : [Number(value)]);
  // Its words are scored apart.
  if (field === 'search_term') return () => true;
  const price = (article: ShopArticle): number => Number(priceAt(shop, article, scope));
  if (field === 'price.from' || (field === 'price' && (condition === 'from' || condition === 'gteq')))
    return (article) => price(article) >= Number(value);
  if (field === 'price.to' || (field === 'price' && (condition === 'to' || condition === 'lteq')))
    return (article) => price(article) <= Number(value);
  if (field === 'category_ids') return (article) => categoryIdsOf(shop, article).some((id) => wanted.has(id));
  if (field === 'visibility') return (article) => wanted.has(visibilityOf(article));
  if (field === 'quantity_and_stock_status') {
    const market = scope.market?.code;
    return (article) => {
      const salable = market !== undefined && shop.salable(article, market);
      return wanted.has(salable ? 1 : 0);
    };
  }
  const attribute = shop.attributes().get(field);
  if (attribute?.filterable !== true) return refuse(400, 'Invalid filter field: %1', [field]);
  return (article) => valuesOf(shop, article, field).some((id) => wanted.has(id));
}

/** The request says in its names what is compared: `price.from` and `price.to`; all else is equal to one or one of several. */
function conditionsOf(field: string): readonly Filter['condition'][] {
  if (field === 'search_term') return ['eq', 'like'];
  if (field === 'price') return ['from', 'gteq', 'to', 'lteq'];
  if (field === 'price.from') return ['eq', 'from', 'gteq'];
  return field === 'price.to' ? ['eq', 'to', 'lteq'] : ['eq', 'in'];
}

/** Own value, or those of the variants that can be bought: a parent is found by any colour it comes in. */
function valuesOf(shop: Shop, article: ShopArticle, code: string): number[] {
  const own = shop.attributes().valueOf(article, code);
  if (own !== null) return [own];
  const values = article.variantSkus.flatMap((sku) => {
    const variant = shop.bySku().get(sku);
    return (variant?.shop.enabled === true ? shop.attributes().valueOf(variant, code) : null) ?? [];
  });
  return [...new Set(values)];
}

function priceAt(shop: Shop, article: ShopArticle, scope: StoreScope): string {
  const market = scope.market?.code ?? article.shop.markets[0];
  return (market === undefined ? null : shop.priceOf(article.sku, market))?.price ?? '0';
}

function comparer(shop: Shop, criteria: SearchCriteria, scope: StoreScope): (a: Hit, b: Hit) => number {
  const keys = criteria.sortOrders.map(({ field, direction }) => {
    const sign = direction === 'ASC' ? 1 : -1;
    const valueOf = sortValue(shop, field, scope);
    return (a: Hit, b: Hit): number => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (typeof left === 'string' && typeof right === 'string') return left.localeCompare(right, scope.locale) * sign;
      return (Number(left) - Number(right)) * sign;
    };
  });
  return (a, b) => {
    for (const compare of keys) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return b.score - a.score || b.article.shop.productId - a.article.shop.productId;
  };
}

function sortValue(shop: Shop, field: string, scope: StoreScope): (hit: Hit) => string | number {
  switch (field) {
    case 'relevance':
    case '_score':
      return ({ score }) => score;
    case 'name':
      return ({ article }) => article.name[scope.locale];
    case 'price':
      return ({ article }) => Number(priceAt(shop, article, scope));
    case 'created_at':
      return ({ article }) => Date.parse(article.shop.createdAt);
    case 'entity_id':
      return ({ article }) => article.shop.productId;
    case 'position':
      return ({ article }) => -article.shop.productId;
    default:
      return refuse(400, 'Invalid sort field: %1', [field]);
  }
}

interface Bucket {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly metrics: readonly string[] }[];
}

function bucketsOf(shop: Shop, hits: readonly Hit[], scope: StoreScope): Bucket[] {
  const count = (name: string, keysOf: (article: ShopArticle) => readonly (string | number)[]): Bucket => {
    const counts = new Map<string, number>();
    for (const { article } of hits)
      for (const key of keysOf(article)) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    const values = [...counts].map(([value, times]) => ({ value, metrics: [value, String(times)] }));
    return { name, values };
  };
  const prices = hits.map(({ article }) => Number(priceAt(shop, article, scope)));
  const width = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, ...prices))));
  return [
    count('price_bucket', (article) => {
      const from = Math.floor(Number(priceAt(shop, article, scope)) / width) * width;
      return [`${from}_${from + width}`];
    }),
    count('category_bucket', (article) => categoryIdsOf(shop, article)),
    ...shop
      .attributes()
      .all.filter(({ filterable }) => filterable)
      .map(({ code }) => count(`${code}_bucket`, (article) => valuesOf(shop, article, code))),
  ];
}
