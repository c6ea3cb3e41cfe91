import type { Market } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type {
  AdapterDependencies,
  Reading,
  Readings,
  SweptKindOptions,
  SystemProbe,
  WebhookHandler,
} from '../kit/index.ts';
import type {
  Address,
  GeoPoint,
  IdentityFeed,
  OfferRecord,
  OpeningHours,
  PricedArticleFeed,
  PriceFacts,
  SaleEntry,
  SaleFeed,
  SaleRecord,
  SalesUnit,
  StoreService,
} from './__generated__/resolvers.ts';

/** What an adapter of the port gets beside its settings. */
export interface ErpAdapterDependencies extends AdapterDependencies {
  /** The system says that something has changed. @param tags of what is kept of it, where no look will show it. */
  readonly onNotice: (tags: readonly string[]) => void;
}

/**
 * What an ERP may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED in that
 * place and the adapter is never asked.
 */
export type ErpCapability =
  | 'ARTICLES'
  | 'PRICES'
  | 'STOCK'
  | 'STORES'
  | 'SALES'
  | 'SALE_CHANGES'
  | 'CUSTOMER_CHANGES'
  | 'OFFERS'
  | 'PRICE_CHANGES'
  | 'STOCK_CHANGES'
  | 'PRICE_HISTORY'
  | 'PRICE_QUOTES';

/** For whom, when and how long something is read. */
export interface ErpScope {
  readonly market: Market;
  /** BCP 47; texts come in it where the system has them. */
  readonly locale: string;
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
  /** Background work yields to customers. Default interactive. */
  readonly priority?: 'interactive' | 'background';
  /** Of prices, true: as they are in the system now, nothing that is kept counts. For what is to be paid, not for what is shown. */
  readonly anew?: boolean;
}

/** An article as the ERP keeps it. */
export interface Article {
  readonly sku: string;
  /** GTIN of the base unit. */
  readonly gtin: string | null;
  readonly units: readonly SalesUnit[];
  /** Not to be sold any more, though stock may be left. */
  readonly discontinued: boolean;
}

/** Whose price of which article. */
export interface PriceKey {
  readonly sku: string;
  /** The ERP's customer number; null: the public. */
  readonly customer: string | null;
  /** With PRICE_QUOTES: of how much of each unit the owner's own amounts are wanted. Default 1. */
  readonly quantity?: string;
}

/** Everything that can decide one article's price for one buyer, past and coming windows included. */
export type PriceSheet = Omit<PriceFacts, 'unavailable' | 'asOf' | 'stale'>;

/** Stock of which article where. */
export interface StockKey {
  readonly sku: string;
  /** null: every location that carries it. */
  readonly location: string | null;
}

export interface Stock {
  readonly discontinued: boolean;
  readonly rows: readonly StockRow[];
}

/** Stock of one article at one location, in base units. */
export interface StockRow {
  readonly location: string;
  readonly onHand: string;
  readonly reserved: string;
  /** When the next delivery is expected; null when nothing is on order or nobody knows. */
  readonly expectedAt: string | null;
  readonly onOrder: boolean;
}

/** Where stock lies: a store or a warehouse. */
export interface Place {
  readonly id: string;
  readonly name: string | null;
  /** False for a warehouse: stock lies there, nobody shops there. */
  readonly store: boolean;
  /** ISO 3166-1 alpha-2; null when the system does not say. */
  readonly country: string | null;
  readonly gln: string | null;
  readonly address: Address | null;
  readonly geo: GeoPoint | null;
  readonly partner: boolean | null;
  readonly openingHours: readonly OpeningHours[] | null;
  readonly services: readonly StoreService[] | null;
  /** Base units of each article that are never promised from here. */
  readonly safetyMargin: string;
}

/** Whose sales, and since when they were changed. */
export interface SalesQuery {
  readonly customerNumbers: readonly string[];
  readonly clubCards: readonly string[];
  readonly paymentTokens: readonly string[];
  /** RFC 3339. */
  readonly since: string;
}

