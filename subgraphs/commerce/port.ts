import type { BasketRequest } from '../../platform/basketRequest/index.ts';
import type { Market } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import type { Reading, Readings, SweptKindOptions, SystemProbe } from '../kit/index.ts';
import type {
  ActivityRecord,
  Attribute,
  BasketFacts,
  ChannelKind,
  Facet,
  IdentityFeed,
  Media,
  Money,
  OfferRecord,
  PricedArticleFeed,
  PriceFacts,
  ProductKind,
  ProductOption,
  ProductSort,
  SaleEntry,
  SaleFeed,
  SaleRecord,
  Sensitivity,
  Totals,
} from './__generated__/resolvers.ts';

/**
 * What a shop may be able to tell. What an adapter does not list, its system cannot do: the graph answers NOT_SUPPORTED in that
 * place and the adapter is never asked.
 */
export type CommerceCapability =
  | 'SEARCH'
  /** Counts of what hits could be narrowed by, and narrowing by brands and attributes. */
  | 'SEARCH_FACETS'
  /** Bounds of price, and sorting by it. */
  | 'SEARCH_BY_PRICE'
  /** Hits that are in stock alone. */
  | 'SEARCH_IN_STOCK'
  | 'ALTERNATIVES'
  | 'PRICES'
  | 'PRICE_CHANGES'
  | 'PRICE_HISTORY'
  | 'OFFERS'
  | 'ACCOUNTS'
  | 'LOGINS'
  | 'GUEST_CARTS'
  | 'CUSTOMER_CARTS'
  | 'BASKET_QUOTES'
  | 'CUSTOMER_BASKET_QUOTES'
  | 'WISHLISTS'
  | 'SALES'
  | 'SALE_CHANGES'
  | 'IDENTITY_CHANGES';

/** For whom, when and how long something is read. */
export interface CommerceScope {
  readonly market: Market;
  /** BCP 47, one of the market's; texts come in it. */
  readonly locale: string;
  /** The request's business instant, RFC 3339 in UTC. */
  readonly now: string;
  readonly deadline: Deadline;
  /** Background work yields to customers. Default interactive. */
  readonly priority?: 'interactive' | 'background';
  /** Of prices, true: as they are in the shop now, nothing that is kept counts. For what is to be paid, not for what is shown. */
  readonly anew?: boolean;
}

/** By what an article can be asked for. `id` is the shop's own. */
export interface ProductKey {
  readonly by: 'sku' | 'id' | 'gtin' | 'slug';
  readonly value: string;
}

export function productKeyText({ by, value }: ProductKey): string {
  return `${by}:${value}`;
}

/** An article as the shop shows it in one market and locale. */
export interface ShopProduct {
  readonly sku: string;
  /** Offered in the market now. What is not is still named in carts, wish lists and orders. */
  readonly offered: boolean;
  readonly kind: ProductKind;
  readonly name: string;
  readonly slug: string | null;
  readonly description: string | null;
  readonly brand: string | null;
  readonly categoryIds: readonly string[];
  readonly media: readonly Media[];
  readonly attributes: readonly Attribute[];
  readonly sensitivity: Sensitivity | null;
  /** The choices that a parent offers; empty otherwise. */
  readonly options: readonly ProductOption[];
  /** Labels of the article's own values, by attribute code: of them a variant's options are those that its parent offers. */
  readonly selections: ReadonlyMap<string, string>;
  readonly parentSku: string | null;
  /** A parent's variants, in the shop's order. */
  readonly variants: readonly ProductKey[];
  /** Similar articles, best first. */
  readonly alternativeSkus: readonly string[];
}

/** A category in one market and locale. */
export interface ShopCategory {
  readonly id: string;
  /** null: directly below the shop's root. */
  readonly parentId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly media: readonly Media[];
  /** In the shop's order. */
  readonly childIds: readonly string[];
}

export interface ProductQuery {
  /** null: browse. */
  readonly text: string | null;
  /** A category with all below it. */
  readonly categoryId: string | null;
  readonly brands: readonly string[];
  readonly inStockOnly: boolean;
  /** Exact decimals in the market's currency. */
  readonly minimumPrice: string | null;
  readonly maximumPrice: string | null;
  /** All must hold; values of one attribute are alternatives. */
  readonly attributes: readonly { readonly code: string; readonly values: readonly string[] }[];
  readonly sort: ProductSort;
  /** Hits before the page. */
  readonly offset: number;
  readonly size: number;
}

export interface ProductHits {
  readonly total: number;
  /** The page, in order. */
  readonly keys: readonly ProductKey[];
  /** Over all hits; empty without SEARCH_FACETS. */
  readonly facets: readonly Facet[];
}

export interface ShopAccountRecord {
  readonly id: string;
  readonly createdAt: string;
  /** The shop's customer groups, as offers name them: of some vendors one, of others any number. */
  readonly groups: readonly string[];
}

/** An account's sign-ins, newest first, as many as the shop gives. */
export interface ShopLogins {
  readonly lastAt: string | null;
  readonly activities: readonly ActivityRecord[];
  readonly truncated: boolean;
}

export interface ShopCart {
  /** Unguessable for a guest's. */
  readonly id: string;
  /** Account that owns it; null: a guest's. */
  readonly accountId: string | null;
  readonly updatedAt: string;
  readonly lines: readonly ShopCartLine[];
  readonly totals: Totals | null;
}

