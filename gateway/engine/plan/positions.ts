import type { FetchNode } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

export type Path = readonly (string | number)[];

export type Json = Readonly<Record<string, unknown>>;

/** An object in the merged answer and where it stands, list positions included. */
export interface Position {
  readonly path: Path;
  readonly value: Json;
}

export type Requires = NonNullable<FetchNode['requires']>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects at a plan's path ("@" stands for each element of a list), in the executor's own order. */
export function locate(root: Json, planPath: Path): Position[] {
  const found: Position[] = [];
  const walk = (value: unknown, rest: Path, path: Path): void => {
    if (value === undefined || value === null) return;
    const [head, ...tail] = rest;
    if (head === undefined) {
      if (isJson(value)) found.push({ path, value });
      else if (Array.isArray(value)) value.forEach((element, index) => walk(element, rest, [...path, index]));
    } else if (Array.isArray(value)) {
      value.forEach((element, index) => walk(element, head === '@' ? tail : rest, [...path, index]));
    } else if (isJson(value) && typeof head === 'string') {
      walk(own(value, head), tail, [...path, head]);
    }
  };
  walk(root, planPath, []);
  return found;
}

/**
 * Whether the executor makes a representation of this object: it leaves out whatever lacks a required field at its top (null is not
 * lacking) or has no type name.
 */
export function isRepresented(schema: GraphQLSchema, value: Json, requires: Requires): boolean {
  let typed = false;
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const found = own(value, selection.alias ?? selection.name);
      if (found === undefined) return false;
      if (selection.name === '__typename' && Boolean(found)) typed = true;
    } else if (selection.typeCondition !== undefined && isOfType(schema, value, selection.typeCondition)) {
      // A fragment that lacks a field of its own adds nothing, but what stands beside it still counts.
      if (isRepresented(schema, value, selection.selections)) typed = true;
    }
  }
  return typed;
}

/**
 * Whether everything below the top that a representation needs is there (null is there). The executor would send null in place of an
 * object that lacks a field, which a subgraph could only take for a true null: a customer for nobody, a price for the public's.
 */
export function isWhole(schema: GraphQLSchema, value: Json, requires: Requires): boolean {
  const whole = (within: unknown, selections: Requires): boolean => {
    if (Array.isArray(within)) return within.every((element) => whole(element, selections));
    return !isJson(within) || isWhole(schema, within, selections);
  };
  return requires.every((selection) => {
    if (selection.kind === 'InlineFragment') {
      const condition = selection.typeCondition;
      if (condition !== undefined && !isOfType(schema, value, condition, true)) return true;
      return isWhole(schema, value, selection.selections);
    }
    const found = own(value, selection.alias ?? selection.name);
    return found !== undefined && (selection.selections === undefined || whole(found, selection.selections));
  });
}

/** Whether an object answers to a type condition; what has no type name is taken to. */
export function isOfType(schema: GraphQLSchema, value: Json, typeCondition: string, unknown = false): boolean {
  const name = value['__typename'];
  if (typeof name !== 'string') return unknown;
  if (name === typeCondition) return true;
  const type = schema.getType(name);
  const condition = schema.getType(typeCondition);
  return (
    (isObjectType(type) || isInterfaceType(type)) && isAbstractType(condition) && schema.isSubType(condition, type)
  );
}

export function own(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
