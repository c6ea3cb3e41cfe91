import type { QueryPlan } from '@apollo/query-planner';
import { z } from 'zod';

/** What the planner's thread begins with. */
export const plannerStartSchema = z.object({ supergraph: z.string() });

export type PlannerStart = z.infer<typeof plannerStartSchema>;

/** What it is told: to plan. */
export const plannerOrderSchema = z.object({
  id: z.number(),
  document: z.string(),
  operationName: z.string().nullable(),
});

export type PlannerOrder = z.infer<typeof plannerOrderSchema>;

const planSchema = z.custom<QueryPlan>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'QueryPlan',
);

/** What it tells. */
export const plannerNewsSchema = z.discriminatedUnion('type', [
  /** It plans now; `api` is the schema that clients see. */
  z.object({ type: z.literal('ready'), api: z.string() }),
  /** The supergraph is not valid. */
  z.object({ type: z.literal('refused'), reason: z.string() }),
  z.object({ type: z.literal('planned'), id: z.number(), plan: planSchema }),
  z.object({ type: z.literal('failed'), id: z.number(), reason: z.string() }),
]);

export type PlannerNews = z.infer<typeof plannerNewsSchema>;
