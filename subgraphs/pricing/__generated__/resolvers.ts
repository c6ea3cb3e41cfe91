import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, ProductReference, StoreReference } from '../entities.ts';
import type { PricingContext } from '../context.ts';
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

export type ConditionalPrice = {
  readonly __typename?: 'ConditionalPrice';
  /** Of one unit. */
  readonly amount: Money;
  readonly audience: PriceAudience;
  /** In words, in English: "for club members", "from 6 PCS". */
  readonly condition: Scalars['String']['output'];
  readonly kind: PriceKind;
  readonly minimumQuantity: Scalars['Quantity']['output'];
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

export type Customer = {
  readonly __typename?: 'Customer';
  readonly erpOfferFacts: Maybe<OfferFacts>;
  readonly id: Scalars['ID']['output'];
  readonly loyaltyOfferFacts: Maybe<OfferFacts>;
  /** Offers that hold for this customer now, whatever the article. */
  readonly offers: Maybe<OfferConnection>;
  readonly shopOfferFacts: Maybe<OfferFacts>;
};


export type CustomerOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type Offer = {
  readonly __typename?: 'Offer';
  /** null = every channel. */
  readonly channels: Maybe<ReadonlyArray<ChannelKind>>;
  readonly code: Maybe<Scalars['String']['output']>;
  readonly codeRequired: Scalars['Boolean']['output'];
  readonly combinable: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: OfferKind;
  /** null = not limited to named articles. */
  readonly products: Maybe<ReadonlyArray<Product>>;
  readonly requiresMembership: Scalars['Boolean']['output'];
  readonly source: Scalars['String']['output'];
  /** null = every store. */
  readonly stores: Maybe<ReadonlyArray<Store>>;
  readonly title: Scalars['String']['output'];
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

export type OfferConnection = {
  readonly __typename?: 'OfferConnection';
  readonly complete: Scalars['Boolean']['output'];
  readonly edges: ReadonlyArray<OfferEdge>;
  readonly nodes: ReadonlyArray<Offer>;
  readonly pageInfo: PageInfo;
  readonly sources: ReadonlyArray<SourceStatus>;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type OfferEdge = {
  readonly __typename?: 'OfferEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Offer;
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

/** Relay page information; cursors are opaque. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type ParityParty = {
  readonly __typename?: 'ParityParty';
  /** Null unless the state is PRICED. */
  readonly amount: Maybe<Money>;
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Why it is UNAVAILABLE, as docs/errors.md. */
  readonly code: Maybe<Scalars['String']['output']>;
  readonly kind: ParityPartyKind;
  readonly state: ParityState;
  readonly store: Maybe<Store>;
  readonly system: Scalars['String']['output'];
  readonly till: Maybe<Scalars['ID']['output']>;
  /** Of the price file that it sells by, where there is one. */
  readonly version: Maybe<Scalars['String']['output']>;
};

export type ParityPartyKind =
  | 'ERP'
  | 'PROMISE'
  | 'SHOP'
  | 'TILL';

export type ParityState =
  | 'NOT_SOLD'
  | 'NO_PRICE'
  | 'PRICED'
  | 'UNAVAILABLE';

export type Price = {
  readonly __typename?: 'Price';
  /** What membership, a campaign or a quantity would give. */
  readonly alternatives: ReadonlyArray<ConditionalPrice>;
  /** What the whole quantity costs, with tax as `taxIncluded` says; zero unless the status is ACTIVE, as are the other amounts. */
  readonly current: Money;
  /** Of one `unit`, rounded for showing: what is paid is `current`, which is rounded once for the whole. */
  readonly each: Money;
  readonly explanation: Maybe<PriceExplanation>;
  /** The price without campaign, group or quantity; equals `current` when nothing reduces it. */
  readonly list: Money;
  readonly net: Money;
  /** True when this buyer's price comes from a line that is not open to everybody. */
  readonly personalised: Scalars['Boolean']['output'];
  readonly pricedFor: PricedFor;
  readonly provenance: Provenance;
  readonly quantity: Scalars['Quantity']['output'];
  readonly status: PriceStatus;
  readonly tax: Money;
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** Per cent. */
  readonly taxRate: Maybe<Scalars['Decimal']['output']>;
  readonly unit: Maybe<Scalars['ID']['output']>;
  readonly unitPrice: Maybe<UnitPrice>;
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** The next moment at which this price can change; no cache may outlive it. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

export type PriceAudience =
  | 'CONTRACT'
  | 'CUSTOMER'
  | 'EMPLOYEE'
  | 'MEMBERS'
  | 'PUBLIC'
  | 'SEGMENT';

export type PriceCandidate = {
  readonly __typename?: 'PriceCandidate';
  readonly amount: Maybe<Money>;
  readonly audience: PriceAudience;
  readonly campaign: Maybe<Scalars['String']['output']>;
  readonly chosen: Scalars['Boolean']['output'];
  readonly discountPercent: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: PriceKind;
  readonly priceList: Maybe<Scalars['String']['output']>;
  /** Why it won or lost, in English. */
  readonly reason: Scalars['String']['output'];
};

export type PriceDivergence = {
  readonly __typename?: 'PriceDivergence';
  readonly actual: Maybe<Money>;
  /** Whether the retailer has said that this party may differ here; else it is an incident. */
  readonly declared: Scalars['Boolean']['output'];
  /** `actual` less `expected`. */
  readonly difference: Maybe<Money>;
  /** The owner's price; null where the owner has none. */
  readonly expected: Maybe<Money>;
  readonly party: ParityParty;
  /** The declared rule's name. */
  readonly rule: Maybe<Scalars['String']['output']>;
};

/** Why this price: the owner, its rule, the winner and the buyer's own candidates; every candidate with the scope prices:explain. */
export type PriceExplanation = {
  readonly __typename?: 'PriceExplanation';
  readonly candidates: ReadonlyArray<PriceCandidate>;
  readonly owner: Scalars['String']['output'];
  readonly rule: Scalars['String']['output'];
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

export type PriceParity = {
  readonly __typename?: 'PriceParity';
  /** Everybody who states a price of the article, the owner first. */
  readonly compared: ReadonlyArray<ParityParty>;
  /** False when somebody could not be asked: `compared` says who. */
  readonly complete: Scalars['Boolean']['output'];
  /** True when nobody who answered charges something else than the owner, undeclared. */
  readonly consistent: Scalars['Boolean']['output'];
  readonly divergences: ReadonlyArray<PriceDivergence>;
};

export type PriceRange = {
  readonly __typename?: 'PriceRange';
  readonly maximum: Money;
  readonly minimum: Money;
  readonly provenance: Provenance;
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
  readonly source: Scalars['String']['output'];
  readonly taxIncluded: Scalars['Boolean']['output'];
  readonly unit: Maybe<Scalars['ID']['output']>;
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Exclusive. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  /** null = every variant. An article with a variant gets its own; a parent of variants gets those of all its variants. */
  readonly variant: Maybe<Scalars['ID']['output']>;
};

export type PriceStatus =
  | 'ACTIVE'
  | 'NOT_SOLD_HERE'
  | 'ON_REQUEST';

export type PriceUnit = {
  readonly __typename?: 'PriceUnit';
  readonly code: Scalars['ID']['output'];
  /** Base units in one of this unit. */
  readonly quantityPerUnit: Scalars['Quantity']['output'];
};

export type PricedFor =
  | 'ANONYMOUS'
  | 'CUSTOMER'
  | 'ORGANISATION';

export type Product = {
  readonly __typename?: 'Product';
  readonly buyer: Maybe<Customer>;
  readonly offerFacts: Maybe<OfferFacts>;
  /** Campaigns, cart rules, coupons, member offers and vouchers that concern this article, as one list. */
  readonly offers: Maybe<ReadonlyArray<Offer>>;
  /**
   * What this quantity of this article alone costs this buyer, by the rule of the market's price owner. Not what a basket costs.
   * `unit` defaults to the base unit. `at` needs the scope prices:at.
   */
  readonly price: Maybe<Price>;
  readonly priceFacts: Maybe<PriceFacts>;
  /** What every party would charge anybody for one base unit now, against the owner of the market's price. Of a parent of variants ask the variants. */
  readonly priceParity: Maybe<PriceParity>;
  /** Lowest and highest price over the variants of a parent; of an article without variants both are its price. */
  readonly priceRange: Maybe<PriceRange>;
  readonly shopOfferFacts: Maybe<OfferFacts>;
  readonly shopPriceFacts: Maybe<PriceFacts>;
  readonly sku: Scalars['ID']['output'];
};


export type ProductPriceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a value was read and when. Stands on every price, stock level, balance and order. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the owner could not be asked and an older answer within its bound is shown. */
  readonly stale: Scalars['Boolean']['output'];
  readonly system: Scalars['String']['output'];
};

export type SourceState =
  | 'COMPLETE'
  | 'NOT_LINKED'
  | 'NO_CONSENT'
  | 'PARTIAL'
  | 'STALE'
  | 'UNAVAILABLE';

/** What one source gave to a joined list. A list whose sources are not all COMPLETE says `complete: false`. */
export type SourceStatus = {
  readonly __typename?: 'SourceStatus';
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** An error code of docs/errors.md. */
  readonly code: Maybe<Scalars['String']['output']>;
  readonly state: SourceState;
  readonly system: Scalars['String']['output'];
};

export type Store = {
  readonly __typename?: 'Store';
  readonly id: Scalars['ID']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The price of one of these articles (at most 100) may have changed for the request's buyer: a line that concerns it, its campaign, or the day. */
  readonly priceChanged: Product;
};


export type SubscriptionPriceChangedArgs = {
  skus: ReadonlyArray<Scalars['ID']['input']>;
};

/** Price per kg, l, m, m2 or piece, from the pack's own measure. */
export type UnitPrice = {
  readonly __typename?: 'UnitPrice';
  readonly amount: Money;
  readonly referenceQuantity: Scalars['Quantity']['output'];
  readonly unit: Scalars['String']['output'];
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
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"loyaltyOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}> ) );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"sku":true,"buyer":{"id":true}}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"applies":true,"source":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChannelKind: ChannelKind;
  ConditionalPrice: ResolverTypeWrapper<ConditionalPrice>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Offer: ResolverTypeWrapper<Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversTypes['Store']>> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OfferConnection: ResolverTypeWrapper<Omit<OfferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversTypes['Offer']> }>;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node: ResolversTypes['Offer'] }>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParityParty: ResolverTypeWrapper<Omit<ParityParty, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  ParityPartyKind: ParityPartyKind;
  ParityState: ParityState;
  Price: ResolverTypeWrapper<Price>;
  PriceAudience: PriceAudience;
  PriceCandidate: ResolverTypeWrapper<PriceCandidate>;
  PriceDivergence: ResolverTypeWrapper<Omit<PriceDivergence, 'party'> & { party: ResolversTypes['ParityParty'] }>;
  PriceExplanation: ResolverTypeWrapper<PriceExplanation>;
  PriceFacts: ResolverTypeWrapper<PriceFacts>;
  PriceKind: PriceKind;
  PriceMeasure: ResolverTypeWrapper<PriceMeasure>;
  PriceParity: ResolverTypeWrapper<Omit<PriceParity, 'compared' | 'divergences'> & { compared: ReadonlyArray<ResolversTypes['ParityParty']>, divergences: ReadonlyArray<ResolversTypes['PriceDivergence']> }>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  PriceRecord: ResolverTypeWrapper<PriceRecord>;
  PriceStatus: PriceStatus;
  PriceUnit: ResolverTypeWrapper<PriceUnit>;
  PricedFor: PricedFor;
  Product: ResolverTypeWrapper<ProductReference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Store: ResolverTypeWrapper<StoreReference>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnitPrice: ResolverTypeWrapper<UnitPrice>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ConditionalPrice: ConditionalPrice;
  String: Scalars['String']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Money: Money;
  Offer: Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversParentTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversParentTypes['Store']>> };
  Boolean: Scalars['Boolean']['output'];
  OfferConnection: Omit<OfferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Offer']> };
  OfferEdge: Omit<OfferEdge, 'node'> & { node: ResolversParentTypes['Offer'] };
  OfferFacts: OfferFacts;
  OfferRecord: OfferRecord;
  PageInfo: PageInfo;
  ParityParty: Omit<ParityParty, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  Price: Price;
  PriceCandidate: PriceCandidate;
  PriceDivergence: Omit<PriceDivergence, 'party'> & { party: ResolversParentTypes['ParityParty'] };
  PriceExplanation: PriceExplanation;
  PriceFacts: PriceFacts;
  PriceMeasure: PriceMeasure;
  PriceParity: Omit<PriceParity, 'compared' | 'divergences'> & { compared: ReadonlyArray<ResolversParentTypes['ParityParty']>, divergences: ReadonlyArray<ResolversParentTypes['PriceDivergence']> };
  PriceRange: PriceRange;
  PriceRecord: PriceRecord;
  PriceUnit: PriceUnit;
  Product: ProductReference;
  Provenance: Provenance;
  Quantity: Scalars['Quantity']['output'];
  SourceStatus: SourceStatus;
  Store: StoreReference;
  Subscription: Record<PropertyKey, never>;
  UnitPrice: UnitPrice;
};

export type ConditionalPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['ConditionalPrice'] = ResolversParentTypes['ConditionalPrice']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<CustomerOffersArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OfferResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  channels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChannelKind']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  combinable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfferKind'], ParentType, ContextType>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  requiresMembership?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stores?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Store']>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OfferConnectionResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['OfferConnection'] = ResolversParentTypes['OfferConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Offer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceStatus']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OfferEdgeResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['OfferEdge'] = ResolversParentTypes['OfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
};

