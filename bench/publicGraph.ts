import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@apollo/composition';
import { graphql, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Scene } from './scene.ts';

/**
 * A graph of the shape of the public federation gateways benchmark (users, reviews, products, inventory), with data of our own: few objects
 * that are met again and again, so that a deep query answers many kilobytes out of few rows.
 */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])\n`;

const users = ['uri', 'dotan', 'kamil', 'tuval', 'gil', 'laurin'].map((name, index) => ({
  __typename: 'User',
  id: String(index + 1),
  name: `${name} of the benchmark`,
  username: name,
  birthday: 1970 + index,
}));

const products = ['Table', 'Couch', 'Glass', 'Chair', 'Lamp', 'TV', 'Phone', 'Desk', 'Bed'].map((name, index) => ({
  __typename: 'Product',
  upc: String(index + 1),
  name,
  price: 100 * (index + 1),
  weight: 50 * (index + 1),
}));

const reviews = Array.from({ length: 11 }, (_unused, index) => ({
  __typename: 'Review',
  id: String(index + 1),
  body: `A review that says in one long line what somebody thinks of a thing, number ${index + 1}.`,
  authorId: String((index % users.length) + 1),
  upc: String(((index * 5) % products.length) + 1),
}));

type Row = Readonly<Record<string, unknown>>;

const userOf = (id: unknown) => users.find((user) => user.id === id);
const productOf = (upc: unknown) => products.find((product) => product.upc === upc);

const sources: Readonly<Record<string, { readonly sdl: string; readonly resolvers: object }>> = {
  accounts: {
    sdl: `type Query { me: User users: [User] user(id: ID!): User }
      type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
    resolvers: {
      Query: { me: () => users[0], users: () => users, user: (_: unknown, { id }: Row) => userOf(id) },
      User: { __resolveReference: ({ id }: Row) => userOf(id) },
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (reference: Row) => ({ ...reference }),
        inStock: ({ upc }: Row) => Number(upc) % 2 === 1,
        shippingEstimate: ({ price, weight }: Row) => (Number(price) > 1000 ? 0 : Math.round(Number(weight) * 0.5)),
      },
    },
  },
  products: {
    sdl: `type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: Row) => products.slice(0, Number(first)) },
      Product: { __resolveReference: ({ upc }: Row) => productOf(upc) },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
      type User @key(fields: "id") { id: ID! reviews: [Review] numberOfReviews: Int! }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      Review: {
        author: ({ authorId }: Row) => ({ __typename: 'User', id: authorId }),
        product: ({ upc }: Row) => ({ __typename: 'Product', upc }),
      },
      User: {
        __resolveReference: (reference: Row) => ({ ...reference }),
        reviews: ({ id }: Row) => reviews.filter((review) => review.authorId === id),
        numberOfReviews: ({ id }: Row) => reviews.filter((review) => review.authorId === id).length,
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
  const documents = new Map<string, DocumentNode>();
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { sdl, resolvers }] of Object.entries(sources)) {
    const typeDefs = parse(link + sdl);
    documents.set(name, typeDefs);
    schemas.set(name, buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
  }
  const composed = composeServices(
    [...documents].map(([name, typeDefs]) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return {
    name: 'public benchmark',
    supergraph: parse(composed.supergraphSdl),
    answer: async ({ subgraph, query, variables }) => {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
      return graphql({ schema, source: query, variableValues: variables });
    },
    operations: { heavy, medium, light },
  };
}
