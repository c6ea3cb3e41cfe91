import { z } from 'zod';

/** Exact decimals come in strings. */
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,5})?$/);

/** What the ERP really sends: no more of it is read than is named here. */
const articleSchema = z.object({
  sku: z.string().min(1),
  gtin: z.string().nullable(),
  discontinued: z.boolean(),
  units: z.array(
    z.object({
      code: z.string().min(1),
      name: z.string().nullable(),
      gtin: z.string().nullable(),
      base: z.boolean(),
      quantityPerUnit: decimal,
    }),
  ),
});

/** `GET /articles?sku=A&sku=B`: those of the articles that it has. */
export const articlesSchema = z.object({ items: z.array(articleSchema) });

export type WireArticle = z.infer<typeof articleSchema>;
