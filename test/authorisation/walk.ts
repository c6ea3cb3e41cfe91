import { buildASTSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createAccessRequirements } from '../../gateway/auth/accessRequirements.ts';
import { permits, type AccessRule } from '../../gateway/auth/accessRules.ts';
import type { Caller } from '../../platform/context/index.ts';
import { accessPaths, coordinate, operationFor, type AccessPath } from './accessPaths.ts';
import { selects } from './selections.ts';
import type { FabricatedAnswer, FabricatedGateway } from './startFabricatedGateway.ts';

/** A caller by its scopes; null: an anonymous visitor. */
export type CallerClass = readonly string[] | null;

export interface WalkOptions {
  readonly supergraph: string;
  /** What clients see. */
  readonly api: GraphQLSchema;
  readonly gateway: FabricatedGateway;
  readonly classes: readonly CallerClass[];
  readonly depth: number;
}

export interface Walked {
  readonly fields: readonly string[];
  readonly paths: number;
  readonly questions: number;
  /** Protected fields that no path leads to. */
  readonly unreached: readonly string[];
  /** What went wrong, in words. */
  readonly findings: readonly string[];
}

/**
 * Asks for every protected field on every path, as everybody who may not read it and as somebody who may: the first are told nothing, and no
 * subgraph is asked for it; for the second a subgraph is, so that the path is one. Beside the given classes of callers, each path is taken
 * by one who holds every scope but those of its last field.
 */
export async function walk({ supergraph, api, gateway, classes, depth }: WalkOptions): Promise<Walked> {
  const schema = buildASTSchema(parse(supergraph), { assumeValid: true });
  const requirements = createAccessRequirements(parse(supergraph));
  const fields = protectedFields(api, (type, field) => requirements(type, field).length > 0);
  const all = new Set(fields.flatMap(([type, field]) => requirements(type, field).flatMap(scopesOf)));
  const paths = accessPaths(api, (type, field) => requirements(type, field).length > 0, depth);
  const reached = new Set<string>();
  const findings: string[] = [];
  let questions = 0;

  for (const path of paths) {
    const last = path.steps.at(-1);
    if (last === undefined) continue;
    const rules = requirements(last.type.name, last.field.name);
    const { text, responseNames } = operationFor(path);
    const isAsked = (): boolean =>
      gateway.calls.some(({ document }) => selects(schema, document, last.type.name, last.field.name));
    const told = (problem: string, as: CallerClass): void =>
      void findings.push(`${problem}: ${path.steps.map(coordinate).join(' > ')} as ${as?.join(' ') ?? 'anonymous'}`);

    questions += 1;
    const open = await gateway.ask(text, [...all]);
    if (isAsked() && open.errors === undefined) reached.add(coordinate(last));
    else
      told(`whoever may read it is not given it (${open.errors?.map(({ message }) => message).join() ?? ''})`, [
        ...all,
      ]);

    const own = new Set(rules.flatMap(scopesOf));
    const allButOwn = [...all].filter((scope) => !own.has(scope));
    for (const scopes of distinct([...classes, allButOwn])) {
      if (rules.every((rule) => permits(rule, callerOf(scopes), new Set()))) continue;
      questions += 1;
      const answer = await gateway.ask(text, scopes);
      if (isAsked()) told('a subgraph was asked', scopes);
      for (const name of responseNames) {
        if (valuesAt(answer.data, path, name).some((value) => value !== null)) told(`"${name}" was given`, scopes);
        if (!isDenied(answer, path, name)) told(`"${name}" has no error`, scopes);
      }
      const others = (answer.errors ?? []).filter(({ extensions }) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE');
      if (others.length > 0) told(`something else failed (${others.map(({ message }) => message).join()})`, scopes);
    }
  }
  const names = fields.map(([type, field]) => `${type}.${field}`);
  return {
    fields: names,
    paths: paths.length,
    questions,
    unreached: names.filter((name) => !reached.has(name)),
    findings,
  };
}

function distinct(classes: readonly CallerClass[]): CallerClass[] {
  return [...new Map(classes.map((scopes) => [JSON.stringify(scopes), scopes])).values()];
}

function protectedFields(
  api: GraphQLSchema,
  isProtected: (type: string, field: string) => boolean,
): [string, string][] {
  return Object.values(api.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.keys(type.getFields())
          .filter((field) => isProtected(type.name, field))
          .map((field): [string, string] => [type.name, field])
      : [],
  );
}

function scopesOf({ feature, alternatives }: AccessRule): readonly string[] {
  return feature === 'requiresScopes' ? alternatives.flat() : [];
}

function callerOf(scopes: CallerClass): Caller {
  return scopes === null ? { kind: 'anonymous' } : { kind: 'staff', subject: 's', role: 'agent', scopes };
}

/** What the answer has under a response name at the end of a path, for each object on the way; nothing where an object is null. */
function valuesAt(data: unknown, { steps }: AccessPath, name: string): unknown[] {
  const keys = [...steps.slice(0, -1).map((_, index) => `s${index}`), name];
  let here: unknown[] = [data];
  for (const key of keys) {
    here = here
      .flat(9)
      .flatMap((value): unknown[] =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? [Reflect.get(value, key) as unknown]
          : [],
      );
  }
  return here;
}

/** Whether an error with the code stands at the field, or at what it stands below. */
function isDenied({ errors = [] }: FabricatedAnswer, { steps }: AccessPath, name: string): boolean {
  const keys = [...steps.slice(0, -1).map((_, index) => `s${index}`), name];
  return errors.some(({ path = [], extensions }) => {
    const names = path.filter((step) => typeof step === 'string');
    return (
      extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE' &&
      names.length > 0 &&
      names.every((step, index) => step === keys[index])
    );
  });
}
