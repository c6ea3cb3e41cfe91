import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewRefused } from './newRefused.ts';
import { renderTemplates } from './renderTemplates.ts';
import type { Skeleton } from './skeleton.ts';
import { skeletonName, vendorWords } from './skeletonName.ts';

/** The subgraphs with a port that a skeleton is kept for. */
const ports = ['erp', 'crm', 'commerce', 'loyalty', 'pos'];

/**
 * The skeleton of an adapter that reads one thing.
 * @param root of the clone
 * @throws NewRefused
 */
export function newAdapter(root: string, names: { readonly subgraph: string; readonly vendor: string }): Skeleton {
  if (!ports.includes(names.subgraph)) {
    throw new NewRefused('SUBGRAPH_UNKNOWN', `An adapter is of one of ${ports.join(', ')}.`);
  }
  const subgraph = skeletonName(names.subgraph, 'a subgraph');
  const vendor = skeletonName(names.vendor, 'an adapter');
  const adapters = `subgraphs/${subgraph.kebab}/adapters`;
  const folder = `${adapters}/${vendor.kebab}`;
  if (existsSync(join(root, folder))) throw new NewRefused('NAME_TAKEN', `${folder} is there already.`);
  const path = `${adapters}/index.ts`;
  const registry = readFileSync(join(root, path), 'utf8');
  if (!/^export \{ \w+ \} from '.+';$/m.test(registry)) {
    throw new NewRefused('REGISTRY_UNREADABLE', `${path} does not list adapters as it should.`);
  }
  if (registry.includes(`export { ${vendor.camel} } `)) {
    throw new NewRefused('NAME_TAKEN', `${path} exports ${vendor.camel} already.`);
  }
  const line = `export { ${vendor.camel} } from './${vendor.kebab}/adapter.ts';`;
  return {
    folder,
    files: renderTemplates(['adapter/common', `adapter/${subgraph.kebab}`], {
      __subgraph__: subgraph.kebab,
      __Subgraph__: subgraph.pascal,
      __SUBGRAPH__: subgraph.constant,
      ...vendorWords(vendor),
    }),
    registry: { path, line, text: `${registry.trimEnd()}\n${line}\n` },
    next: [
      `npm run -s jest -- ${folder}   # the port's suite over it`,
      `${folder}/wire.ts and map.ts: what the vendor really sends; then test${vendor.pascal}.ts, which stands for it in tests`,
      `more of the port: a method, its capability in index.ts and in the test, one at a time`,
      `${subgraph.constant}_ADAPTER=${vendor.kebab} … npm start   # with the settings that ${folder}/config.ts names`,
      'docs/how-to-add-an-adapter.md tells the rest',
    ],
  };
}
