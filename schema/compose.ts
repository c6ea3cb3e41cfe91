import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema, type DocumentNode } from 'graphql';
import { compositionFrame, compositionProblems, type CompositionProblem } from './check/compositionProblems.ts';
import { locatedSubgraph } from './subgraphSdl.ts';
import { subgraphNames } from './subgraphNames.ts';

/** The two committed artefacts of composition. */
export interface Composition {
  /** What the gateway loads; names every subgraph, with the authorisation directives. */
  readonly supergraph: string;
  /** What clients see: no inaccessible name. */
  readonly api: string;
}

/** Subgraphs that do not compose, with everything that is wrong. */
export class CompositionFailed extends Error {
  readonly problems: readonly CompositionProblem[];

  constructor(problems: readonly CompositionProblem[]) {
    super(`The subgraphs do not compose:\n\n${problems.map(compositionFrame).join('\n\n')}`);
    this.name = 'CompositionFailed';
    this.problems = problems;
  }
}

/**
 * Composes the subgraphs' schemas.
 * @throws CompositionFailed
 */
export function compose(
  documents: readonly { readonly name: string; readonly typeDefs: DocumentNode }[] = subgraphNames.map((name) => ({
    name,
    typeDefs: locatedSubgraph(name),
  })),
): Composition {
  // The url is a name, not an address: where a subgraph really is, the gateway's configuration says.
  const result = composeServices(
    documents.map(({ name, typeDefs }) => ({ name, typeDefs, url: `subgraph://${name}` })),
  );
  if (result.errors) throw new CompositionFailed(compositionProblems(result.errors));
  const api = Supergraph.build(result.supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl}\n`, api: `${printSchema(api)}\n` };
}
