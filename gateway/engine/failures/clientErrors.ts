import { Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import { isIncluded } from '../../document/isIncluded.ts';
import type { EngineError } from '../engine.ts';
import { keyOf, type Losses } from './attributeFailures.ts';
import type { OperationPlan } from '../plan/readPlan.ts';
import { isJson, isOfType, own, type Json, type Path } from '../plan/positions.ts';

/** What a client is told of: the operation as it was asked, over the merged answer. */
export interface ClientView {
  readonly plan: OperationPlan;
  readonly root: Json;
  readonly schema: GraphQLSchema;
  readonly variables: Json;
}

/**
 * Turns losses into errors at the client's paths. A place that the client did not ask for is not named: if it took the object that
 * the client did ask for with it, the error stands there; if not, the client lost nothing by it.
 * @param incomplete the executor's own findings of null or wrong values, each at a client's path.
 */
export function clientErrors(
  view: ClientView,
  losses: Losses,
  incomplete: readonly { readonly path: Path }[],
): EngineError[] {
  const errors = new Map<string, EngineError>();
  const shortened: { readonly path: Path; readonly error: EngineError }[] = [];
  for (const { path, error } of losses.at) {
    const seen = visiblePart(view, path);
    if (seen.length === path.length) errors.set(keyOf(path), { ...error, path });
    else if (seen.length > 0 && isMissing(view.root, seen)) shortened.push({ path: seen, error });
  }
  for (const { path, error } of shortened) {
    if (!standsAtOrBelow(errors, path)) errors.set(keyOf(path), { ...error, path });
  }
  for (const { path } of incomplete) {
    if (standsAtOrBelow(errors, path) || standsAbove(errors, path)) continue;
    errors.set(keyOf(path), { message: 'Not valid.', path, extensions: { code: 'RESPONSE_VALIDATION_FAILED' } });
  }
  return [...errors.values(), ...losses.elsewhere.map(withoutPath)];
}

function standsAtOrBelow(errors: ReadonlyMap<string, EngineError>, path: Path): boolean {
  const key = keyOf(path);
  const prefix = `${key.slice(0, -1)},`;
  return errors.has(key) || [...errors.keys()].some((known) => known.startsWith(prefix));
}

function standsAbove(errors: ReadonlyMap<string, EngineError>, path: Path): boolean {
  return path.some((_step, index) => index > 0 && errors.has(keyOf(path.slice(0, index))));
}

/** The longest part of a path that the client asked for. */
function visiblePart({ plan, root, schema, variables }: ClientView, path: Path): Path {
  const { operation, fragments } = plan.context;
  let selections: readonly SelectionSetNode[] = [operation.selectionSet];
  let value: unknown = root;
  let fields = 0;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
      continue;
    }
    const here = isJson(value) ? value : {};
    const found = selections.flatMap((set) => fieldsNamed(step, set, here, { schema, fragments, variables }));
    if (found.length === 0) return path.slice(0, fields);
    selections = found.flatMap((field) => field.selectionSet ?? []);
    value = own(here, step);
    fields = index + 1;
  }
  return path;
}

interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Json;
}

function fieldsNamed(name: string, set: SelectionSetNode, value: Json, selecting: Selecting): FieldNode[] {
  const { schema, fragments, variables } = selecting;
  return set.selections.flatMap((selection): FieldNode[] => {
    if (!isIncluded(selection, variables)) return [];
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === name ? [selection] : [];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment === undefined) return [];
    if (condition !== undefined && !isOfType(schema, value, condition, true)) return [];
    return fieldsNamed(name, fragment.selectionSet, value, selecting);
  });
}

function isMissing(root: Json, path: Path): boolean {
  let value: unknown = root;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isJson(value) ? own(value, step) : undefined;
  }
  return value === undefined || value === null;
}

function withoutPath({ message, extensions, cause }: EngineError): EngineError {
  return {
    message,
    ...(extensions === undefined ? {} : { extensions }),
    ...(cause === undefined ? {} : { cause }),
  };
}
