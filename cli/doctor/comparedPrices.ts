import { z } from 'zod';
import { GraphProblem, type GraphClient } from './graphClient.ts';

const money = z.object({ amount: z.string(), currency: z.string() });
const party = z.object({
  kind: z.string(),
  system: z.string(),
  store: z.object({ id: z.string() }).nullable(),
  till: z.string().nullable(),
  version: z.string().nullable(),
  state: z.string(),
  code: z.string().nullable(),
  promised: z
    .object({ audience: z.string(), quantity: z.string(), unit: z.string().nullable(), until: z.string() })
    .nullable(),
});
const parity = z.object({
  compared: z.array(party),
  divergences: z.array(
    z.object({
      party,
      expected: money.nullable(),
      actual: money.nullable(),
      difference: money.nullable(),
      declared: z.boolean(),
      rule: z.string().nullable(),
    }),
  ),
});
const article = z.object({ sku: z.string(), name: z.string().nullable(), priceParity: parity.nullable() });
const hits = z.object({
  searchProducts: z.object({
    totalCount: z.number().nullable(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(z.object({ sku: z.string(), variants: z.array(z.object({ sku: z.string() })).nullable() })),
  }),
});
const articles = z.object({ products: z.array(article.nullable()) });

type Hits = z.infer<typeof hits>;
export type PromisedPrice = Readonly<NonNullable<z.infer<typeof party>['promised']>>;
export type ComparedArticle = Readonly<z.infer<typeof article>>;

const CATALOGUE = `query DoctorCatalogue($first: Int!, $after: String) {
  searchProducts(sort: NAME, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { sku variants { sku } }
  }
}`;
const PARTY = 'kind system store { id } till version state code promised { audience quantity unit until }';
const PARITY = `query DoctorPrices($skus: [ID!]!) {
  products(skus: $skus) {
    sku name
    priceParity {
      compared { ${PARTY} }
      divergences { party { ${PARTY} } expected { amount currency } actual { amount currency } difference { amount currency } declared rule }
    }
  }
}`;

/**
 * Every article of the caller's market with its parity, page by page; of a parent, its variants.
 * @param batch articles in one question, at most 100.
 * @param seen is called after each batch with how many articles of the catalogue are done, and how many there are.
 */
export async function* comparedPrices(
  client: GraphClient,
  batch: number,
  seen: (done: number, total: number) => void,
): AsyncGenerator<ComparedArticle> {
  let after: string | null = null;
  let done = 0;
  for (;;) {
    const answer: Hits = await client.ask(CATALOGUE, { first: batch, after }, hits);
    const { nodes, pageInfo, totalCount } = answer.searchProducts;
    const skus = nodes.flatMap(({ sku, variants }) =>
      variants === null || variants.length === 0 ? [sku] : variants.map((variant) => variant.sku),
    );
    for (let from = 0; from < skus.length; from += batch) {
      const asked = skus.slice(from, from + batch);
      const { products } = await client.ask(PARITY, { skus: asked }, articles);
      for (const product of products) if (product !== null) yield product;
    }
    done += nodes.length;
    seen(done, totalCount ?? done);
    if (!pageInfo.hasNextPage) return;
    // A page that leads nowhere would be asked for ever.
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw new GraphProblem('The catalogue does not page on.');
    after = pageInfo.endCursor;
  }
}
