import { compareMoney, subtractMoney, zeroMoney, type Money } from '../../platform/money/index.ts';
import type { ComparedArticle } from './comparedPrices.ts';

/** What is promised in a market, as a finance department asks: how much of it costs us something, how much at most, and until when. */
export interface PromisedPrices {
  readonly market: string;
  /** Different prices; how many hold a promise of each is not known. */
  readonly prices: number;
  readonly articles: number;
  /** When the last of them ends, RFC 3339. */
  readonly until: string;
  /** Those at which less is charged than the owner's price of today. */
  readonly below: number;
  /** The most that one of them is below; null: none is, or today's price is not known. */
  readonly largest: Money | null;
}

/** Adds up one market's promised prices, article by article. */
export function promisedPrices(market: string): {
  add(article: ComparedArticle): void;
  /** Nothing where nothing is promised. */
  told(): readonly PromisedPrices[];
} {
  let prices = 0;
  let articles = 0;
  let until = '';
  let below = 0;
  let largest: Money | null = null;
  return {
    add: ({ priceParity }) => {
      const ends = (priceParity?.compared ?? []).flatMap(({ promised }) => promised?.until ?? []);
      prices += ends.length;
      articles += ends.length > 0 ? 1 : 0;
      for (const end of ends) if (end > until) until = end;
      for (const { party, difference } of priceParity?.divergences ?? []) {
        if (party.promised === null) continue;
        below += 1;
        if (difference === null) continue;
        const less = subtractMoney(zeroMoney(difference.currency), difference);
        if (largest === null || compareMoney(less, largest) > 0) largest = less;
      }
    },
    told: () => (prices === 0 ? [] : [{ market, prices, articles, until, below, largest }]),
  };
}
