import type { GraphQLError } from 'graphql';
import { getLocation } from 'graphql';
import { advice } from './advice.ts';

/** A place in a subgraph's SDL that has part in a problem. */
export interface Place {
  /** As the source is named: a path of the repository for what stands in a file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** null where the composer does not say. */
  readonly subgraph: string | null;
  /** The text of the line. */
  readonly text: string;
}

/** Why subgraphs do not compose. */
export interface CompositionProblem {
  readonly code: string;
  readonly message: string;
  /** Both sides, or all. */
  readonly places: readonly Place[];
  /** What usually mends it. */
  readonly tryThis: string;
}

/** Reads the composer's errors: where they are, and what to try. */
export function compositionProblems(errors: readonly GraphQLError[]): CompositionProblem[] {
  return errors.map((error) => {
    const { code: own } = error.extensions;
    const code = typeof own === 'string' ? own : 'UNKNOWN';
    return {
      code,
      message: error.message,
      places: placesOf(error),
      tryThis: advice[code] ?? 'see the message above',
    };
  });
}

/** A problem as a person reads it: every place with its line under it, then what to try. */
export function compositionFrame({ code, message, places, tryThis }: CompositionProblem): string {
  const frames = places.flatMap(({ file, line, column, subgraph, text }) => {
    const number = String(line);
    return [
      `  --> ${file}:${line}:${column}${subgraph === null ? '' : ` (subgraph ${subgraph})`}`,
      `  ${number} | ${text}`,
      `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1)}^`,
    ];
  });
  return [`${code}: ${message}`, ...frames, `  try this: ${tryThis}`].join('\n');
}

function placesOf({ nodes = [] }: GraphQLError): Place[] {
  const places = new Map<string, Place>();
  for (const node of nodes) {
    if (node.loc === undefined) continue;
    const { source } = node.loc;
    const { line, column } = getLocation(source, node.loc.start);
    const subgraph = 'subgraph' in node && typeof node.subgraph === 'string' ? node.subgraph : null;
    const text = source.body.split(/\r?\n/)[line - 1] ?? '';
    places.set(`${source.name}:${line}:${subgraph ?? ''}`, { file: source.name, line, column, subgraph, text });
  }
  return [...places.values()];
}
