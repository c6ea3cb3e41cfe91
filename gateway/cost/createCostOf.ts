import type { OperationDefinitionNode } from 'graphql';
import type { Operation } from '../pipeline/operation.ts';
import { compileCost, type CostSchema } from './compileCost.ts';
import type { Variables } from './costProgram.ts';

/** The estimated cost of an operation with its variables. Throws ClientError BAD_USER_INPUT for a length that is none. */
export type CostOf = (operation: Pick<Operation, 'document' | 'definition' | 'variables'>) => number;

/** What depends on the document alone is reckoned once for each operation of it. */
export function createCostOf(schema: CostSchema): CostOf {
  const known = new WeakMap<OperationDefinitionNode, (variables: Variables) => number>();
  return ({ document, definition, variables }) => {
    const costWith = known.get(definition) ?? compileCost(schema, document, definition);
    known.set(definition, costWith);
    const cost = costWith(variables);
    // JSON knows no infinity, and what cannot be reckoned is too much.
    return cost < Number.MAX_SAFE_INTEGER ? cost : Number.MAX_SAFE_INTEGER;
  };
}
