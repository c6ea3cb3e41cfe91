import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { Supergraph } from '@apollo/federation-internals';
import { isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { accessRules, isNarrower } from './accessRules.ts';
import { usedCoordinates, type UsedCoordinates, type UsedOperation } from './usedCoordinates.ts';

/** BREAKING: operations that are in use fail or read otherwise. UNUSED: they would, but nobody uses it. DANGEROUS: they go on, but may meet what they did not expect. */
export type Weight = 'BREAKING' | 'UNUSED' | 'DANGEROUS' | 'SAFE';

export interface SchemaChange {
  readonly weight: Weight;
  /** Of the change, such as FIELD_REMOVED. */
  readonly code: string;
  /** Schema coordinate. */
  readonly path: string;
  readonly message: string;
  /** Names of the operations that use what is changed. */
  readonly usedBy: readonly string[];
}

const weights: readonly Weight[] = ['BREAKING', 'UNUSED', 'DANGEROUS', 'SAFE'];

/** What is new concerns whoever uses the place that it is added to. */
const additions = new Set(['FIELD_ARGUMENT_ADDED', 'INPUT_FIELD_ADDED']);

/**
 * What changes for clients from one supergraph to another, the worst first, weighed by the operations in use.
 * @throws when a supergraph is not valid
 */
export async function changesBetween(
  before: string,
  after: string,
  operations: readonly UsedOperation[],
): Promise<SchemaChange[]> {
  const [old, next] = [apiOf(before), apiOf(after)];
  const used = usedCoordinates(old, operations);
  const changes = (await diff(old, next))
    .filter(({ type }) => !isAboutDirectives(String(type)))
    .map((change) => weigh(change, used, next));
  return [...changes, ...narrowedAccess([before, after], used, [old, next])].sort(
    (a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight) || (a.path < b.path ? -1 : 1),
  );
}

function apiOf(supergraph: string): GraphQLSchema {
  return Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
}

/** What directives say of cost and caching is nothing that a client's operation hangs on. */
const isAboutDirectives = (type: string): boolean => type.startsWith('DIRECTIVE_');

function weigh(
  { type, criticality, path = '', message }: Change,
  used: UsedCoordinates,
  next: GraphQLSchema,
): SchemaChange {
  const code = String(type);
  const isWanted = additions.has(code) || (code === 'FIELD_ARGUMENT_TYPE_CHANGED' && isRequired(next, path));
  const usedBy = usersOf(isWanted ? placeOf(path) : path, code, used);
  const told = { code, path, message, usedBy };
  if (criticality.level === CriticalityLevel.NonBreaking) return { ...told, weight: 'SAFE' };
  if (criticality.level === CriticalityLevel.Dangerous) return { ...told, weight: 'DANGEROUS' };
  return { ...told, weight: usedBy.length > 0 ? 'BREAKING' : 'UNUSED' };
}

const placeOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/** Whether an argument must be given. */
function isRequired(schema: GraphQLSchema, path: string): boolean {
  const [typeName = '', fieldName = '', name] = path.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const argument = type.getFields()[fieldName]?.args.find((one) => one.name === name);
  return argument !== undefined && isRequiredArgument(argument);
}

/** Whoever uses a place or anything within it. */
function usersOf(place: string, type: string, used: UsedCoordinates): string[] {
  const isEnumValue = type.startsWith('ENUM_VALUE');
  const names = new Set<string>();
  for (const [coordinate, users] of used) {
    const concerns =
      coordinate === place ||
      coordinate.startsWith(`${place}.`) ||
      // A variable may hold any value of its type, and an answer too.
      (isEnumValue && coordinate === place.split('.')[0]);
    if (concerns) for (const user of users) names.add(user);
  }
  return [...names].sort();
}

function narrowedAccess(
  [before, after]: readonly [string, string],
  used: UsedCoordinates,
  schemas: readonly GraphQLSchema[],
): SchemaChange[] {
  const old = accessRules(before);
  return [...accessRules(after)].flatMap(([path, rule]): SchemaChange[] => {
    // What is new has no users, and what is hidden no clients.
    if (!schemas.every((schema) => isShown(schema, path)) || !isNarrower(old.get(path), rule)) return [];
    const usedBy = usersOf(path, 'ACCESS_NARROWED', used);
    const weight = usedBy.length > 0 ? 'BREAKING' : 'UNUSED';
    return [
      { weight, code: 'ACCESS_NARROWED', path, message: `'${path}' asks more of its caller than before`, usedBy },
    ];
  });
}

function isShown(schema: GraphQLSchema, path: string): boolean {
  const [typeName = '', field] = path.split('.');
  const type = schema.getType(typeName);
  return type !== undefined && (field === undefined || ('getFields' in type && field in type.getFields()));
}
