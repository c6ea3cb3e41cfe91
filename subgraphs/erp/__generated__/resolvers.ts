import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, ProductReference, OrderReference, StoreReference } from '../entities.ts';
import type { ErpContext } from '../context.ts';
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
  /** ISO 3166-1 alpha-2. */
  CountryCode: { input: string; output: string; }
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

export type Address = {
  readonly __typename?: 'Address';
  readonly city: Maybe<Scalars['String']['output']>;
  readonly country: Maybe<Scalars['CountryCode']['output']>;
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  readonly postalCode: Maybe<Scalars['String']['output']>;
  readonly region: Maybe<Scalars['String']['output']>;
};

/** Whom a value may be kept for: anybody, or its reader alone. Of `@cacheControl`. */
export type CacheControlScope =
  | 'PRIVATE'
  | 'PUBLIC';

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
  readonly canonicalId: Maybe<Scalars['ID']['output']>;
  readonly erpNumbers: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly erpOfferFacts: Maybe<OfferFacts>;
  readonly id: Scalars['ID']['output'];
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

/** WGS 84, degrees. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

/** WGS 84, degrees. */
export type GeoPointInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

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

/** Local times "HH:MM" of one weekday; `closes` may be "24:00". */
export type OpeningHours = {
  readonly __typename?: 'OpeningHours';
  readonly closes: Scalars['String']['output'];
  readonly day: Weekday;
  readonly opens: Scalars['String']['output'];
};

export type Order = {
  readonly __typename?: 'Order';
  readonly erpReference: Maybe<Scalars['ID']['output']>;
  readonly erpSale: Maybe<SaleFacts>;
  readonly id: Scalars['ID']['output'];
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

/** Of what the line that is priced would be. */
export type PriceQuoteInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The account that buys; null: the public's. */
  readonly customerNumber?: InputMaybe<Scalars['ID']['input']>;
  readonly quantity: Scalars['Quantity']['input'];
  readonly sku: Scalars['ID']['input'];
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
  /** Stock per location; of the given stores, else of the stores nearest to `near`, else of the market's largest stocks. */
  readonly availability: Maybe<ReadonlyArray<StockLevel>>;
  readonly buyer: Maybe<Customer>;
  /** The same in every market, to compare prices with. Internal. */
  readonly erpPriceFacts: Maybe<PriceFacts>;
  readonly gtin: Maybe<Scalars['String']['output']>;
  /** Stock of the location that serves the market's web shop. */
  readonly onlineAvailability: Maybe<StockLevel>;
  /** The ERP's price facts for the buyer, where it owns the market's price; elsewhere null, and nobody is asked. Internal. */
  readonly priceFacts: Maybe<PriceFacts>;
  readonly sku: Scalars['ID']['output'];
  readonly units: Maybe<ReadonlyArray<SalesUnit>>;
};


export type ProductAvailabilityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<GeoPointInput>;
  storeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

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
  /** What stands behind the fields of this subgraph. Internal. */
  readonly declaredSources: SourceDeclaration;
  /** Changes of customer accounts for the crosswalk. Internal. */
  readonly erpIdentityChanges: IdentityFeed;
  /**
   * The price facts of an article for one account (null: the public) as the system tells them now, nothing kept; where the system computes each line
   * by itself, those of this quantity. Internal.
   */
  readonly erpPriceFactsNow: PriceFacts;
  /** Articles whose price records were written, as they stand for the public in the request's market, for the price history. Internal. */
  readonly erpPricedArticles: PricedArticleFeed;
  /**
   * By place, the price facts of articles (at most 200) for quantities and instants (null: the request's), where the system computes each line by
   * itself: any other answers NOT_SUPPORTED, since its facts hold for every quantity. Internal.
   */
  readonly erpQuotedPriceFacts: ReadonlyArray<PriceFacts>;
  /** Changes of sales, receipts among them, for the order index. Internal. */
  readonly erpSaleChanges: SaleFeed;
  /** The sales of some accounts, cards and payment tokens since an instant, to freshen the order index. Internal. */
  readonly erpSales: ReadonlyArray<SaleEntry>;
  readonly store: Maybe<Store>;
  /** All stores, nearest first when `near` is given, else by name. */
  readonly stores: StoreConnection;
};


export type QueryErpIdentityChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryErpPriceFactsNowArgs = {
  customerNumber?: InputMaybe<Scalars['ID']['input']>;
  quantity?: Scalars['Quantity']['input'];
  sku: Scalars['ID']['input'];
};


