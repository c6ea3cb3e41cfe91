import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { visit } from 'graphql';
import type { OperationPlan, PlannedOperation } from '../plan/readPlan.ts';
import type { Json } from '../plan/positions.ts';
import { compileStep } from './compile/compileStep.ts';
import { compileWriter, type Write } from './compile/compileWriter.ts';
import { introspectionPart } from './introspect.ts';
import { projectionOf, type ValueProjection } from './projection.ts';
import { stepsOf, type CompiledStep, type Step } from './steps.ts';

/** Everything about one operation that depends on the schema and the document alone. */
export interface Artefact {
  readonly plan: OperationPlan;
  readonly steps: readonly Step[];
  readonly introspection: DocumentNode | undefined;
  /** What the client is given, as the variables of `@skip` and `@include` decide. */
  readonly projection: (variables: Json) => ValueProjection;
  /** Counts an execution. What is asked again and again is compiled; what is asked once would not pay for it. */
  readonly compiled: () => Compiled | undefined;
}

/** What was written for the operation, in place of what reads it each time. */
export interface Compiled {
  readonly steps: readonly CompiledStep[];
  /** undefined: this operation's answer is not compiled. */
  readonly writer: (variables: Json) => Write | undefined;
}

/** Variables of `@skip` and `@include` double the ways to read an operation; beyond so many none is kept. */
const keptProjections = 16;

export function artefactOf(plan: OperationPlan, supergraphSchema: GraphQLSchema, compileAfter: number): Artefact {
  const { operation, fragments } = plan.context;
  const steps = stepsOf(plan, supergraphSchema);
  const projection = keptByConditions(plan.context, (variables) => projectionOf(plan.context, variables));
  const compile = (): Compiled => ({
    steps: steps.map((step) => compileStep(step, supergraphSchema)),
    writer: keptByConditions(plan.context, (variables) => compileWriter(projection(variables))),
  });
  let executions = 0;
  let compiled: Compiled | undefined;
  return {
    plan,
    steps,
    introspection: introspectionPart(operation, fragments),
    projection,
    compiled: () => {
      executions += 1;
      if (executions > compileAfter) compiled ??= compile();
      return compiled;
    },
  };
}

/** Keeps what is made of an operation, once for each way in which the variables of `@skip` and `@include` let it be read. */
export function keptByConditions<T>(asked: PlannedOperation, make: (variables: Json) => T): (variables: Json) => T {
  const deciding = decidingVariables(asked);
  const known = new Map<string, T>();
  return (variables) => {
    const key = deciding.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const kept = known.get(key);
    if (kept !== undefined || known.has(key)) return kept as T;
    const made = make(variables);
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
