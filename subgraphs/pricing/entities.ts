import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';

/** Facts are parsed by the field that needs them: a fetch brings only what its fields require. */
const customerReference = z.object({
  id: z.string().min(1),
  erpOfferFacts: z.unknown().optional(),
  shopOfferFacts: z.unknown().optional(),
  loyaltyOfferFacts: z.unknown().optional(),
  recentPurchases: z.unknown().optional(),
});
const productReference = z.object({
  sku: z.string().min(1),
  /** For whom the article is priced; null: for nobody known. */
  buyer: z
    .object({ id: z.string().min(1), recentPurchases: z.unknown().optional() })
    .nullable()
    .optional(),
  priceFacts: z.unknown().optional(),
  shopOwnedPriceFacts: z.unknown().optional(),
  erpPriceFacts: z.unknown().optional(),
  shopOfferFacts: z.unknown().optional(),
  offerFacts: z.unknown().optional(),
  shopPriceFacts: z.unknown().optional(),
  tillPriceFacts: z.unknown().optional(),
});

/** The key holds the whole question; facts come where `basket` is selected. */
const basketQuoteReference = z.object({
  request: z.string().min(1),
  shopQuoteFacts: z.unknown().optional(),
  tillQuoteFacts: z.unknown().optional(),
});

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;
export type BasketQuoteReference = Readonly<z.infer<typeof basketQuoteReference>>;
export interface StoreReference {
  readonly id: string;
}

export const parseCustomerReference = parser(customerReference);
export const parseProductReference = parser(productReference);
export const parseBasketQuoteReference = parser(basketQuoteReference);

/** Reads a federation representation. Throws ClientError BAD_USER_INPUT: only the gateway writes them, and it writes them well. */
function parser<T>(schema: z.ZodType<T>): (representation: unknown) => T {
  return (representation) => {
    const parsed = schema.safeParse(representation);
    if (parsed.success) return parsed.data;
    throw new ClientError('BAD_USER_INPUT', 'An entity representation lacks its key.', { cause: parsed.error });
  };
}
