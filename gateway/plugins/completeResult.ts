import { isCompositeType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { FragmentDefinitionNode, GraphQLNamedType, SelectionNode } from 'graphql';
import { deferDirective } from '../document/deferDirective.ts';
import { deferLabel } from '../document/deferLabel.ts';
import type { EngineError, EngineIncrement, EngineResult } from '../engine/engine.ts';
import { adaptResult } from '../engine/adaptResult.ts';
import { completeDenied, deniedPaths, rootPlace, type Asked, type Denies, type Place } from './completeDenied.ts';

/**
 * Puts denied fields back into a result as null, each with its error: in the first answer those that are not deferred, in each later part
 * its own. A part of an object that the client does not have, since a null has risen over it, is left out.
 */
export function completeResult(asked: Asked, denies: Denies, result: EngineResult): EngineResult {
  const root = rootPlace(asked);
  if (root === undefined) return result;
  const errorsAt = (place: Place, prefix: readonly string[]): readonly EngineError[] =>
    deniedPaths(asked, denies, place).map((path) => ({
      message: 'This caller may not read this field.',
      path: [...prefix, ...path],
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    }));
  const data = completeDenied(asked, denies, root, result.data);
  const whole = { ...result, data, errors: [...result.errors, ...errorsAt(root, [])] };
  if (result.later === undefined) return whole;

  const places = deferredPlaces(asked);
  const given = createGiven(data);
  const told = new Set<string>();
  return adaptResult(whole, (increment) => {
    const place = places.get(increment.label ?? '');
    if (place === undefined || !given.has(increment.path)) return undefined;
    const completed = completeDenied(asked, denies, place, increment.data);
    given.add(increment.path, completed);
    const prefix = increment.path.filter((step) => typeof step === 'string');
    const key = JSON.stringify([increment.label, prefix]);
    const errors = told.has(key) ? [] : errorsAt(place, prefix);
    told.add(key);
    return { ...increment, data: completed, errors: [...increment.errors, ...errors] };
  });
}

/** The deferred fragments of an operation by label. */
function deferredPlaces({ schema, document }: Asked): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const add = (node: SelectionNode, type: GraphQLNamedType | null | undefined, set: Place['set'] | undefined): void => {
    const defer = deferDirective(node);
    const label = defer && deferLabel(defer);
    if (label !== undefined && isCompositeType(type) && set !== undefined) places.set(label, { type, set });
  };
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      InlineFragment: (node) => {
        const { typeCondition } = node;
        add(
          node,
          typeCondition ? schema.getType(typeCondition.name.value) : typeInfo.getParentType(),
          node.selectionSet,
        );
      },
      FragmentSpread: (node) => {
        const fragment = fragments.get(node.name.value);
        add(node, fragment && schema.getType(fragment.typeCondition.name.value), fragment?.selectionSet);
      },
    }),
  );
  return places;
}

interface Given {
  /** Whether the client has an object there. */
  has(path: EngineIncrement['path']): boolean;
  add(path: EngineIncrement['path'], data: EngineIncrement['data']): void;
}

/** What a client has been given so far. */
function createGiven(first: EngineResult['data']): Given {
  const known = new Map<string, EngineIncrement['data'][]>([['[]', [first]]]);
  return {
    has: (path) =>
      [...path.keys(), path.length].some((length) =>
        known.get(JSON.stringify(path.slice(0, length)))?.some((data) => isObjectAt(data, path.slice(length))),
      ),
    add: (path, data) => {
      const key = JSON.stringify(path);
      known.set(key, [...(known.get(key) ?? []), data]);
    },
  };
}

function isObjectAt(data: unknown, path: EngineIncrement['path']): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  return typeof value === 'object' && value !== null;
}
