import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** Plans operations on one supergraph. */
export interface Planner {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /**
   * Plans an operation that is valid.
   * @throws ClientError QUERY_PLAN_TIMEOUT, OVERLOADED
   */
  plan(document: DocumentNode, operationName: string | null): Promise<QueryPlan>;
  stop(): Promise<void>;
}
