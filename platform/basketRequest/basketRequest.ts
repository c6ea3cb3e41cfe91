import { z } from 'zod';

const text = z.string().min(1).max(200);

/** How it is paid: a till rounds cash alone. */
const basketTenders = ['CARD', 'CASH', 'MOBILE', 'GIFT_CARD'] as const;

/** The most lines, and codes, of one basket. */
export const MOST_LINES = 200;
export const MOST_CODES = 10;

const line = z.strictObject({
  /** Unique in the basket. */
  id: text,
  sku: text,
  /** null: the article's base unit. */
  unit: text.nullable(),
  /** Above zero, up to five decimals. */
  quantity: z.string().regex(/^\d{1,12}(\.\d{1,5})?$/),
});

/** A basket as one part asks the owner's part to price it: checked, with nothing left to be chosen but a till. */
export const basketRequestSchema = z.strictObject({
  owner: z.enum(['commerce', 'pos']),
  /** Canonical customer; null: nobody known. */
  buyerId: text.nullable(),
  /** A cart of the shop; null: `lines`. */
  cartId: text.nullable(),
  lines: z.array(line).max(MOST_LINES).readonly(),
  storeId: text.nullable(),
  /** null: any till of the store that is online and has its newest file. */
  tillId: text.nullable(),
  tender: z.enum(basketTenders),
  codes: z.array(z.string().min(1).max(60)).max(MOST_CODES).readonly(),
});

export type BasketRequest = Readonly<z.infer<typeof basketRequestSchema>>;
export type BasketRequestLine = BasketRequest['lines'][number];
