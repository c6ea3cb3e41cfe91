import { z } from 'zod';
import { channelKinds } from '../../../platform/context/index.ts';

/** A sale as a wrapping subgraph announces it: which, whose, when. */
export const saleEntrySchema = z.object({
  reference: z.string(),
  number: z.string(),
  originNumber: z.string().nullable(),
  channel: z.enum(channelKinds),
  storeId: z.string().nullable(),
  placedAt: z.string(),
  modifiedAt: z.string(),
  customerId: z.string().nullable(),
  clubCard: z.string().nullable(),
  paymentToken: z.string().nullable(),
  deleted: z.boolean(),
});

export type SaleEntry = z.infer<typeof saleEntrySchema>;

/** The selection of SaleEntry that {@link saleEntrySchema} reads. */
export const saleEntrySelection =
  'reference number originNumber channel storeId placedAt modifiedAt customerId clubCard paymentToken deleted';
