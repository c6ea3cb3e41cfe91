import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTypeDefinitionNode, Kind, parse } from 'graphql';
import { NewRefused } from './newRefused.ts';
import { renderTemplates } from './renderTemplates.ts';
import type { Skeleton } from './skeleton.ts';
import { skeletonName, vendorWords, type SkeletonName } from './skeletonName.ts';

const registryPath = 'schema/subgraphRegistry.ts';

/**
 * The skeleton of a subgraph that adds one field to Product: of a system behind a port, or by a rule over another subgraph's facts.
 * @param root of the clone
 * @param names `vendor` of its first adapter; null: it joins, and has none
 * @throws NewRefused
 */
export function newSubgraph(root: string, names: { readonly name: string; readonly vendor: string | null }): Skeleton {
  const name = skeletonName(names.name, 'a subgraph');
  const vendor = names.vendor === null ? null : skeletonName(names.vendor, 'an adapter');
  const folder = `subgraphs/${name.kebab}`;
  if (existsSync(join(root, folder))) throw new NewRefused('NAME_TAKEN', `${folder} is there already.`);
  refuseTakenNames(readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8'), name);
  const key = name.kebab === name.camel ? name.kebab : `'${name.kebab}'`;
  const line = `  ${key}: async () => (await import('../${folder}/index.ts')).create${name.pascal}Subgraph,`;
  return {
    folder,
    files: renderTemplates([vendor === null ? 'joining' : 'subgraph'], {
      __name__: name.kebab,
      __Name__: name.pascal,
      __camel__: name.camel,
      __NAME__: name.constant,
      ...(vendor === null ? {} : vendorWords(vendor)),
    }),
    registry: { path: registryPath, line, text: withLine(readFileSync(join(root, registryPath), 'utf8'), line) },
    next: [
      'npm run -s compose && npm run -s codegen   # the graph and the types with it',
      `npm run -s jest -- ${folder}`,
      'npm run -s schema:check                    # what clients notice',
      vendor === null
        ? `${folder}/schema.graphql: your own field and what it requires; then the rule, isWellFormed.ts`
        : `${folder}/schema.graphql: your own field; then port.ts, adapters/${vendor.kebab}/wire.ts and map.ts`,
      'docs/how-to-add-a-subgraph.md tells the rest',
    ],
  };
}

/** Its type and its field must be new in the graph. */
function refuseTakenNames(supergraph: string, { pascal, camel }: SkeletonName): void {
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const type = definition.name.value;
    if (type === pascal) throw new NewRefused('NAME_TAKEN', `The graph has a type ${pascal} already.`);
    if (type !== 'Product' || definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    if (definition.fields?.some((field) => field.name.value === camel) === true) {
      throw new NewRefused('NAME_TAKEN', `The graph has a field Product.${camel} already.`);
    }
  }
}

function withLine(registry: string, line: string): string {
  const end = registry.lastIndexOf('\n};');
  if (end < 0) throw new NewRefused('REGISTRY_UNREADABLE', `${registryPath} does not end as it should.`);
  return `${registry.slice(0, end + 1)}${line}\n${registry.slice(end + 1)}`;
}
