import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';

/** A customer by the id that survives merges. */
export interface KnownCustomer {
  readonly id: string;
  /** Accounts at the market's price owner, the one that counts first. */
  readonly accounts: readonly string[];
}

const schema = z.object({
  customers: z.tuple([
    z
      .object({
        canonicalId: z.string().nullable(),
        erpNumbers: z.array(z.string()).nullable(),
        shopIds: z.array(z.string()).nullable(),
      })
      .nullable(),
  ]),
});

/**
 * Who stands behind an id, ids of merged customers included; null: nobody.
 * @throws ClientError IDENTITY_UNAVAILABLE when that is not known now.
 */
export async function knownCustomer(
  id: string,
  internalGraph: InternalGraph,
  call: { readonly context: RequestContext; readonly deadline: Deadline },
): Promise<KnownCustomer | null> {
  try {
    const { customers } = await internalGraph.query({
      subgraph: 'identity',
      document: `query Survivor($customers: [_Any!]!) {
        customers: _entities(representations: $customers) { ... on Customer { canonicalId erpNumbers shopIds } }
      }`,
      variables: { customers: [{ __typename: 'Customer', id }] },
      schema,
      ...call,
    });
    const [customer] = customers;
    const isShops = call.context.market.priceOwner === 'commerce';
    const accounts = isShops ? customer?.shopIds : customer?.erpNumbers;
    if (customer?.canonicalId == null || accounts == null) throw new ClientError('IDENTITY_UNAVAILABLE');
    return { id: customer.canonicalId, accounts };
  } catch (error) {
    // Its word for an id that is nobody's.
    if (error instanceof ClientError && error.code === 'FORBIDDEN') return null;
    throw error;
  }
}
