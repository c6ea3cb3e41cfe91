import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import type { Representation } from './entityUnderTest.ts';
import { keyLeaf } from './keyLeaf.ts';
import type { SdlEntity, SubgraphSdl } from './readSubgraphSdl.ts';
import type { Call } from './subject.ts';

/** Enough to tell one place from another. */
const MOST_SAMPLES = 5;

/** Asks a subgraph's own root fields, those that take nothing, for entities: known keys, where nobody has named any. */
export async function findSamples(call: Call, { schema, entities }: SubgraphSdl): Promise<Representation[]> {
  const found: Representation[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.name.startsWith('_') || field.args.some(isRequiredArgument)) continue;
    const type = getNamedType(field.type);
    if (!isObjectType(type)) continue;
    const way = wayToEntity(type, entities);
    if (way === null) continue;
    const [entity, inside, steps] = way;
    const answer = await call(`{ ${field.name} { ${inside} } }`);
    const objects = steps.reduce<unknown[]>(
      (many, step) => flat(many.map((one) => keyLeaf(one, [step]))),
      [...flat([answer.body?.data?.[field.name]])],
    );
    for (const one of objects) {
      if (typeof one === 'object' && one !== null) found.push({ ...one, __typename: entity.name });
      if (found.length >= MOST_SAMPLES) return found;
    }
  }
  return found;
}

const flat = (values: readonly unknown[]): unknown[] => values.flat(3);

/** An entity, what to select to get its key, and the fields that lead to it: the type itself, or the nodes of its page. */
function wayToEntity(
  type: GraphQLObjectType,
  entities: readonly SdlEntity[],
): readonly [SdlEntity, string, readonly string[]] | null {
  const entity = entities.find(({ name }) => name === type.name);
  if (entity !== undefined) {
    const key = entity.keys.find((paths) => paths.every((path) => path.length === 1));
    return key === undefined ? null : [entity, key.map(([top = '']) => top).join(' '), []];
  }
  const nodes = type.getFields()['nodes'];
  const node = nodes === undefined ? undefined : getNamedType(nodes.type);
  if (!isObjectType(node)) return null;
  const way = entities.some(({ name }) => name === node.name) ? wayToEntity(node, entities) : null;
  return way === null ? null : [way[0], `nodes { ${way[1]} }`, ['nodes', ...way[2]]];
}
