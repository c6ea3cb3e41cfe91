import { composeServices } from '@apollo/composition';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { changesBetween } from './changesBetween.ts';

const base = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@authenticated", "@requiresScopes", "@policy", "@inaccessible", "@tag", "@cost"])
  scalar Decimal
  scalar DateTime
  interface Node { id: ID! }
  interface Priced { price(quantity: Int = 1): Money }
  type Money { amount: Decimal! currency: String! formatted: String }
  type Product implements Node & Priced @key(fields: "id") {
    id: ID! name: String sku: ID! price(quantity: Int = 1): Money kind: Kind!
    variants(first: Int = 20, after: String): [Product!]! related: [Product!] stock(store: ID, unit: ID): Int
    weight: Float oldName: String @deprecated(reason: "name") tags: [String] media: [Media!]
    cost: Money @requiresScopes(scopes: [["costs:read"], ["admin"]])
    margin: Float @authenticated
  }
  type Media { url: String! alt: String }
  type Store implements Node { id: ID! name: String! city: String phone: String }
  type Order implements Node { id: ID! total: Money! state: State! lines: [Line!]! note: String }
  type Line { product: Product quantity: Float! }
  type Legacy { code: String }
  union Hit = Product | Store
  enum Kind { SIMPLE VARIANT BUNDLE }
  enum State { OPEN PAID SHIPPED }
  enum Sort { NAME PRICE }
  enum Unused { A B }
  input Filter { text: String kinds: [Kind!] range: Range limit: Int = 10 }
  input Range { from: Int! to: Int }
  input OrderInput { sku: ID! quantity: Int! note: String }
  input Idle { a: Int! }
  type Query {
    product(id: ID!): Product products(filter: Filter, sort: Sort = NAME, first: Int = 10): [Product!]!
    search(text: String!): [Hit!]! node(id: ID!): Node store(id: ID!): Store order(id: ID!): Order @authenticated
    legacy: Legacy idle(input: Idle, as: Unused): Int
  }
  type Mutation { placeOrder(input: OrderInput!): Order  touch(id: ID!): Boolean }
  type Subscription { orderUpdated(id: ID!): Order! }
