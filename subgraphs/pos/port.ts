import type { Market } from '../../platform/context/index.ts';
import type { BasketRequest } from '../../platform/basketRequest/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Readings, SystemProbe } from '../kit/index.ts';
import type { BasketFacts, TillPriceFile, TillReceiptFeed, Totals } from './__generated__/resolvers.ts';

/**
 * What a till system may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED in that
 * place and the adapter is never asked.
 */
export type PosCapability = 'TILLS' | 'PRICES' | 'BASKET_QUOTES' | 'RECEIPTS';

/** Where, when and how long something is read. Nothing of a till is personal. */
export interface PosScope {
  readonly market: Market;
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
}

/** A till and what it prices from. */
export interface TillState {
  readonly id: string;
  readonly storeId: string;
  readonly online: boolean;
  readonly priceFile: TillPriceFile | null;
  readonly pendingReceipts: number;
}

/** What one till would charge for one piece, with tax. */
export interface TillOffering {
  readonly storeId: string;
  readonly tillId: string;
  readonly priceFileVersion: string;
  readonly deliveredAt: string;
  readonly lagging: boolean;
  readonly unit: string;
  readonly currency: string;
  /** For whoever shows no card. */
  readonly amount: string;
  /** For whoever shows a club card. */
  readonly memberAmount: string;
  /** The next moment at which it may charge something else; null = not before it gets another file. */
  readonly validUntil: string | null;
}

export interface StoreArticle {
  readonly storeId: string;
  readonly sku: string;
}

export const storeArticleText = ({ storeId, sku }: StoreArticle): string => JSON.stringify([storeId, sku]);

/** A basket at one till. */
export interface TillBasket extends Pick<BasketRequest, 'lines' | 'tender' | 'codes'> {
  readonly storeId: string;
  readonly tillId: string;
  /** Whether a club card is shown; whose, the till need not know. */
  readonly member: boolean;
}

/** What a till would ask for a basket, exact, with each line's share of every discount. */
export interface TillQuote extends Pick<BasketFacts, 'lines' | 'discounts' | 'unapplied'> {
  readonly priceFileVersion: string;
  readonly totals: Totals;
}

/** A till system in our words. Every failure is a ClientError. */
export interface PosPort {
  /** For provenance. */
  readonly system: string;
  readonly capabilities: ReadonlySet<PosCapability>;
  /** What a doctor may read, to see that the system answers and to whom. */
  readonly probe: SystemProbe<PosCapability>;
  /** The stores of a market that have tills, in a stable order. */
  storesOf(market: string): readonly string[];
  /** The store that a till stands in; null = not one of ours. */
  storeOf(tillId: string): string | null;
  /** By store; a store that the system does not know is missing. */
  tills(storeIds: readonly string[], scope: PosScope): Promise<Readings<readonly TillState[]>>;
  /** By {@link storeArticleText}, a row for each till that knows the article; a store or article that is not known is missing. */
  prices(keys: readonly StoreArticle[], scope: PosScope): Promise<Readings<readonly TillOffering[]>>;
  /** Throws NOT_FOUND when the store, the till or one of the articles is not known. */
  quoteBasket(basket: TillBasket, scope: PosScope): Promise<TillQuote>;
  /** Null or a cursor that is not ours: from the start. */
  receipts(storeId: string, cursor: string | null, first: number, scope: PosScope): Promise<TillReceiptFeed>;
  stop(): void;
}
