import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { keyLeaf } from '../contract/keyLeaf.ts';
import { readSubgraphSdl, type SdlEntity } from '../contract/readSubgraphSdl.ts';
import { mockObject } from './mockValues.ts';

/**
 * The executable schema of a subgraph that is only SDL: `_service` and `_entities` as of any subgraph, values made up by `mockField`.
 * @throws GraphQLError when the SDL is not a subgraph's
 */
export function mockSchema(name: string, sdl: string): GraphQLSchema {
  const { entities } = readSubgraphSdl(name, sdl);
  const resolvers: GraphQLResolverMap<unknown> = Object.fromEntries(
    entities.map((entity) => [
      entity.name,
      // What throws at once would take the whole list with it.
      {
        __resolveReference: async (representation: object) =>
          mockObject(entity.name, keyOf(entity, representation), representation),
      },
    ]),
  );
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
}

/** One text for one key, whichever facts come with it. */
function keyOf({ name, keys }: SdlEntity, representation: object): string {
  for (const paths of keys) {
    const leaves = paths.map((path) => keyLeaf(representation, path));
    if (leaves.every((leaf) => typeof leaf === 'string' || typeof leaf === 'number')) return leaves.join(' ');
  }
  throw new Error(`A representation of ${name} has no key.`);
}
