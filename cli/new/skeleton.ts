import type { SkeletonFile } from './renderTemplates.ts';

/** What `samklang new` would write: one folder that is not there yet, and one line of a registry. */
export interface Skeleton {
  /** Below the clone. */
  readonly folder: string;
  readonly files: readonly SkeletonFile[];
  readonly registry: {
    /** Below the clone. */
    readonly path: string;
    readonly line: string;
    /** The whole file with the line in it. */
    readonly text: string;
  };
  /** What is left to do, in order: commands and places. */
  readonly next: readonly string[];
}
