import { z } from 'zod';
import type { RequestContext } from '../../platform/context/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import type { AccountsOf } from './loaders.ts';

const answer = z.object({
  customers: z.array(
    z.object({ canonicalId: z.string().nullable(), shopIds: z.array(z.string()).readonly().nullable() }).nullable(),
  ),
});

/**
 * Asks identity who buyers are and which accounts they have. The schema alone does not bring it: where this subgraph mints an article, the planner
 * takes the article's other fields at once, before anything that they require of its buyer.
 */
export function accountsThrough(internalGraph: InternalGraph, request: RequestContext): AccountsOf {
  return async (customerIds, { deadline }) => {
    const { customers } = await internalGraph.query({
      subgraph: 'identity',
      document: `query AccountsOfBuyers($customers: [_Any!]!) {
        customers: _entities(representations: $customers) { ... on Customer { canonicalId shopIds } }
      }`,
      variables: { customers: customerIds.map((id) => ({ __typename: 'Customer', id })) },
      schema: answer,
      context: request,
      deadline,
    });
    return new Map(
      customerIds.flatMap((id, place) => {
        const customer = customers[place] ?? null;
        return customer?.canonicalId == null ? [] : [[id, { id: customer.canonicalId, shopIds: customer.shopIds }]];
      }),
    );
  };
}
