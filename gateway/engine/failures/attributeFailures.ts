import type { PlanNode } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { EngineError } from '../engine.ts';
import type { OperationPlan, PlannedFetch } from '../plan/readPlan.ts';
import {
  isJson,
  isOfType,
  locate,
  own,
  type Json,
  type Path,
  type Position,
  type Requires,
} from '../plan/positions.ts';
import type { FetchOutcome } from './fetchOutcome.ts';

/** A place of the merged answer that is not known, and why. */
export interface Loss {
  readonly path: Path;
  readonly error: EngineError;
}

export interface Losses {
  /** At most one for each place, hidden places included, in the order of the plan. */
  readonly at: readonly Loss[];
  /** Errors that no place can be told for. */
  readonly elsewhere: readonly EngineError[];
}

/** What has run: the plan, its outcomes, and the whole merged answer. */
export interface RunRecord {
  readonly plan: OperationPlan;
  readonly outcomes: ReadonlyMap<string, FetchOutcome>;
  readonly root: Json;
  readonly supergraphSchema: GraphQLSchema;
  readonly variables: Json;
}

/** One subgraph knows the object and another, that should know what a third needs of it, does not. */
const unknownInput: EngineError = {
  message: 'What this is reckoned from is not known.',
  extensions: { code: 'RESPONSE_VALIDATION_FAILED' },
};

/**
 * Follows the plan in its own order and says which places of the merged answer are not known because something failed: the
 * fields of a fetch that failed, the place of each error in an answer, and whatever a later fetch could not give (or gave as null)
 * because what it `@requires` was already lost.
 */
