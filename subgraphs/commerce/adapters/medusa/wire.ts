import { z } from 'zod';
import { decimalFromJsonNumber, type Decimal } from '../../../../platform/money/index.ts';

/**
 * What Medusa 2 sends, as far as we read it. Replies are parsed with each number as the text that stood there, so that no amount, a JSON number in
 * major units, passes through a float.
 */
const decimal = z.string().transform((text, context): Decimal => {
  try {
    return decimalFromJsonNumber(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a decimal' });
    return z.NEVER;
  }
});
const id = z.string().min(1).max(200);
/** RFC 3339 in UTC, with milliseconds. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/);
const count = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const text = z.string();
const metadata = z.record(text, z.unknown()).nullish();

export const login = z.object({ token: z.string().min(8) });

/** One page of a list that lies under its own name. */
export interface Listed<T> {
  readonly rows: readonly T[];
  /** Over all pages. */
  readonly count: number;
}

export function listOf<T>(name: string, row: z.ZodType<T>): z.ZodType<Listed<T>> {
  return z
    .object({ count })
    .catchall(z.unknown())
    .transform((reply, context): Listed<T> => {
      const rows = z.array(row).safeParse(reply[name]);
      if (rows.success) return { rows: rows.data, count: reply.count };
      context.addIssue({ code: 'custom', message: `${name}: ${z.prettifyError(rows.error).slice(0, 500)}` });
      return z.NEVER;
    });
}

const variant = z.object({
  id,
  sku: text.nullish(),
  ean: text.nullish(),
  upc: text.nullish(),
  barcode: text.nullish(),
  title: text.nullish(),
  variant_rank: count.nullish(),
  options: z.array(z.object({ value: text, option: z.object({ title: text }).nullish() })).nullish(),
});
export type WireVariant = z.infer<typeof variant>;

export const product = z.object({
  id,
  title: text,
  handle: text,
  description: text.nullish(),
  status: text,
  is_giftcard: z.boolean().nullish(),
  external_id: text.nullish(),
  material: text.nullish(),
  origin_country: text.nullish(),
  metadata,
  categories: z.array(z.object({ id })).nullish(),
  sales_channels: z.array(z.object({ id })).nullish(),
  images: z
    .array(z.object({ url: text, rank: count.nullish() }))
    .transform((images) => images.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)))
    .nullish(),
  options: z.array(z.object({ title: text, values: z.array(z.object({ value: text })).nullish() })).nullish(),
  // By the back office's rank; of equal ones in any order, another one each time.
  variants: z
    .array(variant)
    .transform((variants) =>
      variants.toSorted((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0) || (a.id < b.id ? -1 : 1)),
    ),
});
export type WireProduct = z.infer<typeof product>;
export const productFields =
  'id,title,handle,description,status,is_giftcard,external_id,material,origin_country,metadata,categories.id,sales_channels.id,images.url,images.rank,' +
  'options.title,options.values.value,variants.id,variants.sku,variants.ean,variants.upc,variants.barcode,variants.title,variants.variant_rank,' +
  'variants.options.value,variants.options.option.title';

export const productId = z.object({ id });

export const category = z.object({
  id,
  name: text,
  handle: text,
  description: text.nullish(),
  parent_category_id: id.nullish(),
  rank: count.nullish(),
  is_active: z.boolean(),
  is_internal: z.boolean(),
});
export const categoryFields = 'id,name,handle,description,parent_category_id,rank,is_active,is_internal';

export const region = z.object({
  id,
  currency_code: text,
  countries: z.array(z.object({ iso_2: text })).nullish(),
});
export type WireRegion = z.infer<typeof region>;
export const regionFields = 'id,currency_code,countries.iso_2';

export const publishableKey = z.object({ token: text, sales_channels: z.array(z.object({ id })).nullish() });
export const publishableKeyFields = 'id,token,sales_channels.id';

export const customerGroup = z.object({ id, name: text });

export const pricePreference = z.object({
  attribute: text.nullish(),
  value: text.nullish(),
  is_tax_inclusive: z.boolean(),
});
export type WirePricePreference = z.infer<typeof pricePreference>;

export const taxRegion = z.object({
  country_code: text.nullish(),
  province_code: text.nullish(),
  tax_rates: z.array(z.object({ rate: decimal.nullish(), is_default: z.boolean() })).nullish(),
});
export const taxRegionFields = 'id,country_code,province_code,tax_rates.rate,tax_rates.is_default';

