import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { withoutSecurity } from '../../gateway/supergraph/withoutSecurity.ts';
import { paths } from '../paths.ts';
import type { ServedScene } from './serveScene.ts';

/** A scene's graph as files that a gateway of any make can be started from. */
export interface GraphFiles {
  readonly folder: string;
  /** The supergraph, with the addresses of the served subgraphs. */
  readonly supergraph: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly sdlFile: string }[];
}

/**
 * Writes the graph of a served scene. Security directives are left out, for everybody alike: Apollo's gateway refuses a supergraph that
 * has them, and the benchmark's caller is anonymous.
 */
export async function writeGraph({ scene, url }: ServedScene): Promise<GraphFiles> {
  const folder = join(paths.work, scene.name.replaceAll(' ', '-'));
  await mkdir(folder, { recursive: true });
  const supergraph = visit(withoutSecurity(scene.supergraph), {
    EnumValueDefinition: (node) => {
      const graph = node.directives?.find(({ name }) => name.value === 'join__graph');
      const name = graph?.arguments?.find((argument) => argument.name.value === 'name')?.value;
      if (name?.kind !== Kind.STRING) return undefined;
      return visit(node, {
        Argument: (argument) =>
          argument.name.value === 'url'
            ? { ...argument, value: { ...name, value: `${url}/${name.value}/graphql` } }
            : undefined,
      });
    },
  });
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, print(supergraph));
  const subgraphs = [];
  for (const [name, sdl] of Object.entries(scene.sdl)) {
    const sdlFile = join(folder, `${name}.graphql`);
    await writeFile(sdlFile, withoutHiding(sdl));
    subgraphs.push({ name, url: `${url}/${name}/graphql`, sdlFile });
  }
  return { folder, supergraph: file, subgraphs };
}

/**
 * What is hidden from the API is shown to gateways that compose by themselves: plans and fetches stay the same, and not every composer reads
 * "a field of a hidden type" as the specification does.
 */
function withoutHiding(sdl: string): string {
  const shown = visit(parse(sdl), {
    Directive: ({ name }) => (name.value === 'inaccessible' ? null : undefined),
  });
  return print(shown);
}
