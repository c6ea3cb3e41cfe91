import { z } from 'zod';
import type { Market } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { serviceContext, type SubgraphDependencies } from '../../subgraphs/kit/index.ts';

/** What the doctor reads of articles, from the subgraphs that wrap shop and ERP, part by part. */
export interface DataReader {
  /** What the shop offers in a market; a parent's variants stand in its place. */
  shopArticles(market: Market): AsyncGenerator<ShopPart>;
  /** Articles of the ERP that have prices; rejects with NOT_SUPPORTED where it cannot list them. */
  erpSkus(): AsyncGenerator<readonly string[]>;
  /** By sku, at most 100: GTINs by unit; null: the ERP has no such article. */
  erpGtins(skus: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string> | null>>;
  /** By GTIN, at most 50: the sku at which the shop has it; missing: nowhere. */
  skusInShop(gtins: readonly string[], market: Market): Promise<ReadonlyMap<string, string>>;
}

interface ShopPart {
  readonly articles: readonly { readonly sku: string; readonly hasCategory: boolean }[];
  /** Of the shop's list: how far this part goes, and how long it is. */
  readonly done: number;
  readonly total: number;
}

const PART_DEADLINE_MS = 120_000;
const SHOP_PAGE = 100;
const ERP_PART = 100;

const node = z.object({ sku: z.string(), categories: z.array(z.object({ __typename: z.string() })).nullable() });
const hits = z.object({
  searchProducts: z.object({
    totalCount: z.number().nullable(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(node.extend({ variants: z.array(node).nullable() })),
  }),
});
const listed = z.object({
  erpPricedArticles: z.object({
    articles: z.array(z.object({ sku: z.string() })),
    cursor: z.string(),
    hasMore: z.boolean(),
  }),
});
const entities = z.object({
  _entities: z.array(
    z.object({ units: z.array(z.object({ code: z.string(), gtin: z.string().nullable() })).nullable() }),
  ),
});
const bySku = z.record(z.string(), z.object({ sku: z.string() }).nullable());

export function createDataReader(
  dependencies: Pick<SubgraphDependencies, 'internalGraph' | 'clock' | 'markets'>,
): DataReader {
  const ask = async <T>(
    subgraph: string,
    document: string,
    variables: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
    market = dependencies.markets.default,
  ): Promise<T> =>
    withDeadline(PART_DEADLINE_MS, async (deadline) =>
      dependencies.internalGraph.query({
        ...{ subgraph, document, variables, schema, deadline },
        context: { ...serviceContext(dependencies, 'doctor'), market, locale: market.locales[0] ?? 'en-GB' },
      }),
    );
  return {
    async *shopArticles(market) {
      let after: string | null = null;
      let done = 0;
      for (;;) {
        const answer: z.infer<typeof hits> = await ask(
          'commerce',
          `query Catalogue($first: Int!, $after: String) {
            searchProducts(sort: NAME, first: $first, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { sku categories { __typename } variants { sku categories { __typename } } }
            }
          }`,
          { first: SHOP_PAGE, after },
          hits,
          market,
        );
        const { nodes, pageInfo, totalCount } = answer.searchProducts;
        done += nodes.length;
        const articles = nodes.flatMap(({ sku, categories, variants }) => {
          // A variant is found where its parent is.
          const hasCategory = (categories ?? []).length > 0;
          const shown = variants === null || variants.length === 0 ? [{ sku, categories }] : variants;
          return shown.map((each) => ({
            sku: each.sku,
            hasCategory: hasCategory || (each.categories ?? []).length > 0,
          }));
        });
        yield { articles, done, total: totalCount ?? done };
        if (!pageInfo.hasNextPage) return;
        if (pageInfo.endCursor === after) throw new ClientError('RESPONSE_VALIDATION_FAILED');
        after = pageInfo.endCursor;
      }
    },

    async *erpSkus() {
      let cursor: string | null = null;
      for (;;) {
        const { erpPricedArticles: part }: z.infer<typeof listed> = await ask(
          'erp',
          `query Listed($cursor: String, $first: Int!) {
            erpPricedArticles(cursor: $cursor, first: $first) { articles { sku } cursor hasMore }
          }`,
          { cursor, first: ERP_PART },
          listed,
        );
        yield part.articles.map(({ sku }) => sku);
        if (!part.hasMore) return;
        if (part.cursor === cursor) throw new ClientError('RESPONSE_VALIDATION_FAILED');
        cursor = part.cursor;
      }
    },

    erpGtins: async (skus) => {
      const { _entities: found } = await ask(
        'erp',
        'query Units($of: [_Any!]!) { _entities(representations: $of) { ... on Product { units { code gtin } } } }',
        { of: skus.map((sku) => ({ __typename: 'Product', sku })) },
        entities,
      );
      return new Map(
        skus.map((sku, at) => {
          const units = found[at]?.units ?? null;
          const gtins = units?.flatMap(({ code, gtin }) => (gtin === null ? [] : [[code, gtin] as const]));
          return [sku, gtins === undefined ? null : new Map(gtins)];
        }),
      );
    },

    skusInShop: async (gtins, market) => {
      const names = gtins.map((_, at) => `g${at}`);
      const found = await ask(
        'commerce',
        `query Scanned(${names.map((name) => `$${name}: String!`).join(', ')}) {
          ${names.map((name) => `${name}: product(gtin: $${name}) { sku }`).join('\n')}
        }`,
        Object.fromEntries(gtins.map((gtin, at) => [`g${at}`, gtin])),
        bySku,
        market,
      );
      return new Map(
        gtins.flatMap((gtin, at) => {
          const product = found[`g${at}`];
          return product == null ? [] : [[gtin, product.sku] as const];
        }),
      );
    },
  };
}
