import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import { ClientError, isErrorCode } from '../../../platform/errors/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { SaleSystem } from '../history/saleSystems.ts';
import type { PendingSale } from './pendingSales.ts';
import type { SoldArticle } from './soldArticle.ts';
import { soldArticles } from './soldArticles.ts';
import { soldSaleSchema } from './soldSale.ts';

/** A sale with its articles; null: they could not be told this time. */
export interface LookedUpSale extends PendingSale {
  readonly articles: readonly SoldArticle[] | null;
}

const facts = z.object({ unavailable: z.string().nullable(), sale: soldSaleSchema.nullable() }).nullable();
const schema = z.object({ orders: z.array(z.object({ facts }).nullable()) });

const fields: Readonly<Record<SaleSystem, { readonly reference: string; readonly facts: string }>> = {
  erp: { reference: 'erpReference', facts: 'erpSale' },
  commerce: { reference: 'shopReference', facts: 'shopSale' },
};

/**
 * The articles of some sales of one system, in one batch; in the order of `sales`.
 * @throws ClientError with the system's code when none of them could be read.
 */
export async function lookUpArticles(
  internalGraph: InternalGraph,
  system: SaleSystem,
  sales: readonly PendingSale[],
  call: { readonly context: RequestContext; readonly deadline: Deadline },
): Promise<readonly LookedUpSale[]> {
  const { orders } = await internalGraph.query({
    subgraph: system,
    document: `query Articles($representations: [_Any!]!) {
      orders: _entities(representations: $representations) {
        ... on Order {
          facts: ${fields[system].facts} {
            unavailable sale { status lines { sku quantity } returns { status lines { sku quantity } } }
          }
        }
      }
    }`,
    variables: {
      representations: sales.map(({ reference, orderId }) => ({
        __typename: 'Order',
        id: orderId,
        [fields[system].reference]: reference,
      })),
    },
    schema,
    ...call,
  });
  const looked = sales.map((sale, index): LookedUpSale => {
    const told = orders[index]?.facts ?? null;
    if (told === null || told.unavailable !== null) return { ...sale, articles: null };
    // A sale that its system does not have any more holds nothing.
    return { ...sale, articles: told.sale === null ? [] : soldArticles(told.sale) };
  });
  if (looked.length > 0 && looked.every(({ articles }) => articles === null)) {
    const code = orders.map((order) => order?.facts?.unavailable).find(isErrorCode);
    throw new ClientError(code ?? 'ORDERS_UNAVAILABLE', 'The articles of sales cannot be read now.');
  }
  return looked;
}
