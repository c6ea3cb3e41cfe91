import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';

/** The policies that one operation needs to know of, and for whom. */
export interface PolicyQuestion {
  /** As written in `@policy`, each once. */
  readonly names: readonly string[];
  readonly context: RequestContext;
  /** An answer that comes later is none. */
  readonly deadline: Deadline;
}

/**
 * Says which of the named policies hold for the caller. Asked at most once for a request, and only when its operation selects something
 * that a `@policy` protects. Whatever it does not name is refused; when it fails or is late, all are.
 */
export type PolicyDecider = (question: PolicyQuestion) => Promise<ReadonlySet<string>>;
