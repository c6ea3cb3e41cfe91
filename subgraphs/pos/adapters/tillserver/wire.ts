import { z } from 'zod';

/** Schemas of what the till server really sends: decimals with a comma, local times with their offset. */
const text = z.string();
const id = z.string().min(1);
const decimal = z
  .string()
  .regex(/^-?\d{1,12}(,\d{1,5})?$/)
  .transform((value) => value.replace(',', '.'));
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

export const sessionSchema = z.object({ session: id, goodForSeconds: z.int().min(1) });

export const storeSchema = z.object({
  store: id,
  tills: z.array(
    z.object({
      till: id,
      line: z.enum(['UP', 'DOWN']),
      priceFile: z.object({ version: id, madeAt: instant, deliveredAt: instant, behind: z.boolean() }).nullable(),
      receiptsWaiting: z.int().min(0),
    }),
  ),
});
export type WireTill = z.infer<typeof storeSchema>['tills'][number];

const price = z.object({ plu: id, unit: id, price: decimal, cardPrice: decimal, until: instant.nullable() });
export const lookupSchema = z.object({
  store: id,
  currency: z.string().regex(/^[A-Z]{3}$/),
  tills: z.array(
    z.union([
      z.object({ till: id, version: id, deliveredAt: instant, behind: z.boolean(), prices: z.array(price) }),
      // A till that has never had a file has no prices.
      z.object({ till: id, version: z.null(), prices: z.array(price).length(0) }),
    ]),
  ),
});
export type WireLookup = z.infer<typeof lookupSchema>;

export const quoteSchema = z.object({
  till: id,
  version: id,
  currency: z.string().regex(/^[A-Z]{3}$/),
  lines: z.array(
    z.object({
      no: id,
      plu: id,
      unit: id,
      quantity: decimal,
      unitPrice: decimal,
      gross: decimal,
      lineDiscount: decimal,
      offerShares: z.array(z.object({ offer: id, amount: decimal })),
      amount: decimal,
      net: decimal,
      vat: decimal,
      vatPercent: decimal,
    }),
  ),
  offers: z.array(z.object({ offer: id, title: text, kind: text, amount: decimal })),
  notGiven: z.array(
    z.object({
      offer: id.nullable(),
      title: text.nullable(),
      code: text.nullable(),
      why: text,
      missingAmount: decimal.optional(),
      missingQuantity: decimal.optional(),
    }),
  ),
  vat: z.array(z.object({ percent: decimal, net: decimal, vat: decimal })),
  gross: decimal,
  discount: decimal,
  rounding: decimal,
  toPay: decimal,
});
export type WireQuote = z.infer<typeof quoteSchema>;

export const receiptsSchema = z.object({
  receipts: z.array(
    z.object({
      place: z.int().min(1),
      receipt: id,
      till: id,
      soldAt: instant,
      priceFile: id,
      toPay: decimal,
      currency: z.string().regex(/^[A-Z]{3}$/),
      told: z.boolean(),
    }),
  ),
  last: z.int().min(0),
  more: z.boolean(),
});
export type WireReceipt = z.infer<typeof receiptsSchema>['receipts'][number];
