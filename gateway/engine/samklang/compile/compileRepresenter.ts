import type { FetchNode } from '@apollo/query-planner';
import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Json, Requires } from '../../plan/positions.ts';
import { inheritingNothing, type Merged } from '../merged.ts';
import type { Representer } from '../represent.ts';
import { makeFunction } from './makeFunction.ts';

/**
 * Writes a representer for what nearly all fetches need: of objects of one type, its name and a few plain fields. undefined: this fetch
 * needs more, and stays with the generic one. Objects that lack something are left to that as well.
 */
export function compileRepresenter(
  schema: GraphQLSchema,
  { requires = [], inputRewrites = [] }: FetchNode,
  generic: Representer,
): Representer | undefined {
  const [only, ...others] = requires;
  if (only?.kind !== 'InlineFragment' || others.length > 0 || inputRewrites.length > 0) return undefined;
  const { typeCondition, selections } = only;
  const fields = plainFields(selections);
  if (typeCondition === undefined || !isObjectType(schema.getType(typeCondition))) return undefined;
  if (fields === undefined || !fields.includes('__typename')) return undefined;
  const told = fields.filter((name) => name !== '__typename');
  if (told.length === 0) return undefined;

  const reads = told.map((name, index) => `const f${index} = v[${JSON.stringify(name)}];`).join(' ');
  const plain = told.map((_name, index) => `(typeof f${index} === 'string' || typeof f${index} === 'number')`);
  // No generic key begins so. A text says how long it is, so that no two lists of values read alike.
  const parts = told.map(
    (_name, index) => `(typeof f${index} === 'string' ? f${index}.length + ':' + f${index} : f${index} + ';')`,
  );
  const keyOf = makeFunction(
    ['generic'],
    `(v) => {
      if (v['__typename'] !== ${JSON.stringify(typeCondition)}) return generic(v);
      ${reads}
      return ${plain.join(' && ')} ? '=' + ${parts.join(' + ')} : generic(v);
    }`,
    [generic.keyOf],
  ) as Representer['keyOf'];
  const Representation = inheritingNothing(
    makeFunction(
      [],
      `function (v) { ${fields.map((name) => `this[${JSON.stringify(name)}] = v[${JSON.stringify(name)}];`).join(' ')} }`,
      [],
    ) as new (value: Json) => Merged,
  );
  return { keyOf, build: (value) => new Representation(value) };
}

function plainFields(selections: Requires): readonly string[] | undefined {
  const names: string[] = [];
  for (const selection of selections) {
    if (selection.kind !== 'Field' || selection.selections !== undefined) return undefined;
    names.push(selection.alias ?? selection.name);
  }
  return names;
}
