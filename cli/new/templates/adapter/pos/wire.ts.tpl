import { z } from 'zod';

/** Exact decimals come in strings. */
const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/);
const instant = z.iso.datetime({ offset: true });

/** `GET /stores/<id>/prices?sku=A&sku=B`: what each till of the store charges for those of the articles that it has. */
export const pricesSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  tills: z.array(
    z.object({
      id: z.string().min(1),
      version: z.string().min(1),
      deliveredAt: instant,
      lagging: z.boolean(),
      prices: z.array(
        z.object({
          sku: z.string().min(1),
          unit: z.string().min(1),
          amount,
          memberAmount: amount,
          validUntil: instant.nullable(),
        }),
      ),
    }),
  ),
});

export type WirePrices = z.infer<typeof pricesSchema>;
