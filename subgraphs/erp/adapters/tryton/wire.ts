import { z } from 'zod';
import { decimalFromJsonNumber, formatDecimal } from '../../../../platform/money/index.ts';

/**
 * What Tryton sends, as far as we read it. Replies are parsed with each number as the text that stood there; decimals, dates and
 * times are objects that name their class; a link to another record is its id, and the linked record's fields stand under
 * `name.`.
 */
export const id = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const int = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number);
/** A float of Tryton's: the text of a JSON number. */
const float = z.string().transform((text, context) => {
  try {
    return formatDecimal(decimalFromJsonNumber(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a number' });
    return z.NEVER;
  }
});
const decimal = z
  .object({ __class__: z.literal('Decimal'), decimal: z.string() })
  .transform(({ decimal: text }) => text)
  .pipe(float);
const two = (value: number): string => String(value).padStart(2, '0');
/** On SQLite a boolean is a number. */
const flag = z.union([z.boolean(), z.enum(['0', '1']).transform((text) => text === '1')]);
const date = z
  .object({ __class__: z.literal('date'), year: int, month: int, day: int })
  .transform(({ year, month, day }) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
const dateTime = z
  .object({
    __class__: z.literal('datetime'),
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int,
    microsecond: int,
  })
  .transform(({ year, month, day, hour, minute, second, microsecond }) =>
    new Date(Date.UTC(year, month - 1, day, hour, minute, second, Math.floor(microsecond / 1000))).toISOString(),
  );

export const reply = z
  .looseObject({ error: z.array(z.unknown()).optional() })
  .refine((body) => Object.hasOwn(body, 'result') || body.error !== undefined, 'has neither result nor error');
export const login = z.object({ result: z.tuple([id, z.string().min(1)]).nullable() });

export const serverVersion = z.object({ result: z.string() });

/** The user's preferences: the context of every call. Its numbers are ids. */
export const preferences = z.looseObject({ company: id, language: z.string().nullish() });
export const company = z.object({ party: id, 'currency.': z.object({ code: z.string() }) });
export const currency = z.object({ id, code: z.string() });
export const uom = z.object({ id, name: z.string(), symbol: z.string(), category: id, factor: float });
export const tax = z.object({ id, type: z.string(), rate: decimal.nullable() });
export const location = z.object({
  id,
  name: z.string(),
  code: z.string().nullable(),
  'address.': z
    .object({
      street: z.string().nullable(),
      postal_code: z.string().nullable(),
      city: z.string().nullable(),
      'country.': z.object({ code: z.string() }).nullish(),
    })
    .nullish(),
});
export const salesConfiguration = z.object({ sale_price_list: id.nullable() });
export const priceList = z.object({ id, name: z.string(), tax_included: flag });
export const priceListLine = z.object({ price_list: id, quantity: float.nullable() });

/** An accounting category has taxes of its own or its parent's. */
export const category = z.object({
  id,
  parent: id.nullable(),
  taxes_parent: flag,
  customer_taxes: z.array(id),
});
export const product = z.object({
  id,
  code: z.string().nullable(),
  active: flag,
  salable: flag,
  default_uom: id,
  sale_uom: id.nullable(),
  account_category: id.nullable(),
});
export const identifier = z.object({ product: id, type: z.string().nullable(), code: z.string() });
export const productPrice = z.object({ id, sale_price_uom: decimal.nullable() });
export const productQuantity = z.object({ id, quantity: float, forecast_quantity: float });

export const party = z.object({
  id,
  code: z.string().nullable(),
  sale_price_list: id.nullable(),
});
export const partyChange = z.object({
  id,
  code: z.string().nullable(),
  name: z.string().nullable(),
  active: flag,
  create_date: dateTime,
  write_date: dateTime.nullable(),
});
export const contactMechanism = z.object({ party: id, type: z.string(), value: z.string().nullable() });

export const saleEntry = z.object({
  id,
  number: z.string().nullable(),
  reference: z.string().nullable(),
  sale_date: date.nullable(),
  state: z.string(),
  create_date: dateTime,
  write_date: dateTime.nullable(),
  'party.': z.object({ code: z.string().nullable() }),
});
export const sale = saleEntry.extend({
  invoice_state: z.string(),
  shipment_state: z.string(),
  total_amount: decimal,
  'currency.': z.object({ code: z.string() }),
});
export const saleLine = z.object({
  id,
  sale: id,
  description: z.string().nullable(),
  quantity: float,
  unit_price: decimal,
  amount: decimal,
  taxes: z.array(id),
  'product.': z.object({ code: z.string().nullable(), rec_name: z.string() }).nullish(),
});

export type WireUom = z.infer<typeof uom>;
export type WireCategory = z.infer<typeof category>;
export type WireProduct = z.infer<typeof product>;
export type WireSale = z.infer<typeof sale>;
export type WireSaleEntry = z.infer<typeof saleEntry>;
export type WireSaleLine = z.infer<typeof saleLine>;
export type WireLocation = z.infer<typeof location>;
