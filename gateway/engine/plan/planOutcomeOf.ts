import { ClientError } from '../../../platform/errors/index.ts';
import type { PlanOutcome } from '../engine.ts';

/** How planning ended that gave no plan. */
export function planOutcomeOf(error: unknown): PlanOutcome {
  if (!(error instanceof ClientError)) return 'failed';
  return error.code === 'QUERY_PLAN_TIMEOUT' ? 'timeout' : 'refused';
}
