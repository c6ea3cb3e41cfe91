import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Scene } from './scene.ts';

/** A subgraph of a bench's own: SDL without the link to Federation, and resolvers. */
export interface SceneSubgraph {
  readonly sdl: string;
  readonly resolvers: object;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n`;

/**
 * Composes subgraphs that are made up for a measurement.
 * @throws every composition error
 */
export function composeScene(
  subgraphs: Readonly<Record<string, SceneSubgraph>>,
  rest: Pick<Scene, 'name' | 'operations' | 'variables'>,
): Scene {
  const sdl = Object.fromEntries(Object.entries(subgraphs).map(([name, part]) => [name, link + part.sdl]));
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { resolvers }] of Object.entries(subgraphs)) {
    const typeDefs = parse(sdl[name] ?? '');
    schemas.set(name, buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
  }
  const composed = composeServices(
    Object.entries(sdl).map(([name, text]) => ({ name, typeDefs: parse(text), url: `subgraph://${name}` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return {
    ...rest,
    sdl,
    supergraph: parse(composed.supergraphSdl),
    answer: async ({ subgraph, query, variables }) => {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
      return graphql({ schema, source: query, variableValues: variables });
    },
  };
}