export type QueryErpPricedArticlesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryErpQuotedPriceFactsArgs = {
  asked: ReadonlyArray<PriceQuoteInput>;
};


export type QueryErpSaleChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryErpSalesArgs = {
  clubCards: ReadonlyArray<Scalars['ID']['input']>;
  customerNumbers: ReadonlyArray<Scalars['ID']['input']>;
  paymentTokens: ReadonlyArray<Scalars['ID']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryStoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<GeoPointInput>;
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

export type SalesUnit = {
  readonly __typename?: 'SalesUnit';
  readonly base: Scalars['Boolean']['output'];
  readonly code: Scalars['ID']['output'];
  readonly gtin: Maybe<Scalars['String']['output']>;
  readonly name: Maybe<Scalars['String']['output']>;
  /** Base units in one of this unit. */
  readonly quantityPerUnit: Scalars['Quantity']['output'];
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
};

export type StockLevel = {
  readonly __typename?: 'StockLevel';
  /** What can be promised: on hand less reserved less the location's safety margin, never below zero. */
  readonly available: Scalars['Quantity']['output'];
  /** When the next delivery is expected, if one is. */
  readonly expectedAt: Maybe<Scalars['DateTime']['output']>;
  readonly location: Store;
  readonly onHand: Scalars['Quantity']['output'];
  readonly provenance: Provenance;
  readonly reserved: Scalars['Quantity']['output'];
  readonly status: StockStatus;
};

export type StockStatus =
  | 'BACKORDER'
  | 'DISCONTINUED'
  | 'IN_STOCK'
  | 'LOW'
  | 'OUT_OF_STOCK'
  | 'UNKNOWN';

export type Store = {
  readonly __typename?: 'Store';
  readonly address: Maybe<Address>;
  readonly geo: Maybe<GeoPoint>;
  readonly gln: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Maybe<Scalars['String']['output']>;
  readonly openingHours: Maybe<ReadonlyArray<OpeningHours>>;
  readonly partner: Maybe<Scalars['Boolean']['output']>;
  readonly services: Maybe<ReadonlyArray<StoreService>>;
};

export type StoreConnection = {
  readonly __typename?: 'StoreConnection';
  readonly edges: ReadonlyArray<StoreEdge>;
  readonly nodes: ReadonlyArray<Store>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type StoreEdge = {
  readonly __typename?: 'StoreEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Store;
};

export type StoreService =
  | 'CLICK_AND_COLLECT'
  | 'GIFT_WRAPPING'
  | 'PARCEL_POINT'
  | 'PERSONAL_SHOPPING'
  | 'REPAIR'
  | 'RETURNS'
  | 'TAILORING'
  | 'UNKNOWN'
  | 'WATCH_REPAIR';

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The price of one of these articles may have changed for everybody, for a group, or for one of these accounts. Internal. */
  readonly erpPriceChanges: PriceChange;
  /** The stock of one of these articles (at most 100) has changed, in one of these places (at most 100) or, without any, anywhere. */
  readonly stockChanged: Product;
};


export type SubscriptionErpPriceChangesArgs = {
  customerNumbers: ReadonlyArray<Scalars['ID']['input']>;
  skus: ReadonlyArray<Scalars['ID']['input']>;
};


export type SubscriptionStockChangedArgs = {
  skus: ReadonlyArray<Scalars['ID']['input']>;
  storeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

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
  Customer: Customer;
  Order: Order;
  Product: Product;
  Store: Store;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpReference":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"sku":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"sku":true,"buyer":{"id":true}}> )
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"canonicalId":true,"erpNumbers":true}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"canonicalId":true,"erpNumbers":true}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"canonicalId":true,"erpNumbers":true}}> ) );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CacheControlScope: CacheControlScope;
  ChannelKind: ChannelKind;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  DiscountKind: DiscountKind;
  DiscountLevel: DiscountLevel;
  FulfilmentKind: FulfilmentKind;
  FulfilmentStatus: FulfilmentStatus;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoPointInput: GeoPointInput;
  IdentifierType: IdentifierType;
  IdentityFact: ResolverTypeWrapper<IdentityFact>;
  IdentityFeed: ResolverTypeWrapper<IdentityFeed>;
  IdentityRecord: ResolverTypeWrapper<IdentityRecord>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  OpeningHours: ResolverTypeWrapper<OpeningHours>;
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
  PriceQuoteInput: PriceQuoteInput;
  PriceRecord: ResolverTypeWrapper<PriceRecord>;
  PriceUnit: ResolverTypeWrapper<PriceUnit>;
  PricedArticle: ResolverTypeWrapper<PricedArticle>;
  PricedArticleFeed: ResolverTypeWrapper<PricedArticleFeed>;
  Product: ResolverTypeWrapper<ProductReference>;
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
  SalesUnit: ResolverTypeWrapper<SalesUnit>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  StockLevel: ResolverTypeWrapper<Omit<StockLevel, 'location'> & { location: ResolversTypes['Store'] }>;
  StockStatus: StockStatus;
  Store: ResolverTypeWrapper<StoreReference>;
  StoreConnection: ResolverTypeWrapper<Omit<StoreConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StoreEdge']>, nodes: ReadonlyArray<ResolversTypes['Store']> }>;
  StoreEdge: ResolverTypeWrapper<Omit<StoreEdge, 'node'> & { node: ResolversTypes['Store'] }>;
  StoreService: StoreService;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Weekday: Weekday;
  WrittenRecord: ResolverTypeWrapper<WrittenRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  ID: Scalars['ID']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  GeoPointInput: GeoPointInput;
  IdentityFact: IdentityFact;
  IdentityFeed: IdentityFeed;
  IdentityRecord: IdentityRecord;
  OfferFacts: OfferFacts;
  OfferRecord: OfferRecord;
  OpeningHours: OpeningHours;
  Order: OrderReference;
  PageInfo: PageInfo;
  PriceChange: PriceChange;
  PriceFacts: PriceFacts;
  PriceMeasure: PriceMeasure;
  PriceQuoteInput: PriceQuoteInput;
  PriceRecord: PriceRecord;
  PriceUnit: PriceUnit;
  PricedArticle: PricedArticle;
  PricedArticleFeed: PricedArticleFeed;
  Product: ProductReference;
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
  SalesUnit: SalesUnit;
  SourceDeclaration: SourceDeclaration;
  StockLevel: Omit<StockLevel, 'location'> & { location: ResolversParentTypes['Store'] };
  Store: StoreReference;
  StoreConnection: Omit<StoreConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StoreEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Store']> };
  StoreEdge: Omit<StoreEdge, 'node'> & { node: ResolversParentTypes['Store'] };
  Subscription: Record<PropertyKey, never>;
  WrittenRecord: WrittenRecord;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ErpContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpOfferFacts?: Resolver<Maybe<ResolversTypes['OfferFacts']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclaredFieldResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdentityFeedResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['IdentityFeed'] = ResolversParentTypes['IdentityFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['IdentityRecord'] = ResolversParentTypes['IdentityRecord']> = {
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

export type OfferFactsResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['OfferFacts'] = ResolversParentTypes['OfferFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['OfferRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['OfferRecord'] = ResolversParentTypes['OfferRecord']> = {
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

export type OpeningHoursResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpSale?: Resolver<Maybe<ResolversTypes['SaleFacts']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PriceFactsResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PriceFacts'] = ResolversParentTypes['PriceFacts']> = {
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

export type PriceMeasureResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PriceMeasure'] = ResolversParentTypes['PriceMeasure']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PriceRecord'] = ResolversParentTypes['PriceRecord']> = {
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

export type PriceUnitResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PriceUnit'] = ResolversParentTypes['PriceUnit']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type PricedArticleResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PricedArticle'] = ResolversParentTypes['PricedArticle']> = {
  facts?: Resolver<ResolversTypes['PriceFacts'], ParentType, ContextType>;
  introducedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  perishable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rateSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  written?: Resolver<ReadonlyArray<ResolversTypes['WrittenRecord']>, ParentType, ContextType>;
};

export type PricedArticleFeedResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['PricedArticleFeed'] = ResolversParentTypes['PricedArticleFeed']> = {
  articles?: Resolver<ReadonlyArray<ResolversTypes['PricedArticle']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType, RequireFields<ProductAvailabilityArgs, 'first'>>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  erpPriceFacts?: Resolver<Maybe<ResolversTypes['PriceFacts']>, ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlineAvailability?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  priceFacts?: Resolver<Maybe<ResolversTypes['PriceFacts']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  units?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SalesUnit']>>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  erpIdentityChanges?: Resolver<ResolversTypes['IdentityFeed'], ParentType, ContextType, RequireFields<QueryErpIdentityChangesArgs, 'first'>>;
  erpPriceFactsNow?: Resolver<ResolversTypes['PriceFacts'], ParentType, ContextType, RequireFields<QueryErpPriceFactsNowArgs, 'quantity' | 'sku'>>;
  erpPricedArticles?: Resolver<ResolversTypes['PricedArticleFeed'], ParentType, ContextType, RequireFields<QueryErpPricedArticlesArgs, 'first'>>;
  erpQuotedPriceFacts?: Resolver<ReadonlyArray<ResolversTypes['PriceFacts']>, ParentType, ContextType, RequireFields<QueryErpQuotedPriceFactsArgs, 'asked'>>;
  erpSaleChanges?: Resolver<ResolversTypes['SaleFeed'], ParentType, ContextType, RequireFields<QueryErpSaleChangesArgs, 'first'>>;
  erpSales?: Resolver<ReadonlyArray<ResolversTypes['SaleEntry']>, ParentType, ContextType, RequireFields<QueryErpSalesArgs, 'clubCards' | 'customerNumbers' | 'paymentTokens' | 'since'>>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, RequireFields<QueryStoreArgs, 'id'>>;
  stores?: Resolver<ResolversTypes['StoreConnection'], ParentType, ContextType, RequireFields<QueryStoresArgs, 'first'>>;
};

export type QuotedAmountsResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['QuotedAmounts'] = ResolversParentTypes['QuotedAmounts']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SaleDiscountRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleDiscountRecord'] = ResolversParentTypes['SaleDiscountRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DiscountLevel'], ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleEntryResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleEntry'] = ResolversParentTypes['SaleEntry']> = {
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

export type SaleFactsResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleFacts'] = ResolversParentTypes['SaleFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['SaleRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleFeedResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleFeed'] = ResolversParentTypes['SaleFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['SaleEntry']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SaleFulfilmentRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleFulfilmentRecord'] = ResolversParentTypes['SaleFulfilmentRecord']> = {
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

export type SaleLineRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleLineRecord'] = ResolversParentTypes['SaleLineRecord']> = {
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

export type SalePaymentRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SalePaymentRecord'] = ResolversParentTypes['SalePaymentRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleRecord'] = ResolversParentTypes['SaleRecord']> = {
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

export type SaleReturnLineRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleReturnLineRecord'] = ResolversParentTypes['SaleReturnLineRecord']> = {
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SaleReturnRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleReturnRecord'] = ResolversParentTypes['SaleReturnRecord']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SaleReturnLineRecord']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type SaleTaxRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SaleTaxRecord'] = ResolversParentTypes['SaleTaxRecord']> = {
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalesUnitResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SalesUnit'] = ResolversParentTypes['SalesUnit']> = {
  base?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  geo?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  gln?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openingHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpeningHours']>>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  services?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreService']>>, ParentType, ContextType>;
};

