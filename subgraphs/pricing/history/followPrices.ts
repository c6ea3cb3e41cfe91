import { withDeadline } from '../../../platform/deadline/index.ts';
import type { Market } from '../../../platform/context/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { createFeedFollower, serviceContext } from '../../kit/index.ts';
import type { FeedFollower, FeedPart, SubgraphDependencies } from '../../kit/index.ts';
import type { PriceRule } from '../rules/rule.ts';
import { WHOLE_MARKET } from './priceArea.ts';
import { pricedArticlePart, type PricedArticle } from './pricedArticle.ts';
import { toPriceState, type PriceState } from './priceState.ts';
import { pruneHistory } from './pruneHistory.ts';
import { recordStates } from './recordStates.ts';

/** A part of a feed is read, derived and written within this. */
const PART_DEADLINE_MS = 60_000;
/** Articles in one part; each comes with all its records and variants. */
const PART_ARTICLES = 50;
const DAY_MS = 86_400_000;
/** Cursor at the end of a sweep: the next one begins at the start. */
const FROM_THE_START = '';

export interface FollowOptions {
  readonly dependencies: SubgraphDependencies;
  readonly store: Store;
  readonly ruleOf: (owner: string) => PriceRule;
  readonly skuSeparator: string;
  readonly pollMs: number;
  /** How often every article is read again, for what no change tells: a line that was deleted, a new rate of exchange. */
  readonly sweepMs: number;
  /** For so long before now the history tells every instant; what is older is dropped after a sweep. */
  readonly historyDays: number;
}

export interface PriceFollowers {
  /** Of what changes, one for each market. */
  readonly changes: readonly FeedFollower[];
  /** Of everything, now and then. */
  readonly sweeps: readonly FeedFollower[];
}

/** Fills the history of each market from the records of its price owner. An owner that cannot tell its changes leaves it empty. */
export function followPrices(options: FollowOptions): PriceFollowers {
  const markets = options.dependencies.markets.all.flatMap((market): FollowedMarket[] => {
    const root = feedRoots[market.priceOwner];
    return root === undefined ? [] : [{ market, document: feedOf(root) }];
  });
  return {
    changes: markets.map((market) => follower(market, options, 'changes')),
    sweeps: markets.map((market) => follower(market, options, 'sweep')),
  };
}

interface FollowedMarket {
  readonly market: Market;
  /** Asks the owner for a part of its feed. */
  readonly document: string;
}

function follower(followed: FollowedMarket, options: FollowOptions, way: 'changes' | 'sweep'): FeedFollower {
  const { market } = followed;
  const { dependencies, store, ruleOf, skuSeparator, pollMs, sweepMs, historyDays } = options;
  const setting = { market, rule: ruleOf(market.priceOwner), skuSeparator };
  const read = createReadPart(dependencies, followed);
  return createFeedFollower<PriceState>({
    source: `${market.priceOwner} ${market.code} ${way}`,
    store,
    schema: 'pricing',
    intervalMs: way === 'changes' ? pollMs : sweepMs,
    clock: dependencies.clock,
    logger: dependencies.logger,
    read: async (cursor) => {
      const part = await read(cursor === FROM_THE_START ? null : cursor);
      return {
        ...part,
        entries: part.entries.map((article) => toPriceState(article, setting)),
        cursor: way === 'sweep' && !part.hasMore ? FROM_THE_START : part.cursor,
      };
    },
    apply: async (part, sql) => {
      await recordStates(sql, { market: market.code, priceZone: WHOLE_MARKET }, part.entries);
    },
    // What was applied stays applied: a new reading adds to the history, and takes nothing out of it.
    doubt: async () => undefined,
    settle: async (sql) => {
      if (way !== 'sweep') return;
      const before = new Date(dependencies.clock.now().getTime() - historyDays * DAY_MS).toISOString();
      await pruneHistory(sql, { market: market.code, priceZone: WHOLE_MARKET }, before);
    },
  });
}

type Part = FeedPart<PricedArticle>;

function createReadPart(
  dependencies: SubgraphDependencies,
  { market, document }: FollowedMarket,
): (cursor: string | null) => Promise<Part> {
  return (cursor) =>
    withDeadline(PART_DEADLINE_MS, async (deadline) => {
      const context = { ...serviceContext(dependencies, 'pricing'), market, locale: market.locales[0] ?? 'en-GB' };
      try {
        const { feed } = await dependencies.internalGraph.query({
          subgraph: market.priceOwner,
          document,
          variables: { cursor, first: PART_ARTICLES },
          schema: pricedArticlePart,
          context,
          deadline,
        });
        return { ...feed, entries: feed.entries.map((article) => ({ ...article, readAt: context.now })) };
      } catch (error) {
        if (!(error instanceof ClientError) || error.code !== 'NOT_SUPPORTED') throw error;
        return { entries: [], cursor: FROM_THE_START, hasMore: false, reset: false };
      }
    });
}

const feedOf = (root: string): string => `query PricedArticles($cursor: String, $first: Int!) {
  feed: ${root}(cursor: $cursor, first: $first) {
    entries: articles {
      sku introducedAt perishable rateSince written { id at }
      facts {
        unavailable asOf stale sold baseUnit units { code quantityPerUnit } taxRate localCurrency exchangeRate measure { unit quantity } holdsUntil
        records {
          id kind audience amount currency discountPercent unit variant minimumQuantity validFrom validUntil priceList campaign
          campaignTitle allowLineDiscount taxIncluded includedTaxRate decided quoted { net gross calculation } applies source
        }
      }
    }
    cursor hasMore reset
  }
}`;

/** The feed of priced articles of each owner that has one. */
const feedRoots: Readonly<Record<string, string | undefined>> = {
  erp: 'erpPricedArticles',
  commerce: 'shopPricedArticles',
};
