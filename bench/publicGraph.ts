import { composeScene } from './composeScene.ts';
import type { SceneSubgraph } from './composeScene.ts';
import type { Scene } from './scene.ts';

/**
 * The graph and the deep query of the public benchmark of federation gateways (users, reviews, products, inventory), with data of our own
 * that is as long as the published one, value by value: its answer has the published 87,599 bytes. As there, everybody has written the first
 * two reviews, the first user is every review's author, and the shipping estimate is null.
 */

/** Prose of so many characters; the number makes it unlike the others. */
function prose(characters: number, number: number): string {
  const sentence = `Review ${number} says at length what somebody liked of a thing, what broke first, and who paid the postage. `;
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}

const users = [
  ['Asta Lindqvist', 'alind'],
  ['Bo Nielssen', 'bonielsen9'],
  ['Dag Hammersby', 'dag.hammerby'],
  ['Evan Soerensen', 'evasore'],
  ['Frida Holme', 'fridaholm1'],
  ['Gro Haraldsd', 'groh_b'],
].map(([name, username], index) => ({
  __typename: 'User',
  id: String(index + 1),
  name,
  username,
  birthday: 1234567890,
}));

const products = (
  [
    ['Shelf', 799, 110, true],
    ['Bench', 1199, 1100, false],
    ['Plate', 12, 25, false],
    ['Stool', 399, 120, false],
    ['PC', 1399, 1000, true],
    ['Lamp', 5999, 350, true],
    ['Stove', 2999, 2500, true],
    ['Cooler', 90000, 7000, false],
    ['Sofa', 8999, 900, true],
  ] as const
).map(([name, price, weight, inStock], index) => ({
  __typename: 'Product',
  upc: String(index + 1),
  name,
  price,
  weight,
  inStock,
}));

const reviews = [
  [445, '1'],
  [289, '1'],
  [275, '1'],
  [143, '1'],
  [445, '2'],
  [289, '2'],
  [275, '2'],
  [143, '2'],
  [143, '3'],
  [143, '4'],
  [844, '4'],
].map(([length, upc], index) => ({
  __typename: 'Review',
  id: String(index + 1),
  body: prose(Number(length), index + 1),
  upc,
}));

type Row = Readonly<Record<string, unknown>>;

const userOf = (id: unknown) => users.find((user) => user.id === id);
const productOf = (upc: unknown) => products.find((product) => product.upc === upc);

// In words that Federation 1 and 2 both read, but for @shareable.
const subgraphs: Readonly<Record<string, SceneSubgraph>> = {
  accounts: {
    sdl: `extend type Query { me: User users: [User] user(id: ID!): User }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    resolvers: {
      Query: { me: () => users[0], users: () => users, user: (_: unknown, { id }: Row) => userOf(id) },
      User: { __resolveReference: ({ id }: Row) => userOf(id) },
    },
  },
  inventory: {
    sdl: `extend type Product @key(fields: "upc") {
        upc: String! @external weight: Int @external price: Int @external inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (reference: Row) => ({ ...reference }),
        inStock: ({ upc }: Row) => productOf(upc)?.inStock,
        shippingEstimate: () => null,
      },
    },
  },
  products: {
    sdl: `extend type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: Row) => products.slice(0, Number(first)) },
      Product: { __resolveReference: ({ upc }: Row) => productOf(upc) },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      extend type User @key(fields: "id") { id: ID! @external username: String @external reviews: [Review] }
      extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }`,
    resolvers: {
      Review: {
        __resolveReference: ({ id }: Row) => reviews.find((review) => review.id === id),
        author: () => ({ __typename: 'User', id: '1', username: users[0]?.username }),
        product: ({ upc }: Row) => ({ __typename: 'Product', upc }),
      },
      User: {
        __resolveReference: (reference: Row) => ({ ...reference }),
        reviews: () => reviews.slice(0, 2),
      },
      Product: {
        __resolveReference: (reference: Row) => ({ ...reference }),
        reviews: ({ upc }: Row) => reviews.filter((review) => review.upc === upc),
      },
    },
  },
};

const fragments = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }`;

const heavy = `query Heavy {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  } ${fragments}`;

const medium = `query Medium { topProducts { ...Product reviews { ...Review author { ...User } } } } ${fragments}`;

const light = `query Light { me { id name } }`;

export function publicGraph(): Scene {
  return composeScene(subgraphs, { name: 'public benchmark', operations: { heavy, medium, light } });
}
