import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import type { GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { createInlinePlanner } from '../../gateway/engine/plan/createInlinePlanner.ts';
import { createSamklangEngine } from '../../gateway/engine/samklang/createSamklangEngine.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import { anonymousContext } from '../kit/anonymousContext.ts';
import { fuzzRuns } from './fuzzRuns.ts';
import { hostileJson } from './hostileJson.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])\n';
const sdl = {
  shop: `
    type Query { best: Product! products: [Product] any: [Any!] media: Media count: Int }
    type Product @key(fields: "id") { id: ID! title: String kind: Kind tags: [String!] maker: Maker weight: Float }
    type Maker @key(fields: "code") { code: ID! name: String! }
    interface Media { id: ID! size: Int }
    type Film implements Media { id: ID! size: Int minutes: Int! }
    type Song implements Media { id: ID! size: Int }
    union Any = Product | Film | Maker
    enum Kind { NEW OLD }`,
  stock: `
    type Product @key(fields: "id") { id: ID! weight: Float @external amount: Int freight: Int @requires(fields: "weight") shelves: [Shelf!]! }
    type Shelf { place: String neighbours: [Product!] }`,
  makers: `type Maker @key(fields: "code") { code: ID! country: String likes: [Product] }
    type Product @key(fields: "id") { id: ID! }`,
};

const documents = Object.entries(sdl).map(([name, text]) => ({
  name,
  url: `http://${name}`,
  typeDefs: parse(link + text),
}));
const composed = composeServices(documents);
if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
const supergraph = parse(composed.supergraphSdl);
const planner = createInlinePlanner(supergraph);
const context = await anonymousContext();

const asked = parse(`{
  best { id title amount freight maker { name country } }
  products { alias: title kind tags weight shelves { place neighbours { id amount } } maker { likes { title amount } } }
  any { __typename ... on Product { title amount } ... on Film { minutes } ... on Maker { code country } }
  media { id size ... on Film { minutes } }
  count
}`);

type Step = string | number;

/** What a subgraph would answer, by the document that it is sent: one object, two in a list. */
function goodAnswer(query: string, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [definition] = parse(query).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  const lists = new Set(['products', 'any', 'tags', 'shelves', 'neighbours', 'likes']);
  const object = (set: SelectionSetNode, typeName: string | undefined): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    const take = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          if (typeName === undefined || condition === undefined || condition === typeName || condition === 'Media')
            take(selection.selectionSet);
        } else if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const name = selection.name.value;
          const below = selection.selectionSet;
          const type = name === 'media' || name === 'any' ? 'Film' : typeOf[name];
          const value = below
            ? () => object(below, type)
            : () => (name === '__typename' ? (typeName ?? 'Product') : leafOf(name));
          made[key] = lists.has(name) ? [value(), value()] : value();
        }
      }
    };
    take(set);
    return made;
  };
  const representations = variables['representations'];
  if (!Array.isArray(representations)) return object(definition.selectionSet, 'Query');
  const [entities] = definition.selectionSet.selections;
  const below = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  if (below === undefined) throw new Error('No entities.');
  return {
    _entities: representations.map((one: unknown) => object(below, String(Reflect.get(Object(one), '__typename')))),
  };
}

const typeOf: Readonly<Record<string, string>> = {
  ...{
    best: 'Product',
    products: 'Product',
    neighbours: 'Product',
    likes: 'Product',
    maker: 'Maker',
    shelves: 'Shelf',
  },
};

function leafOf(name: string): unknown {
  if (['amount', 'freight', 'minutes', 'size', 'count', 'weight'].includes(name)) return 1;
  return name === 'kind' ? 'NEW' : 'text';
}

