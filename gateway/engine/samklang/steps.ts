import type { ConditionNode, PlanNode } from '@apollo/query-planner';
import { isObjectType, Kind, OperationTypeNode } from 'graphql';
import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { OperationPlan, PlannedFetch } from '../plan/readPlan.ts';
import type { Requires } from '../plan/positions.ts';
import { createRepresenter, type Representer } from './represent.ts';
import { shapeOf, type Shape, type TypeTest } from './shape.ts';
import { takingOf, type Taking } from './take.ts';

/** What is written for a step once its operation is compiled. */
export interface CompiledStep {
  /** How its objects are told; undefined for a fetch of root fields. */
  readonly representer: Representer | undefined;
  readonly taking: Taking;
}

/** One fetch with everything that depends on the operation alone. */
export interface Step extends CompiledStep {
  /** The fetch's number in the plan; steps stand in the plan's order. */
  readonly number: string;
  readonly fetch: PlannedFetch;
  /** Where its objects stand: response names, "@" for each element of a list. */
  readonly path: readonly string[];
  /** Variables of `@skip` and `@include` that must have these values for the fetch to be made. */
  readonly conditions: readonly { readonly variable: string; readonly value: boolean }[];
  /** Steps, by their place in the list, whose answers it needs. */
  readonly after: readonly number[];
  /** What is taken of the answer. */
  readonly shape: Shape;
  /** The same for steps that ask the same subgraph the same thing, whatever of which objects; undefined where there is none, and for mutations. */
  readonly question: string | undefined;
  /** Names in the shape below which no other fetch tells anything of these objects. */
  readonly own: ReadonlySet<string>;
}

/**
 * The plan's fetches, each with those whose answers it really needs. A plan is a sequence of parallel groups; waiting for a whole group
 * would let its slowest fetch hold up what needs only another one. A fetch needs those before it that give the objects on its path, or a
 * field that it requires of them. Mutations keep the plan's order whole: what follows a change must not begin before it.
 */
export function stepsOf(plan: OperationPlan, supergraphSchema: GraphQLSchema): readonly Step[] {
  const steps: Omit<Step, 'own' | 'question' | 'taking'>[] = [];
  const outputs: ReadonlySet<string>[] = [];
  const inOrder = plan.context.operation.operation === OperationTypeNode.MUTATION;

  const add = (
    number: string,
    path: readonly string[],
    conditions: Step['conditions'],
    before: readonly number[],
  ): number => {
    const fetch = plan.fetches.get(number);
    if (fetch === undefined) throw new Error(`The plan has no fetch ${number}.`);
    const inputs = inputsOf(path, fetch.node.requires);
    const after = inOrder ? before : before.filter((index) => inputs.some((input) => outputs[index]?.has(input)));
    outputs.push(outputsOf(path, fetch));
    steps.push({
      number,
      fetch,
      path,
      conditions,
      after,
      representer: fetch.node.requires === undefined ? undefined : createRepresenter(supergraphSchema, fetch.node),
      shape: shapeOf(fetch.selections, fetch.renames),
    });
    return steps.length - 1;
  };

  /** Answers the steps made of this node. */
  const walk = (
    node: PlanNode,
    path: readonly string[],
    conditions: Step['conditions'],
    before: readonly number[],
  ): readonly number[] => {
    switch (node.kind) {
      case 'Fetch':
        return [add(node.serviceName, path, conditions, before)];
      case 'Flatten':
        return walk(node.node, [...path, ...node.path.map(String)], conditions, before);
      case 'Parallel':
        return node.nodes.flatMap((child) => walk(child, path, conditions, before));
      case 'Sequence':
        return node.nodes.reduce<readonly number[]>(
          (made, child) => [...made, ...walk(child, path, conditions, [...before, ...made])],
          [],
        );
      case 'Condition':
        return branchesOf(node).flatMap(([branch, value]) =>
          walk(branch, path, [...conditions, { variable: node.condition, value }], before),
        );
      case 'Defer': {
        const made = node.primary.node === undefined ? [] : walk(node.primary.node, path, conditions, before);
        // A deferred part needs what was given before it, never another part beside it.
        const parts = node.deferred.flatMap((part) =>
          part.node === undefined ? [] : walk(part.node, path, conditions, [...before, ...made]),
        );
        return [...made, ...parts];
      }
    }
  };

  const { node } = plan.plan;
  if (node !== undefined && node.kind !== 'Subscription') walk(node, [], [], []);
  const questions = steps.map(({ fetch }) => questionOf(fetch));
  const isRepeated = (question: string): boolean => questions.filter((other) => other === question).length > 1;
  return steps.map((step, index) => {
    const question = questions[index];
    const own = ownFields(index, steps, outputs);
    return {
      ...step,
      own,
      taking: takingOf(step.shape, own, isObjectTypeOf(supergraphSchema)),
      question: question !== undefined && !inOrder && isRepeated(question) ? question : undefined,
    };
  });
}