export type StoreConnectionResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['StoreConnection'] = ResolversParentTypes['StoreConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Store']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StoreEdgeResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['StoreEdge'] = ResolversParentTypes['StoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  erpPriceChanges?: SubscriptionResolver<ResolversTypes['PriceChange'], "erpPriceChanges", ParentType, ContextType, RequireFields<SubscriptionErpPriceChangesArgs, 'customerNumbers' | 'skus'>>;
  stockChanged?: SubscriptionResolver<ResolversTypes['Product'], "stockChanged", ParentType, ContextType, RequireFields<SubscriptionStockChangedArgs, 'skus'>>;
};

export type WrittenRecordResolvers<ContextType = ErpContext, ParentType extends ResolversParentTypes['WrittenRecord'] = ResolversParentTypes['WrittenRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ErpContext> = {
  Address?: AddressResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  IdentityFeed?: IdentityFeedResolvers<ContextType>;
  IdentityRecord?: IdentityRecordResolvers<ContextType>;
  OfferFacts?: OfferFactsResolvers<ContextType>;
  OfferRecord?: OfferRecordResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
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
  SalesUnit?: SalesUnitResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  StoreConnection?: StoreConnectionResolvers<ContextType>;
  StoreEdge?: StoreEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  WrittenRecord?: WrittenRecordResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ErpContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
