import { z } from 'zod';
import { createKeyedLoader, type KeyedLoader } from '../../../platform/batch/index.ts';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';

/** What decides whether an article may be promised at all. null: the shop does not know it. */
export interface ArticleTraits {
  readonly kind: string | null;
  readonly sensitivity: string | null;
}

const schema = z.object({
  articles: z.array(
    z.object({ sku: z.string(), kind: z.string().nullable(), sensitivity: z.string().nullable() }).nullable(),
  ),
});

/** One request's articles by sku, asked of the shop together. */
export function createArticleTraits(
  internalGraph: InternalGraph,
  call: { readonly context: RequestContext; readonly deadline: Deadline },
): KeyedLoader<string, ArticleTraits> {
  return createKeyedLoader({
    load: async (skus: readonly string[]) => {
      const { articles } = await internalGraph.query({
        subgraph: 'commerce',
        document: `query Traits($articles: [_Any!]!) {
          articles: _entities(representations: $articles) { ... on Product { sku kind sensitivity } }
        }`,
        variables: { articles: skus.map((sku) => ({ __typename: 'Product', sku })) },
        schema,
        ...call,
      });
      return new Map(articles.flatMap((article) => (article === null ? [] : [[article.sku, article] as const])));
    },
  });
}

const promisable: ReadonlySet<string | null> = new Set(['SIMPLE', 'VARIANT', 'BUNDLE', 'SET', 'SERVICE', 'DIGITAL']);

/** A named article that is no means of payment and that anybody may buy; of what is not known nothing is promised. */
export function isPromisable(traits: ArticleTraits | null): boolean {
  if (traits === null || traits.sensitivity === null) return false;
  return promisable.has(traits.kind) && traits.sensitivity !== 'AGE_RESTRICTED';
}
