import type { Locale, Market, Retailer } from '../retailer/model.ts';
import { refuse } from './problem.ts';

/** Which store view a request looks through: `/rest/<code>/V1/…`. */
export interface StoreScope {
  /** `dk_da`; `all` and `default` see every website, in the back office's English. */
  readonly code: string;
  readonly storeId: number;
  readonly websiteId: number;
  readonly locale: Locale;
  /** null: every website. */
  readonly market: Market | null;
}

/** Scopes by code. Websites are numbered in the order of the markets, from 1. */
export function storeScopes(retailer: Retailer): (code: string) => StoreScope {
  const admin = { storeId: 0, websiteId: 0, locale: 'en-GB', market: null } as const;
  const scopes = new Map<string, StoreScope>([
    ['all', { code: 'all', ...admin }],
    ['default', { code: 'default', ...admin }],
  ]);
  retailer.markets.forEach((market, index) => {
    for (const { code, storeId, locale } of market.storeViews) {
      scopes.set(code, { code, storeId, websiteId: index + 1, locale, market });
    }
  });
  return (code) =>
    scopes.get(code) ?? refuse(404, "The store that was requested wasn't found. Verify the store and try again.");
}
