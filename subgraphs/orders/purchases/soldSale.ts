import { z } from 'zod';

const article = z.object({ sku: z.string(), quantity: z.string().regex(/^-?\d{1,12}(\.\d{1,5})?$/) });

/** The part of a sale's content that says what was bought and given back. */
export const soldSaleSchema = z.object({
  status: z.string(),
  lines: z.array(article),
  returns: z.array(z.object({ status: z.string(), lines: z.array(article) })),
});

export type SoldSale = Readonly<z.infer<typeof soldSaleSchema>>;
