import { z } from 'zod';
import { representationParser } from '../kit/index.ts';
import type { Provenance } from './__generated__/resolvers.ts';

const customerReference = z.object({
  id: z.string().min(1),
  /** The shop's account ids; null: identity does not know now; undefined: this fetch did not ask. */
  shopIds: z.array(z.string().min(1)).readonly().nullable().optional(),
});
/** By key a buyer comes with `id`; required facts bring the same as `canonicalId`. null: identity cannot say who it is. */
const buyer = customerReference
  .extend({ id: z.string().min(1).nullable().optional(), canonicalId: z.string().min(1).nullable().optional() })
  .transform(({ id, canonicalId, ...records }) => ({ ...records, id: canonicalId ?? id ?? null }));
const productReference = z.object({
  sku: z.string().min(1),
  /** For whom the article is priced; null or undefined: for nobody known. */
  buyer: buyer.nullable().optional(),
});
const orderReference = z.object({
  id: z.string().min(1),
  /** The shop's reference of the sale; null: the shop is not known to hold it. */
  shopReference: z.string().min(1).nullable().optional(),
});

const basketQuoteReference = z.object({
  request: z.string().min(1),
  buyer: customerReference
    .omit({ id: true })
    .extend({ canonicalId: z.string().min(1).nullable().optional() })
    .nullable()
    .optional(),
});

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;
export type OrderReference = Readonly<z.infer<typeof orderReference>>;
export type BasketQuoteReference = Readonly<z.infer<typeof basketQuoteReference>>;
/** A category by the shop's id. */
export interface CategoryReference {
  readonly id: string;
}
/** A person's shop accounts read as one: the oldest gives id and date, any of them the last sign-in. */
export interface ShopAccountReference {
  readonly id: string;
  readonly createdAt: string;
  readonly accountIds: readonly string[];
  readonly provenance: Provenance;
}
/** Whom an article is priced for. */
export type Buyer = ProductReference['buyer'];

export const parseCustomerReference = representationParser(customerReference);
export const parseProductReference = representationParser(productReference);
export const parseOrderReference = representationParser(orderReference);
export const parseBasketQuoteReference = representationParser(basketQuoteReference);