export interface ShopCartLine {
  readonly id: string;
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice: Money | null;
  readonly total: Money | null;
}

export interface ShopWishlist {
  readonly id: string;
  /** Account that owns it; null: a guest's. */
  readonly accountId: string | null;
  readonly items: readonly ShopWishlistItem[];
}

export interface ShopWishlistItem {
  readonly id: string;
  readonly sku: string;
  readonly quantity: string;
  readonly addedAt: string;
  readonly channel: ChannelKind | null;
  readonly priceWhenAdded: Money | null;
}

/** A basket that stands in no cart. */
export interface ShopBasket extends Pick<BasketRequest, 'lines' | 'codes'> {
  /** The account for which it is priced (CUSTOMER_BASKET_QUOTES); null: a guest. */
  readonly accountId: string | null;
}

/** What the shop asks for a basket, line by line. */
export interface ShopQuote extends Pick<BasketFacts, 'lines' | 'discounts' | 'unapplied'> {
  /** Account that owns the cart, or for which it was priced; null: a guest's. */
  readonly accountId: string | null;
  readonly totals: Totals;
}

/** What the shop itself would charge; the header of the facts is not its to fill. */
export type ShopPriceSheet = Omit<PriceFacts, 'unavailable' | 'asOf' | 'stale'>;

/** A running cart rule or coupon of the market's website. */
export interface ShopOffer {
  readonly record: OfferRecord;
  /** Shop customer groups; null: everybody, guests too. */
  readonly groups: readonly string[] | null;
  /** Articles and categories that it is limited to; both null: the whole basket. */
  readonly skus: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
}

/** What an article costs in one market, as it was looked at. */
export interface PriceMark {
  readonly sku: string;
  /** Another one than before: its price may have changed. */
  readonly version: string;
}

/** Where a reader of changes stands; null: at the beginning. */
export interface FeedPosition {
  readonly cursor: string | null;
  readonly first: number;
}

/** A shop, in our words. */
export interface CommercePort {
  /** Shown as the provenance of what was read: "adobe-commerce". */
  readonly system: string;
  readonly capabilities: ReadonlySet<CommerceCapability>;
  /** What a doctor may read, to see that the system answers and to whom. */
  readonly probe: SystemProbe<CommerceCapability>;
  /** By {@link productKeyText}. */
  products(keys: readonly ProductKey[], scope: CommerceScope): Promise<Readings<ShopProduct>>;
  search(query: ProductQuery, scope: CommerceScope): Promise<Reading<ProductHits>>;
  /** Every category, by id. */
  categories(scope: CommerceScope): Promise<Reading<ReadonlyMap<string, ShopCategory>>>;
  /** By sku. `groups`: the customer groups whose prices apply; none: those of whoever is not signed in. */
  prices(skus: readonly string[], scope: CommerceScope, groups: readonly string[]): Promise<Readings<ShopPriceSheet>>;
  /** With PRICE_CHANGES: read now, whatever is kept; in the scope's market. */
  priceMarks(skus: readonly string[], scope: CommerceScope): Promise<readonly PriceMark[]>;
  /**
   * With PRICE_HISTORY: articles that were written, the whole assortment first, priced for the public of the scope's market, whatever is kept. What
   * moves no time of change (tier prices and rules in many shops) is seen when its article is next told.
   */
  pricedArticles(position: FeedPosition, scope: CommerceScope): Promise<PricedArticleFeed>;
  /** What is kept of the prices of these articles is read anew, by every node. Resolves once no later reading gives what was before. */
  forget(skus: readonly string[]): Promise<void>;
  /** Rows of which something is kept, by kind: looked at again and again, whoever watches. */
  readonly swept: readonly SweptKindOptions[];
  /** Those that run at the scope's instant. */
  offers(scope: CommerceScope): Promise<Reading<readonly ShopOffer[]>>;
  /** By account id. */
  accounts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopAccountRecord>>;
  /** By account id. */
  logins(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopLogins>>;
  /** By cart id. */
  carts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopCart>>;
  /** The active cart by account id. */
  cartsOf(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopCart>>;
  /**
   * What lines cost that stand in no cart. Throws NOT_FOUND for an article that the shop has not, UPSTREAM_REFUSED for one that it does not sell so,
   * NOT_SUPPORTED for a unit.
   */
  quoteLines(basket: ShopBasket, scope: CommerceScope): Promise<ShopQuote>;
  /** What a cart costs, by its id; null: there is none. */
  quoteCart(cartId: string, scope: CommerceScope): Promise<ShopQuote | null>;
  /** By wish list id. */
  wishlists(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopWishlist>>;
  /** By account id. */
  wishlistsOf(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopWishlist>>;
  /** By {@link SaleEntry.reference}. */
  sales(references: readonly string[], scope: CommerceScope): Promise<Readings<SaleRecord>>;
  saleChanges(position: FeedPosition, scope: CommerceScope): Promise<SaleFeed>;
  salesOf(accountIds: readonly string[], since: string, scope: CommerceScope): Promise<readonly SaleEntry[]>;
  identityChanges(position: FeedPosition, scope: CommerceScope): Promise<IdentityFeed>;
  /** Begins to load reference data; resolves once it is loaded or out of reach. */
  start(): Promise<void>;
  stop(): void;
}
