import { z } from 'zod';
import { channelKinds } from '../../../platform/context/index.ts';

const text = z.string();
const optionalText = z.string().nullish();

const discount = z.object({
  source: text,
  kind: z.enum(['PRICE_REDUCTION', 'CAMPAIGN', 'COUPON', 'MEMBER', 'EMPLOYEE', 'VOUCHER', 'OTHER']),
  level: z.enum(['LINE', 'BASKET', 'SHIPPING']),
  offerId: optionalText,
  title: optionalText,
  amount: text,
});

const line = z.object({
  id: text,
  sku: text,
  name: text,
  quantity: text,
  returnableQuantity: optionalText,
  unitPrice: text,
  total: text,
  taxRate: optionalText,
  discounts: z.array(discount),
});

const fulfilment = z.object({
  id: text,
  kind: z.enum(['DELIVERY', 'PICKUP', 'TAKEN', 'UNKNOWN']),
  status: z.enum([
    'PLANNED',
    'ALLOCATED',
    'PICKING',
    'READY_FOR_PICKUP',
    'SHIPPED',
    'PARTLY_HANDED_OVER',
    'HANDED_OVER',
    'DELIVERED',
    'NOT_COLLECTED',
    'RETURNED_TO_SENDER',
    'CANCELLED',
    'UNKNOWN',
  ]),
  rawStatus: optionalText,
  storeId: optionalText,
  trackingNumber: optionalText,
  carrier: optionalText,
  shippedAt: optionalText,
  lineIds: z.array(text),
});

const goodsReturn = z.object({
  id: text,
  kind: z.enum(['WITHDRAWAL', 'GOODWILL', 'DEFECT', 'WRONG_ITEM', 'NOT_COLLECTED', 'UNKNOWN']),
  status: z.enum([
    'REQUESTED',
    'ACKNOWLEDGED',
    'IN_TRANSIT',
    'RECEIVED',
    'INSPECTED',
    'REFUND_PENDING',
    'REFUNDED',
    'EXCHANGED',
    'REJECTED',
    'CANCELLED',
    'UNKNOWN',
  ]),
  rawStatus: optionalText,
  at: optionalText,
  refund: optionalText,
  lines: z.array(z.object({ lineId: optionalText, sku: text, quantity: text })),
});

/** One sale's content as a system holds it; only what the asked fields require is there. */
const sale = z
  .object({
    number: text,
    channel: z.enum(channelKinds),
    till: optionalText,
    soldBy: optionalText,
    status: z.enum([
      'PENDING_PAYMENT',
      'PLACED',
      'IN_PROGRESS',
      'PARTLY_FULFILLED',
      'FULFILLED',
      'CANCELLED',
      'CLOSED',
      'NEEDS_REVIEW',
      'UNKNOWN',
    ]),
    paymentStatus: z.enum([
      'NONE',
      'AUTHORISED',
      'PARTLY_CAPTURED',
      'CAPTURED',
      'PARTLY_REFUNDED',
      'REFUNDED',
      'VOIDED',
      'FAILED',
      'UNKNOWN',
    ]),
    rawStatus: optionalText,
    currency: text,
    lines: z.array(line),
    subtotal: text,
    discount: text,
    shipping: optionalText,
    rounding: text,
    total: text,
    taxes: z.array(z.object({ rate: text, net: text, tax: text })),
    payments: z.array(
      z.object({
        kind: z.enum(['CARD', 'CASH', 'MOBILE', 'INVOICE', 'GIFT_CARD', 'POINTS', 'OTHER']),
        amount: text,
        label: optionalText,
      }),
    ),
    fulfilments: z.array(fulfilment),
    returns: z.array(goodsReturn),
    withdrawalUntil: optionalText,
  })
  .partial();

/** The facts of one system about one sale, as a representation brings them: only the required fields. */
export const saleFactsSchema = z.object({
  unavailable: optionalText,
  asOf: optionalText,
  stale: z.boolean(),
  sale: sale.nullish(),
});

export type Sale = z.infer<typeof sale>;
export type SaleFacts = z.infer<typeof saleFactsSchema>;
