import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { composeSdl } from '../testkit/startTestGateway.ts';
import { createCostOf } from './createCostOf.ts';
import { readCostRules } from './readCostRules.ts';

const sdl = `
  type Query {
    plain: String
    one: Thing
    many: [Thing!]!
    grid: [[Thing]]
    dear: Thing @cost(weight: 7)
    dearTexts: [String] @cost(weight: 2) @listSize(assumedSize: 5)
    cut(first: Int = 3, last: Int): [Thing] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    exactly(first: Int, last: Int): [Thing] @listSize(slicingArguments: ["first", "last"])
    assumed(first: Int): [Thing] @listSize(assumedSize: 4, slicingArguments: ["first"], requireOneSlicingArgument: false)
    page(first: Int = 2): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    find(by: By, weighed: [Int!] @cost(weight: 3)): Thing
    named: Named
    any: Any
    code: Code
    shelf: Shelf
  }
  type Mutation { set: Thing }
  type Page { nodes: [Thing!]! edges: [Edge!]! total: Int sub(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) }
  type Edge { node: Thing! }
  interface Named { name: String inner: Thing }
  interface Shelf { goods(first: Int): [Thing] @listSize(slicingArguments: ["first"]) }
  type Rack implements Shelf { goods(first: Int): [Thing] }
  type Thing implements Named { name: String inner: Thing things: [Thing!] page(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) }
  type Rare implements Named @cost(weight: 20) { name: String inner: Thing @cost(weight: 50) }
  union Any = Thing | Rare
  scalar Code @cost(weight: 6)
  input By { text: String deep: By heavy: Int @cost(weight: 9) }
`;

function costWith(supergraphSdl: string, api: GraphQLSchema) {
  const rules = readCostRules(parse(supergraphSdl));
  const costOf = createCostOf({ schema: api, rules, assumedListSize: 10 });
  return (text: string, variables: Record<string, unknown> = {}): number => {
    const document = parse(text);
    const definition = getOperationAST(document);
    if (!definition) throw new Error('There is no operation.');
    const { coerced } = getVariableValues(api, definition.variableDefinitions ?? [], variables);
    return costOf({ document, definition, variables: coerced ?? {} });
  };
}

const withoutDirectives = sdl.replaceAll(/@(cost|listSize)\([^)]*\)/g, '');
const cost = costWith(composeSdl({ a: sdl }), buildSchema(withoutDirectives));

