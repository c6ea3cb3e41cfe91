/** Versions per row, as the `W/"…"` ETags of OData systems carry them. */
export interface EtagCounter {
  /** The row's present ETag; a row never touched is at the first version. */
  of(key: string): string;
  /** Marks the row as changed and gives its new ETag. */
  bump(key: string): string;
  /** True when an If-Match header holds for the row: `*` or a list naming the present ETag. */
  matches(key: string, ifMatch: string): boolean;
}

/** @param first the version number of untouched rows. @param write how a version reads on the wire. */
export function createEtagCounter(
  first = 1_000_000,
  write: (version: number) => string = (version) => `W/"${version}"`,
): EtagCounter {
  const versions = new Map<string, number>();
  let last = first;
  const of = (key: string): string => write(versions.get(key) ?? first);
  return {
    of,
    bump: (key) => {
      last += 1;
      versions.set(key, last);
      return of(key);
    },
    matches: (key, ifMatch) =>
      ifMatch.trim() === '*' || ifMatch.split(',').some((candidate) => candidate.trim() === of(key)),
  };
}
