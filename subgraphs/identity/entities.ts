import { z } from 'zod';

/** A customer by canonical id; ids of merged customers are followed by the resolvers. */
export interface CustomerReference {
  readonly id: string;
}

/** A store that the erp subgraph completes. */
export interface StoreReference {
  readonly id: string;
}

const customerReference = z.object({ id: z.string().min(1) });

/** Reads a representation of Customer. */
export function parseCustomerReference(representation: unknown): CustomerReference {
  return customerReference.parse(representation);
}
