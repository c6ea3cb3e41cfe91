import { z } from 'zod';
import { catalogueSkus } from './catalogueSkus.ts';
import { finding, type Finding } from './finding.ts';
import type { GraphClient } from './graphClient.ts';

const reduced = z.object({
  products: z.array(
    z
      .object({
        sku: z.string(),
        price: z
          .object({ reductions: z.array(z.object({ startedAt: z.string(), prior: z.object({ status: z.string() }) })) })
          .nullable(),
      })
      .nullable(),
  ),
});
/** As {@link CATALOGUE}. */
export const REDUCED = `query DoctorReductions($skus: [ID!]!) {
  products(skus: $skus) { sku price { reductions { startedAt prior { status } } } }
}`;

export interface PriorPriceLook {
  readonly findings: readonly Finding[];
  /** Reductions that were looked at. */
  readonly reductions: number;
}

/** Reductions of a market of which the running house cannot tell the prior price: it did not see the time before them. */
export async function priorPriceFindings(
  client: GraphClient,
  market: string,
  options: { readonly batch: number; readonly seen: (done: number, total: number) => void },
): Promise<PriorPriceLook> {
  const findings: Finding[] = [];
  let reductions = 0;
  for await (const skus of catalogueSkus(client, options.batch, options.seen)) {
    const { products } = await client.ask(REDUCED, { skus }, reduced);
    for (const product of products) {
      const all = product?.price?.reductions ?? [];
      reductions += all.length;
      const unknown = all.filter(({ prior }) => prior.status === 'UNKNOWN').map(({ startedAt }) => startedAt);
      if (product === null || unknown.length === 0) continue;
      findings.push(
        finding('PRIOR_PRICE_UNKNOWN', `${product.sku} in ${market}`, `reduced since ${unknown.sort()[0] ?? ''}`),
      );
    }
  }
  return { findings, reductions };
}
