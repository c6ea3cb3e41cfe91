import { z } from 'zod';

const day = z.iso.date();
const windowDays = z.number().int().min(1).max(365);

const priorPricePolicy = z.strictObject({
  /** As an answer names it. */
  id: z.string().min(1).max(80),
  /** The first day in the market's zone on which a reduction that begins is judged by it. */
  validFrom: day,
  /** Days before the reduction whose lowest price counts. */
  windowDays,
  /** Whether prices that only members had count for a reduction for everybody. */
  includesMemberPrices: z.boolean(),
  /**
   * From where a reduction that goes on in steps is judged. EACH_STEP: each from its own beginning. WITHIN_CAMPAIGN: from the first step of
   * the same campaign. UNINTERRUPTED: from the first step, as long as the price only fell and was reduced all the time.
   */
  progressive: z.enum(['EACH_STEP', 'WITHIN_CAMPAIGN', 'UNINTERRUPTED']),
  /** Goods that soon deteriorate or expire. */
  perishables: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('SAME') }),
    z.strictObject({ rule: z.literal('SHORTER'), windowDays }),
    z.strictObject({ rule: z.literal('EXEMPT') }),
  ]),
  /** Articles that are younger than the window. UNKNOWN: they have no prior price yet. SINCE_INTRODUCTION: their own shorter time counts. */
  newArticles: z.enum(['UNKNOWN', 'SINCE_INTRODUCTION']),
  /** Where the rule stands. */
  source: z.string().min(1),
});

/** One file: a country's rules, each from its day on. `EU` holds for countries without a file. */
export const policyFile = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  policies: z
    .array(priorPricePolicy)
    .min(1)
    .refine((policies) => new Set(policies.map(({ validFrom }) => validFrom)).size === policies.length, {
      message: 'two policies begin on one day',
    }),
});

/** How the law of a country has the prior price of a reduction found: data, dated, with its source. */
export type PriorPricePolicy = Readonly<z.infer<typeof priorPricePolicy>>;