/** Puts something at a place of an answer that is drawn by a number: in place of what stands there, or beside it. */
function corrupt(root: Record<string, unknown>, [at, value, how]: readonly [number, unknown, number]): void {
  const places: { holder: object; key: Step }[] = [];
  const look = (holder: object): void => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof inner === 'object' && inner !== null) look(inner as object);
    }
  };
  look(root);
  const place = places[at % places.length];
  if (place === undefined) return;
  const { holder, key } = place;
  if (how === 0) Reflect.set(holder, key, value);
  else if (how === 1 && Array.isArray(holder)) holder.push(value);
  else if (how === 2) Reflect.deleteProperty(holder, key);
  else
    Object.defineProperty(holder, ['__proto__', 'constructor', 'unasked', 'toString'][at % 4] ?? 'x', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/** Says where an answer is not what the client asked for; undefined when it is. */
function misfit(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  value: unknown,
): string | undefined {
  if (isNonNullType(type)) return value === null ? 'null where none may be' : misfit(schema, type.ofType, sets, value);
  if (value === null) return undefined;
  if (isListType(type)) {
    if (!Array.isArray(value)) return 'no list';
    return value
      .map((element: unknown) => misfit(schema, type.ofType, sets, element))
      .find((problem) => problem !== undefined);
  }
  if (!isCompositeType(type)) {
    if (typeof value === 'object') return `an object for ${getNamedType(type).name}`;
    return undefined;
  }
  if (typeof value !== 'object' || Array.isArray(value)) return 'no object';
  const fields = new Map<string, { type: GraphQLOutputType; sets: SelectionSetNode[] } | 'name'>();
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const collect = (on: typeof objects, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        collect(condition === undefined ? on : on.filter(({ name }) => name === condition), selection.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        if (selection.name.value === '__typename') fields.set(key, 'name');
        const field = on.map((one) => one.getFields()[selection.name.value]).find((one) => one !== undefined);
        const known = fields.get(key);
        const before = known === undefined || known === 'name' ? [] : known.sets;
        if (field)
          fields.set(key, {
            type: field.type,
            sets: [...before, ...(selection.selectionSet ? [selection.selectionSet] : [])],
          });
      }
    }
  };
  for (const set of sets) collect(objects, set);
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key !== 'string') return 'a key that is no text';
    const field = fields.get(key);
    if (field === undefined) return `"${key}", which nobody asked for`;
    if (field === 'name') continue;
    const problem = misfit(schema, field.type, field.sets, Reflect.get(value, key));
    if (problem !== undefined) return `${key}: ${problem}`;
  }
  return undefined;
}

const clean = JSON.stringify([
  Reflect.ownKeys(Object.prototype).map(String),
  Reflect.ownKeys(Array.prototype).map(String),
]);

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('the answer of a subgraph', () => {
  afterEach(() => {
    expect(
      JSON.stringify([Reflect.ownKeys(Object.prototype).map(String), Reflect.ownKeys(Array.prototype).map(String)]),
    ).toBe(clean);
  });

  const corruptions = fc.array(fc.tuple(fc.nat(200), hostileJson, fc.integer({ min: 0, max: 3 })), { maxLength: 6 });

  it('gives a client nothing that it did not ask for, nothing of another type, and no prototype', async () => {
    let whole = 0;
    let calls = 0;
    let corruptionsOf: (call: number) => readonly (readonly [number, unknown, number])[] = () => [];
    const engine = createSamklangEngine(
      {
        supergraph,
        logger: createLogger({ name: 'fuzz', level: 'silent' }),
        transport: {
          call: async ({ query, variables }): Promise<SubgraphResponse> => {
            const data = goodAnswer(query, variables);
            for (const one of corruptionsOf(calls)) corrupt(data, one);
            calls += 1;
            // As the wire gives it.
            return { data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> };
          },
        },
      },
      planner,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(corruptions, { minLength: 1, maxLength: 6 }), async (spoilt) => {
        corruptionsOf = (call) => spoilt[call % spoilt.length] ?? [];
        calls = 0;
        const deadline = startDeadline(20_000);
        const { data, errors } = await engine.execute({
          document: asked,
          operationName: null,
          variables: {},
          context,
          deadline,
        });
        deadline.dispose();
        const query = planner.schema.getQueryType();
        const [definition] = asked.definitions;
        if (!query || definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is a query.');
        const problem = misfit(planner.schema, query, [definition.selectionSet], data);
        expect(problem).toBeUndefined();
        expect(({} as Record<string, unknown>)['unasked']).toBeUndefined();
        const text = JSON.stringify(data);
        if (data !== null && errors.length === 0 && text.includes('text')) whole += 1;
      }),
      { numRuns: fuzzRuns, endOnFailure: true },
    );
    // Some of what was drawn spoils nothing; if nothing ever came through whole, nothing was looked at.
    expect(whole).toBeGreaterThan(0);
  });
});
