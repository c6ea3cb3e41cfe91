import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FetchNode } from '@apollo/query-planner';
import { buildSchema, Kind, parse } from 'graphql';
import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { emptyObject, type Merged } from '../merged.ts';
import { project } from '../project.ts';
import { projectionOf, type ValueProjection } from '../projection.ts';
import { createRepresenter } from '../represent.ts';
import { mergeObject, shapeOf } from '../shape.ts';
import { compileRepresenter } from './compileRepresenter.ts';
import { compileTake } from './compileTake.ts';
import { compileWriter, surprise } from './compileWriter.ts';
import { quote } from './quote.ts';

const schema = buildSchema(`
  type Query { thing: Thing things: [Thing!] either: Either node: Node }
  type Thing implements Node { id: ID! text: String count: Int size: Float isNew: Boolean kind: Kind money: Money must: String! parts: [Part] grid: [[Int]] }
  type Part implements Node { id: ID! name: String! thing: Thing }
  interface Node { id: ID! }
  union Either = Thing | Part
  enum Kind { OLD NEW }
  scalar Money
`);

const text = `{
  thing { ...T __typename parts { id name thing { id must } } }
  others: things { ...T }
  either { __typename ... on Thing { id must } ... on Part { name } }
  node { id ... on Part { name } }
} fragment T on Thing { id text count size isNew kind money must grid }`;

function projectionFor(graph: GraphQLSchema, source: string): ValueProjection {
  const document = parse(source);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return projectionOf(
    {
      schema: graph,
      operation: operation as OperationDefinitionNode,
      fragments: Object.fromEntries(
        fragments.map((node) => [(node as FragmentDefinitionNode).name.value, node]),
      ) as Record<string, FragmentDefinitionNode>,
    },
    {},
  );
}

/** A value of the merged answer, mostly as the schema says, now and then not. */
const leaf = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 30, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, {}, [], 1.5, 'x', true) },
  );
const part = fc.record({
  __typename: fc.constant('Part'),
  id: leaf(fc.string()),
  name: leaf(fc.string({ unit: 'binary' })),
  thing: leaf(fc.record({ __typename: fc.constant('Thing'), id: leaf(fc.nat()), must: leaf(fc.string()) })),
});
const thing = fc.record({
  __typename: leaf(fc.constant('Thing')),
  id: leaf(fc.oneof(fc.string(), fc.integer())),
  text: leaf(fc.string({ unit: 'binary', maxLength: 80 })),
  count: leaf(fc.integer()),
  size: leaf(fc.double()),
  isNew: leaf(fc.boolean()),
  kind: leaf(fc.constantFrom('OLD', 'NEW')),
  money: leaf(fc.oneof(fc.string(), fc.record({ amount: fc.string() }), fc.nat())),
  must: leaf(fc.string()),
  parts: leaf(fc.array(leaf(part), { maxLength: 3 })),
  grid: leaf(fc.array(leaf(fc.array(leaf(fc.integer()), { maxLength: 2 })), { maxLength: 2 })),
});
const answer = fc.record({
  thing: leaf(thing),
  others: leaf(fc.array(leaf(thing), { maxLength: 3 })),
  either: leaf(fc.oneof(thing, part)),
  node: leaf(fc.oneof(thing, part)),
});

function merged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(merged);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(
    emptyObject(),
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, merged(inner)])),
  );
}

