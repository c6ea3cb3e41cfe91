import { z } from 'zod';

/** What the shop really sends: no more of it is read than is named here. */
const productSchema = z.object({
  id: z.string().min(1),
  sku: z.string().min(1),
  name: z.string(),
  slug: z.string().nullable(),
  gtin: z.string().nullable(),
  description: z.string().nullable(),
  brand: z.string().nullable(),
  active: z.boolean(),
  parentSku: z.string().nullable(),
  variantSkus: z.array(z.string().min(1)),
});

/** `GET /products?sku=A&slug=b&locale=da-DK`: those of the articles that it has, by whichever of their names. */
export const productsSchema = z.object({ items: z.array(productSchema) });

export type WireProduct = z.infer<typeof productSchema>;