export function isObjectTypeOf(schema: GraphQLSchema): TypeTest {
  return (name) => isObjectType(schema.getType(name));
}

/** What a fetch asks, without the name by which the planner tells it from others. */
function questionOf({ subgraph, node }: PlannedFetch): string {
  const { operation, operationName, inputRewrites = [] } = node;
  const text = operationName === undefined ? operation : operation.replace(operationName, '');
  return JSON.stringify([subgraph, text, inputRewrites]);
}

function ownFields(
  index: number,
  steps: readonly Pick<Step, 'path' | 'shape'>[],
  outputs: readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  const here = placeOf(steps[index]?.path ?? []);
  const others = steps.flatMap(({ path }, other) => {
    const place = placeOf(path);
    const reachesHere = place.length <= here.length && place.every((name, at) => name === here[at]);
    return other !== index && reachesHere ? [...(outputs[other] ?? [])] : [];
  });
  const names = (steps[index]?.shape ?? []).flatMap(({ name, below }) => (below === undefined ? [] : [name]));
  return new Set(
    names.filter((name) => {
      const place = [...here, name].join(separator);
      return !others.some((output) => output === place || output.startsWith(place + separator));
    }),
  );
}

/** A path without its lists. */
function placeOf(path: readonly string[]): readonly string[] {
  return path.filter((step) => step !== '@');
}

function branchesOf({ ifClause, elseClause }: ConditionNode): (readonly [PlanNode, boolean])[] {
  return [
    ...(ifClause === undefined ? [] : [[ifClause, true] as const]),
    ...(elseClause === undefined ? [] : [[elseClause, false] as const]),
  ];
}

const separator = '\n';

/** Places of the answer, lists left out, that must be there before objects at this path can be sent. */
function inputsOf(path: readonly string[], requires: Requires | undefined): readonly string[] {
  const names = placeOf(path);
  const places = names.map((_name, index) => names.slice(0, index + 1).join(separator));
  const add = (at: readonly string[], selections: Requires): void => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        add(at, selection.selections);
        continue;
      }
      const place = [...at, selection.alias ?? selection.name];
      places.push(place.join(separator));
      if (selection.selections !== undefined) add(place, selection.selections);
    }
  };
  if (requires !== undefined) add(names, requires);
  return places;
}

/**
 * Places of the answer that a fetch gives. The type name of an object comes with the object, so a fetch that only says it again gives
 * nothing, unless what is known so far is an interface, whose implementation it then tells.
 */
function outputsOf(path: readonly string[], fetch: PlannedFetch): ReadonlySet<string> {
  const places = new Set<string>();
  const add = (at: readonly string[], set: SelectionSetNode, top: boolean): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(at, selection.selectionSet, top);
        continue;
      }
      const { name, alias } = selection;
      const key = (alias ?? name).value;
      if (top && name.value === '__typename' && fetch.node.requires !== undefined && !fetch.tellsType) continue;
      const place = [...at, fetch.renames.get(key) ?? key];
      places.add(place.join(separator));
      if (selection.selectionSet !== undefined) add(place, selection.selectionSet, false);
    }
  };
  add(placeOf(path), fetch.selections, true);
  return places;
}