/** A part of a change feed: at most `first` rows after `cursor` (null: from the start). */
export interface FeedQuery {
  readonly cursor: string | null;
  readonly first: number;
}

/** Something of an article that can change its price or its stock, as it stood when it was looked at. */
export interface ChangeMark {
  /** What bears the mark, such as a row, for this article. */
  readonly id: string;
  /** Another one than before: it has changed. */
  readonly version: string;
  /** One of those asked for. */
  readonly sku: string;
  /** Of prices: the one account whose price it concerns; null: more than one's. */
  readonly customer: string | null;
  /** Of stock: where; null: everywhere. */
  readonly location: string | null;
}

/** What to look for changes at. */
export interface WatchQuery {
  readonly skus: readonly string[];
  /** RFC 3339; what was last changed before it may be left out. */
  readonly since: string;
}

/**
 * What the graph needs of an ERP. Reads of many are asked by key and answered by key. Every failure is a ClientError; a vendor's
 * words stay behind it.
 */
export interface ErpPort {
  /** The system's name in provenance: "business-central". */
  readonly system: string;
  readonly capabilities: ReadonlySet<ErpCapability>;
  /** What a doctor may read, to see that the system answers and to whom. */
  readonly probe: SystemProbe<ErpCapability>;
  articles(skus: readonly string[], scope: ErpScope): Promise<Readings<Article>>;
  /** By {@link priceKeyText}. An article that the system does not know has a sheet that says `sold: false`. */
  prices(keys: readonly PriceKey[], scope: ErpScope): Promise<Readings<PriceSheet>>;
  /** By {@link stockKeyText}. */
  stock(keys: readonly StockKey[], scope: ErpScope): Promise<Readings<Stock>>;
  places(scope: ErpScope): Promise<Reading<readonly Place[]>>;
  /** By reference: "receipt:…", "order:…", "invoice:…". */
  sales(references: readonly string[], scope: ErpScope): Promise<Readings<SaleRecord>>;
  salesOf(query: SalesQuery, scope: ErpScope): Promise<readonly SaleEntry[]>;
  saleChanges(query: FeedQuery, scope: ErpScope): Promise<SaleFeed>;
  customerChanges(query: FeedQuery, scope: ErpScope): Promise<IdentityFeed>;
  /** Campaigns that run now, open to all or meant for any of these customers. */
  offers(customerNumbers: readonly string[], scope: ErpScope): Promise<Reading<readonly OfferRecord[]>>;
  /** With PRICE_CHANGES. */
  priceMarks(query: WatchQuery, scope: ErpScope): Promise<readonly ChangeMark[]>;
  /** With STOCK_CHANGES. */
  stockMarks(query: WatchQuery, scope: ErpScope): Promise<readonly ChangeMark[]>;
  /**
   * With PRICE_HISTORY: articles of which a price record was written, the whole assortment first, priced for the public of the scope's
   * market, from what the system says now. It may tell an article that has not changed, and one again that it has told.
   */
  pricedArticles(query: FeedQuery, scope: ErpScope): Promise<PricedArticleFeed>;
  /** With PRICE_CHANGES: these accounts and those that pay for them, by whose terms they buy. */
  payers(customerNumbers: readonly string[], scope: ErpScope): Promise<readonly string[]>;
  /** What is kept of these articles is read anew, by every node: it has changed. Resolves once no later reading gives what was before. */
  forget(skus: readonly string[]): Promise<void>;
  /** Rows of which something is kept, by kind: looked at again and again, whoever watches. Empty where the system cannot tell what was written. */
  readonly swept: readonly SweptKindOptions[];
  /** Receivers of the system's webhooks, by the last part of their path. */
  readonly hooks: ReadonlyMap<string, WebhookHandler>;
  /** Begins to read what every page needs, in the background. */
  start(): void;
  /** Ends background work and closes connections. */
  stop(): void;
}

export function priceKeyText({ sku, customer, quantity }: PriceKey): string {
  return JSON.stringify(quantity === undefined ? [sku, customer] : [sku, customer, quantity]);
}

export function stockKeyText({ sku, location }: StockKey): string {
  return JSON.stringify([sku, location]);
}
