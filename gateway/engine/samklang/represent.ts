import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJson, isOfType, own, type Json, type Requires } from '../plan/positions.ts';
import { emptyObject, type Merged } from './shape.ts';

/** What is sent for an object. 'none': it is not one of those that the fetch is for. 'withheld': what the fetch needs of it is not known. */
export type Representation = Merged | 'none' | 'withheld';

type InputRewrites = FetchNode['inputRewrites'];

/**
 * Makes the representation of an object. Null is a value and is sent; what is not there is never sent as null, since a subgraph could only
 * take that for a true null: a customer for nobody, a price for the public's.
 */
export function represent(
  schema: GraphQLSchema,
  value: Json,
  requires: Requires,
  rewrites: InputRewrites,
): Representation {
  const state = { whole: true };

  const fragmentsOf = (target: Merged, of: Json, selections: Requires, top: boolean): boolean => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        const { typeCondition } = selection;
        if (typeCondition === undefined || !isOfType(schema, of, typeCondition, !top)) continue;
        const part = emptyObject();
        // A fragment that lacks a field adds nothing, and what stands beside it does not tell the whole.
        if (fragmentsOf(part, of, selection.selections, top)) mergePart(target, part);
        else state.whole = false;
        continue;
      }
      const key = selection.alias ?? selection.name;
      const found = own(of, key);
      if (found === undefined) return false;
      target[key] = selection.selections === undefined ? found : below(found, selection.selections);
    }
    return true;
  };

  const below = (found: unknown, selections: Requires): unknown => {
    if (Array.isArray(found)) return found.map((element) => below(element, selections));
    if (!isJson(found)) return found;
    const made = emptyObject();
    if (!fragmentsOf(made, found, selections, false)) state.whole = false;
    return made;
  };

  const made = emptyObject();
  if (!fragmentsOf(made, value, requires, true) || !made['__typename']) return 'none';
  if (!state.whole) return 'withheld';
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind === 'ValueSetter') setAt(schema, made, rewrite.path, rewrite.setValueTo);
  }
  return made;
}

function mergePart(target: Merged, part: Merged): void {
  for (const [key, value] of Object.entries(part)) {
    const known = target[key];
    if (isJson(known) && isJson(value)) mergePart(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
      known.forEach((element: unknown, index) => {
        const beside: unknown = value[index];
        if (isJson(element) && isJson(beside)) mergePart(element, beside);
      });
    } else target[key] = value;
  }
}

const fragmentStep = '... on ';

/** Sets a value where a rewrite says: interface objects are sent under the name that their subgraph knows. */
function setAt(schema: GraphQLSchema, value: unknown, [step, ...rest]: readonly string[], to: unknown): void {
  if (step === undefined) return;
  if (Array.isArray(value)) {
    for (const element of value) setAt(schema, element, [step, ...rest], to);
  } else if (isJson(value)) {
    if (step.startsWith(fragmentStep)) {
      if (isOfType(schema, value, step.slice(fragmentStep.length), true)) setAt(schema, value, rest, to);
    } else if (rest.length === 0) (value as Merged)[step] = to;
    else setAt(schema, own(value, step), rest, to);
  }
}