export type OfferFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['OfferFacts'] = ResolversParentTypes['OfferFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['OfferRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferRecordResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['OfferRecord'] = ResolversParentTypes['OfferRecord']> = {
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

export type PageInfoResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParityPartyResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['ParityParty'] = ResolversParentTypes['ParityParty']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ParityPartyKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ParityState'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['ConditionalPrice']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  each?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['PriceExplanation']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  personalised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pricedFor?: Resolver<ResolversTypes['PricedFor'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PriceStatus'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['UnitPrice']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PriceCandidateResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceCandidate'] = ResolversParentTypes['PriceCandidate']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceDivergenceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceDivergence'] = ResolversParentTypes['PriceDivergence']> = {
  actual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  declared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['ParityParty'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceExplanationResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceExplanation'] = ResolversParentTypes['PriceExplanation']> = {
  candidates?: Resolver<ReadonlyArray<ResolversTypes['PriceCandidate']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceFacts'] = ResolversParentTypes['PriceFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  baseUnit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  localCurrency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['PriceMeasure']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['PriceRecord']>, ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['PriceUnit']>, ParentType, ContextType>;
};

export type PriceMeasureResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceMeasure'] = ResolversParentTypes['PriceMeasure']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceParityResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceParity'] = ResolversParentTypes['PriceParity']> = {
  compared?: Resolver<ReadonlyArray<ResolversTypes['ParityParty']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consistent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  divergences?: Resolver<ReadonlyArray<ResolversTypes['PriceDivergence']>, ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  maximum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PriceRecordResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceRecord'] = ResolversParentTypes['PriceRecord']> = {
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
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PriceUnitResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceUnit'] = ResolversParentTypes['PriceUnit']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  offers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offer']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ProductPriceArgs, 'quantity'>>;
  priceParity?: Resolver<Maybe<ResolversTypes['PriceParity']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type SourceStatusResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  priceChanged?: SubscriptionResolver<ResolversTypes['Product'], "priceChanged", ParentType, ContextType, RequireFields<SubscriptionPriceChangedArgs, 'skus'>>;
};

export type UnitPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['UnitPrice'] = ResolversParentTypes['UnitPrice']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  referenceQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = PricingContext> = {
  ConditionalPrice?: ConditionalPriceResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferConnection?: OfferConnectionResolvers<ContextType>;
  OfferEdge?: OfferEdgeResolvers<ContextType>;
  OfferFacts?: OfferFactsResolvers<ContextType>;
  OfferRecord?: OfferRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParityParty?: ParityPartyResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceCandidate?: PriceCandidateResolvers<ContextType>;
  PriceDivergence?: PriceDivergenceResolvers<ContextType>;
  PriceExplanation?: PriceExplanationResolvers<ContextType>;
  PriceFacts?: PriceFactsResolvers<ContextType>;
  PriceMeasure?: PriceMeasureResolvers<ContextType>;
  PriceParity?: PriceParityResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  PriceRecord?: PriceRecordResolvers<ContextType>;
  PriceUnit?: PriceUnitResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
};

