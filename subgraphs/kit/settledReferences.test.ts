import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { describe, expect, it } from '@jest/globals';
import { graphql, parse } from 'graphql';
import { settledReferences } from './settledReferences.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { hello: String }
  type Product @key(fields: "sku") { sku: ID! }
`);

describe('settledReferences', () => {
  it('leaves other entities their data where one is refused', async () => {
    const Product = {
      __resolveReference: ({ sku }: { readonly sku?: string }) => {
        if (sku === undefined) throw new Error('No key.');
        return { sku };
      },
    };
    const resolvers = settledReferences({ Query: { hello: () => 'x' }, Product }) as GraphQLResolverMap<unknown>;
    const answer = await graphql({
      schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
      source: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { sku } } }',
      variableValues: { r: [{ __typename: 'Product', sku: '1' }, { __typename: 'Product' }] },
    });
    expect(answer.data).toEqual({ _entities: [{ sku: '1' }, null] });
    expect(answer.errors?.map(({ path, message }) => ({ path, message }))).toEqual([
      { path: ['_entities', 1], message: 'No key.' },
    ]);
  });
});
