import { existsSync, readFileSync } from 'node:fs';
import { buildASTSchema, lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { subgraphDocument } from './subgraphSdl.ts';
import { subgraphNames, type SubgraphName } from './subgraphNames.ts';

/** What codegen hands a preset, and takes back for each file. */
interface Section {
  readonly baseOutputDir: string;
  readonly config: Readonly<Record<string, unknown>>;
}

interface GeneratedFile extends Section {
  readonly filename: string;
  readonly schemaAst: GraphQLSchema;
  /** Codegen prints it from `schemaAst`. */
  readonly schema: undefined;
}

const root = new URL('../', import.meta.url);
const mappersSchema = z.record(z.string(), z.string());

/** What codegen.yml names as preset: the typed resolvers of every subgraph that is registered. */
export const preset = {
  buildGeneratesSection: (section: Section): GeneratedFile[] =>
    subgraphNames.map((name) => ({
      ...section,
      filename: `${section.baseOutputDir}${name}/__generated__/resolvers.ts`,
      schema: undefined,
      schemaAst: lexicographicSortSchema(buildASTSchema(subgraphDocument(name), { assumeValidSDL: true })),
      config: {
        ...section.config,
        contextType: `../context.ts#${pascalCase(name)}Context`,
        mappers: mappersOf(name),
      },
    })),
};

/** By type: what its resolvers get as parent, where that is not what the graph shows. A subgraph without such types needs no file. */
function mappersOf(name: SubgraphName): Readonly<Record<string, string>> {
  const file = new URL(`subgraphs/${name}/mappers.json`, root);
  return existsSync(file) ? mappersSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
