import { z } from 'zod';
import { catalogueSkus } from './catalogueSkus.ts';
import type { GraphClient } from './graphClient.ts';

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
const articles = z.object({ products: z.array(article.nullable()) });

export type PromisedPrice = Readonly<NonNullable<z.infer<typeof party>['promised']>>;
export type ComparedArticle = Readonly<z.infer<typeof article>>;

const PARTY = 'kind system store { id } till version state code promised { audience quantity unit until }';
/** As {@link CATALOGUE}. */
export const PARITY = `query DoctorPrices($skus: [ID!]!) {
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
  for await (const skus of catalogueSkus(client, batch, seen)) {
    const { products } = await client.ask(PARITY, { skus }, articles);
    for (const product of products) if (product !== null) yield product;
  }
}
