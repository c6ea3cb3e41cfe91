import type { PlanNode } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Json } from '../plan/positions.ts';
import type { OperationPlan, PlannedOperation } from '../plan/readPlan.ts';
import type { DeferredPart, SplitOperation } from '../plan/splitDeferred.ts';
import { fetchesIn, splitPlan } from '../plan/splitPlan.ts';
import { keptByConditions } from './artefact.ts';
import { introspectionPart } from './introspect.ts';
import { projectionAt, projectionOf, type ValueProjection } from './projection.ts';
import { stepsOf, type Step } from './steps.ts';

/** What is delivered as one: the first answer, or a deferred part. */
export interface Portion {
  /** Steps, by their place in the list, that are made for it alone. */
  readonly steps: readonly number[];
  /** The plan of all that it is made of, and an operation that asks for nothing else. */
  readonly plan: OperationPlan;
  readonly projection: (variables: Json) => ValueProjection;
}

/** Everything about one operation with deferred parts that depends on the schema and the document alone. */
export interface DeferredArtefact {
  readonly steps: readonly Step[];
  readonly introspection: DocumentNode | undefined;
  readonly primary: Portion;
  readonly parts: readonly (Portion & { readonly part: DeferredPart })[];
}

/** @param plan of `split.planned` */
export function deferredArtefactOf(
  plan: OperationPlan,
  split: SplitOperation,
  supergraphSchema: GraphQLSchema,
): DeferredArtefact {
  const { schema, operation } = plan.context;
  const { primary, parts } = splitPlan(plan.plan);
  const steps = stepsOf(plan, supergraphSchema);

  const portion = (
    own: PlanNode | undefined,
    followed: readonly PlanNode[],
    view: OperationDefinitionNode,
    read: (asked: PlannedOperation, variables: Json) => ValueProjection,
  ): Portion => {
    const numbers = new Set(own === undefined ? [] : fetchesIn(own));
    const context: PlannedOperation = { schema, operation: view, fragments: {} };
    return {
      steps: [...steps.entries()].flatMap(([index, { number }]) => (numbers.has(number) ? [index] : [])),
      plan: { ...plan, plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [...followed] } }, context },
      projection: keptByConditions(context, (variables) => read(context, variables)),
    };
  };

  const first = primary === undefined ? [] : [primary];
  const nodesOf = (part: DeferredPart): readonly PlanNode[] => {
    const parent = part.parent === null ? undefined : split.parts[part.parent];
    const own = parts.get(part.id);
    return [...(parent === undefined ? first : nodesOf(parent)), ...(own === undefined ? [] : [own])];
  };

  const written: OperationDefinitionNode = {
    ...operation,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [split.primary.selectionSet, ...split.parts.map(({ view }) => view)].flatMap(
        ({ selections }) => selections,
      ),
    },
  };
  return {
    steps,
    introspection: introspectionPart(written, {}),
    primary: portion(primary, first, split.primary, projectionOf),
    parts: split.parts.map((part) => ({
      part,
      ...portion(parts.get(part.id), nodesOf(part), { ...operation, selectionSet: part.view }, (asked, variables) =>
        projectionAt(asked, variables, part.type, part.selections),
      ),
    })),
  };
}
