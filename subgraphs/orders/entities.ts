import { z } from 'zod';
import { saleFactsSchema } from './content/saleFacts.ts';
import type { CustomerRecords } from './history/saleIndex.ts';

const ids = z.array(z.string()).nullish();

const customerReference = z.object({
  id: z.string().min(1),
  erpNumbers: ids,
  shopIds: ids,
  clubCards: ids,
  paymentTokens: ids,
});

/** A customer, with the records that the planner fetched for a field that requires them. */
export type CustomerReference = z.infer<typeof customerReference>;

export function parseCustomerReference(representation: unknown): CustomerReference {
  return customerReference.parse(representation);
}

/** null = not known: identity could not say. */
export function recordsOf(customer: CustomerReference): CustomerRecords {
  return {
    erpNumbers: customer.erpNumbers ?? null,
    shopIds: customer.shopIds ?? null,
    clubCards: customer.clubCards ?? null,
    paymentTokens: customer.paymentTokens ?? null,
  };
}

const orderEntity = z.object({
  id: z.string().min(1),
  erpSale: saleFactsSchema.nullish(),
  shopSale: saleFactsSchema.nullish(),
});

/** An order by id, with the facts that the planner fetched for a field that requires them; the index tells the rest. */
export type OrderEntity = z.infer<typeof orderEntity>;

export function parseOrderEntity(representation: unknown): OrderEntity {
  return orderEntity.parse(representation);
}

/** An article as its buyer would buy it; other subgraphs complete it. */
export interface ProductReference {
  readonly sku: string;
  readonly buyer: { readonly id: string } | null;
}

/** A store that the erp subgraph completes. */
export interface StoreReference {
  readonly id: string;
}
