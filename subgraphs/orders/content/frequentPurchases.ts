import Big from 'big.js';
import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { IndexedOrder } from '../history/saleIndex.ts';
import type { SaleSystem } from '../history/saleSystems.ts';

/** An article that was bought more than once. */
export interface RepeatedArticle {
  readonly sku: string;
  readonly orders: number;
  /** Exact, in the units of the lines. */
  readonly quantity: string;
  readonly lastBoughtAt: string;
}

/** Counts what repeats in some orders, whose lines it reads from the systems that hold them: one batch each. */
export type FrequentPurchases = (
  orders: readonly IndexedOrder[],
  call: { readonly context: RequestContext; readonly deadline: Deadline },
) => Promise<readonly RepeatedArticle[]>;

const facts = z
  .object({
    sale: z.object({ lines: z.array(z.object({ sku: z.string(), quantity: z.string() })) }).nullable(),
    unavailable: z.string().nullable(),
  })
  .nullable();

const schema = z.object({ orders: z.array(z.object({ id: z.string(), facts }).nullable()) });

const fields: Readonly<Record<SaleSystem, { readonly reference: string; readonly facts: string }>> = {
  erp: { reference: 'erpReference', facts: 'erpSale' },
  commerce: { reference: 'shopReference', facts: 'shopSale' },
};

export function createFrequentPurchases(internalGraph: InternalGraph): FrequentPurchases {
  return async (orders, call) => {
    const lines = await Promise.all(
      (['erp', 'commerce'] as const).map(async (system) => {
        const held = orders.filter((order) => order.entries[0]?.system === system);
        if (held.length === 0) return [];
        const { orders: answers } = await internalGraph.query({
          subgraph: system,
          document: `query Lines($representations: [_Any!]!) {
            orders: _entities(representations: $representations) {
              ... on Order { id facts: ${fields[system].facts} { unavailable sale { lines { sku quantity } } } }
            }
          }`,
          variables: {
            representations: held.map((order) => ({
              __typename: 'Order',
              id: order.id,
              [fields[system].reference]: order.entries[0]?.reference,
            })),
          },
          schema,
          ...call,
        });
        const byId = new Map(
          answers.flatMap((answer) => (answer === null ? [] : [[answer.id, answer.facts] as const])),
        );
        return held.flatMap((order) =>
          (byId.get(order.id)?.sale?.lines ?? []).map((line) => ({ ...line, order: order.id, at: order.placedAt })),
        );
      }),
    );
    return repeated(lines.flat());
  };
}

/** Articles that at least two different orders hold; most often first, then most recently, then by sku. */
export function repeated(
  lines: readonly { readonly sku: string; readonly quantity: string; readonly order: string; readonly at: string }[],
): readonly RepeatedArticle[] {
  const bySku = new Map<string, { orders: Set<string>; quantity: Big; lastBoughtAt: string }>();
  for (const { sku, quantity, order, at } of lines) {
    const known = bySku.get(sku) ?? { orders: new Set<string>(), quantity: new Big(0), lastBoughtAt: at };
    bySku.set(sku, {
      orders: known.orders.add(order),
      quantity: known.quantity.plus(quantity),
      lastBoughtAt: known.lastBoughtAt > at ? known.lastBoughtAt : at,
    });
  }
  return [...bySku]
    .filter(([, { orders }]) => orders.size > 1)
    .map(([sku, { orders, quantity, lastBoughtAt }]) => ({
      sku,
      orders: orders.size,
      quantity: quantity.toFixed(),
      lastBoughtAt,
    }))
    .sort((a, b) => b.orders - a.orders || compare(b.lastBoughtAt, a.lastBoughtAt) || compare(a.sku, b.sku));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
