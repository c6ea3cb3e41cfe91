import { withDeadline } from '../../../platform/deadline/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { createFeedFollower, serviceContext } from '../../kit/index.ts';
import type { FeedFollower, SubgraphDependencies } from '../../kit/index.ts';
import type { SaleSystem } from '../history/saleSystems.ts';
import { articlesSource } from './articlesSource.ts';
import { dropOldArticles } from './dropOldArticles.ts';
import { keepArticles } from './keepArticles.ts';
import { lookUpArticles } from './lookUpArticles.ts';
import { pendingSales } from './pendingSales.ts';

/** Sales whose articles are asked for at once. */
const SALES_AT_ONCE = 100;
const PART_DEADLINE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface FollowArticlesOptions {
  readonly dependencies: SubgraphDependencies;
  readonly store: Store;
  readonly system: SaleSystem;
  /** Days for which a sale counts as recent in any market. */
  readonly days: number;
  readonly intervalMs: number;
  /** How often recent sales are looked up again, for returns of which their system says nothing. */
  readonly rereadMs: number;
}

/**
 * Looks up the articles of one system's recent sales in the background, so that whoever asks what was just bought asks no system. Shares the
 * feeds' way of following: replicas take turns, a failure is tried again. Its cursor says nothing; what is pending stands in the index.
 */
export function followArticles(options: FollowArticlesOptions): FeedFollower {
  const { dependencies, store, system, days, intervalMs, rereadMs } = options;
  const { clock, logger, internalGraph } = dependencies;
  const before = (ms: number): string => new Date(clock.now().getTime() - ms).toISOString();
  return createFeedFollower({
    source: articlesSource(system),
    store,
    schema: 'orders',
    intervalMs,
    clock,
    logger,
    read: async () => {
      const asked = { placedAfter: before(days * DAY_MS), rereadBefore: before(rereadMs), first: SALES_AT_ONCE };
      const pending = await pendingSales(store, system, asked);
      const context = serviceContext(dependencies, 'orders');
      const entries =
        pending.length === 0
          ? []
          : await withDeadline(PART_DEADLINE_MS, (deadline) =>
              lookUpArticles(internalGraph, system, pending, { context, deadline }),
            );
      return { entries, cursor: '', hasMore: pending.length === SALES_AT_ONCE, reset: false };
    },
    apply: async ({ entries }, sql) => {
      await keepArticles(sql, system, entries, clock.now().toISOString());
    },
    doubt: async () => undefined,
    settle: (sql) => dropOldArticles(sql, system, before(days * DAY_MS)),
  });
}
