import { z } from 'zod';
import { representationParser } from '../kit/index.ts';

const reference = z.object({ id: z.string().min(1) });
const productReference = z.object({ sku: z.string().min(1) });
const customer = z.object({
  canonicalId: z.string().min(1).nullable().optional(),
  /** Cards that the customer holds; null: identity does not know now; undefined: this fetch did not ask. */
  clubCards: z.array(z.string()).readonly().nullable().optional(),
});
const basketQuoteReference = z.object({ request: z.string().min(1), buyer: customer.nullable().optional() });

export type StoreReference = Readonly<z.infer<typeof reference>>;
export type TillReference = Readonly<z.infer<typeof reference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;
export type CustomerReference = Readonly<z.infer<typeof customer>>;
export type BasketQuoteReference = Readonly<z.infer<typeof basketQuoteReference>>;

export const parseStoreReference = representationParser(reference);
export const parseTillReference = representationParser(reference);
export const parseProductReference = representationParser(productReference);
export const parseBasketQuoteReference = representationParser(basketQuoteReference);