describe('a compiled writer', () => {
  const projection = projectionFor(schema, text);
  const write = compileWriter(projection);

  it('writes what the generic way gives, and leaves to that what is not whole', () => {
    let whole = 0;
    fc.assert(
      fc.property(answer, (drawn) => {
        const root = merged(drawn) as Merged;
        const { data, misfits } = project(root, projection, {});
        let json: string | undefined;
        try {
          json = write?.(root, undefined);
        } catch (error) {
          if (error !== surprise) throw error;
        }
        if (misfits.length === 0 && json !== undefined) whole += 1;
        // A surprise is always allowed; a text never is where the generic way finds fault.
        if (json !== undefined) expect({ json, misfits }).toEqual({ json: JSON.stringify(data), misfits: [] });
      }),
      { numRuns: 700, seed: 20261122 },
    );
    expect(whole).toBeGreaterThan(50);
  });

  it('writes once what stands in several places', () => {
    const once = compileWriter(projectionFor(schema, '{ things { parts { name } } }'));
    let reads = 0;
    const shared = [
      {
        get name() {
          return `read ${(reads += 1)}`;
        },
      },
    ];
    const root = { things: [{ parts: shared }, { parts: shared }, { parts: shared }] };
    expect(once?.(root, new Map([[shared, '']]))).toBe(
      '{"things":[{"parts":[{"name":"read 1"}]},{"parts":[{"name":"read 1"}]},{"parts":[{"name":"read 1"}]}]}',
    );
  });

  it('leaves introspection to the generic way', () => {
    expect(compileWriter(projectionFor(schema, '{ thing { id } __schema { queryType { name } } }'))).toBeUndefined();
  });
});

describe('a quoted text', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.array(fc.nat(0xffff), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
        ),
        (drawn) => {
          expect(quote(drawn)).toBe(JSON.stringify(drawn));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a compiled take', () => {
  const query = parse('{ __typename a b { c __typename d { e } } list { c } }')
    .definitions[0] as OperationDefinitionNode;
  const shape = shapeOf(query.selectionSet, new Map([['e', 'renamed']]));
  const isObjectType = (name: string): boolean => name === 'T';
  const take = compileTake(shape, isObjectType);

  const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 'T', 'Interface', 1, 'x'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('__typename', 'a', 'b', 'c', 'd', 'e', 'list', '__proto__', 'constructor', 'other'),
        tie('value'),
      ),
    ),
  })).value;
  const object = fc.dictionary(fc.constantFrom('__typename', 'a', 'b', 'list', 'renamed', '__proto__', 'other'), value);

  it('is what merging gives, whatever has been told before', () => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), (answers) => {
        const [one, other] = [emptyObject(), emptyObject()];
        for (const answer of answers) {
          const copy = (): Merged => JSON.parse(JSON.stringify(answer)) as Merged;
          take?.(one, copy());
          mergeObject(other, copy(), shape, isObjectType);
        }
        expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
      { numRuns: 700, seed: 20261122 },
    );
  });

  it('is not made for names that every object answers to', () => {
    const odd = parse('{ a: constructor { b } }').definitions[0] as OperationDefinitionNode;
    const plain = parse('{ constructor }').definitions[0] as OperationDefinitionNode;
    expect(compileTake(shapeOf(odd.selectionSet, new Map()), isObjectType)).toBeDefined();
    expect(compileTake(shapeOf(plain.selectionSet, new Map()), isObjectType)).toBeUndefined();
  });
});

describe('a compiled representer', () => {
  const fetch = {
    kind: 'Fetch',
    serviceName: 'erp',
    operation: '',
    operationKind: 'query',
    operationDocumentNode: undefined,
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Part',
        selections: ['__typename', 'id', 'name'].map((name) => ({ kind: 'Field', name }) as const),
      },
    ],
  } as const;
  const node = fetch as unknown as FetchNode;
  const generic = createRepresenter(schema, node);
  const compiled = compileRepresenter(schema, node, generic);
  const field = fc.constantFrom('a', '1', '1:', 1, 12, null, undefined, true, { deep: 1 }, '');
  const object = fc
    .record({ __typename: fc.constantFrom('Part', 'Part', 'Part', 'Thing', undefined), id: field, name: field })
    .map((drawn) => Object.assign(emptyObject(), drawn));

  it('tells and builds what the generic one does', () => {
    fc.assert(
      fc.property(object, object, (one, other) => {
        const outcome = (key: string | null | undefined): unknown => (typeof key === 'string' ? 'key' : key);
        expect(outcome(compiled?.keyOf(one))).toBe(outcome(generic.keyOf(one)));
        expect(compiled?.keyOf(one) === compiled?.keyOf(other)).toBe(generic.keyOf(one) === generic.keyOf(other));
        if (typeof generic.keyOf(one) === 'string') {
          expect(JSON.stringify(compiled?.build(one))).toBe(JSON.stringify(generic.build(one)));
        }
      }),
      { numRuns: 1_000, seed: 20261122 },
    );
  });
});
