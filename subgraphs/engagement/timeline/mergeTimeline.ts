import type { Activity, ActivityFacts } from './activityFacts.ts';

/** What one source gave to the timeline; the `SourceStatus` of the graph. */
export interface TimelineSource {
  readonly system: string;
  readonly state: 'COMPLETE' | 'PARTIAL' | 'UNAVAILABLE' | 'NO_CONSENT';
  readonly asOf: string | null;
  readonly code: string | null;
}

/** One activity with an id that is unique over all sources. */
export interface TimelineEntry extends Activity {
  readonly id: string;
}

export interface Timeline {
  /** Newest first; equal instants by id, so that pages never overlap. */
  readonly entries: readonly TimelineEntry[];
  readonly sources: readonly TimelineSource[];
  /** Everything that ever happened is in `entries`. */
  readonly whole: boolean;
}

/**
 * Merges what each source saw. A source that gave only its latest activities bounds the timeline: older entries of the others are cut
 * off, because between them its own are missing and the order of events would be wrong.
 */
export function mergeTimeline(
  given: readonly { readonly system: string; readonly facts: ActivityFacts | null | undefined }[],
): Timeline {
  const sources = given.map(({ system, facts }) => statusOf(system, facts));
  const horizon = given.reduce((latest, { facts }) => {
    const oldest = facts?.truncated ? instantOf(facts.records.at(-1)) : Number.NEGATIVE_INFINITY;
    return Math.max(latest, oldest);
  }, Number.NEGATIVE_INFINITY);
  const entries = given
    .flatMap(({ system, facts }) =>
      (facts?.records ?? []).map((activity) => ({ ...activity, id: `${system}:${activity.id}` })),
    )
    .filter((entry) => instantOf(entry) >= horizon)
    .sort((a, b) => instantOf(b) - instantOf(a) || (a.id < b.id ? -1 : 1));
  return { entries, sources, whole: sources.every(({ state }) => state === 'COMPLETE') };
}

function statusOf(system: string, facts: ActivityFacts | null | undefined): TimelineSource {
  if (!facts) return { system, state: 'UNAVAILABLE', asOf: null, code: 'SUBGRAPH_UNAVAILABLE' };
  const { unavailable, asOf, truncated, records } = facts;
  if (unavailable === null) return { system, state: truncated ? 'PARTIAL' : 'COMPLETE', asOf, code: null };
  if (records.length > 0) return { system, state: 'PARTIAL', asOf, code: unavailable };
  return { system, state: unavailable === 'NO_CONSENT' ? 'NO_CONSENT' : 'UNAVAILABLE', asOf, code: unavailable };
}

function instantOf(activity: Activity | undefined): number {
  return activity === undefined ? Number.NEGATIVE_INFINITY : Date.parse(activity.occurredAt);
}
