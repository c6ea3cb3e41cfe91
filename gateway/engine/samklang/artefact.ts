import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { visit } from 'graphql';
import type { OperationPlan, PlannedOperation } from '../plan/readPlan.ts';
import type { Json } from '../plan/positions.ts';
import { introspectionPart } from './introspect.ts';
import { projectionOf, type ValueProjection } from './projection.ts';
import { stepsOf, type Step } from './steps.ts';

/** Everything about one operation that depends on the schema and the document alone. */
export interface Artefact {
  readonly plan: OperationPlan;
  readonly steps: readonly Step[];
  readonly introspection: DocumentNode | undefined;
  /** What the client is given, as the variables of `@skip` and `@include` decide. */
  readonly projection: (variables: Json) => ValueProjection;
}

/** Variables of `@skip` and `@include` double the ways to read an operation; beyond so many none is kept. */
const keptProjections = 16;

export function artefactOf(plan: OperationPlan, supergraphSchema: GraphQLSchema): Artefact {
  const { operation, fragments } = plan.context;
  return {
    plan,
    steps: stepsOf(plan, supergraphSchema),
    introspection: introspectionPart(operation, fragments),
    projection: keptByConditions(plan.context, (variables) => projectionOf(plan.context, variables)),
  };
}

/** Keeps what is made of an operation, once for each way in which the variables of `@skip` and `@include` let it be read. */
export function keptByConditions(
  asked: PlannedOperation,
  make: (variables: Json) => ValueProjection,
): (variables: Json) => ValueProjection {
  const deciding = decidingVariables(asked);
  const known = new Map<string, ValueProjection>();
  return (variables) => {
    const key = deciding.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const made = known.get(key) ?? make(variables);
    if (known.size < keptProjections) known.set(key, made);
    return made;
  };
}

function decidingVariables({ operation, fragments }: PlannedOperation): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, {
      Directive: ({ name, arguments: given = [] }) => {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names].sort();
}
