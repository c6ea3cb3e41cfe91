import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, ProductReference, OrderReference, CategoryReference, ShopAccountReference, BasketQuoteReference } from '../entities.ts';
import type { CommerceContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 4217. */
  CurrencyCode: { input: string; output: string; }
  /** RFC 3339 with offset. */
  DateTime: { input: string; output: string; }
  /** Exact decimal in a string: "499.00". */
  Decimal: { input: string; output: string; }
  /** Exact, up to five places, in a string: pieces, metres, kilos. */
  Quantity: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What one system saw of a customer, newest first. Internal; never throws. */
export type ActivityFacts = {
  readonly __typename?: 'ActivityFacts';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly records: ReadonlyArray<ActivityRecord>;
  /** True when the system has older activities than it gave. */
  readonly truncated: Scalars['Boolean']['output'];
  /** An error code of docs/errors.md, or null when the system answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

export type ActivityRecord = {
  readonly __typename?: 'ActivityRecord';
  readonly channel: ChannelKind;
  /** Unique within the source. */
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly orderId: Maybe<Scalars['ID']['output']>;
  readonly sku: Maybe<Scalars['ID']['output']>;
  readonly source: Scalars['String']['output'];
  readonly storeId: Maybe<Scalars['ID']['output']>;
  /** One line for staff; names no article, since goods can be sensitive. */
  readonly summary: Scalars['String']['output'];
  readonly type: InteractionType;
};

export type Attribute = {
  readonly __typename?: 'Attribute';
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type AttributeFilter = {
  readonly code: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** Whose hand put an amount of the whole basket, or of several lines, on one line. */
export type BasketAllocator =
  /** The owner told it of this line. */
  | 'OWNER'
  /** The owner reckons several lines as one: its amounts are shared by quantity, by the largest remainder. */
  | 'SAMKLANG';

export type BasketDiscountKind =
  | 'CART_RULE'
  | 'COUPON'
  | 'MEMBER_OFFER'
  | 'MIX_AND_MATCH'
  | 'OTHER'
  | 'THRESHOLD';

/** A discount of the basket that was given. */
export type BasketFactDiscount = {
  readonly __typename?: 'BasketFactDiscount';
  readonly amount: Money;
  readonly code: Maybe<Scalars['String']['output']>;
  /** Unique in the basket. */
  readonly id: Scalars['ID']['output'];
  readonly kind: BasketDiscountKind;
  /** The owner's offers that gave it: several where it tells their discounts in one sum, none where it does not say. */
  readonly offerIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly title: Scalars['String']['output'];
};

/** total = subtotal − lineDiscount − shares, and net + tax = total. */
export type BasketFactLine = {
  readonly __typename?: 'BasketFactLine';
  readonly allocatedBy: BasketAllocator;
  readonly id: Scalars['ID']['output'];
  readonly lineDiscount: Money;
  readonly net: Money;
  readonly quantity: Scalars['Quantity']['output'];
  readonly shares: ReadonlyArray<BasketFactShare>;
  readonly sku: Scalars['ID']['output'];
  readonly subtotal: Money;
  readonly tax: Money;
  /** Per cent. */
  readonly taxRate: Scalars['Decimal']['output'];
  readonly total: Money;
  /** null where the owner sells in one unit alone. */
  readonly unit: Maybe<Scalars['ID']['output']>;
  /** Of one unit, before any discount, with tax; up to five decimals. */
  readonly unitPrice: Scalars['Decimal']['output'];
};

export type BasketFactShare = {
  readonly __typename?: 'BasketFactShare';
  readonly amount: Money;
  /** Of BasketFactDiscount. */
  readonly discountId: Scalars['ID']['output'];
};

/** An offer that concerns the basket and was not given, or a code that gave nothing. */
export type BasketFactUnapplied = {
  readonly __typename?: 'BasketFactUnapplied';
  readonly code: Maybe<Scalars['String']['output']>;
  readonly missingAmount: Maybe<Money>;
  readonly missingQuantity: Maybe<Scalars['Quantity']['output']>;
  /** null for a code that names no offer here. */
  readonly offerId: Maybe<Scalars['ID']['output']>;
  readonly reason: UnappliedReason;
  readonly title: Maybe<Scalars['String']['output']>;
};

/**
 * What a basket's owner says that it costs. Internal. Never throws: what kept it from being told is a value in `unavailable`. Whoever is not the
 * owner of the basket answers null.
 */
export type BasketFacts = {
  readonly __typename?: 'BasketFacts';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly discounts: ReadonlyArray<BasketFactDiscount>;
  /** As asked, in that order; a cart's own, in its order. */
  readonly lines: ReadonlyArray<BasketFactLine>;
  /** The system in provenance; null when it did not answer. */
  readonly system: Maybe<Scalars['String']['output']>;
  /** The till whose engine priced it, and from which file; null online. */
  readonly till: Maybe<BasketTill>;
  /** null when the owner did not answer. */
  readonly totals: Maybe<Totals>;
  readonly unapplied: ReadonlyArray<BasketFactUnapplied>;
  /** An error code of docs/errors.md, or null when the owner answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

export type BasketQuote = {
  readonly __typename?: 'BasketQuote';
  readonly buyer: Maybe<Customer>;
  readonly request: Scalars['ID']['output'];
  /** What the shop's cart asks for it; null where the shop is not its owner. Internal. */
  readonly shopQuoteFacts: Maybe<BasketFacts>;
};

/** A till, by the price file that it has. */
export type BasketTill = {
  readonly __typename?: 'BasketTill';
  readonly id: Scalars['ID']['output'];
  /** True when a newer file has come to the day that the till does not have. */
  readonly lagging: Scalars['Boolean']['output'];
  readonly priceFileVersion: Scalars['String']['output'];
};

/** Whom a value may be kept for: anybody, or its reader alone. Of `@cacheControl`. */
export type CacheControlScope =
  | 'PRIVATE'
  | 'PUBLIC';

export type Cart = {
  readonly __typename?: 'Cart';
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<CartLine>;
  readonly provenance: Provenance;
  /** As the shop reckons it. */
  readonly totals: Maybe<Totals>;
};

export type CartLine = {
  readonly __typename?: 'CartLine';
  readonly id: Scalars['ID']['output'];
  readonly product: Product;
  readonly quantity: Scalars['Quantity']['output'];
  readonly total: Maybe<Money>;
  /** Per unit, as the shop reckons it. */
  readonly unitPrice: Maybe<Money>;
};

export type Category = {
  readonly __typename?: 'Category';
  readonly children: ReadonlyArray<Category>;
  readonly description: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly media: Maybe<ReadonlyArray<Media>>;
  readonly name: Scalars['String']['output'];
  /** From the root to this category. */
  readonly path: ReadonlyArray<CategoryStep>;
  readonly slug: Scalars['String']['output'];
};

export type CategoryStep = {
  readonly __typename?: 'CategoryStep';
  readonly name: Scalars['String']['output'];
  readonly slug: Scalars['String']['output'];
};

export type ChannelKind =
  | 'APP'
  | 'CALL_CENTER'
  | 'EMAIL'
  | 'KIOSK'
  | 'MARKETPLACE'
  | 'PARTNER'
  | 'PUSH'
  | 'SEARCH'
  | 'SOCIAL'
  | 'STORE'
  | 'WEB';

export type Customer = {
  readonly __typename?: 'Customer';
  readonly account: Maybe<ShopAccount>;
  readonly canonicalId: Maybe<Scalars['ID']['output']>;
  readonly cart: Maybe<Cart>;
  readonly id: Scalars['ID']['output'];
  /** The article as this customer would buy it. */
  readonly product: Maybe<Product>;
  readonly shopActivities: Maybe<ActivityFacts>;
  readonly shopIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly shopOfferFacts: Maybe<OfferFacts>;
  readonly wishlist: Maybe<Wishlist>;
};


export type CustomerProductArgs = {
  sku: Scalars['ID']['input'];
};

export type DeclaredField = {
  readonly __typename?: 'DeclaredField';
  /** As in "Product.gtin"; internal fields too. */
  readonly field: Scalars['ID']['output'];
  /** Other fields of the graph, internal ones too, from which the value is made. */
  readonly madeFrom: ReadonlyArray<Scalars['ID']['output']>;
  /** How old a value may be while the system answers, in milliseconds; 0: read for each request. */
  readonly maximumAgeMs: Scalars['Int']['output'];
  /** How much older while it fails, marked stale; null: for as long as it fails. */
  readonly staleIfErrorMs: Maybe<Scalars['Int']['output']>;
  /** False: the system behind the adapter cannot tell it, and the graph answers NOT_SUPPORTED. */
  readonly supported: Scalars['Boolean']['output'];
};

export type DiscountKind =
  | 'CAMPAIGN'
  | 'COUPON'
  | 'EMPLOYEE'
  | 'MEMBER'
  | 'OTHER'
  | 'PRICE_REDUCTION'
  | 'VOUCHER';

export type DiscountLevel =
  | 'BASKET'
  | 'LINE'
  | 'SHIPPING';

export type Facet = {
  readonly __typename?: 'Facet';
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly values: ReadonlyArray<FacetValue>;
};

export type FacetValue = {
  readonly __typename?: 'FacetValue';
  readonly count: Scalars['Int']['output'];
  readonly label: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type FulfilmentKind =
  | 'DELIVERY'
  | 'PICKUP'
  | 'TAKEN'
  | 'UNKNOWN';

export type FulfilmentStatus =
  | 'ALLOCATED'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'HANDED_OVER'
  | 'NOT_COLLECTED'
  | 'PARTLY_HANDED_OVER'
  | 'PICKING'
  | 'PLANNED'
  | 'READY_FOR_PICKUP'
  | 'RETURNED_TO_SENDER'
  | 'SHIPPED'
  | 'UNKNOWN';

export type IdentifierType =
  | 'CLUB_CARD'
  | 'CRM_ID'
  | 'EMAIL'
  | 'ERP_NUMBER'
  | 'LOGIN'
  | 'ORDER_NUMBER'
  | 'PAYMENT_TOKEN'
  | 'PHONE'
  | 'RECEIPT_NUMBER'
  | 'SHOP_ID';

/** An identifier as a system holds it. CRM_ID, ERP_NUMBER and SHOP_ID name records of other systems that this one refers to. */
export type IdentityFact = {
  readonly __typename?: 'IdentityFact';
  readonly type: IdentifierType;
  /** E.164 for phones, lower case for e-mail, otherwise as the system writes it. */
  readonly value: Scalars['String']['output'];
  /** True when the system has proof (confirmed e-mail, one-time code, card registered on the account). */
  readonly verified: Scalars['Boolean']['output'];
  readonly verifiedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Changes of customer records since a cursor. Internal. */
export type IdentityFeed = {
  readonly __typename?: 'IdentityFeed';
  /** To be handed back for the next part; opaque. */
  readonly cursor: Scalars['String']['output'];
  readonly hasMore: Scalars['Boolean']['output'];
  readonly records: ReadonlyArray<IdentityRecord>;
  /** True when the cursor had expired or was another system's, and this is the first part of a whole reading. */
  readonly reset: Scalars['Boolean']['output'];
};

/** What one system says about one of its customer records, for the crosswalk. Internal. */
export type IdentityRecord = {
  readonly __typename?: 'IdentityRecord';
  /** "YYYY-MM-DD"; compared, never shown. */
  readonly birthDate: Maybe<Scalars['String']['output']>;
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  readonly deleted: Scalars['Boolean']['output'];
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** The system's own id of the record. */
  readonly id: Scalars['ID']['output'];
  readonly identifiers: ReadonlyArray<IdentityFact>;
  readonly market: Maybe<Scalars['ID']['output']>;
  readonly modifiedAt: Scalars['DateTime']['output'];
  /** True when the system knows the record to stand for many people: a walk-in account, an organisation. */
  readonly shared: Scalars['Boolean']['output'];
};

export type InteractionType =
  | 'AD_CLICK'
  | 'CALL'
  | 'CART'
  | 'CASE'
  | 'CHAT'
  | 'EMAIL_CLICKED'
  | 'EMAIL_OPENED'
  | 'EMAIL_SENT'
  | 'FEEDBACK'
  | 'LOGIN'
  | 'POINTS'
  | 'PRODUCT_VIEW'
  | 'PURCHASE'
  | 'RETURN'
  | 'SOCIAL'
  | 'STORE_VISIT'
  | 'WISHLIST';

export type Media = {
  readonly __typename?: 'Media';
  readonly alt: Maybe<Scalars['String']['output']>;
  readonly type: MediaType;
  readonly url: Scalars['String']['output'];
};

export type MediaType =
  | 'DOCUMENT'
  | 'IMAGE'
  | 'UNKNOWN'
  | 'VIDEO';

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** Offers that one system knows for an article or a customer. Internal; never throws. */
export type OfferFacts = {
  readonly __typename?: 'OfferFacts';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly records: ReadonlyArray<OfferRecord>;
  readonly stale: Scalars['Boolean']['output'];
  /** An error code of docs/errors.md, or null when the owner answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

export type OfferKind =
  | 'CAMPAIGN'
  | 'CART_RULE'
  | 'COUPON'
  | 'MEMBER_OFFER'
  | 'OTHER'
  | 'VOUCHER';

export type OfferRecord = {
  readonly __typename?: 'OfferRecord';
  /** null = every channel. */
  readonly channels: Maybe<ReadonlyArray<ChannelKind>>;
  readonly code: Maybe<Scalars['String']['output']>;
  readonly codeRequired: Scalars['Boolean']['output'];
  readonly combinable: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: OfferKind;
  readonly requiresMembership: Scalars['Boolean']['output'];
  /** null = not limited to articles that the source can name. */
  readonly skus: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly source: Scalars['String']['output'];
  /** null = every store. */
  readonly storeIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly title: Scalars['String']['output'];
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Exclusive. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  readonly shopReference: Maybe<Scalars['ID']['output']>;
  readonly shopSale: Maybe<SaleFacts>;
};

export type OrderStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'FULFILLED'
  | 'IN_PROGRESS'
  | 'NEEDS_REVIEW'
  | 'PARTLY_FULFILLED'
  | 'PENDING_PAYMENT'
  | 'PLACED'
  | 'UNKNOWN';

/** Relay page information; cursors are opaque. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type PaymentKind =
  | 'CARD'
  | 'CASH'
  | 'GIFT_CARD'
  | 'INVOICE'
  | 'MOBILE'
  | 'OTHER'
  | 'POINTS';

export type PaymentStatus =
  | 'AUTHORISED'
  | 'CAPTURED'
  | 'FAILED'
  | 'NONE'
  | 'PARTLY_CAPTURED'
  | 'PARTLY_REFUNDED'
  | 'REFUNDED'
  | 'UNKNOWN'
  | 'VOIDED';

export type PriceAudience =
  | 'CONTRACT'
  | 'CUSTOMER'
  | 'EMPLOYEE'
  | 'MEMBERS'
  | 'PUBLIC'
  | 'SEGMENT';

/** An article of which the price may have changed. */
export type PriceChange = {
  readonly __typename?: 'PriceChange';
  readonly sku: Scalars['ID']['output'];
};

/**
 * What a price owner knows about one article for one buyer, before any choice. Internal. Never throws: an outage is a value in
 * `unavailable`, so that the join can tell "none" from "not known".
 */
export type PriceFacts = {
  readonly __typename?: 'PriceFacts';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** The owner's base unit of measure. */
  readonly baseUnit: Maybe<Scalars['ID']['output']>;
  /** Local currency per one unit of the market's currency; null when they are the same or no rate is known. */
  readonly exchangeRate: Maybe<Scalars['Decimal']['output']>;
  /** Until when these facts may be shown; null: as long as their records hold. The owner may say less of an amount that it computed. */
  readonly holdsUntil: Maybe<Scalars['DateTime']['output']>;
  /** Currency of records without a currency of their own. */
  readonly localCurrency: Maybe<Scalars['CurrencyCode']['output']>;
  /** Net content of the base unit, for unit prices. */
  readonly measure: Maybe<PriceMeasure>;
  readonly records: ReadonlyArray<PriceRecord>;
  /** False when the owner does not sell the article in the request's market, or has blocked it. */
  readonly sold: Scalars['Boolean']['output'];
  readonly stale: Scalars['Boolean']['output'];
  /** VAT per cent of this article for this buyer in the request's market. */
  readonly taxRate: Maybe<Scalars['Decimal']['output']>;
  /** An error code of docs/errors.md, or null when the owner answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
  /** Units in which the article is sold, with their size in base units. */
  readonly units: ReadonlyArray<PriceUnit>;
};

export type PriceKind =
  | 'CAMPAIGN'
  | 'CUSTOMER'
  | 'CUSTOMER_GROUP'
  | 'EMPLOYEE'
  | 'LIST'
  | 'MARKDOWN'
  | 'MEMBER'
  | 'QUANTITY_BREAK'
  | 'STORE';

export type PriceMeasure = {
  readonly __typename?: 'PriceMeasure';
  readonly quantity: Scalars['Quantity']['output'];
  /** kg, l, m, m2 or piece. */
  readonly unit: Scalars['String']['output'];
};

/** One line, tier or rule of a price owner that can decide this article's price. */
export type PriceRecord = {
  readonly __typename?: 'PriceRecord';
  readonly allowLineDiscount: Scalars['Boolean']['output'];
  /** Price per `unit` (or per base unit when blank); null for a line that only gives a discount. */
  readonly amount: Maybe<Scalars['Decimal']['output']>;
  /** False for a candidate that the buyer does not qualify for but may be shown (member prices). */
  readonly applies: Scalars['Boolean']['output'];
  readonly audience: PriceAudience;
  readonly campaign: Maybe<Scalars['ID']['output']>;
  readonly campaignTitle: Maybe<Scalars['String']['output']>;
  readonly currency: Maybe<Scalars['CurrencyCode']['output']>;
  /** True when the owner computed this price itself for exactly this buyer and quantity. */
  readonly decided: Scalars['Boolean']['output'];
  /** Per cent; null for a line that only gives a price. */
  readonly discountPercent: Maybe<Scalars['Decimal']['output']>;
  /** Stable within the source: price list code and line number, rule id. */
  readonly id: Scalars['ID']['output'];
  /** VAT per cent contained in `amount` when `taxIncluded`, if it is not the buyer's. */
  readonly includedTaxRate: Maybe<Scalars['Decimal']['output']>;
  readonly kind: PriceKind;
  /** In `unit`, or in base units when that is blank; 0 or 1 = any quantity. A decided price holds from here to the next decided one. */
  readonly minimumQuantity: Scalars['Quantity']['output'];
  readonly priceList: Maybe<Scalars['String']['output']>;
  /**
   * What the owner charges for exactly `minimumQuantity`, where it computes each line by itself: the record holds for that quantity alone, and what
   * another costs is the owner's to say. Null: the amounts follow from `amount`.
   */
  readonly quoted: Maybe<QuotedAmounts>;
  readonly source: Scalars['String']['output'];
  readonly taxIncluded: Scalars['Boolean']['output'];
  readonly unit: Maybe<Scalars['ID']['output']>;
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Exclusive. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** null = every variant. An article with a variant gets its own; a parent of variants gets those of all its variants. */
  readonly variant: Maybe<Scalars['ID']['output']>;
};

export type PriceUnit = {
  readonly __typename?: 'PriceUnit';
  readonly code: Scalars['ID']['output'];
  /** Base units in one of this unit. */
  readonly quantityPerUnit: Scalars['Quantity']['output'];
};

/** An article's price records with what the owner knows of their age. */
export type PricedArticle = {
  readonly __typename?: 'PricedArticle';
  /** For the public, candidates that members alone have among them. */
  readonly facts: PriceFacts;
  /** Since when the owner has the article; null: not told. */
  readonly introducedAt: Maybe<Scalars['DateTime']['output']>;
  /** True for goods that soon deteriorate or expire. */
  readonly perishable: Scalars['Boolean']['output'];
  /** Since when `facts.exchangeRate` holds; null: no rate is used. */
  readonly rateSince: Maybe<Scalars['DateTime']['output']>;
  readonly sku: Scalars['ID']['output'];
  /** When each record was last written; a record that is left out has no known age. */
  readonly written: ReadonlyArray<WrittenRecord>;
};

export type PricedArticleFeed = {
  readonly __typename?: 'PricedArticleFeed';
  readonly articles: ReadonlyArray<PricedArticle>;
  readonly cursor: Scalars['String']['output'];
  readonly hasMore: Scalars['Boolean']['output'];
  readonly reset: Scalars['Boolean']['output'];
};

export type Product = {
  readonly __typename?: 'Product';
  readonly alternatives: Maybe<ReadonlyArray<Product>>;
  readonly attributes: Maybe<ReadonlyArray<Attribute>>;
  readonly brand: Maybe<Scalars['String']['output']>;
  /** For whom the article is priced: set by whoever mints the product; null = the anonymous visitor. Internal. */
  readonly buyer: Maybe<Customer>;
  readonly categories: Maybe<ReadonlyArray<Category>>;
  readonly description: Maybe<Scalars['String']['output']>;
  readonly kind: Maybe<ProductKind>;
  readonly media: Maybe<ReadonlyArray<Media>>;
  readonly name: Maybe<Scalars['String']['output']>;
  readonly options: Maybe<ReadonlyArray<ProductOption>>;
  readonly parent: Maybe<Product>;
  /** null = not known: treat as sensitive. */
  readonly sensitivity: Maybe<Sensitivity>;
  readonly shopOfferFacts: Maybe<OfferFacts>;
  /** The shop's price facts for the buyer, where the shop owns the market's price; elsewhere null, and nobody is asked. Internal. */
  readonly shopOwnedPriceFacts: Maybe<PriceFacts>;
  /** What the shop would charge anybody, in every market, to compare prices with. Internal. */
  readonly shopPriceFacts: Maybe<PriceFacts>;
  readonly sku: Scalars['ID']['output'];
  readonly slug: Maybe<Scalars['String']['output']>;
  readonly variants: Maybe<ReadonlyArray<Product>>;
};


export type ProductAlternativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Over all hits; null with NOT_SUPPORTED where the shop's search counts nothing. */
  readonly facets: Maybe<ReadonlyArray<Facet>>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

export type ProductFilter = {
  /** All must hold; values of one attribute are alternatives. */
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeFilter>>;
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly inStockOnly?: InputMaybe<Scalars['Boolean']['input']>;
  readonly maximumPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** In the market's currency, tax as the market shows it; by the shop's list price. */
  readonly minimumPrice?: InputMaybe<Scalars['Decimal']['input']>;
};

export type ProductKind =
  | 'BUNDLE'
  | 'DIGITAL'
  | 'GIFT_CARD'
  | 'SERVICE'
  | 'SET'
  | 'SIMPLE'
  | 'UNKNOWN'
  | 'VARIANT'
  | 'VARIANT_PARENT';

/** On a parent the choices there are, on a variant its own choice. */
export type ProductOption = {
  readonly __typename?: 'ProductOption';
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

export type ProductSort =
  | 'NAME'
  | 'NEWEST'
  | 'PRICE_ASCENDING'
  | 'PRICE_DESCENDING'
  | 'RELEVANCE';

/** Where a value was read and when. Stands on every price, stock level, balance and order. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the owner could not be asked and an older answer within its bound is shown. */
  readonly stale: Scalars['Boolean']['output'];
  readonly system: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A guest's cart by its unguessable id, or the caller's own. */
  readonly cart: Maybe<Cart>;
  readonly category: Maybe<Category>;
  /** What stands behind the fields of this subgraph. Internal. */
  readonly declaredSources: SourceDeclaration;
  /** By exactly one of sku, gtin and slug (slug in the request's locale). */
  readonly product: Maybe<Product>;
  /** In the order and length of `skus`; null where the shop has no such article. At most 100. */
  readonly products: ReadonlyArray<Maybe<Product>>;
  readonly searchProducts: ProductConnection;
  /** Changes of shop accounts for the crosswalk. Internal. */
  readonly shopIdentityChanges: IdentityFeed;
  /**
   * The shop's price facts of an article for one account (null: the public) as it tells them now, nothing kept, in a market whose price it owns.
   * Internal.
   */
  readonly shopPriceFactsNow: PriceFacts;
  /** Articles that were written, with their price records as they stand for the public in the request's market, for the price history. Internal. */
  readonly shopPricedArticles: PricedArticleFeed;
  /** Changes of web orders for the order index. Internal. */
  readonly shopSaleChanges: SaleFeed;
  /** The web orders of some accounts since an instant, to freshen the order index. Internal. */
  readonly shopSales: ReadonlyArray<SaleEntry>;
  /** A guest's wish list by its unguessable id, or the caller's own. */
  readonly wishlist: Maybe<Wishlist>;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCategoryArgs = {
  slug: Scalars['String']['input'];
};


export type QueryProductArgs = {
  gtin?: InputMaybe<Scalars['String']['input']>;
  sku?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  skus: ReadonlyArray<Scalars['ID']['input']>;
};


export type QuerySearchProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categorySlug?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QueryShopIdentityChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryShopPriceFactsNowArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  sku: Scalars['ID']['input'];
};


export type QueryShopPricedArticlesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryShopSaleChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryShopSalesArgs = {
  customerIds: ReadonlyArray<Scalars['ID']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryWishlistArgs = {
  id: Scalars['ID']['input'];
};

/** The amounts of one line as its owner computed them, in the record's currency: net + tax = gross. */
export type QuotedAmounts = {
  readonly __typename?: 'QuotedAmounts';
  /** How the owner came to them, in its own words; null: it does not say. */
  readonly calculation: Maybe<Scalars['String']['output']>;
  readonly gross: Scalars['Decimal']['output'];
  readonly net: Scalars['Decimal']['output'];
};

export type ReturnKind =
  | 'DEFECT'
  | 'GOODWILL'
  | 'NOT_COLLECTED'
  | 'UNKNOWN'
  | 'WITHDRAWAL'
  | 'WRONG_ITEM';

export type ReturnStatus =
  | 'ACKNOWLEDGED'
  | 'CANCELLED'
  | 'EXCHANGED'
  | 'INSPECTED'
  | 'IN_TRANSIT'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'REFUND_PENDING'
  | 'REJECTED'
  | 'REQUESTED'
  | 'UNKNOWN';

export type SaleDiscountRecord = {
  readonly __typename?: 'SaleDiscountRecord';
  readonly amount: Scalars['Decimal']['output'];
  readonly kind: DiscountKind;
  readonly level: DiscountLevel;
  readonly offerId: Maybe<Scalars['ID']['output']>;
  readonly source: Scalars['String']['output'];
  readonly title: Maybe<Scalars['String']['output']>;
};

/** One row for the order index: which sale exists where, whose it is and when. Internal. */
export type SaleEntry = {
  readonly __typename?: 'SaleEntry';
  readonly channel: ChannelKind;
  /** Club card shown at the till. */
  readonly clubCard: Maybe<Scalars['ID']['output']>;
  /** The system's own customer id; null for a guest or the walk-in account. */
  readonly customerId: Maybe<Scalars['ID']['output']>;
  readonly deleted: Scalars['Boolean']['output'];
  /** Verified e-mail of a guest order, lower case; stored hashed only. */
  readonly guestEmail: Maybe<Scalars['String']['output']>;
  readonly modifiedAt: Scalars['DateTime']['output'];
  readonly number: Scalars['String']['output'];
  /** The same sale's number in the system that it came from, if it says so (an ERP order's external document number). */
  readonly originNumber: Maybe<Scalars['String']['output']>;
  /** Opaque token of the payment provider, never a card number. */
  readonly paymentToken: Maybe<Scalars['ID']['output']>;
  readonly placedAt: Scalars['DateTime']['output'];
  /** The system's own key of the sale, with its document kind: "receipt:…", "order:…". */
  readonly reference: Scalars['ID']['output'];
  readonly storeId: Maybe<Scalars['ID']['output']>;
};

/** The content of one sale as one system holds it. Internal; never throws. */
export type SaleFacts = {
  readonly __typename?: 'SaleFacts';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** null = the system answered and has no such sale. */
  readonly sale: Maybe<SaleRecord>;
  readonly stale: Scalars['Boolean']['output'];
  /** An error code of docs/errors.md, or null when the system answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

/** Changes of sales since a cursor. Internal. */
export type SaleFeed = {
  readonly __typename?: 'SaleFeed';
  /** To be handed back for the next part; opaque. */
  readonly cursor: Scalars['String']['output'];
  readonly entries: ReadonlyArray<SaleEntry>;
  readonly hasMore: Scalars['Boolean']['output'];
  /** True when the cursor had expired or was another system's, and this is the first part of a whole reading. */
  readonly reset: Scalars['Boolean']['output'];
};

export type SaleFulfilmentRecord = {
  readonly __typename?: 'SaleFulfilmentRecord';
  readonly carrier: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: FulfilmentKind;
  readonly lineIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly shippedAt: Maybe<Scalars['DateTime']['output']>;
  readonly status: FulfilmentStatus;
  readonly storeId: Maybe<Scalars['ID']['output']>;
  readonly trackingNumber: Maybe<Scalars['String']['output']>;
};

export type SaleLineRecord = {
  readonly __typename?: 'SaleLineRecord';
  readonly discounts: ReadonlyArray<SaleDiscountRecord>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly quantity: Scalars['Quantity']['output'];
  readonly returnableQuantity: Maybe<Scalars['Quantity']['output']>;
  readonly sku: Scalars['ID']['output'];
  /** Per cent. */
  readonly taxRate: Maybe<Scalars['Decimal']['output']>;
  /** Tax included, after discounts. */
  readonly total: Scalars['Decimal']['output'];
  /** Tax included, per unit, before discounts. */
  readonly unitPrice: Scalars['Decimal']['output'];
};

export type SalePaymentRecord = {
  readonly __typename?: 'SalePaymentRecord';
  readonly amount: Scalars['Decimal']['output'];
  readonly kind: PaymentKind;
  /** Last digits or scheme, never a card number. */
  readonly label: Maybe<Scalars['String']['output']>;
};

export type SaleRecord = {
  readonly __typename?: 'SaleRecord';
  readonly channel: ChannelKind;
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly discount: Scalars['Decimal']['output'];
  readonly fulfilments: ReadonlyArray<SaleFulfilmentRecord>;
  readonly lines: ReadonlyArray<SaleLineRecord>;
  readonly number: Scalars['String']['output'];
  readonly paymentStatus: PaymentStatus;
  readonly payments: ReadonlyArray<SalePaymentRecord>;
  readonly placedAt: Scalars['DateTime']['output'];
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly returns: ReadonlyArray<SaleReturnRecord>;
  readonly rounding: Scalars['Decimal']['output'];
  readonly shipping: Maybe<Scalars['Decimal']['output']>;
  readonly soldBy: Maybe<Scalars['String']['output']>;
  readonly status: OrderStatus;
  readonly storeId: Maybe<Scalars['ID']['output']>;
  readonly subtotal: Scalars['Decimal']['output'];
  readonly taxes: ReadonlyArray<SaleTaxRecord>;
  readonly till: Maybe<Scalars['ID']['output']>;
  readonly total: Scalars['Decimal']['output'];
  readonly withdrawalUntil: Maybe<Scalars['DateTime']['output']>;
};

export type SaleReturnLineRecord = {
  readonly __typename?: 'SaleReturnLineRecord';
  readonly lineId: Maybe<Scalars['ID']['output']>;
  readonly quantity: Scalars['Quantity']['output'];
  readonly sku: Scalars['ID']['output'];
};

export type SaleReturnRecord = {
  readonly __typename?: 'SaleReturnRecord';
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: ReturnKind;
  readonly lines: ReadonlyArray<SaleReturnLineRecord>;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly refund: Maybe<Scalars['Decimal']['output']>;
  readonly status: ReturnStatus;
};

export type SaleTaxRecord = {
  readonly __typename?: 'SaleTaxRecord';
  readonly net: Scalars['Decimal']['output'];
  readonly rate: Scalars['Decimal']['output'];
  readonly tax: Scalars['Decimal']['output'];
};

export type Sensitivity =
  | 'AGE_RESTRICTED'
  | 'HEALTH'
  | 'INTIMATE'
  | 'NONE';

export type ShopAccount = {
  readonly __typename?: 'ShopAccount';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastLoginAt: Maybe<Scalars['DateTime']['output']>;
  readonly provenance: Provenance;
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The shop's own price of one of these articles (at most 100) may have changed in the request's market. Internal. */
  readonly shopPriceChanges: PriceChange;
};


export type SubscriptionShopPriceChangesArgs = {
  skus: ReadonlyArray<Scalars['ID']['input']>;
};

export type TaxAmount = {
  readonly __typename?: 'TaxAmount';
  readonly net: Money;
  /** Per cent. */
  readonly rate: Scalars['Decimal']['output'];
  readonly tax: Money;
};

/** Totals of a cart or an order: sums of rounded lines, in one currency. */
export type Totals = {
  readonly __typename?: 'Totals';
  readonly discount: Money;
  readonly rounding: Money;
  readonly shipping: Maybe<Money>;
  readonly subtotal: Money;
  readonly taxes: ReadonlyArray<TaxAmount>;
  readonly total: Money;
};

export type UnappliedReason =
  /** `missingAmount` more reaches it. */
  | 'BELOW_THRESHOLD'
  | 'CODE_NOT_KNOWN'
  /** It needs a code that was not given. */
  | 'COUPON_NOT_GIVEN'
  | 'NOT_A_MEMBER'
  /** An offer that was given admits no other. */
  | 'NOT_COMBINABLE'
  /** `missingQuantity` more pieces reach it. */
  | 'TOO_FEW_ARTICLES'
  /** The owner does not say why. */
  | 'UNKNOWN';

export type Wishlist = {
  readonly __typename?: 'Wishlist';
  readonly id: Scalars['ID']['output'];
  readonly items: ReadonlyArray<WishlistItem>;
  readonly provenance: Provenance;
};

export type WishlistItem = {
  readonly __typename?: 'WishlistItem';
  readonly addedAt: Scalars['DateTime']['output'];
  readonly channel: Maybe<ChannelKind>;
  readonly id: Scalars['ID']['output'];
  readonly priceWhenAdded: Maybe<Money>;
  readonly product: Product;
  readonly quantity: Scalars['Quantity']['output'];
};

export type WrittenRecord = {
  readonly __typename?: 'WrittenRecord';
  readonly at: Scalars['DateTime']['output'];
  /** As `PriceRecord.id`. */
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BasketQuote: BasketQuote;
  Customer: Customer;
  Order: Order;
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BasketQuote:
    ( { __typename: 'BasketQuote' }
    & GraphQLRecursivePick<FederationTypes['BasketQuote'], {"request":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['BasketQuote'], {"buyer":{"canonicalId":true,"shopIds":true}}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"shopIds":true}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"shopReference":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"sku":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"sku":true,"buyer":{"id":true}}> )
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"canonicalId":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityFacts: ResolverTypeWrapper<ActivityFacts>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Attribute: ResolverTypeWrapper<Attribute>;
  AttributeFilter: AttributeFilter;
  BasketAllocator: BasketAllocator;
  BasketDiscountKind: BasketDiscountKind;
  BasketFactDiscount: ResolverTypeWrapper<BasketFactDiscount>;
  BasketFactLine: ResolverTypeWrapper<BasketFactLine>;
  BasketFactShare: ResolverTypeWrapper<BasketFactShare>;
  BasketFactUnapplied: ResolverTypeWrapper<BasketFactUnapplied>;
  BasketFacts: ResolverTypeWrapper<BasketFacts>;
  BasketQuote: ResolverTypeWrapper<BasketQuoteReference>;
  BasketTill: ResolverTypeWrapper<BasketTill>;
  CacheControlScope: CacheControlScope;
  Cart: ResolverTypeWrapper<Omit<Cart, 'lines'> & { lines: ReadonlyArray<ResolversTypes['CartLine']> }>;
  CartLine: ResolverTypeWrapper<Omit<CartLine, 'product'> & { product: ResolversTypes['Product'] }>;
  Category: ResolverTypeWrapper<CategoryReference>;
  CategoryStep: ResolverTypeWrapper<CategoryStep>;
  ChannelKind: ChannelKind;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  DiscountKind: DiscountKind;
  DiscountLevel: DiscountLevel;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  FulfilmentKind: FulfilmentKind;
  FulfilmentStatus: FulfilmentStatus;
  IdentifierType: IdentifierType;
  IdentityFact: ResolverTypeWrapper<IdentityFact>;
  IdentityFeed: ResolverTypeWrapper<IdentityFeed>;
  IdentityRecord: ResolverTypeWrapper<IdentityRecord>;
  InteractionType: InteractionType;
  Media: ResolverTypeWrapper<Media>;
  MediaType: MediaType;
  Money: ResolverTypeWrapper<Money>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  Order: ResolverTypeWrapper<OrderReference>;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentKind: PaymentKind;
  PaymentStatus: PaymentStatus;
  PriceAudience: PriceAudience;
  PriceChange: ResolverTypeWrapper<PriceChange>;
  PriceFacts: ResolverTypeWrapper<PriceFacts>;
  PriceKind: PriceKind;
  PriceMeasure: ResolverTypeWrapper<PriceMeasure>;
  PriceRecord: ResolverTypeWrapper<PriceRecord>;
  PriceUnit: ResolverTypeWrapper<PriceUnit>;
  PricedArticle: ResolverTypeWrapper<PricedArticle>;
  PricedArticleFeed: ResolverTypeWrapper<PricedArticleFeed>;
  Product: ResolverTypeWrapper<ProductReference>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductKind: ProductKind;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductSort: ProductSort;
  Provenance: ResolverTypeWrapper<Provenance>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotedAmounts: ResolverTypeWrapper<QuotedAmounts>;
  ReturnKind: ReturnKind;
  ReturnStatus: ReturnStatus;
  SaleDiscountRecord: ResolverTypeWrapper<SaleDiscountRecord>;
  SaleEntry: ResolverTypeWrapper<SaleEntry>;
  SaleFacts: ResolverTypeWrapper<SaleFacts>;
  SaleFeed: ResolverTypeWrapper<SaleFeed>;
  SaleFulfilmentRecord: ResolverTypeWrapper<SaleFulfilmentRecord>;
  SaleLineRecord: ResolverTypeWrapper<SaleLineRecord>;
  SalePaymentRecord: ResolverTypeWrapper<SalePaymentRecord>;
  SaleRecord: ResolverTypeWrapper<SaleRecord>;
  SaleReturnLineRecord: ResolverTypeWrapper<SaleReturnLineRecord>;
  SaleReturnRecord: ResolverTypeWrapper<SaleReturnRecord>;
  SaleTaxRecord: ResolverTypeWrapper<SaleTaxRecord>;
  Sensitivity: Sensitivity;
  ShopAccount: ResolverTypeWrapper<ShopAccountReference>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxAmount: ResolverTypeWrapper<TaxAmount>;
  Totals: ResolverTypeWrapper<Totals>;
  UnappliedReason: UnappliedReason;
  Wishlist: ResolverTypeWrapper<Omit<Wishlist, 'items'> & { items: ReadonlyArray<ResolversTypes['WishlistItem']> }>;
  WishlistItem: ResolverTypeWrapper<Omit<WishlistItem, 'product'> & { product: ResolversTypes['Product'] }>;
  WrittenRecord: ResolverTypeWrapper<WrittenRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityFacts: ActivityFacts;
  String: Scalars['String']['output'];
  ActivityRecord: ActivityRecord;
  ID: Scalars['ID']['output'];
  Attribute: Attribute;
  AttributeFilter: AttributeFilter;
  BasketFactDiscount: BasketFactDiscount;
  BasketFactLine: BasketFactLine;
  BasketFactShare: BasketFactShare;
  BasketFactUnapplied: BasketFactUnapplied;
  BasketFacts: BasketFacts;
  BasketQuote: BasketQuoteReference;
  BasketTill: BasketTill;
  Cart: Omit<Cart, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['CartLine']> };
  CartLine: Omit<CartLine, 'product'> & { product: ResolversParentTypes['Product'] };
  Category: CategoryReference;
  CategoryStep: CategoryStep;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  Facet: Facet;
  FacetValue: FacetValue;
  IdentityFact: IdentityFact;
  IdentityFeed: IdentityFeed;
  IdentityRecord: IdentityRecord;
  Media: Media;
  Money: Money;
  OfferFacts: OfferFacts;
  OfferRecord: OfferRecord;
  Order: OrderReference;
  PageInfo: PageInfo;
  PriceChange: PriceChange;
  PriceFacts: PriceFacts;
  PriceMeasure: PriceMeasure;
  PriceRecord: PriceRecord;
  PriceUnit: PriceUnit;
  PricedArticle: PricedArticle;
  PricedArticleFeed: PricedArticleFeed;
  Product: ProductReference;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductOption: ProductOption;
  Provenance: Provenance;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  QuotedAmounts: QuotedAmounts;
  SaleDiscountRecord: SaleDiscountRecord;
  SaleEntry: SaleEntry;
  SaleFacts: SaleFacts;
  SaleFeed: SaleFeed;
  SaleFulfilmentRecord: SaleFulfilmentRecord;
  SaleLineRecord: SaleLineRecord;
  SalePaymentRecord: SalePaymentRecord;
  SaleRecord: SaleRecord;
  SaleReturnLineRecord: SaleReturnLineRecord;
  SaleReturnRecord: SaleReturnRecord;
  SaleTaxRecord: SaleTaxRecord;
  ShopAccount: ShopAccountReference;
  SourceDeclaration: SourceDeclaration;
  Subscription: Record<PropertyKey, never>;
  TaxAmount: TaxAmount;
  Totals: Totals;
  Wishlist: Omit<Wishlist, 'items'> & { items: ReadonlyArray<ResolversParentTypes['WishlistItem']> };
  WishlistItem: Omit<WishlistItem, 'product'> & { product: ResolversParentTypes['Product'] };
  WrittenRecord: WrittenRecord;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = CommerceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityFactsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ActivityFacts'] = ResolversParentTypes['ActivityFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InteractionType'], ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketFactDiscountResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketFactDiscount'] = ResolversParentTypes['BasketFactDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BasketDiscountKind'], ParentType, ContextType>;
  offerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketFactLineResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketFactLine'] = ResolversParentTypes['BasketFactLine']> = {
  allocatedBy?: Resolver<ResolversTypes['BasketAllocator'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineDiscount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['BasketFactShare']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type BasketFactShareResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketFactShare'] = ResolversParentTypes['BasketFactShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BasketFactUnappliedResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketFactUnapplied'] = ResolversParentTypes['BasketFactUnapplied']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnappliedReason'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketFactsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketFacts'] = ResolversParentTypes['BasketFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['BasketFactDiscount']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BasketFactLine']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['BasketTill']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['Totals']>, ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['BasketFactUnapplied']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketQuoteResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketQuote'] = ResolversParentTypes['BasketQuote'], FederationReferenceType extends FederationReferenceTypes['BasketQuote'] = FederationReferenceTypes['BasketQuote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BasketQuote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shopQuoteFacts?: Resolver<Maybe<ResolversTypes['BasketFacts']>, ParentType, ContextType>;
};

export type BasketTillResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['BasketTill'] = ResolversParentTypes['BasketTill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['Totals']>, ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['CategoryStep']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryStepResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['CategoryStep'] = ResolversParentTypes['CategoryStep']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['ShopAccount']>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<CustomerProductArgs, 'sku'>>;
  shopActivities?: Resolver<Maybe<ResolversTypes['ActivityFacts']>, ParentType, ContextType>;
  shopOfferFacts?: Resolver<Maybe<ResolversTypes['OfferFacts']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclaredFieldResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdentityFeedResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['IdentityFeed'] = ResolversParentTypes['IdentityFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['IdentityRecord'] = ResolversParentTypes['IdentityRecord']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['IdentityFact']>, ParentType, ContextType>;
  market?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  modifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MediaType'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OfferFactsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['OfferFacts'] = ResolversParentTypes['OfferFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['OfferRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['OfferRecord'] = ResolversParentTypes['OfferRecord']> = {
  channels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChannelKind']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  combinable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfferKind'], ParentType, ContextType>;
  requiresMembership?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  skus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shopSale?: Resolver<Maybe<ResolversTypes['SaleFacts']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PriceFactsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PriceFacts'] = ResolversParentTypes['PriceFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baseUnit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  holdsUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localCurrency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['PriceMeasure']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['PriceRecord']>, ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['PriceUnit']>, ParentType, ContextType>;
};

export type PriceMeasureResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PriceMeasure'] = ResolversParentTypes['PriceMeasure']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PriceRecord'] = ResolversParentTypes['PriceRecord']> = {
  allowLineDiscount?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  campaignTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includedTaxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quoted?: Resolver<Maybe<ResolversTypes['QuotedAmounts']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PriceUnitResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PriceUnit'] = ResolversParentTypes['PriceUnit']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type PricedArticleResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PricedArticle'] = ResolversParentTypes['PricedArticle']> = {
  facts?: Resolver<ResolversTypes['PriceFacts'], ParentType, ContextType>;
  introducedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  perishable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rateSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  written?: Resolver<ReadonlyArray<ResolversTypes['WrittenRecord']>, ParentType, ContextType>;
};

export type PricedArticleFeedResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['PricedArticleFeed'] = ResolversParentTypes['PricedArticleFeed']> = {
  articles?: Resolver<ReadonlyArray<ResolversTypes['PricedArticle']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternatives?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<ProductAlternativesArgs, 'first'>>;
  attributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Attribute']>>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Category']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ProductKind']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductOption']>>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sensitivity?: Resolver<Maybe<ResolversTypes['Sensitivity']>, ParentType, ContextType>;
  shopOfferFacts?: Resolver<Maybe<ResolversTypes['OfferFacts']>, ParentType, ContextType>;
  shopOwnedPriceFacts?: Resolver<Maybe<ResolversTypes['PriceFacts']>, ParentType, ContextType>;
  shopPriceFacts?: Resolver<Maybe<ResolversTypes['PriceFacts']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Facet']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'skus'>>;
  searchProducts?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'first'>>;
  shopIdentityChanges?: Resolver<ResolversTypes['IdentityFeed'], ParentType, ContextType, RequireFields<QueryShopIdentityChangesArgs, 'first'>>;
  shopPriceFactsNow?: Resolver<ResolversTypes['PriceFacts'], ParentType, ContextType, RequireFields<QueryShopPriceFactsNowArgs, 'sku'>>;
  shopPricedArticles?: Resolver<ResolversTypes['PricedArticleFeed'], ParentType, ContextType, RequireFields<QueryShopPricedArticlesArgs, 'first'>>;
  shopSaleChanges?: Resolver<ResolversTypes['SaleFeed'], ParentType, ContextType, RequireFields<QueryShopSaleChangesArgs, 'first'>>;
  shopSales?: Resolver<ReadonlyArray<ResolversTypes['SaleEntry']>, ParentType, ContextType, RequireFields<QueryShopSalesArgs, 'customerIds' | 'since'>>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType, RequireFields<QueryWishlistArgs, 'id'>>;
};

export type QuotedAmountsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['QuotedAmounts'] = ResolversParentTypes['QuotedAmounts']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SaleDiscountRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleDiscountRecord'] = ResolversParentTypes['SaleDiscountRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DiscountLevel'], ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleEntryResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleEntry'] = ResolversParentTypes['SaleEntry']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  clubCard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  guestEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentToken?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SaleFactsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleFacts'] = ResolversParentTypes['SaleFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['SaleRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleFeedResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleFeed'] = ResolversParentTypes['SaleFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['SaleEntry']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SaleFulfilmentRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleFulfilmentRecord'] = ResolversParentTypes['SaleFulfilmentRecord']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FulfilmentKind'], ParentType, ContextType>;
  lineIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfilmentStatus'], ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleLineRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleLineRecord'] = ResolversParentTypes['SaleLineRecord']> = {
  discounts?: Resolver<ReadonlyArray<ResolversTypes['SaleDiscountRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  returnableQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalePaymentRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SalePaymentRecord'] = ResolversParentTypes['SalePaymentRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleRecord'] = ResolversParentTypes['SaleRecord']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fulfilments?: Resolver<ReadonlyArray<ResolversTypes['SaleFulfilmentRecord']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SaleLineRecord']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['SalePaymentRecord']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['SaleReturnRecord']>, ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  soldBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  storeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['SaleTaxRecord']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  withdrawalUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SaleReturnLineRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleReturnLineRecord'] = ResolversParentTypes['SaleReturnLineRecord']> = {
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SaleReturnRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleReturnRecord'] = ResolversParentTypes['SaleReturnRecord']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SaleReturnLineRecord']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type SaleTaxRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SaleTaxRecord'] = ResolversParentTypes['SaleTaxRecord']> = {
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ShopAccountResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['ShopAccount'] = ResolversParentTypes['ShopAccount']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  shopPriceChanges?: SubscriptionResolver<ResolversTypes['PriceChange'], "shopPriceChanges", ParentType, ContextType, RequireFields<SubscriptionShopPriceChangesArgs, 'skus'>>;
};