const price = z.object({
  id,
  amount: decimal,
  currency_code: text,
  min_quantity: decimal.nullish(),
  max_quantity: decimal.nullish(),
  rules: z.record(text, z.unknown()).nullish(),
});
export type WirePrice = z.infer<typeof price>;

export const pricedVariant = z.object({ id, sku: text.nullish(), prices: z.array(price).nullish() });
export const pricedVariantFields =
  'id,sku,prices.id,prices.amount,prices.currency_code,prices.min_quantity,prices.max_quantity,prices.price_rules.attribute,prices.price_rules.value';

export const priceList = z.object({
  id,
  title: text,
  type: text,
  status: text,
  starts_at: instant.nullish(),
  ends_at: instant.nullish(),
  updated_at: instant,
  rules: z.record(text, z.unknown()).nullish(),
  prices: z.array(price.extend({ variant_id: id.nullish() })).nullish(),
});
export type WirePriceList = z.infer<typeof priceList>;
export const priceListFields =
  'id,title,type,status,starts_at,ends_at,updated_at,price_list_rules.attribute,price_list_rules.value,prices.id,prices.amount,' +
  'prices.currency_code,prices.min_quantity,prices.max_quantity,prices.price_rules.attribute,prices.price_rules.value,prices.price_set.variant.id';

export const sweptVariant = z.object({ id, sku: text.nullish(), updated_at: instant });

const rule = z.object({
  attribute: text.nullish(),
  operator: text,
  values: z.array(z.object({ value: text.nullish() })).nullish(),
});
export type WireRule = z.infer<typeof rule>;

export const promotion = z.object({
  id,
  code: text,
  is_automatic: z.boolean().nullish(),
  type: text,
  status: text,
  limit: decimal.nullish(),
  used: decimal.nullish(),
  rules: z.array(rule).nullish(),
  application_method: z
    .object({
      type: text,
      target_type: text,
      currency_code: text.nullish(),
      buy_rules_min_quantity: decimal.nullish(),
      target_rules: z.array(rule).nullish(),
      buy_rules: z.array(rule).nullish(),
    })
    .nullish(),
  campaign: z.object({ name: text.nullish(), starts_at: instant.nullish(), ends_at: instant.nullish() }).nullish(),
});
export type WirePromotion = z.infer<typeof promotion>;
export const promotionFields =
  'id,code,is_automatic,type,status,limit,used,rules.attribute,rules.operator,rules.values.value,*application_method,' +
  'application_method.target_rules.attribute,application_method.target_rules.operator,application_method.target_rules.values.value,' +
  'application_method.buy_rules.attribute,application_method.buy_rules.operator,application_method.buy_rules.values.value,campaign.name,' +
  'campaign.starts_at,campaign.ends_at';

export const account = z.object({
  id,
  has_account: z.boolean(),
  created_at: instant,
  groups: z.array(z.object({ name: text })).nullish(),
});
export const accountFields = 'id,has_account,created_at,groups.name';

export const customer = z.object({
  id,
  email: text.nullish(),
  first_name: text.nullish(),
  last_name: text.nullish(),
  phone: text.nullish(),
  created_at: instant,
  updated_at: instant,
  metadata,
  addresses: z.array(z.object({ phone: text.nullish(), country_code: text.nullish() })).nullish(),
});
export type WireCustomer = z.infer<typeof customer>;
export const customerFields =
  'id,email,first_name,last_name,phone,created_at,updated_at,metadata,addresses.phone,addresses.country_code';

const taxLines = z.array(z.object({ rate: decimal })).nullish();

const cartItem = z.object({
  id,
  variant_sku: text.nullish(),
  variant_id: id.nullish(),
  quantity: decimal,
  total: decimal,
  tax_total: decimal,
  original_total: decimal,
  tax_lines: taxLines,
  adjustments: z
    .array(z.object({ promotion_id: id.nullish(), code: text.nullish(), amount: decimal, total: decimal.nullish() }))
    .nullish(),
});
export type WireCartItem = z.infer<typeof cartItem>;

