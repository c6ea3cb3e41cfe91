import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { subgraphDocument } from '../../schema/subgraphSdl.ts';
import { supergraphs } from './supergraphs.ts';

/** Subgraphs by name. */
export type Documents = Readonly<Record<string, DocumentNode>>;

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible"])\n`;

/** The graphs that are made up, by name. */
export const madeUpGraphs: readonly (readonly [string, Documents])[] = Object.entries(supergraphs).map(
  ([name, sdl]) => [name, Object.fromEntries(Object.entries(sdl).map(([own, text]) => [own, parse(link + text)]))],
);

/** The house's own. */
export const houseDocuments: Documents = Object.fromEntries(
  subgraphNames.map((name) => [name, subgraphDocument(name)]),
);

/** The SDL of the supergraph. Throws every composition error. */
export function composed(documents: Documents): string {
  const result = composeServices(
    Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}