export function attributeFailures(record: RunRecord): Losses {
  const { plan, outcomes, root, supergraphSchema } = record;
  const lost = new Map<string, Loss>();
  const elsewhere: EngineError[] = [];

  const lose = (path: Path, error: EngineError): void => {
    const key = keyOf(path);
    if (!lost.has(key)) lost.set(key, { path, error });
  };

  const lostAtOrBelow = (path: Path): boolean => {
    const key = keyOf(path);
    if (lost.has(key)) return true;
    const prefix = `${key.slice(0, -1)},`;
    for (const known of lost.keys()) if (known.startsWith(prefix)) return true;
    return false;
  };

  /** Everything that these selections should have given here and did not. */
  const loseMissing = (
    at: Position,
    selections: SelectionSetNode,
    fetch: PlannedFetch,
    error: EngineError,
  ): boolean => {
    let any = false;
    const into = (value: unknown, path: Path, below: SelectionSetNode): void => {
      if (Array.isArray(value)) value.forEach((element, index) => into(element, [...path, index], below));
      else if (isJson(value)) any = loseMissing({ path, value }, below, fetch, error) || any;
    };
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition === undefined || isOfType(supergraphSchema, at.value, condition, true)) {
          any = loseMissing(at, selection.selectionSet, fetch, error) || any;
        }
        continue;
      }
      if (selection.name.value === '__typename') continue;
      const key = fetch.renames.get(responseName(selection)) ?? responseName(selection);
      const path = [...at.path, key];
      const value = own(at.value, key);
      if (value === undefined || value === null) {
        if (!lostAtOrBelow(path)) lose(path, error);
        any = true;
      } else if (selection.selectionSet !== undefined) into(value, path, selection.selectionSet);
    }
    return any;
  };

  /** Why something that a fetch needs of this object is not known, if that is so. */
  const lossIn = (at: Position, requires: Requires): EngineError | undefined => {
    const within = (value: unknown, path: Path, selections: Requires): EngineError | undefined => {
      if (Array.isArray(value)) {
        for (const [index, element] of value.entries()) {
          const found = within(element, [...path, index], selections);
          if (found !== undefined) return found;
        }
        return undefined;
      }
      return isJson(value) ? lossIn({ path, value }, selections) : undefined;
    };
    for (const selection of requires) {
      if (selection.kind === 'InlineFragment') {
        const applies =
          selection.typeCondition === undefined || isOfType(supergraphSchema, at.value, selection.typeCondition, true);
        const found = applies ? lossIn(at, selection.selections) : undefined;
        if (found !== undefined) return found;
        continue;
      }
      const key = selection.alias ?? selection.name;
      const path = [...at.path, key];
      const found =
        lost.get(keyOf(path))?.error ??
        (selection.selections === undefined ? undefined : within(own(at.value, key), path, selection.selections));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const followErrors = (fetch: PlannedFetch, outcome: FetchOutcome): void => {
    const { requires } = fetch.node;
    const entities: unknown = outcome.data?.['_entities'];
    for (const error of outcome.errors) {
      const path =
        error.path?.map((step) => (typeof step === 'string' ? (fetch.renames.get(step) ?? step) : step)) ?? [];
      const raw = error.path ?? [];
      if (!requires) {
        for (const at of outcome.positions.flat()) {
          if (path.length > 0) lose([...at.path, ...path], error);
          loseAround(at, fetch, outcome.data, raw, error);
        }
      } else if (path[0] === '_entities' && typeof path[1] === 'number') {
        // The error's own field was not the only one that was lost if it took the whole entity with it.
        const gone = !Array.isArray(entities) || !isJson(entities[path[1]]);
        for (const at of outcome.positions[path[1]] ?? []) {
          if (path.length > 2) lose([...at.path, ...path.slice(2)], error);
          if (path.length === 2 || gone) loseMissing(at, fetch.selections, fetch, error);
          else loseAround(at, fetch, entities[path[1]], raw.slice(2), error);
        }
      } else loseEverywhere(fetch, outcome, error);
      if (!requires && (path.length === 0 || outcome.data === null)) loseEverywhere(fetch, outcome, error);
    }
  };

  /**
   * An error whose null has risen took an object with it, and all else that this fetch had to tell of it; another fetch may have told of the
   * same object, so that it is there.
   */
  const loseAround = (at: Position, fetch: PlannedFetch, answered: unknown, path: Path, error: EngineError): void => {
    let value = answered;
    let merged: unknown = at.value;
    let sets: readonly SelectionSetNode[] = [fetch.selections];
    const here: (string | number)[] = [...at.path];
    for (const step of path.slice(0, -1)) {
      if (value === null || value === undefined) return;
      if (typeof step === 'number') {
        value = Array.isArray(value) ? value[step] : undefined;
        merged = Array.isArray(merged) ? merged[step] : undefined;
        here.push(step);
      } else {
        const name = fetch.renames.get(step) ?? step;
        value = isJson(value) ? own(value, step) : undefined;
        merged = isJson(merged) ? own(merged, name) : undefined;
        sets = sets.flatMap((set) => selectedBelow(set, step));
        here.push(name);
      }
      if (value === null && isJson(merged)) {
        for (const set of sets) loseMissing({ path: here, value: merged }, set, fetch, error);
        return;
      }
    }
  };

  const loseEverywhere = (fetch: PlannedFetch, outcome: FetchOutcome, error: EngineError): void => {
    let any = false;
    for (const at of outcome.positions.flat()) any = loseMissing(at, fetch.selections, fetch, error) || any;
    if (!any) elsewhere.push(error);
  };

  const followFetch = (number: string, path: Path): void => {
    const fetch = plan.fetches.get(number);
    if (fetch === undefined) return;
    const known = outcomes.get(number);
    const { requires } = fetch.node;
    // The root has grown since the fetch was made.
    const grown = (at: Position): Position => (at.path.length === 0 ? { path: [], value: root } : at);
    const outcome = known && { ...known, positions: known.positions.map((places) => places.map(grown)) };
    if (outcome?.failure !== undefined) loseEverywhere(fetch, outcome, outcome.failure);
    else if (outcome !== undefined) followErrors(fetch, outcome);
    if (!requires) return;
    // Sent for or not: an object whose inputs were lost has lost what it did not get.
    for (const at of locate(root, path)) {
      const cause = lossIn(at, requires);
      if (cause !== undefined) loseMissing(at, fetch.selections, fetch, cause);
    }
    for (const at of outcome?.withheld ?? []) loseMissing(at, fetch.selections, fetch, unknownInput);
  };

  const follow = (node: PlanNode, path: Path): void => {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        for (const child of node.nodes) follow(child, path);
        break;
      case 'Flatten':
        follow(node.node, [...path, ...node.path]);
        break;
      case 'Condition': {
        const branch = record.variables[node.condition] === true ? node.ifClause : node.elseClause;
        if (branch !== undefined) follow(branch, path);
        break;
      }
      case 'Fetch':
        followFetch(node.serviceName, path);
        break;
      case 'Defer':
        break;
    }
  };

  const { node } = plan.plan;
  if (node !== undefined && node.kind !== 'Subscription') follow(node, []);
  return { at: [...lost.values()], elsewhere };
}

/** One text per place; a place below another starts with its text but for the closing bracket. */
export function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function selectedBelow(set: SelectionSetNode, name: string): SelectionSetNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectedBelow(selection.selectionSet, name);
    return selection.kind === Kind.FIELD && responseName(selection) === name ? (selection.selectionSet ?? []) : [];
  });
}

function responseName(field: {
  readonly alias?: { readonly value: string };
  readonly name: { readonly value: string };
}): string {
  return field.alias?.value ?? field.name.value;
}
