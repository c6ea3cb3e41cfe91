/** A change of one row since a version. */
export interface Change {
  readonly key: string;
  readonly version: number;
  readonly deleted: boolean;
}

/** Row versions, as `@odata.etag` shows them, and what changed since when. */
export interface ChangeLog {
  /** The present version of the whole organisation; every change has a higher one. */
  version(): number;
  /** The row's version; rows never touched are at the seed's. */
  versionOf(set: string, key: string): number;
  /** Marks a row as written or deleted. Gives back how to unmark it, for a change set that fails. */
  mark(set: string, key: string, deleted: boolean): () => void;
  /** The last change of each row after a version, oldest first. */
  since(set: string, version: number): readonly Change[];
}

const seedVersion = 1_000_000;

export function createChangeLog(): ChangeLog {
  // Re-set keys move to the end, so that each map stays in the order of versions.
  const changes = new Map<string, Map<string, Change>>();
  let last = seedVersion;
  const of = (set: string): Map<string, Change> => {
    const known = changes.get(set) ?? new Map<string, Change>();
    changes.set(set, known);
    return known;
  };
  return {
    version: () => last,
    versionOf: (set, key) => changes.get(set)?.get(key)?.version ?? seedVersion,
    mark(set, key, deleted) {
      last += 1;
      const rows = of(set);
      const before = rows.get(key);
      rows.delete(key);
      rows.set(key, { key, version: last, deleted });
      return () => {
        rows.delete(key);
        if (before !== undefined) rows.set(key, before);
      };
    },
    since: (set, version) =>
      [...of(set).values()]
        .filter((change) => change.version > version)
        .sort((left, right) => left.version - right.version),
  };
}