export type TaxAmountResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['TaxAmount'] = ResolversParentTypes['TaxAmount']> = {
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TotalsResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxAmount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type WishlistResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type WishlistItemResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ChannelKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceWhenAdded?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type WrittenRecordResolvers<ContextType = CommerceContext, ParentType extends ResolversParentTypes['WrittenRecord'] = ResolversParentTypes['WrittenRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = CommerceContext> = {
  ActivityFacts?: ActivityFactsResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  BasketFactDiscount?: BasketFactDiscountResolvers<ContextType>;
  BasketFactLine?: BasketFactLineResolvers<ContextType>;
  BasketFactShare?: BasketFactShareResolvers<ContextType>;
  BasketFactUnapplied?: BasketFactUnappliedResolvers<ContextType>;
  BasketFacts?: BasketFactsResolvers<ContextType>;
  BasketQuote?: BasketQuoteResolvers<ContextType>;
  BasketTill?: BasketTillResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryStep?: CategoryStepResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  IdentityFeed?: IdentityFeedResolvers<ContextType>;
  IdentityRecord?: IdentityRecordResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OfferFacts?: OfferFactsResolvers<ContextType>;
  OfferRecord?: OfferRecordResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceFacts?: PriceFactsResolvers<ContextType>;
  PriceMeasure?: PriceMeasureResolvers<ContextType>;
  PriceRecord?: PriceRecordResolvers<ContextType>;
  PriceUnit?: PriceUnitResolvers<ContextType>;
  PricedArticle?: PricedArticleResolvers<ContextType>;
  PricedArticleFeed?: PricedArticleFeedResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  QuotedAmounts?: QuotedAmountsResolvers<ContextType>;
  SaleDiscountRecord?: SaleDiscountRecordResolvers<ContextType>;
  SaleEntry?: SaleEntryResolvers<ContextType>;
  SaleFacts?: SaleFactsResolvers<ContextType>;
  SaleFeed?: SaleFeedResolvers<ContextType>;
  SaleFulfilmentRecord?: SaleFulfilmentRecordResolvers<ContextType>;
  SaleLineRecord?: SaleLineRecordResolvers<ContextType>;
  SalePaymentRecord?: SalePaymentRecordResolvers<ContextType>;
  SaleRecord?: SaleRecordResolvers<ContextType>;
  SaleReturnLineRecord?: SaleReturnLineRecordResolvers<ContextType>;
  SaleReturnRecord?: SaleReturnRecordResolvers<ContextType>;
  SaleTaxRecord?: SaleTaxRecordResolvers<ContextType>;
  ShopAccount?: ShopAccountResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxAmount?: TaxAmountResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  WrittenRecord?: WrittenRecordResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CommerceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
