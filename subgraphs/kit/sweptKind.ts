import type { BusinessClock } from '../../platform/clock/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';

/** A row that was written, and what is kept of it. */
export interface SweptRow {
  readonly id: string;
  /** Another one than at the last look: it has changed. */
  readonly version: string;
  /** What was made of it is kept under this tag. */
  readonly tag: string;
}

/** The rows of one kind that were written after an instant. */
export interface SweptRows {
  readonly rows: readonly SweptRow[];
  /** When the newest of them was written, RFC 3339 in UTC; null: there are none. */
  readonly newest: string | null;
  /** true: more were written, and `rows` are the newest. */
  readonly isCut: boolean;
}

/** Rows of one kind, of which something is kept. */
export interface SweptKindOptions {
  /** Whose and what, for the log and for metrics. A constant of the program: "erp prices". */
  readonly source: string;
  /** Everything that was made of rows of this kind is kept under this tag as well. */
  readonly tag: string;
  /**
   * @param after an instant of business time; what was written at it may be left out.
   * @param isTold the system itself says that something was written: this look is no work that can wait.
   */
  readonly look: (after: string, deadline: Deadline, isTold: boolean) => Promise<SweptRows>;
}

export interface SweptKind {
  readonly source: string;
  /** Looks once. Answers the tags of what has changed since the last look; the first one tells all that was written lately. Rejects as the look does. */
  look(deadline: Deadline, isTold?: boolean): Promise<readonly string[]>;
  /** The next look is a first one. */
  reset(): void;
}

/** Clocks of two systems differ, and a row bears a time from before it can be seen. */
const OVERLAP_MS = 5 * 60_000;

/**
 * What is known of the rows of one kind between two looks. Where more were written than a look may bring, such as by an import, everything of
 * the kind counts as changed, once at that look and once when nothing can come late any more; meanwhile looks begin behind it.
 */
export function createSweptKind({ source, tag, look }: SweptKindOptions, clock: BusinessClock): SweptKind {
  let seen = new Map<string, string>();
  let lastLook: number | undefined;
  /** Business time of the newest row of a look that was cut. */
  let floor: number | undefined;

  return {
    source,
    look: async (deadline, isTold = false) => {
      const now = clock.now().getTime();
      const usual = Math.min(lastLook ?? now, now) - OVERLAP_MS;
      // Passed, or the clock was moved back to before it.
      const isSettled = floor !== undefined && (usual >= floor || floor > now + OVERLAP_MS);
      const after = floor === undefined || isSettled ? usual : Math.max(usual, floor);
      const { rows, newest, isCut } = await look(new Date(after).toISOString(), deadline, isTold);
      const changed = rows.filter(({ id, version }) => seen.get(id) !== version);
      seen = new Map(rows.map(({ id, version }) => [id, version]));
      lastLook = now;
      if (isSettled) floor = undefined;
      if (isCut && newest !== null) floor = Date.parse(newest);
      return isCut || isSettled ? [tag] : [...new Set(changed.map((row) => row.tag))];
    },
    reset: () => {
      seen = new Map();
      lastLook = undefined;
      floor = undefined;
    },
  };
}
