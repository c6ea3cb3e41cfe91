import { z } from 'zod';
import { activityFactsSchema } from './timeline/activityFacts.ts';

const customerReference = z.object({
  id: z.string().min(1),
  crmActivities: activityFactsSchema.nullish(),
  shopActivities: activityFactsSchema.nullish(),
  orderActivities: activityFactsSchema.nullish(),
  loyaltyActivities: activityFactsSchema.nullish(),
});

/** A customer, with the facts that the planner fetched for the timeline; a missing fact is a subgraph that did not answer. */
export type CustomerReference = z.infer<typeof customerReference>;

export function parseCustomerReference(representation: unknown): CustomerReference {
  return customerReference.parse(representation);
}

/** An order that the orders subgraph completes. */
export interface OrderReference {
  readonly id: string;
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
