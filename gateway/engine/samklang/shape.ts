import { Kind } from 'graphql';
import type { SelectionSetNode } from 'graphql';
import { isJson, type Json } from '../plan/positions.ts';
import { emptyObject, type Merged } from './merged.ts';

interface ShapeField {
  /** Response name in the subgraph's answer. */
  readonly key: string;
  /** Response name in the merged answer. */
  readonly name: string;
  readonly below: Shape | undefined;
}

/** What a fetch's answer consists of, whatever the types of its objects: a response name stands in it once. */
export type Shape = readonly ShapeField[];

/** @param renames the planner's own aliases, and what they are put back to. */
export function shapeOf(selections: SelectionSetNode, renames: ReadonlyMap<string, string>): Shape {
  const fields = new Map<string, SelectionSetNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        fields.set(key, [...(fields.get(key) ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])]);
      } else throw new Error('The planner writes no fragment spreads.');
    }
  };
  collect(selections);
  return [...fields].map(([key, sets]) => ({
    key,
    name: renames.get(key) ?? key,
    below:
      sets.length === 0
        ? undefined
        : shapeOf({ kind: Kind.SELECTION_SET, selections: sets.flatMap((set) => set.selections) }, renames),
  }));
}

export type TypeTest = (name: string) => boolean;

/**
 * Takes an answer into an object: what was selected and nothing else. Null never covers what another subgraph has told, nor the name of
 * an interface that of the object's own type; two lists of one length are merged element by element.
 * @param isObjectType whether a name is that of an object type.
 */
export function mergeObject(target: Merged, answer: Json, shape: Shape, isObjectType: TypeTest): void {
  for (const { key, name, below } of shape) {
    if (!Object.hasOwn(answer, key)) continue;
    const value = answer[key];
    if (value === undefined) continue;
    const known = target[name];
    if (value === null) {
      if (known === undefined) target[name] = null;
    } else if (name === '__typename' && typeof known === 'string') {
      if (typeof value === 'string' && isObjectType(value)) target[name] = value;
    } else target[name] = below === undefined ? value : mergeValue(known, value, below, isObjectType);
  }
}

/** Takes a value into what another fetch has told of it, if any. */
export function mergeValue(known: unknown, value: unknown, below: Shape, isObjectType: TypeTest): unknown {
  if (Array.isArray(value)) {
    const beside = Array.isArray(known) && known.length === value.length ? (known as readonly unknown[]) : undefined;
    return value.map((element: unknown, index) => mergeValue(beside?.[index], element, below, isObjectType));
  }
  if (!isJson(value)) return value === null ? (known ?? null) : value;
  const target = isJson(known) ? (known as Merged) : emptyObject();
  mergeObject(target, value, below, isObjectType);
  return target;
}
