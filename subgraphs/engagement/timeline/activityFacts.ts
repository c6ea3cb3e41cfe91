import { z } from 'zod';
import { channelKinds } from '../../../platform/context/index.ts';

/** What happens between a customer and the retailer; the `InteractionType` of the graph. */
export const interactionTypes = [
  'PURCHASE',
  'RETURN',
  'LOGIN',
  'PRODUCT_VIEW',
  'WISHLIST',
  'CART',
  'EMAIL_SENT',
  'EMAIL_OPENED',
  'EMAIL_CLICKED',
  'CALL',
  'CHAT',
  'CASE',
  'FEEDBACK',
  'AD_CLICK',
  'STORE_VISIT',
  'SOCIAL',
  'POINTS',
] as const;

const activitySchema = z.object({
  id: z.string(),
  type: z.enum(interactionTypes),
  channel: z.enum(channelKinds),
  occurredAt: z.string(),
  summary: z.string(),
  storeId: z.string().nullable(),
  sku: z.string().nullable(),
  orderId: z.string().nullable(),
  source: z.string(),
});

export type Activity = z.infer<typeof activitySchema>;

/** What one system saw of a customer, or why it could not say. */
export const activityFactsSchema = z.object({
  unavailable: z.string().nullable(),
  asOf: z.string().nullable(),
  truncated: z.boolean(),
  records: z.array(activitySchema),
});

export type ActivityFacts = z.infer<typeof activityFactsSchema>;
