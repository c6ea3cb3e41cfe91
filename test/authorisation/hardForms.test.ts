import { composeServices } from '@apollo/composition';
import { describe, expect, it, jest } from '@jest/globals';
import { Kind, parse, print, visit } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';
import { createInlinePlanner } from '../../gateway/engine/plan/createInlinePlanner.ts';
import { startFabricatedGateway } from './startFabricatedGateway.ts';
import { walk, type CallerClass, type Walked } from './walk.ts';

/** Every form in which a rule can stand, and every way around one that a graph can offer. */
const graph: Readonly<Record<string, string>> = {
  people: `
    type Query {
      me: Person any: [Any!] named: [Named!] node: Node things: [Thing!]! chair: Chair mood: Mood moods: [[Mood]] stamped: Stamp
      label: Labelled labels: [Labelled] sticker: Sticker either: Either
    }
    type Mutation { rename(name: String!): Person }
    interface Named { name: String }
    interface Node { id: ID! }
    union Any = Person | Pet | Toy
    union Either = Sticker | Toy
    type Person implements Named & Node @key(fields: "id") {
      id: ID! name: String @requiresScopes(scopes: [["name"], ["all", "names"]]) pets: [Pet!] mood: Mood friends: [Named]
    }
    type Pet implements Named @requiresScopes(scopes: [["pets"]]) { name: String }
    type Toy implements Named { name: String }
    enum Mood @requiresScopes(scopes: [["mood"]]) { GOOD BAD }
    scalar Stamp @requiresScopes(scopes: [["stamp"]])
    interface Labelled { label: String }
    type Sticker implements Labelled { label: String size: Int }
    interface Thing @key(fields: "id") { id: ID! title: String }
    type Chair implements Thing @key(fields: "id") { id: ID! title: String legs: Int @requiresScopes(scopes: [["legs"]]) }
    type Table implements Thing @key(fields: "id") { id: ID! title: String }`,
  ratings: `
    type Thing @interfaceObject @key(fields: "id") {
      id: ID! rating: Int @requiresScopes(scopes: [["rating"]])
    }
`,
  delivery: `
    type Thing @interfaceObject @key(fields: "id") {
      id: ID! rating: Int @external days: Int @requires(fields: "rating") @requiresScopes(scopes: [["rating"]])
    }`,
  pay: `
    type Query { job: Job }
    type Person @key(fields: "id") { id: ID! salary: Int @requiresScopes(scopes: [["salary"]]) job: Job }
    type Job @shareable { title: String bonus: Int @requiresScopes(scopes: [["bonus"]]) }`,
  tax: `
    type Person @key(fields: "id") {
      id: ID! salary: Int @external job: Job @external
      tax: Int @requires(fields: "salary") @requiresScopes(scopes: [["salary"]])
      extra: Int @requires(fields: "job { bonus }") @requiresScopes(scopes: [["bonus"]])
    }
    type Job @shareable { title: String bonus: Int @external }`,
  advice: `
    type Person @key(fields: "id") {
      id: ID! tax: Int @external extra: Int @external
      advice: String @requires(fields: "tax extra") @requiresScopes(scopes: [["salary", "bonus"]])
    }`,
};

const protectedFields = [
  ...['Chair.days', 'Chair.legs', 'Chair.rating', 'Job.bonus', 'Named.name'],
  ...[
    'Person.advice',
    'Person.extra',
    'Person.friends',
    'Person.mood',
    'Person.name',
    'Person.pets',
    'Person.salary',
    'Person.tax',
  ],
  ...['Pet.name', 'Query.mood', 'Query.moods', 'Query.named', 'Query.stamped'],
  ...['Table.days', 'Table.rating', 'Thing.days', 'Thing.rating'],
];

const some: readonly CallerClass[] = [null, ['all'], ['salary', 'rating'], ['bonus', 'pets', 'all', 'names']];

const federation = 'https://specs.apollo.dev/federation/v2.9';
const usual = '"@key", "@external", "@requires", "@shareable", "@interfaceObject"';

function compose(imports: string, names: readonly string[], change: (sdl: string) => string = (sdl) => sdl) {
  const link = `extend schema @link(url: "${federation}", import: ${imports})
`;
  const documents = Object.fromEntries(names.map((name) => [name, parse(link + change(graph[name] ?? ''))]));
  const services = Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `http://${name}` }));
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return { documents, supergraph: result.supergraphSdl };
}

const whole = compose(`[${usual}, "@requiresScopes"]`, Object.keys(graph));
/** The forms that one subgraph alone can have. */
const alone = compose(`[${usual}, "@requiresScopes"]`, ['people']);
const protectedAlone = protectedFields.filter((name) => !/\.(days|rating|bonus|advice|extra|tax|salary)$/.test(name));

