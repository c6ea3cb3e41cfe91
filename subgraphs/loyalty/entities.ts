import { z } from 'zod';
import { type Reading, representationParser } from '../kit/index.ts';
import type { Card } from './port.ts';

const customerReference = z.object({
  id: z.string().min(1),
  /** The club's member ids; null: identity does not know now; undefined: this fetch did not ask. */
  memberIds: z.array(z.string().min(1)).readonly().nullable().optional(),
});
/** By key a buyer comes with `id`; required facts bring the same as `canonicalId`. null: identity cannot say who it is. */
const buyer = customerReference
  .extend({ id: z.string().min(1).nullable().optional(), canonicalId: z.string().min(1).nullable().optional() })
  .transform(({ id, canonicalId, ...records }) => ({ ...records, id: canonicalId ?? id ?? null }));
const productReference = z.object({
  sku: z.string().min(1),
  /** For whom the article is shown; null or undefined: for nobody known. */
  buyer: buyer.nullable().optional(),
});

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;

/** A customer's card; what costs a request of its own is read by the field that shows it. */
export type MembershipParent = Reading<Card>;

export const parseCustomerReference = representationParser(customerReference);
export const parseProductReference = representationParser(productReference);
