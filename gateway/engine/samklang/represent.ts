import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJson, isOfType, own, type Json, type Requires } from '../plan/positions.ts';
import { emptyObject, type Merged } from './merged.ts';

/** How the objects of one fetch are told to its subgraph. */
export interface Representer {
  /**
   * A text that is equal for equal representations. null: the object is not one of those that the fetch is for. undefined: what the fetch
   * needs of it is not known. Null is a value and is sent; what is not there is never sent as null, since a subgraph could only take that
   * for a true null: a customer for nobody, a price for the public's.
   */
  readonly keyOf: (value: Json) => string | null | undefined;
  /** The representation of an object that has a key. */
  readonly build: (value: Json) => Merged;
}

interface Needed {
  readonly fields: readonly { readonly name: string; readonly below: Needed | undefined }[];
  readonly fragments: readonly { readonly fits: (value: Json, top: boolean) => boolean; readonly needed: Needed }[];
}

export function createRepresenter(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): Representer {
  const needed = neededOf(schema, requires);
  return {
    keyOf(value) {
      const reading: Reading = { whole: true, typed: false };
      const text = readKey(value, needed, true, reading);
      if (text === undefined || !reading.typed) return null;
      return reading.whole ? text : undefined;
    },
    build(value) {
      const made = emptyObject();
      buildInto(made, value, needed, true);
      for (const rewrite of inputRewrites ?? []) {
        if (rewrite.kind === 'ValueSetter') setAt(schema, made, rewrite.path, rewrite.setValueTo);
      }
      return made;
    },
  };
}

function neededOf(schema: GraphQLSchema, requires: Requires): Needed {
  return {
    fields: requires.flatMap((selection) =>
      selection.kind === 'Field'
        ? [
            {
              name: selection.alias ?? selection.name,
              below: selection.selections === undefined ? undefined : neededOf(schema, selection.selections),
            },
          ]
        : [],
    ),
    fragments: requires.flatMap((selection) =>
      selection.kind === 'InlineFragment' && selection.typeCondition !== undefined
        ? [{ fits: typeTest(schema, selection.typeCondition), needed: neededOf(schema, selection.selections) }]
        : [],
    ),
  };
}

/** Remembers which types answer to a condition. An object below the top that has no type name is taken to. */
function typeTest(schema: GraphQLSchema, condition: string): (value: Json, top: boolean) => boolean {
  const known = new Map<string, boolean>();
  return (value, top) => {
    const name = value['__typename'];
    if (typeof name !== 'string') return !top;
    let fits = known.get(name);
    if (fits === undefined) {
      fits = isOfType(schema, value, condition);
      // Names that are no type's come from outside, and there is no end of them.
      if (fits) known.set(name, fits);
    }
    return fits;
  };
}

interface Reading {
  /** Nothing below the top is missing. */
  whole: boolean;
  /** The type name is among what is sent. */
  typed: boolean;
}

/** undefined: a field of this very level is not known. */
function readKey(value: Json, { fields, fragments }: Needed, top: boolean, reading: Reading): string | undefined {
  let text = '';
  for (const { name, below } of fields) {
    const found = own(value, name);
    if (found === undefined) return undefined;
    if (top && name === '__typename' && Boolean(found)) reading.typed = true;
    text += below === undefined ? leafText(found) : readBelow(found, below, reading);
  }
  for (const { fits, needed } of fragments) {
    if (!fits(value, top)) continue;
    const part = readKey(value, needed, top, reading);
    // A fragment that lacks a field adds nothing, and what stands beside it does not tell the whole.
    if (part === undefined) reading.whole = false;
    else text += part;
  }
  return text;
}

function readBelow(found: unknown, needed: Needed, reading: Reading): string {
  if (Array.isArray(found)) {
    let text = `[${found.length}`;
    for (const element of found) text += readBelow(element, needed, reading);
    return text;
  }
  if (!isJson(found)) return leafText(found);
  const text = readKey(found, needed, false, reading);
  if (text === undefined) reading.whole = false;
  return `{${text ?? ''}}`;
}

/** Each value says how long it is, so that no two lists of values read alike. */
function leafText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `${typeof value === 'string' ? '"' : ''}${text.length}:${text}`;
}

function buildInto(target: Merged, value: Json, { fields, fragments }: Needed, top: boolean): void {
  for (const { name, below } of fields) {
    target[name] = below === undefined ? value[name] : buildBelow(target[name], value[name], below);
  }
  for (const { fits, needed } of fragments) if (fits(value, top)) buildInto(target, value, needed, top);
}

/** @param beside what another fragment has taken of the same value already */
function buildBelow(beside: unknown, found: unknown, needed: Needed): unknown {
  if (Array.isArray(found)) {
    const known = Array.isArray(beside) ? (beside as readonly unknown[]) : undefined;
    return found.map((element: unknown, index) => buildBelow(known?.[index], element, needed));
  }
  if (!isJson(found)) return found;
  const made: Merged = isJson(beside) ? beside : emptyObject();
  buildInto(made, found, needed, false);
  return made;
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
