import { z } from 'zod';

/** The systems that can say what a whole basket costs. */
const basketOwners = ['commerce', 'pos'] as const;

/** Who says what a basket costs. A till stands in a store: what is bought online, no till prices. */
export const basketOwnersSchema = z.strictObject({
  online: z.literal('commerce').default('commerce'),
  store: z.enum(basketOwners).default('pos'),
});
