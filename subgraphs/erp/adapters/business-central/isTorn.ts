/** Something of an article that was read by itself. */
export interface ReadPart {
  /** When reading it began, RFC 3339. */
  readonly asOf: string;
  /** When each of its rows was written, by the ERP's clock. */
  readonly writtenAt: readonly string[];
}

/** The ERP's clock and ours differ by less. */
const SKEW_MS = 5_000;
/** Parts that are asked for in one batch may be dated so far from each other. */
const TOGETHER_MS = 5;

/**
 * Whether these parts of one article may be from before and after one change: one of them was read before a row of a later one was written. Rows
 * that have gone leave no trace.
 */
export function isTorn(parts: readonly ReadPart[]): boolean {
  return parts.some((later) => {
    const newest = Math.max(...later.writtenAt.map(Date.parse));
    return parts.some((earlier) => {
      const readAt = Date.parse(earlier.asOf);
      return readAt + TOGETHER_MS < Date.parse(later.asOf) && newest >= readAt - SKEW_MS;
    });
  });
}
