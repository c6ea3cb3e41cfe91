import { z } from 'zod';
import { GraphProblem, type GraphClient } from './graphClient.ts';

const hits = z.object({
  searchProducts: z.object({
    totalCount: z.number().nullable(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(z.object({ sku: z.string(), variants: z.array(z.object({ sku: z.string() })).nullable() })),
  }),
});
type Hits = z.infer<typeof hits>;

/** A gateway that trusts documents alone has to know it: config/doctor-documents.json. */
export const CATALOGUE = `query DoctorCatalogue($first: Int!, $after: String) {
  searchProducts(sort: NAME, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { sku variants { sku } }
  }
}`;

/**
 * The articles of the caller's market, page by page, in parts of at most `batch`; of a parent, its variants.
 * @param batch 1 to 100.
 * @param seen is called after each page with how many articles of the catalogue are done, and how many there are.
 */
export async function* catalogueSkus(
  client: GraphClient,
  batch: number,
  seen: (done: number, total: number) => void,
): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  let done = 0;
  for (;;) {
    const answer: Hits = await client.ask(CATALOGUE, { first: batch, after }, hits);
    const { nodes, pageInfo, totalCount } = answer.searchProducts;
    const skus = nodes.flatMap(({ sku, variants }) =>
      variants === null || variants.length === 0 ? [sku] : variants.map((variant) => variant.sku),
    );
    for (let from = 0; from < skus.length; from += batch) yield skus.slice(from, from + batch);
    done += nodes.length;
    seen(done, totalCount ?? done);
    if (!pageInfo.hasNextPage) return;
    // A page that leads nowhere would be asked for ever.
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw new GraphProblem('The catalogue does not page on.');
    after = pageInfo.endCursor;
  }
}