`;

const operations = Object.entries({
  ProductPage: `query ProductPage($id: ID!) { product(id: $id) { id name kind price(quantity: 2) { amount currency } variants(first: 5) { sku }
    stock(store: "s1") media { url } cost { amount } margin } }`,
  List: 'query List($filter: Filter, $sort: Sort) { products(filter: $filter, sort: $sort) { name ...Names } } fragment Names on Product { oldName }',
  Search: 'query Search { search(text: "tent") { __typename ... on Product { name } ... on Store { name city } } }',
  Any: 'query Any { node(id: "1") { id ... on Priced { price { amount } } } }',
  Place:
    'mutation Place($input: OrderInput!) { placeOrder(input: $input) { id state total { amount } lines { quantity } } }',
  Watch: 'subscription Watch { orderUpdated(id: "1") { state } }',
}).map(([name, text]) => ({ name, document: parse(text) }));

/** What is written otherwise: from, to. Of several, in turns. */
type Edit = readonly string[];

const breaking: readonly Edit[] = [
  ['id: ID! name: String sku', 'id: ID! sku'],
  ['kind: Kind!\n', '\n'],
  ['name: String sku', 'name: Int sku'],
  ['name: String sku', 'name: [String] sku'],
  ['kind: Kind!\n', 'kind: Kind\n'],
  ['variants(first: Int = 20, after: String): [Product!]!', 'variants(first: Int = 20, after: String): [Product!]'],
  ['variants(first: Int = 20, after: String): [Product!]!', 'variants(first: Int = 20, after: String): [Product]!'],
  ['variants(first: Int = 20, after: String)', 'variants(after: String)'],
  ['variants(first: Int = 20, after: String)', 'variants(first: String = "20", after: String)'],
  ['variants(first: Int = 20, after: String)', 'variants(first: Int = 20, after: String, order: Sort!)'],
  ['stock(store: ID, unit: ID)', 'stock(unit: ID)'],
  ['stock(store: ID, unit: ID)', 'stock(store: ID, unit: ID!)'],
  ['stock(store: ID, unit: ID)', 'stock(store: Int, unit: ID)'],
  ['): Int\n', '): Float\n'],
  ['media: [Media!]', 'pictures: [Media!]'],
  ['type Media { url: String! alt: String }', 'type Media { url: String alt: String }'],
  ['type Media { url: String! alt: String }', 'type Media { alt: String }'],
  ['media: [Media!]', 'media: Media'],
  ['oldName: String @deprecated(reason: "name")', ''],
  ['amount: Decimal! currency: String! formatted: String', 'currency: String! formatted: String'],
  ['amount: Decimal! currency: String! formatted: String', 'amount: Decimal currency: String! formatted: String'],
  ['amount: Decimal! currency: String!', 'amount: Float! currency: String!'],
  ['union Hit = Product | Store', 'union Hit = Product'],
  ['type Product implements Node & Priced', 'type Product implements Priced'],
  ['type Product implements Node & Priced', 'type Product implements Node'],
  ['enum Kind { SIMPLE VARIANT BUNDLE }', 'enum Kind { SIMPLE VARIANT }'],
  ['enum State { OPEN PAID SHIPPED }', 'enum State { OPEN PAID }'],
  ['enum Sort { NAME PRICE }', 'enum Sort { NAME }'],
  ['input Filter { text: String', 'input Filter { words: String'],
  ['kinds: [Kind!]', 'kinds: [Kind!]!'],
  ['kinds: [Kind!]', 'kinds: Kind'],
  ['input Filter { text: String', 'input Filter { must: Int! text: String'],
  ['input Range { from: Int! to: Int }', 'input Range { from: Int! to: Int! }'],
  ['input Range { from: Int! to: Int }', 'input Range { from: Int! }'],
  [
    'input OrderInput { sku: ID! quantity: Int! note: String }',
    'input OrderInput { sku: ID! quantity: Int! note: String! }',
  ],
  ['input OrderInput { sku: ID! quantity: Int!', 'input OrderInput { sku: Int! quantity: Int!'],
  ['products(filter: Filter, sort: Sort = NAME,', 'products(filter: Filter!, sort: Sort = NAME,'],
  ['products(filter: Filter, sort: Sort = NAME,', 'products(sort: Sort = NAME,'],
  ['products(filter: Filter,', 'articles(filter: Filter,'],
  ['search(text: String!)', 'search(text: Int!)'],
  ['node(id: ID!): Node', 'node(id: ID!): Product'],
  ['type Mutation { placeOrder(input: OrderInput!): Order ', 'type Mutation { '],
  ['type Subscription { orderUpdated(id: ID!): Order! }', ''],
  ['type Subscription { orderUpdated(id: ID!): Order! }', 'type Subscription { orderUpdated(id: ID!): Order }'],
  ['city: String phone', 'phone'],
  ['product(id: ID!): Product', 'product(id: ID!): Product @authenticated'],
  ['[["costs:read"], ["admin"]]', '[["admin"]]'],
  ['[["costs:read"], ["admin"]]', '[["costs:read", "finance"], ["admin"]]'],
  ['margin: Float @authenticated', 'margin: Float @authenticated @policy(policies: [["staff"]])'],
  ['name: String sku', 'name: String @inaccessible sku'],
];

const safe: readonly Edit[] = [
  ['weight: Float', 'weight: Float colour: String'],
  ['weight: Float', ''],
  ['weight: Float', 'weight: Float!'],
  ['weight: Float', 'weight: String'],
  ['name: String sku', 'name: String! sku'],
  ['related: [Product!]', 'related: [Product!]!'],
  ['related: [Product!]', 'related(first: Int): [Product!]'],
  ['related: [Product!]', ''],
  ['tags: [String]', 'tags: [String!]'],
  ['tags: [String]', 'labels: [String]'],
  ['name: String sku', 'name: String @deprecated(reason: "title") sku'],
  ['oldName: String @deprecated(reason: "name")', 'oldName: String'],
  ['oldName: String @deprecated(reason: "name")', 'oldName: String @deprecated(reason: "Use name.")'],
  ['variants(first: Int = 20, after: String)', 'variants(first: Int = 20, after: String, sort: Sort)'],
  ['variants(first: Int = 20, after: String)', 'variants(first: Int = 20, after: String, many: Int! = 1)'],
  ['variants(first: Int = 20, after: String)', 'variants(first: Int = 20)'],
  ['variants(first: Int = 20, after: String)', 'variants(first: Int = 50, after: String)'],
  ['stock(store: ID, unit: ID)', 'stock(store: ID)'],
  ['stock(store: ID, unit: ID)', 'stock(store: ID, unit: Int)'],
  ['type Media { url: String! alt: String }', 'type Media { url: String! }'],
  ['type Media { url: String! alt: String }', 'type Media { url: String! alt: String! }'],
  ['formatted: String', ''],
  ['formatted: String', 'formatted: String!'],
  ['union Hit = Product | Store', 'union Hit = Product | Store | Order'],
  ['lines: [Line!]! note: String', 'lines: [Line!]!'],
  ['enum Kind { SIMPLE VARIANT BUNDLE }', 'enum Kind { SIMPLE VARIANT BUNDLE GIFT_CARD }'],
  ['enum State { OPEN PAID SHIPPED }', 'enum State { OPEN PAID SHIPPED RETURNED }'],
  ['enum Sort { NAME PRICE }', 'enum Sort { NAME PRICE NEWEST }'],
  ['enum Unused { A B }', 'enum Unused { A }'],
  ['enum Kind { SIMPLE VARIANT BUNDLE }', 'enum Kind { BUNDLE VARIANT SIMPLE }'],
  ['input Filter { text: String', 'input Filter { brand: String text: String'],
  ['input Filter { text: String', 'input Filter { brand: String! = "any" text: String'],
  ['limit: Int = 10', 'limit: Int = 20'],
  ['input Range { from: Int! to: Int }', 'input Range { from: Int to: Int }'],
  ['input OrderInput { sku: ID! quantity: Int!', 'input OrderInput { sku: ID! quantity: Int'],
  ['input Idle { a: Int! }', 'input Idle { a: Int! b: Int! }'],
  ['input Idle { a: Int! }', 'input Idle { b: Int! }'],
  ['search(text: String!)', 'search(text: String)'],
  ['search(text: String!)', 'search(text: String!, first: Int)'],
  ['legacy: Legacy', ''],
  ['type Legacy { code: String }', 'type Legacy { code: Int }'],
  ['type Legacy { code: String }', 'type Legacy { id: ID }'],
  ['touch(id: ID!): Boolean', ''],
  [
    'type Subscription { orderUpdated(id: ID!): Order! }',
    'type Subscription { orderUpdated(id: ID!): Order! stockChanged: Product }',
  ],
  ['phone: String', 'phone: String @authenticated'],
  ['margin: Float @authenticated', 'margin: Float'],
  ['[["costs:read"], ["admin"]]', '[["costs:read"], ["admin"], ["audit"]]'],
  ['weight: Float', 'weight: Float @cost(weight: 5) @tag(name: "x")'],
  ['weight: Float', 'weight: Float secret: String @requiresScopes(scopes: [["s"]])'],
  ['scalar DateTime', '"RFC 3339" scalar DateTime'],
];

function supergraphOf(sdl: string): string {
  const result = composeServices([{ name: 'shop', typeDefs: parse(sdl), url: 'subgraph://shop' }]);
  if (result.errors !== undefined) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

function edited([from = '', to = '']: Edit): string {
  if (!base.includes(from)) throw new Error(`Nothing to change: ${from}`);
  return base.replace(from, to);
}

const before = supergraphOf(base);

describe('a change of the schema', () => {
  it('is decided for 50 that break somebody and 50 that break nobody', () => {
    expect([breaking.length, safe.length]).toEqual([50, 50]);
  });

  it.each(breaking)('breaks an operation: %s → %s', async (...edit) => {
    const changes = await changesBetween(before, supergraphOf(edited(edit)), operations);
    const [worst] = changes;
    expect(worst?.weight).toBe('BREAKING');
    expect(worst?.usedBy.length).toBeGreaterThan(0);
  });

  it.each(safe)('breaks no operation: %s → %s', async (...edit) => {
    const changes = await changesBetween(before, supergraphOf(edited(edit)), operations);
    expect(changes.filter(({ weight }) => weight === 'BREAKING')).toEqual([]);
  });

  it('says nothing of a graph that did not change', async () => {
    expect(await changesBetween(before, before, operations)).toEqual([]);
  });

  it('breaks an operation that writes the input field itself, and none that leaves it out', async () => {
    const after = supergraphOf(base.replace('limit: Int = 10', ''));
    const weigh = async (text: string) => {
      const [worst] = await changesBetween(before, after, [{ name: 'Literal', document: parse(text) }]);
      return worst?.weight;
    };
    expect(await weigh('{ products(filter: { limit: 5 }) { id } }')).toBe('BREAKING');
    expect(await weigh('{ products(filter: { text: "tent" }) { id } }')).toBe('UNUSED');
  });

  it('says which operations it breaks', async () => {
    const after = supergraphOf(base.replace('name: String sku', 'sku'));
    expect((await changesBetween(before, after, operations))[0]).toMatchObject({
      weight: 'BREAKING',
      path: 'Product.name',
      usedBy: ['List', 'ProductPage', 'Search'],
    });
  });
});