async function walked(
  { documents, supergraph }: typeof whole,
  depth = 2,
  classes: readonly CallerClass[] = [null],
): Promise<Walked> {
  const gateway = await startFabricatedGateway(documents, supergraph);
  try {
    return await walk({ supergraph, api: createInlinePlanner(parse(supergraph)).schema, gateway, classes, depth });
  } finally {
    await gateway.stop();
  }
}

/** The supergraph with other rules at some places, as an older composer or a hand may have written it. */
function withRules(supergraph: string, rules: Readonly<Record<string, string | null>>): string {
  const changed = (place: string, directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] => {
    const kept = directives.filter(({ name }) => name.value !== 'requiresScopes');
    const scope = rules[place];
    if (scope === null || scope === undefined) return kept;
    const [definition] = parse(`type T @requiresScopes(scopes: [["${scope}"]]) { a: Int }`).definitions;
    return [...kept, ...(definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.directives ?? []) : [])];
  };
  const enter = <
    T extends { readonly name: { readonly value: string }; readonly directives?: readonly ConstDirectiveNode[] },
  >(
    node: T,
    place: string,
  ): T => (place in rules ? { ...node, directives: changed(place, node.directives) } : node);
  const fieldsOf = (type: string) => ({
    FieldDefinition: (node: Parameters<typeof enter>[0]) => enter(node, `${type}.${node.name.value}`),
  });
  return print(
    visit(parse(supergraph), {
      ObjectTypeDefinition: (node) => visit(enter(node, node.name.value), fieldsOf(node.name.value)),
      InterfaceTypeDefinition: (node) => visit(enter(node, node.name.value), fieldsOf(node.name.value)),
    }),
  );
}

// A slow machine is no fault of what is tested.
jest.setTimeout(240_000);

describe('every form of rule, on every path', () => {
  it('is kept as composition writes it', async () => {
    const { fields, findings, unreached, paths } = await walked(whole, 3, some);
    expect(findings).toEqual([]);
    expect(unreached).toEqual([]);
    expect([...fields].sort()).toEqual(protectedFields);
    expect(paths).toBeGreaterThan(100);
  });

  it.each([
    ['imported under another name', `[${usual}, { name: "@requiresScopes", as: "@may" }]`, '@may('],
    ['used with the prefix of Federation', `[${usual}]`, '@federation__requiresScopes('],
  ])('is kept where the directive is %s', async (_name, imports, directive) => {
    const renamed = compose(imports, ['people'], (sdl) => sdl.replaceAll('@requiresScopes(', directive));
    expect(renamed.supergraph).toContain(directive);
    const { fields, findings, unreached } = await walked(renamed);
    expect(findings).toEqual([]);
    expect(unreached).toEqual([]);
    expect([...fields].sort()).toEqual(protectedAlone);
  });

  it('is kept where only what a field requires has it, in a chain too', async () => {
    const supergraph = withRules(whole.supergraph, {
      ...{ 'Person.tax': null, 'Person.extra': null, 'Person.advice': null },
      ...{ 'Thing.days': null, 'Chair.days': null, 'Table.days': null },
    });
    expect(supergraph.match(/scopes: \[\["salary"/g)).toHaveLength(1);
    const { fields, findings } = await walked({ ...whole, supergraph });
    expect(findings).toEqual([]);
    expect([...fields].sort()).toEqual(protectedFields);
  });

  it('is kept where only an interface has it, which older composers allow', async () => {
    for (const place of ['Labelled.label', 'Labelled']) {
      const supergraph = withRules(alone.supergraph, { [place]: 'label' });
      const { fields, findings, unreached } = await walked({ ...alone, supergraph });
      expect(findings).toEqual([]);
      expect(unreached).toEqual([]);
      const more =
        place === 'Labelled'
          ? [
              'Labelled.label',
              'Query.either',
              'Query.label',
              'Query.labels',
              'Query.sticker',
              'Sticker.label',
              'Sticker.size',
            ]
          : ['Labelled.label', 'Sticker.label'];
      expect([...fields].sort()).toEqual([...protectedAlone, ...more.filter((name) => name !== 'Query.either')].sort());
    }
  });

  it('does not keep a type from whoever may read it because of its neighbours', async () => {
    const gateway = await startFabricatedGateway(alone.documents, alone.supergraph);
    const answer = await gateway.ask('{ any { ... on Toy { name } ... on Pet { name } } }', []);
    await gateway.stop();
    expect(answer.data).toEqual({ any: [{}, { name: null }, { name: 'fabricated' }] });
  });
});