describe('the estimated cost of an operation', () => {
  it.each([
    ['a scalar', '{ plain __typename }', 0],
    ['an object, and those in it', '{ one { name inner { name } } }', 2],
    ['a list of which nothing is said', '{ many { inner { name } } }', 20],
    ['a list of lists', '{ grid { name } }', 100],
    ['a weight in the place of 1', '{ dear { inner { name } } }', 8],
    ['weighty scalars in a list', '{ dearTexts }', 10],
    ['a scalar whose type is weighty', '{ code }', 6],
    ['a slicing argument', '{ cut(first: 5) { name } }', 5],
    ['the default of a slicing argument', '{ cut { name } }', 3],
    ['the greatest of several', '{ cut(first: 5, last: 8) { name } }', 8],
    ['null for a size, and nothing assumed', '{ cut(first: null) { name } }', 10],
    ['nothing for a size, and something assumed', '{ assumed { name } }', 4],
    [
      'sized fields, and one that is not',
      '{ page(first: 6) { total nodes { name } edges { node { name } } } }',
      1 + 6 + 12,
    ],
    [
      'sized fields through fragments',
      '{ page(first: 6) { ...P ... { nodes { name } } } } fragment P on Page { nodes { inner { name } } }',
      1 + 12 + 6,
    ],
    ['a page in a page', '{ page(first: 6) { nodes { page(first: 7) { nodes { name } } } } }', 1 + 6 * (1 + 1 + 7)],
    [
      'an input object and its weighty field',
      '{ find(by: { text: "x", heavy: 1, deep: { heavy: 2 } }) { name } }',
      1 + 10 + 10,
    ],
    ['each item of a weighty argument', '{ find(weighed: [1, 2, 3]) { name } }', 10],
    ['the dearest type behind an interface', '{ named { name inner { name } } }', 1 + 50],
    [
      'the dearest type behind a union, by what is asked of it',
      '{ any { ... on Thing { things { name } } ... on Rare { name } } }',
      1 + 10,
    ],
    [
      'a fragment each time it is spread',
      '{ a: one { ...T } b: one { ...T } } fragment T on Thing { inner { name } }',
      4,
    ],
    ['what an interface says of a field', '{ shelf { goods(first: 30) { name } } }', 31],
    ['a mutation', 'mutation { set { name } }', 11],
    ['introspection', '{ __schema { types { name } } __type(name: "Page") { name } }', 0],
    ['what a literal skips', '{ one @skip(if: true) { name } dear @include(if: true) { name } }', 7],
  ])('counts %s', (_what, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('follows the variables of each request', () => {
    const text = `query($first: Int = 2, $on: Boolean!, $by: By) {
      cut(first: $first) { name } dear @include(if: $on) { name } find(by: $by) @skip(if: $on) { name } }`;
    expect([
      cost(text, { on: true }),
      cost(text, { on: false }),
      cost(text, { on: false, first: 100, by: { heavy: 1 } }),
      cost(text, { on: false, first: null }),
    ]).toEqual([2 + 7, 2 + 1, 100 + 1 + 10, 10 + 1]);
  });

  it('refuses a negative size, and none or two where one is required', () => {
    const refusal = (code: string): unknown => expect.objectContaining({ code });
    const caught = (text: string, variables?: Record<string, unknown>): unknown => {
      try {
        return cost(text, variables);
      } catch (error) {
        return error;
      }
    };
    expect([
      caught('{ cut(first: -1) { name } }'),
      caught('query($n: Int) { cut(first: $n) { name } }', { n: -5 }),
      caught('{ exactly { name } }'),
      caught('{ exactly(first: 1, last: 1) { name } }'),
      caught('query($n: Int) { exactly(first: $n) { name } }'),
      caught('query($n: Int) { exactly(first: $n) { name } }', { n: 4 }),
    ]).toEqual([...Array.from({ length: 5 }, () => refusal('BAD_USER_INPUT')), 4]);
  });

  it('walks a fragment once for each place that can differ, not for each of its 2^60 spreads', () => {
    const chain = (type: string, field: string): string =>
      Array.from({ length: 60 }, (_, i) => {
        const inner = i < 59 ? `...F${i + 1}` : '__typename';
        return `fragment F${i} on ${type} { a: ${field} { ${inner} } b: ${field} { ${inner} } }`;
      }).join(' ');
    expect(cost(`{ one { ...F0 } } ${chain('Thing', 'inner')}`)).toBe(
      1 + 2 ** 61 - 2 > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : 0,
    );
    expect(cost(`query($n: Int = 1) { page { ...F0 } } ${chain('Page', 'sub(first: $n)')}`)).toBe(
      Number.MAX_SAFE_INTEGER,
    );
    const twice = Array.from(
      { length: 40 },
      (_, i) =>
        `fragment G${i} on Thing { ${i < 39 ? `...G${i + 1} ...G${i + 1}` : 'inner @include(if: $on) { name }'} }`,
    );
    expect(cost(`query($on: Boolean!) { one { ...G0 } } ${twice.join(' ')}`, { on: true })).toBe(2 ** 39 + 1);
  });

  it('honours renamed imports', () => {
    const renamed = composeSdl({ a: sdl })
      .replace('import: ["@listSize"]', 'as: "price", import: [{ name: "@listSize", as: "@long" }]')
      .replaceAll('@listSize(', '@long(')
      .replaceAll('@cost(', '@price(');
    expect(renamed).toContain('as: "@long"');
    const other = costWith(renamed, buildSchema(withoutDirectives));
    expect([other('{ dear { name } }'), other('{ cut(first: 5) { name } }')]).toEqual([7, 5]);
  });
});
