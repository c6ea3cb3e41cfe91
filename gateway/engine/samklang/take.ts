import { isJson, type Json } from '../plan/positions.ts';
import type { Merged } from './merged.ts';
import { mergeObject, type Shape, type TypeTest } from './shape.ts';

/** Takes an answer into an object of the merged answer. */
export type Take = (target: Merged, answer: Json) => void;

/** How the answers of one fetch are taken. */
export interface Taking {
  readonly whole: Take;
  /** All but what {@link Step.own} names. */
  readonly apart: Take;
}

export function takingOf(shape: Shape, own: ReadonlySet<string>, isObjectType: TypeTest): Taking {
  const apart = withoutOwn(shape, own);
  return {
    whole: (target, answer) => mergeObject(target, answer, shape, isObjectType),
    apart: (target, answer) => mergeObject(target, answer, apart, isObjectType),
  };
}

export function withoutOwn(shape: Shape, own: ReadonlySet<string>): Shape {
  return shape.filter(({ name, below }) => below === undefined || !own.has(name));
}

/** Values that stand in several places of the merged answer, as one and the same object. */
export type SharedValues = Set<unknown>;

/**
 * Takes one answer into several objects that were asked for as one. What stands below a field that nothing else tells becomes one and the
 * same for all of them: whatever is fetched for it later is fetched for the same path, so it is the same as well, and is looked at once.
 * @param own names of fields that no other fetch tells anything below.
 */
export function takeAlike(
  targets: readonly Merged[],
  answer: Json,
  { whole, apart }: Taking,
  own: ReadonlySet<string>,
  shared: SharedValues,
): void {
  const [first, ...others] = targets;
  if (first === undefined) return;
  whole(first, answer);
  if (others.length === 0) return;
  for (const other of others) {
    apart(other, answer);
    for (const name of own) other[name] = first[name];
  }
  for (const name of own) {
    const value = first[name];
    if (isJson(value) || Array.isArray(value)) shared.add(value);
  }
}
