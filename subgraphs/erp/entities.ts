import { z } from 'zod';
import { representationParser } from '../kit/index.ts';

const customerReference = z.object({
  id: z.string().min(1),
  /** The ERP's customer numbers; null: identity does not know now; undefined: this fetch did not ask. */
  erpNumbers: z.array(z.string().min(1)).readonly().nullable().optional(),
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
  /** The ERP's reference of the sale; null: the ERP is not known to hold it. */
  erpReference: z.string().min(1).nullable().optional(),
});
const storeReference = z.object({ id: z.string().min(1) });

export type CustomerReference = Readonly<z.infer<typeof customerReference>>;
export type ProductReference = Readonly<z.infer<typeof productReference>>;
export type OrderReference = Readonly<z.infer<typeof orderReference>>;
export type StoreReference = Readonly<z.infer<typeof storeReference>>;

export const parseCustomerReference = representationParser(customerReference);
export const parseProductReference = representationParser(productReference);
export const parseOrderReference = representationParser(orderReference);
export const parseStoreReference = representationParser(storeReference);
