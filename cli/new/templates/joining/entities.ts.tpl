import { z } from 'zod';
import { representationParser } from '../kit/index.ts';

const productReference = z.object({
  sku: z.string().min(1),
  /** null: there is none, or it could not be told; undefined: this fetch did not ask. */
  gtin: z.string().nullable().optional(),
});

export type ProductReference = Readonly<z.infer<typeof productReference>>;

export const parseProductReference = representationParser(productReference);
