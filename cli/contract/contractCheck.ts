import type { Subject } from './subject.ts';

/** What a check found. `skipped`: it could not be asked, and what would let it be. */
export type Finding =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly reason: string }
  | { readonly outcome: 'skipped'; readonly reason: string; readonly tryThis: string };

/** One thing that the gateway relies on, asked of a subgraph over HTTP. */
export interface ContractCheck {
  readonly name: string;
  /** What must hold, in one line. */
  readonly holds: string;
  /** What usually mends it. */
  readonly tryThis: string;
  /** Throws {@link NoAnswer} where the subgraph does not answer at all, which fails the check. */
  readonly run: (subject: Subject) => Promise<Finding>;
}

export const passed: Finding = { outcome: 'passed' };

export const failed = (reason: string): Finding => ({ outcome: 'failed', reason });

export const skipped = (reason: string, tryThis: string): Finding => ({ outcome: 'skipped', reason, tryThis });

/** Passed where nothing is wrong. */
export const unless = (reason: string | null): Finding => (reason === null ? passed : failed(reason));
