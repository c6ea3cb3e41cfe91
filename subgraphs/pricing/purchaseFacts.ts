import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';

const purchaseFacts = z.object({
  unavailable: z.string().nullable(),
  asOf: z.iso.datetime({ offset: true }).nullable(),
  stale: z.boolean(),
  purchases: z.array(z.object({ sku: z.string(), boughtAt: z.iso.datetime({ offset: true }) })).readonly(),
});

/** What a customer has just bought, as the history tells it: schema/shared/purchase-facts.graphql. */
export type PurchaseFacts = Readonly<z.infer<typeof purchaseFacts>>;

/** Null: the history could not be asked. Throws ClientError RESPONSE_VALIDATION_FAILED. */
export function readPurchaseFacts(value: unknown): PurchaseFacts | null {
  if (value == null) return null;
  const parsed = purchaseFacts.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
}
