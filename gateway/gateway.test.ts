import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from './testkit/startTestGateway.ts';

const subgraphs = {
  people: {
    sdl: 'type Query { person(id: ID!): Person } type Person @key(fields: "id") { id: ID! name: String }',
    resolvers: {
      Query: { person: (_: unknown, { id }: { id: string }) => ({ id }) },
      Person: { name: ({ id }: { id: string }) => `Name of ${id}` },
    },
  },
  points: {
    sdl: 'type Person @key(fields: "id") { id: ID! points: Int }',
    resolvers: { Person: { points: () => 7 } },
  },
};

describe('a gateway over two subgraphs', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway(subgraphs);
  });
  afterAll(() => test.stop());

  it('answers over HTTP what neither subgraph has alone', async () => {
    const { status, body } = await test.ask('query($id: ID!) { p: person(id: $id) { name score: points } }', {
      variables: { id: '5' },
    });
    expect(body).toEqual({ data: { p: { name: 'Name of 5', score: 7 } } });
    expect(status).toBe(200);
  });
});
