import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { subgraphNames } from '../schema/subgraphNames.ts';
import { subgraphDocument, subgraphSdl } from '../schema/subgraphSdl.ts';
import { createWorldSubgraphs, noFaults } from '../test/differential/subgraphs.ts';
import { createWorld } from '../test/differential/world.ts';
import type { Scene } from './scene.ts';

const names = ['CallerContext', 'CategoryPage', 'OrderHistory', 'ProductPage'] as const;

/** The house's own graph and operations, over subgraphs that make every value up from what it is a value of. */
export function houseGraph(): Scene {
  const documents = Object.fromEntries(subgraphNames.map((name) => [name, subgraphDocument(name)]));
  const transport = createWorldSubgraphs(createWorld(documents), documents).transport(noFaults);
  const read = (file: string): string => readFileSync(new URL(`../schema/${file}`, import.meta.url), 'utf8');
  return {
    name: 'house',
    supergraph: parse(read('supergraph.graphql')),
    sdl: Object.fromEntries(subgraphNames.map((name) => [name, subgraphSdl(name)])),
    answer: (request) => transport.call(request),
    operations: Object.fromEntries(names.map((name) => [name, read(`operations/${name}.graphql`)])),
    variables: Object.fromEntries(
      names.map((name) => [
        name,
        JSON.parse(read(`operations/${name}.variables.json`)) as Readonly<Record<string, unknown>>,
      ]),
    ),
  };
}
