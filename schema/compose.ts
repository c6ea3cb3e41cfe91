import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { subgraphDocument } from './subgraphSdl.ts';
import { subgraphNames } from './subgraphNames.ts';
import type { SubgraphName } from './subgraphNames.ts';

/** The two committed artefacts of composition. */
export interface Composition {
  /** What the gateway loads; names every subgraph, with the authorisation directives. */
  readonly supergraph: string;
  /** What clients see: no inaccessible name. */
  readonly api: string;
}

/**
 * Composes the subgraphs' schemas.
 * @throws Error listing every composition error, each with the subgraphs it concerns.
 */
export function compose(
  documents: readonly { name: SubgraphName; typeDefs: ReturnType<typeof subgraphDocument> }[] = subgraphNames.map(
    (name) => ({ name, typeDefs: subgraphDocument(name) }),
  ),
): Composition {
  // The url is a name, not an address: where a subgraph really is, the gateway's configuration says.
  const result = composeServices(
    documents.map(({ name, typeDefs }) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (result.errors) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  const api = Supergraph.build(result.supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl}\n`, api: `${printSchema(api)}\n` };
}
