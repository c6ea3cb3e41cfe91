import type { SourceStatus } from './__generated__/resolvers.ts';

/** What every fact says of its own reading. */
type SourceHeader = Readonly<Pick<SourceStatus, 'asOf'>> & {
  readonly unavailable: string | null;
  readonly stale: boolean;
};

/** What one source gave. Facts without a code and without a time of reading are of somebody whom the source does not know. */
export function sourceStatus(system: string, facts: SourceHeader | null): SourceStatus {
  if (facts === null) return { system, state: 'UNAVAILABLE', asOf: null, code: 'SUBGRAPH_UNAVAILABLE' };
  const { unavailable, asOf, stale } = facts;
  if (unavailable !== null) return { system, state: 'UNAVAILABLE', asOf, code: unavailable };
  if (asOf === null) return { system, state: 'NOT_LINKED', asOf, code: null };
  return { system, state: stale ? 'STALE' : 'COMPLETE', asOf, code: null };
}
