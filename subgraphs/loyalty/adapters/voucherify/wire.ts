import { z } from 'zod';

/** What Voucherify sends, as far as we read it (v2018-08-01). Everything else in its answers is ignored. */

const text = z.string();
const id = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const points = z.int();
const metadata = z.record(z.string(), z.unknown()).nullish();

/** A list names its rows in `data_ref`; the schema of a resource knows under which name. */
export const listOf = <Row extends z.ZodType>(name: string, row: Row) =>
  z
    .looseObject({ object: z.literal('list'), has_more: z.boolean().optional(), total: z.int().min(0).optional() })
    .transform((list, context): { rows: z.infer<Row>[]; hasMore: boolean; total: number | null } => {
      const rows = z.array(row).safeParse(list[name]);
      if (!rows.success) {
        context.addIssue({ code: 'custom', message: `${name}: ${z.prettifyError(rows.error)}` });
        return z.NEVER;
      }
      return { rows: rows.data, hasMore: list.has_more ?? false, total: list.total ?? null };
    });

const assignments = z.object({ data: z.array(z.object({ rule_id: id })) }).nullish();

export const customerSchema = z.object({
  id,
  source_id: text.nullish(),
  name: text.nullish(),
  email: text.nullish(),
  phone: text.nullish(),
  metadata,
  created_at: instant,
  updated_at: instant.nullish(),
});
export type WireCustomer = z.infer<typeof customerSchema>;

export const voucherSchema = z.object({
  id,
  code: id,
  type: text,
  campaign: text.nullish(),
  loyalty_card: z
    .object({
      points,
      balance: points,
      next_expiration_date: text.nullish(),
      next_expiration_points: points.nullish(),
    })
    .nullish(),
  start_date: instant.nullish(),
  expiration_date: instant.nullish(),
  active: z.boolean(),
  redemption: z.object({ quantity: z.int().nullish(), redeemed_quantity: z.int().nullish() }).nullish(),
  additional_info: text.nullish(),
  metadata,
  validation_rules_assignments: assignments,
});
export type WireVoucher = z.infer<typeof voucherSchema>;

export const promotionSchema = z.object({
  id,
  name: text.nullish(),
  banner: text.nullish(),
  active: z.boolean(),
  start_date: instant.nullish(),
  expiration_date: instant.nullish(),
  campaign: z
    .object({ active: z.boolean().nullish(), start_date: instant.nullish(), expiration_date: instant.nullish() })
    .nullish(),
  metadata,
  validation_rule_assignments: assignments,
});
export type WirePromotion = z.infer<typeof promotionSchema>;

export const ruleSchema = z.object({
  id,
  applicable_to: z
    .object({
      included: z.array(z.object({ source_id: text.nullish() })).nullish(),
      included_all: z.boolean().nullish(),
    })
    .nullish(),
});
export type WireRule = z.infer<typeof ruleSchema>;

export const tierSchema = z.object({
  id,
  name: text,
  metadata,
  points: z.object({ from: points.nullish(), to: points.nullish() }).nullish(),
  expiration: z.object({ start_date: instant.nullish(), expiration_date: instant.nullish() }).nullish(),
});
export type WireTier = z.infer<typeof tierSchema>;

export const transactionSchema = z.object({
  id,
  type: text,
  reason: text.nullish(),
  details: z.object({
    balance: z.object({ points, balance: points.nullish() }).nullish(),
    order: z.object({ source_id: text.nullish() }).nullish(),
  }),
  created_at: instant,
});
export type WireTransaction = z.infer<typeof transactionSchema>;

export const pendingSchema = z.object({ id, points });

export const bucketSchema = z.object({
  bucket: z.object({ total_points: points }),
  status: text.nullish(),
  expires_at: text.nullish(),
});

export const rewardSchema = z.object({
  reward: z.object({
    id,
    name: text,
    stock: z.int().nullish(),
    attributes: z.object({ image_url: text.nullish(), description: text.nullish() }).nullish(),
    metadata,
  }),
  assignment: z.object({ parameters: z.object({ loyalty: z.object({ points }) }) }),
});
export type WireReward = z.infer<typeof rewardSchema>;

/** Only what tells whose data changed is read from an event: the data itself is always read anew. */
export const eventSchema = z.object({
  id,
  type: text.optional(),
  event: text.optional(),
  created_at: instant,
  data: z
    .looseObject({
      customer: z.looseObject({ id: text.nullish() }).nullish(),
      voucher: z.looseObject({ holder_id: text.nullish() }).nullish(),
      redemption: z.looseObject({ customer_id: text.nullish() }).nullish(),
    })
    .nullish(),
});
export type WireEvent = z.infer<typeof eventSchema>;
