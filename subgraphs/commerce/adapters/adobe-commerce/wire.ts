import { z } from 'zod';
import { decimalFromJsonNumber, type Decimal } from '../../../../platform/money/index.ts';

/**
 * What Adobe Commerce sends, as far as we read it. Replies are parsed with each number as the text that stood there
 * (29.949999999999999), so that no amount passes through a float. Ids come as numbers or as text, both read alike.
 */
const decimal = z.string().transform((text, context): Decimal => {
  try {
    return decimalFromJsonNumber(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a decimal' });
    return z.NEVER;
  }
});
const id = z.string().regex(/^\d{1,12}$/);
/** `YYYY-MM-DD hh:mm:ss` in UTC, as RFC 3339. */
const utc = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
  .transform((text) => `${text.replace(' ', 'T')}Z`);
/** The same on the clock of the store's wall. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/);
const rows = <T>(row: z.ZodType<T>) => z.array(row).readonly();

export const token = z.string().min(8);

export interface SearchReply<T> {
  readonly items: readonly T[];
  readonly total_count: number;
}

export function searchOf<T>(row: z.ZodType<T>): z.ZodType<SearchReply<T>> {
  return z.object({
    // An empty page comes as null from some versions.
    items: z
      .array(row)
      .nullable()
      .transform((items) => items ?? []),
    total_count: id.transform(Number),
  });
}

const customAttribute = z.object({ attribute_code: z.string(), value: z.unknown() });

export const product = z.object({
  id,
  sku: z.string(),
  name: z.string(),
  status: id,
  visibility: id.optional(),
  type_id: z.string(),
  extension_attributes: z
    .object({
      configurable_product_options: z
        .array(
          z.object({ attribute_id: id, label: z.string(), values: z.array(z.object({ value_index: id })).optional() }),
        )
        .optional(),
      configurable_product_links: z.array(id).optional(),
    })
    .optional(),
  product_links: z
    .array(z.object({ link_type: z.string(), linked_product_sku: z.string(), position: id.optional() }))
    .optional(),
  media_gallery_entries: z
    .array(
      z.object({
        media_type: z.string(),
        label: z.string().nullable().optional(),
        disabled: z.boolean().optional(),
        file: z.string(),
      }),
    )
    .optional(),
  custom_attributes: z.array(customAttribute).optional(),
});
export type WireProduct = z.infer<typeof product>;

export const productSearchReply = z.object({
  items: z.array(z.object({ id })),
  total_count: id.transform(Number),
  aggregations: z
    .object({
      buckets: z.array(
        z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), metrics: z.array(z.string()) })) }),
      ),
    })
    .optional(),
});

export const category = z.object({
  id,
  parent_id: id,
  name: z.string(),
  is_active: z.boolean(),
  position: id,
  level: id.transform(Number),
  custom_attributes: z.array(customAttribute).optional(),
});

export const attribute = z.object({
  attribute_id: id,
  attribute_code: z.string(),
  frontend_input: z.string().nullable().optional(),
  is_filterable: z.boolean().optional(),
  is_visible_on_front: z.string().optional(),
  default_frontend_label: z.string().nullable().optional(),
  frontend_labels: z.array(z.object({ store_id: id, label: z.string() })).optional(),
  options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
});

export const storeConfig = z.object({
  id,
  code: z.string(),
  website_id: id,
  base_media_url: z.string(),
});
export type WireStore = z.infer<typeof storeConfig>;
export const storeConfigs = rows(storeConfig);

export const customerGroup = z.object({ id, code: z.string() });

export const taxRule = z.object({
  id,
  customer_tax_class_ids: z.array(id),
  product_tax_class_ids: z.array(id),
  tax_rate_ids: z.array(id),
});
export const taxRate = z.object({ id, tax_country_id: z.string(), rate: decimal });
export type WireTaxRule = z.infer<typeof taxRule>;
export type WireTaxRate = z.infer<typeof taxRate>;
export const taxedProduct = z.object({
  sku: z.string(),
  custom_attributes: z.array(z.object({ attribute_code: z.string(), value: z.unknown() })).optional(),
});

export const basePrice = z.object({ price: decimal, store_id: id, sku: z.string() });
export const specialPrice = z.object({
  price: decimal,
  store_id: id,
  sku: z.string(),
  price_from: wall.nullable().optional(),
  price_to: wall.nullable().optional(),
});
export const tierPrice = z.object({
  price: decimal,
  price_type: z.enum(['fixed', 'discount']),
  website_id: id,
  sku: z.string(),
  customer_group: z.string(),
  quantity: decimal,
});
export const basePrices = rows(basePrice);
export const specialPrices = rows(specialPrice);
export const tierPrices = rows(tierPrice);
/** A product's sku and when it was last changed. */
/** What dates an article's prices. */
export const pricedProduct = z.object({
  id,
  sku: z.string(),
  created_at: utc.optional(),
  updated_at: utc,
  custom_attributes: z.array(customAttribute).optional(),
});
export type WirePricedProduct = z.infer<typeof pricedProduct>;
export const pricedProductFields = 'items[id,sku,created_at,updated_at,custom_attributes],total_count';

export const sweptProduct = z.object({ id, sku: z.string(), updated_at: utc });
export const sweptProductFields = 'items[id,sku,updated_at],total_count';
export const sweptRulePriceFields =
  'items[rule_id,rule_name,sku,website_id,customer_group_id,rule_price,from_date,to_date],total_count';
export const rulePrice = z.object({
  rule_id: id,
  rule_name: z.string(),
  sku: z.string(),
  website_id: id,
  customer_group_id: id,
  rule_price: decimal,
  from_date: wall.nullable().optional(),
  to_date: wall.nullable().optional(),
});

interface WireCondition {
  readonly attribute_name?: string | undefined;
  readonly operator?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly conditions?: readonly WireCondition[] | undefined;
}
const condition: z.ZodType<WireCondition> = z.object({
  attribute_name: z.string().optional(),
  operator: z.string().nullable().optional(),
  value: z.string().nullable().optional(),
  get conditions() {
    return z.array(condition).optional();
  },
});
export type { WireCondition };

export const cartRule = z.object({
  rule_id: id,
  name: z.string(),
  store_labels: z.array(z.object({ store_id: id, store_label: z.string() })).optional(),
  website_ids: z.array(id),
  customer_group_ids: z.array(id),
  from_date: wall.nullable().optional(),
  to_date: wall.nullable().optional(),
  is_active: z.boolean(),
  condition: condition.nullable().optional(),
  action_condition: condition.nullable().optional(),
  simple_action: z.string().nullable().optional(),
  discount_step: decimal.nullable().optional(),
  sort_order: id.optional(),
  stop_rules_processing: z.boolean().optional(),
  coupon_type: z.string().optional(),
});
export type WireCartRule = z.infer<typeof cartRule>;
export const coupon = z.object({ rule_id: id, code: z.string(), is_primary: z.boolean().optional() });

export const customer = z.object({
  id,
  group_id: id,
  created_at: utc,
  updated_at: utc,
  email: z.string(),
  firstname: z.string().nullable().optional(),
  lastname: z.string().nullable().optional(),
  website_id: id,
  /** Present while the e-mail address waits to be confirmed. */
  confirmation: z.string().nullable().optional(),
  addresses: z.array(z.object({ telephone: z.string().nullable().optional() })).optional(),
  custom_attributes: z.array(customAttribute).optional(),
});
export type WireCustomer = z.infer<typeof customer>;
export const account = z.object({ id, group_id: id, created_at: utc });

export const login = z.object({ log_id: id, customer_id: id, login_at: utc, channel: z.string() });

/** What a rule took off one item. The vendor tells it of orders, the site's module of carts too. */
const ruleDiscount = z.object({
  discount_data: z.object({ amount: decimal }),
  rule_label: z.string().nullable().optional(),
  rule_id: id.nullable().optional(),
});

export const totals = z.object({
  subtotal_incl_tax: decimal,
  discount_amount: decimal,
  shipping_incl_tax: decimal.nullable().optional(),
  shipping_amount: decimal.nullable().optional(),
  coupon_code: z.string().nullable().optional(),
  items: z.array(
    z.object({
      item_id: id,
      price_incl_tax: decimal,
      qty: decimal,
      row_total_incl_tax: decimal,
      tax_percent: decimal,
      tax_amount: decimal,
      discount_amount: decimal,
      extension_attributes: z.object({ discounts: z.array(ruleDiscount).optional() }).optional(),
    }),
  ),
  total_segments: z.array(z.object({ code: z.string(), title: z.string().nullable(), value: decimal.nullable() })),
});
export type WireTotals = z.infer<typeof totals>;
export const cart = z.object({
  id,
  updated_at: utc,
  items: z.array(z.object({ item_id: id, sku: z.string(), qty: decimal })),
  currency: z.object({ quote_currency_code: z.string() }),
  customer: z.object({ group_id: id.optional() }).nullable().optional(),
});
export type WireCart = z.infer<typeof cart>;
export const extensionCart = cart.extend({
  masked_id: z.string(),
  customer_id: id.nullable(),
  totals: totals.nullable(),
});
export const cartQuote = cart.omit({ id: true, updated_at: true }).extend({ totals });
export const maskedId = z.string().regex(/^[A-Za-z0-9]{16,64}$/);
export const cartItem = z.object({ item_id: id, sku: z.string() });
export const accepted = z.literal(true);

export const wishlist = z.object({
  wishlist_id: z.string(),
  customer_id: id.nullable(),
  items: z.array(
    z.object({
      item_id: id,
      sku: z.string(),
      qty: decimal,
      added_at: utc,
      channel: z.string().nullable().optional(),
      price_when_added: decimal.nullable().optional(),
      currency_code: z.string().nullable().optional(),
    }),
  ),
});
export type WireWishlist = z.infer<typeof wishlist>;

export const shipment = z.object({
  increment_id: z.string(),
  order_id: id,
  created_at: utc,
  items: z.array(z.object({ order_item_id: id, qty: decimal })),
  tracks: z
    .array(z.object({ title: z.string().nullable().optional(), track_number: z.string().nullable().optional() }))
    .optional(),
  extension_attributes: z.object({ samklang_delivered_at: utc.optional() }).optional(),
});
export type WireShipment = z.infer<typeof shipment>;

export const rma = z.object({
  increment_id: z.string(),
  order_id: id,
  date_requested: utc,
  status: z.string(),
  items: z.array(z.object({ order_item_id: id, qty_requested: decimal, reason: z.string().nullable().optional() })),
  extension_attributes: z.object({ samklang_refund_amount: decimal.nullable().optional() }).optional(),
});
export type WireRma = z.infer<typeof rma>;

const orderItem = z.object({
  item_id: id,
  parent_item_id: id.nullable().optional(),
  sku: z.string(),
  name: z.string().nullable().optional(),
  qty_ordered: decimal,
  qty_shipped: decimal,
  qty_refunded: decimal,
  qty_canceled: decimal,
  price_incl_tax: decimal,
  row_total: decimal,
  row_total_incl_tax: decimal,
  tax_percent: decimal,
  tax_amount: decimal,
  discount_amount: decimal,
  discount_tax_compensation_amount: decimal.nullable().optional(),
  extension_attributes: z
    .object({
      discounts: z
        .array(
          z.object({
            discount_data: z.object({ amount: decimal }),
            rule_label: z.string().nullable().optional(),
            rule_id: id.nullable().optional(),
            extension_attributes: z
              .object({ samklang_source: z.string().optional(), samklang_level: z.string().optional() })
              .optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});
export type WireOrderItem = z.infer<typeof orderItem>;

export const order = z.object({
  entity_id: id,
  increment_id: z.string(),
  state: z.string(),
  status: z.string().nullable().optional(),
  created_at: utc,
  coupon_code: z.string().nullable().optional(),
  order_currency_code: z.string(),
  grand_total: decimal,
  subtotal_incl_tax: decimal,
  shipping_amount: decimal.nullable().optional(),
  shipping_incl_tax: decimal.nullable().optional(),
  shipping_tax_amount: decimal.nullable().optional(),
  total_paid: decimal.nullable().optional(),
  total_refunded: decimal.nullable().optional(),
  items: z.array(orderItem),
  payment: z
    .object({
      method: z.string(),
      amount_ordered: decimal.nullable().optional(),
      amount_authorized: decimal.nullable().optional(),
      cc_last4: z.string().nullable().optional(),
    })
    .nullable()
    .optional(),
  extension_attributes: z
    .object({
      shipping_assignments: z
        .array(z.object({ shipping: z.object({ method: z.string().nullable().optional() }) }))
        .optional(),
      pickup_location_code: z.string().nullable().optional(),
      applied_taxes: z.array(z.object({ percent: decimal })).optional(),
      gift_cards_amount: decimal.nullable().optional(),
      samklang_channel: z.string().optional(),
      samklang_shipments: z.array(shipment).optional(),
      samklang_returns: z.array(rma).optional(),
    })
    .optional(),
});
export type WireOrder = z.infer<typeof order>;

/** What the order index needs, and no more. */
export const orderEntry = z.object({
  entity_id: id,
  increment_id: z.string(),
  created_at: utc,
  updated_at: utc,
  customer_id: id.nullable().optional(),
  customer_email: z.string().nullable().optional(),
  payment: z
    .object({
      extension_attributes: z
        .object({ vault_payment_token: z.object({ gateway_token: z.string() }).optional() })
        .optional(),
    })
    .nullable()
    .optional(),
  extension_attributes: z.object({ samklang_channel: z.string().optional() }).optional(),
});
export type WireOrderEntry = z.infer<typeof orderEntry>;
export const orderEntryFields =
  'items[entity_id,increment_id,created_at,updated_at,customer_id,customer_email,payment[extension_attributes[vault_payment_token[gateway_token]]],extension_attributes[samklang_channel]],total_count';
export const customerFields =
  'items[id,group_id,created_at,updated_at,email,firstname,lastname,website_id,confirmation,addresses[telephone],custom_attributes],total_count';

/** Text of a custom attribute; null when it is absent or not text. */
export function attributeText(
  attributes: readonly { readonly attribute_code: string; readonly value?: unknown }[] | undefined,
  code: string,
): string | null {
  const value = attributes?.find(({ attribute_code }) => attribute_code === code)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
