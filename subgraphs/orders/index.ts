import { withDeadline } from '../../platform/deadline/index.ts';
import { parseEnv } from '../../platform/env/index.ts';
import { createFeedFollower, createSubgraph, serviceContext } from '../kit/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { ordersConfig } from './config.ts';
import { createFrequentPurchases } from './content/frequentPurchases.ts';
import type { OrdersContext } from './context.ts';
import { fieldSources } from './fieldSources.ts';
import { createAnnouncements } from './history/announcements.ts';
import { applyEntries } from './history/applyEntries.ts';
import { doubtEntries, dropDoubtfulEntries } from './history/doubtEntries.ts';
import { createFreshen } from './history/freshen.ts';
import { createOrderOwners } from './history/orderOwners.ts';
import { createSaleIndex } from './history/saleIndex.ts';
import { saleSystems } from './history/saleSystems.ts';
import { watchOrders } from './history/watchOrders.ts';
import { createOrdersLoaders } from './loaders.ts';
import { migrations } from './migrations.ts';
import { followArticles } from './purchases/followArticles.ts';
import { resolvers } from './resolvers/index.ts';

/** A part of a feed is read and written within this. */
const PART_DEADLINE_MS = 60_000;
/** The index is stale when so many rounds of reading were missed, and never within a minute. */
const MISSED_ROUNDS = 3;
const SOON_MS = 60_000;

/**
 * The orders subgraph: one history over every system's sales, paged on an index of its own. Ready at once: until the feeds have been
 * read to their end, an asked customer's sales are read whole (history/freshen.ts).
 */
export async function createOrdersSubgraph(dependencies: SubgraphDependencies): Promise<Subgraph> {
  const { logger, clock, internalGraph } = dependencies;
  const config = parseEnv(ordersConfig, dependencies.env);
  const store = await dependencies.store();
  await store.migrate('orders', migrations);
  const index = createSaleIndex(store);
  const watch = watchOrders({ index, intervalMs: config.ORDERS_WATCH_MS, clock, logger });
  const announcements = createAnnouncements(internalGraph);
  const owners = createOrderOwners(internalGraph);
  const freshen = createFreshen({ store, announcements, freshMs: config.ORDERS_FRESH_MS, logger });
  const frequentPurchases = createFrequentPurchases(internalGraph);
  const followers = saleSystems.map((system) =>
    createFeedFollower({
      source: system,
      store,
      schema: 'orders',
      intervalMs: config.ORDERS_POLL_MS,
      clock,
      logger,
      read: (cursor) =>
        withDeadline(PART_DEADLINE_MS, (deadline) =>
          announcements.changes(system, cursor, { context: serviceContext(dependencies, 'orders'), deadline }),
        ),
      apply: (part, sql) => applyEntries(sql, system, part.entries),
      doubt: (sql) => doubtEntries(sql, system),
      settle: (sql) => dropDoubtfulEntries(sql, system),
    }),
  );
  const days = Math.max(...dependencies.markets.all.map(({ justBoughtDays }) => justBoughtDays));
  const articles = saleSystems.map((system) =>
    followArticles({
      dependencies,
      store,
      system,
      days,
      intervalMs: config.ORDERS_POLL_MS,
      rereadMs: config.ORDERS_RETURNS_MS,
    }),
  );
  // Where nothing counts as just bought anywhere, nobody asks for them.
  const all = days === 0 ? followers : [...followers, ...articles];
  let following = false;

  return createSubgraph<OrdersContext>({
    name: 'orders',
    resolvers,
    logger,
    sources: fieldSources({
      pollMs: config.ORDERS_POLL_MS,
      watchMs: config.ORDERS_WATCH_MS,
      freshMs: config.ORDERS_FRESH_MS,
    }),
    createContext: (base) => ({
      ...base,
      index,
      freshen,
      watch,
      frequentPurchases,
      store,
      staleAfterMs: Math.max(SOON_MS, MISSED_ROUNDS * config.ORDERS_POLL_MS),
      loaders: createOrdersLoaders(index, owners, { context: base.request, deadline: base.deadline }),
    }),
    clock,
    ready: async () => {
      if (following) return;
      following = true;
      for (const follower of all) follower.start();
    },
    caughtUp: async () => {
      await Promise.all(followers.map((follower) => follower.catchUp()));
      // Of the sales that were just read.
      if (days > 0) await Promise.all(articles.map((follower) => follower.catchUp()));
    },
    stop: async () => {
      watch.stop();
      await Promise.all(all.map((follower) => follower.stop()));
    },
  });
}
