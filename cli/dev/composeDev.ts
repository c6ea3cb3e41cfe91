import { GraphQLError, parse, Source } from 'graphql';
import type { DocumentNode } from 'graphql';
import { compositionFrame, type CompositionProblem } from '../../schema/check/compositionProblems.ts';
import { compose, CompositionFailed } from '../../schema/compose.ts';

/** A subgraph's SDL, and where it is from as a person would name it. */
export interface NamedSdl {
  readonly name: string;
  readonly sdl: string;
  readonly from: string;
}

export type DevComposition =
  | { readonly supergraph: string }
  /** Everything that is wrong, as code frames. */
  | { readonly frames: readonly string[] };

/**
 * Composes the house's documents with those of others.
 * @param house read when this is called, so that a file that cannot be parsed is told as a problem too
 */
export function composeDev(
  house: () => readonly { readonly name: string; readonly typeDefs: DocumentNode }[],
  others: readonly NamedSdl[],
): DevComposition {
  try {
    const documents = [
      ...house(),
      ...others.map(({ name, sdl, from }) => ({ name, typeDefs: parse(new Source(sdl, from)) })),
    ];
    return { supergraph: compose(documents).supergraph };
  } catch (error) {
    if (error instanceof CompositionFailed) return { frames: error.problems.map(compositionFrame) };
    if (error instanceof GraphQLError) return { frames: [compositionFrame(syntaxProblem(error))] };
    throw error;
  }
}

function syntaxProblem({ message, source, locations = [] }: GraphQLError): CompositionProblem {
  return {
    code: 'GRAPHQL_PARSE_FAILED',
    message,
    places: locations.flatMap(({ line, column }) =>
      source === undefined
        ? []
        : [{ file: source.name, line, column, subgraph: null, text: source.body.split(/\r?\n/)[line - 1] ?? '' }],
    ),
    tryThis: 'a schema file holds type definitions in GraphQL’s schema language alone',
  };
}
