import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { PlanningLoad } from '../engine.ts';

/** Plans operations on one supergraph. */
export interface Planner {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /**
   * Plans an operation that is valid.
   * @throws ClientError QUERY_PLAN_TIMEOUT, OVERLOADED
   */
  plan(document: DocumentNode, operationName: string | null): Promise<QueryPlan>;
  /** How much waits; a planner that plans at once has none. */
  readonly load?: () => PlanningLoad;
  stop(): Promise<void>;
}
