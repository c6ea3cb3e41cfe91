import type { Market } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Readings } from '../kit/index.ts';

/**
 * What a system may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED in that place
 * and the adapter is never asked.
 */
export type __Name__Capability = 'ARTICLES';

/** For whom, when and how long something is read. */
export interface __Name__Scope {
  readonly market: Market;
  /** BCP 47; texts come in it where the system has them. */
  readonly locale: string;
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
}

/** What is told of an article. Nothing of it is personal. */
export interface __Name__Article {
  readonly title: string;
}

/** The system in our words. Reads of many are asked by key and answered by key. Every failure is a ClientError. */
export interface __Name__Port {
  /** For provenance. */
  readonly system: string;
  readonly capabilities: ReadonlySet<__Name__Capability>;
  /** By sku; an article that the system does not know is missing. */
  articles(skus: readonly string[], scope: __Name__Scope): Promise<Readings<__Name__Article>>;
  stop(): void;
}
