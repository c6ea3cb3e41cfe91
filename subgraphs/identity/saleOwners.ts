import { z } from 'zod';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';

/** Whose a sale is, as the systems that hold it say. */
export interface SaleOwner {
  readonly system: string;
  readonly customerId: string | null;
  readonly clubCard: string | null;
  readonly paymentToken: string | null;
}

/** Asks the order index whose the sales with a number or a payment token are. */
export type SaleOwners = (
  by: { readonly number: string } | { readonly paymentToken: string },
  context: RequestContext,
  deadline: Deadline,
) => Promise<readonly SaleOwner[]>;

const schema = z.object({
  saleOwners: z.array(
    z.object({
      system: z.string(),
      customerId: z.string().nullable(),
      clubCard: z.string().nullable(),
      paymentToken: z.string().nullable(),
    }),
  ),
});

export function createSaleOwners(internalGraph: InternalGraph): SaleOwners {
  return async (by, context, deadline) => {
    const data = await internalGraph.query({
      subgraph: 'orders',
      document: `query Owners($number: String, $paymentToken: String) {
        saleOwners(number: $number, paymentToken: $paymentToken) { system customerId clubCard paymentToken }
      }`,
      variables: by,
      schema,
      context,
      deadline,
    });
    return data.saleOwners;
  };
}
