import { buildSubgraph, type FieldDefinition, type ObjectType } from '@apollo/federation-internals';
import { parse, Source } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { keyPaths } from './keyPaths.ts';

const keyArguments = z.object({ fields: z.string(), resolvable: z.boolean().default(true) });

/** An entity that a subgraph resolves. */
export interface SdlEntity {
  readonly name: string;
  /** Its keys that can be asked by, each as paths of leaves: `sku buyer { id }` is [["sku"], ["buyer", "id"]]. */
  readonly keys: readonly (readonly (readonly string[])[])[];
  /** Fields that another subgraph's facts are needed for, with the names of these at the top. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
  /** Fields that only another subgraph resolves. */
  readonly external: ReadonlySet<string>;
}

/** A subgraph's SDL, read as the composer reads it. */
export interface SubgraphSdl {
  readonly isFederation2: boolean;
  readonly schema: GraphQLSchema;
  readonly entities: readonly SdlEntity[];
  /** The SDL without what every subgraph has from the specification. */
  readonly text: string;
}

/**
 * Reads and validates a subgraph's SDL.
 * @throws GraphQLError with what is wrong, or with all of it as `causes`
 */
export function readSubgraphSdl(name: string, sdl: string): SubgraphSdl {
  const subgraph = buildSubgraph(name, `subgraph://${name}`, parse(new Source(sdl, `${name} (_service)`)));
  const metadata = subgraph.metadata();
  const key = metadata.keyDirective();
  const requires = metadata.requiresDirective();
  const entityOf = (type: ObjectType): SdlEntity[] => {
    const keys = type.appliedDirectivesOf(key).flatMap((applied) => {
      const { fields, resolvable } = keyArguments.parse(applied.arguments());
      return resolvable ? [keyPaths(fields)] : [];
    });
    if (keys.length === 0) return [];
    const own = type.fields();
    const needed = own.flatMap((field: FieldDefinition<ObjectType>) =>
      field
        .appliedDirectivesOf(requires)
        .map((applied) => [field.name, topNames(String(applied.arguments().fields))] as const),
    );
    const external = own.filter((field: FieldDefinition<ObjectType>) => metadata.isFieldExternal(field));
    return [{ name: type.name, keys, requires: new Map(needed), external: new Set(external.map((one) => one.name)) }];
  };
  return {
    isFederation2: metadata.isFed2Schema(),
    schema: subgraph.schema.toGraphQLJSSchema(),
    entities: [...subgraph.schema.objectTypes()].flatMap(entityOf),
    text: subgraph.toString(),
  };
}

const topNames = (fields: string): string[] => [...new Set(keyPaths(fields).map(([top = '']) => top))];
