import { z } from 'zod';

/** Within which bounds a market promises prices. */
export const promisePolicySchema = z.strictObject({
  /** The longest life of a promise; it ends sooner with the price that it promises. */
  maxHours: z.number().positive().max(24),
  /** The most that one promise holds for, in base units of the article. */
  maxQuantity: z.string().regex(/^[1-9]\d{0,5}$/),
  /** A price that is further below the list price than this is taken for a mistake, and not promised. Per cent. */
  maxBelowListPercent: z.number().min(0).max(100),
  /** Whether discounts of a basket may be given on top of a promised price. */
  combinable: z.boolean(),
  /** ONCE: a customer redeems one price of an article once; who is not known, each promise once. */
  redemption: z.enum(['ONCE', 'UNLIMITED']),
});

export type PromisePolicy = Readonly<z.infer<typeof promisePolicySchema>>;