export const cart = z.object({
  cart: z.object({
    id,
    currency_code: text,
    updated_at: instant,
    completed_at: instant.nullish(),
    customer_id: id.nullish(),
    total: decimal,
    shipping_total: decimal.nullish(),
    shipping_tax_total: decimal.nullish(),
    // In any order, another one each time: none is remembered.
    items: z.array(cartItem).transform((items) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  }),
});
export type WireCart = z.infer<typeof cart>['cart'];
export const cartFields =
  'id,currency_code,updated_at,completed_at,customer_id,total,shipping_total,shipping_tax_total,items.id,items.variant_id,items.variant_sku,' +
  'items.quantity,items.unit_price,items.total,items.tax_total,items.original_total,items.tax_lines.rate,items.adjustments.*';

export const orderEntry = z.object({
  id,
  display_id: text.nullish(),
  custom_display_id: text.nullish(),
  created_at: instant,
  updated_at: instant,
  email: text.nullish(),
  customer_id: id.nullish(),
  customer: z.object({ has_account: z.boolean().nullish() }).nullish(),
});
export type WireOrderEntry = z.infer<typeof orderEntry>;
export const orderEntryFields =
  'id,display_id,custom_display_id,created_at,updated_at,email,customer_id,customer.has_account';

const orderItem = z.object({
  id,
  title: text,
  product_title: text.nullish(),
  variant_title: text.nullish(),
  variant_sku: text.nullish(),
  quantity: decimal,
  total: decimal,
  tax_total: decimal,
  original_total: decimal,
  tax_lines: taxLines,
  adjustments: z.array(z.object({ promotion_id: id.nullish(), code: text.nullish(), amount: decimal })).nullish(),
  detail: z
    .object({
      fulfilled_quantity: decimal,
      delivered_quantity: decimal,
      shipped_quantity: decimal,
      return_requested_quantity: decimal,
      return_received_quantity: decimal,
      return_dismissed_quantity: decimal,
    })
    .nullish(),
});
export type WireOrderItem = z.infer<typeof orderItem>;

const fulfilment = z.object({
  id,
  packed_at: instant.nullish(),
  shipped_at: instant.nullish(),
  delivered_at: instant.nullish(),
  canceled_at: instant.nullish(),
  items: z.array(z.object({ line_item_id: id.nullish() })).nullish(),
  labels: z.array(z.object({ tracking_number: text.nullish() })).nullish(),
  shipping_option: z
    .object({
      name: text.nullish(),
      service_zone: z.object({ fulfillment_set: z.object({ type: text.nullish() }).nullish() }).nullish(),
    })
    .nullish(),
});
export type WireFulfilment = z.infer<typeof fulfilment>;

const orderReturn = z.object({
  id,
  status: text,
  display_id: text.nullish(),
  created_at: instant,
  requested_at: instant.nullish(),
  refund_amount: decimal.nullish(),
  items: z
    .array(z.object({ item_id: id, quantity: decimal, reason: z.object({ value: text.nullish() }).nullish() }))
    .nullish(),
});
export type WireReturn = z.infer<typeof orderReturn>;

export const order = orderEntry.extend({
  status: text,
  payment_status: text,
  fulfillment_status: text,
  currency_code: text,
  total: decimal,
  shipping_total: decimal,
  shipping_tax_total: decimal,
  items: z.array(orderItem),
  shipping_methods: z.array(z.object({ name: text.nullish(), tax_lines: taxLines })).nullish(),
  payment_collections: z
    .array(
      z.object({
        payments: z
          .array(z.object({ provider_id: text.nullish(), amount: decimal, canceled_at: instant.nullish() }))
          .nullish(),
      }),
    )
    .nullish(),
  fulfillments: z.array(fulfilment).nullish(),
  returns: z.array(orderReturn).nullish(),
});
export type WireOrder = z.infer<typeof order>;
export const orderFields =
  `${orderEntryFields},status,payment_status,fulfillment_status,currency_code,total,shipping_total,shipping_tax_total,items.total,items.tax_total,` +
  'items.original_total,items.tax_lines.rate,items.adjustments.promotion_id,items.adjustments.code,items.adjustments.amount,items.detail.*,' +
  'shipping_methods.name,shipping_methods.tax_lines.rate,payment_collections.payments.provider_id,payment_collections.payments.amount,' +
  'payment_collections.payments.canceled_at,fulfillments.*,fulfillments.items.line_item_id,fulfillments.labels.tracking_number,' +
  'fulfillments.shipping_option.name,fulfillments.shipping_option.service_zone.fulfillment_set.type,returns.*,returns.items.*,returns.items.reason.value';
