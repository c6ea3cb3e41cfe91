import { composeScene, type SceneSubgraph } from '../composeScene.ts';
import type { Scene } from '../scene.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * A catalogue of any size in one subgraph and its stock in another. `List` asks for the items behind the first so many, as many as it
 * wants.
 */
export function catalogueGraph(): Scene {
  const itemOf = (id: number): Row => ({ __typename: 'Item', id: String(id), title: `Item ${id} of the catalogue` });
  const subgraphs: Readonly<Record<string, SceneSubgraph>> = {
    catalogue: {
      sdl: `type Query { items(first: Int!, after: Int! = 0): [Item!]! } type Item @key(fields: "id") { id: ID! title: String! }`,
      resolvers: {
        Query: {
          items: (_: unknown, { first, after }: Row) =>
            Array.from({ length: Number(first) }, (_unused, index) => itemOf(Number(after) + index + 1)),
        },
        Item: { __resolveReference: ({ id }: Row) => itemOf(Number(id)) },
      },
    },
    stock: {
      sdl: `type Item @key(fields: "id") { id: ID! inStock: Boolean! }`,
      resolvers: {
        Item: {
          __resolveReference: (reference: Row) => ({ ...reference }),
          inStock: ({ id }: Row) => Number(id) % 3 > 0,
        },
      },
    },
  };
  return composeScene(subgraphs, {
    name: 'catalogue',
    operations: {
      List: 'query List($first: Int!, $after: Int! = 0) { items(first: $first, after: $after) { id title inStock } }',
    },
    variables: { List: { first: 20 } },
  });
}

/** A graph of so many subgraphs; `Thing` asks four of them, whatever their number. */
export function wideGraph(count: number): Scene {
  const subgraphs: Record<string, SceneSubgraph> = {};
  for (let number = 1; number <= count; number += 1) {
    const roots = number === 1 ? 'thing: Thing! ' : '';
    subgraphs[`part${number}`] = {
      sdl: `type Query { ${roots}own${number}: Own${number} }
        type Thing @key(fields: "id") { id: ID! value${number}: String! }
        type Own${number} @key(fields: "id") { id: ID! name: String! thing: Thing }`,
      resolvers: {
        Query: { ...(number === 1 ? { thing: () => ({ id: '1' }) } : {}), [`own${number}`]: () => null },
        Thing: {
          __resolveReference: (reference: Row) => ({ ...reference }),
          [`value${number}`]: () => `value of subgraph ${number}`,
        },
      },
    };
  }
  return composeScene(subgraphs, {
    name: `${count} subgraphs`,
    operations: { Thing: 'query Thing { thing { id value1 value2 value3 value4 } }' },
  });
}
