import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductReference, StoreReference, TillReference, BasketQuoteReference, CustomerReference } from '../entities.ts';
import type { PosContext } from '../context.ts';
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
  /** What a till's own engine asks for it; null where the tills are not its owner. Nothing is sold. Internal. */
  readonly tillQuoteFacts: Maybe<BasketFacts>;
};

/** A till, by the price file that it has. */
export type BasketTill = {
  readonly __typename?: 'BasketTill';
  readonly id: Scalars['ID']['output'];
  /** True when a newer file has come to the day that the till does not have. */
  readonly lagging: Scalars['Boolean']['output'];
  readonly priceFileVersion: Scalars['String']['output'];
};

export type Customer = {
  readonly __typename?: 'Customer';
  readonly canonicalId: Maybe<Scalars['ID']['output']>;
  readonly clubCards: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
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

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type PriceAudience =
  | 'CONTRACT'
  | 'CUSTOMER'
  | 'EMPLOYEE'
  | 'MEMBERS'
  | 'PUBLIC'
  | 'SEGMENT';

export type Product = {
  readonly __typename?: 'Product';
  readonly sku: Scalars['ID']['output'];
  /** What each till of the market would charge for one of this article. Internal. */
  readonly tillPriceFacts: Maybe<TillPriceFacts>;
  /**
   * What tills would charge for one of this article now, each by the price file that it has: of the given stores (at most 50), else of the
   * caller's store, else of the market's stores. `first` counts tills.
   */
  readonly tillPrices: Maybe<TillPriceList>;
};


export type ProductTillPricesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** A store's receipts since a cursor, in the order in which its tills have told them. Internal. */
  readonly tillReceipts: TillReceiptFeed;
};


export type QueryTillReceiptsArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  storeId: Scalars['ID']['input'];
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
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
  /** null when the till system does not know the store. */
  readonly tills: Maybe<ReadonlyArray<Till>>;
};

export type TaxAmount = {
  readonly __typename?: 'TaxAmount';
  readonly net: Money;
  /** Per cent. */
  readonly rate: Scalars['Decimal']['output'];
  readonly tax: Money;
};

/** A till with an engine and a price file of its own. */
export type Till = {
  readonly __typename?: 'Till';
  readonly id: Scalars['ID']['output'];
  /** False while it is out of reach: it sells on from the file that it has. */
  readonly online: Scalars['Boolean']['output'];
  /** Receipts that the ERP does not have yet. */
  readonly pendingReceipts: Scalars['Int']['output'];
  /** null when no file has reached it for a year. */
  readonly priceFile: Maybe<TillPriceFile>;
  readonly provenance: Provenance;
  readonly store: Store;
};

export type TillPrice = {
  readonly __typename?: 'TillPrice';
  /** What one unit costs whoever shows no card, with tax. */
  readonly current: Money;
  readonly deliveredAt: Scalars['DateTime']['output'];
  readonly lagging: Scalars['Boolean']['output'];
  /** What it costs whoever shows a club card. */
  readonly member: Money;
  readonly priceFileVersion: Scalars['String']['output'];
  readonly provenance: Provenance;
  readonly till: Till;
  readonly unit: Scalars['ID']['output'];
  /** The next moment at which the till may charge something else; exclusive. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

/**
 * What the tills of the request's market would charge for one article. Internal. Never throws: an outage is a value in `unavailable`, or, of
 * single stores, in `unanswered`.
 */
export type TillPriceFacts = {
  readonly __typename?: 'TillPriceFacts';
  /** When the oldest of the answers was read. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly records: ReadonlyArray<TillPriceRecord>;
  readonly stale: Scalars['Boolean']['output'];
  /** Stores whose tills could not be asked: what they charge is not known. */
  readonly unanswered: ReadonlyArray<UnansweredStore>;
  /** An error code of docs/errors.md, or null when at least one store answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

export type TillPriceFile = {
  readonly __typename?: 'TillPriceFile';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** True when a newer file has come to the day that the till does not have. */
  readonly lagging: Scalars['Boolean']['output'];
  /** The day that the file is for, such as "20261120". */
  readonly version: Scalars['String']['output'];
};

export type TillPriceList = {
  readonly __typename?: 'TillPriceList';
  /** False when a store could not be asked. */
  readonly complete: Scalars['Boolean']['output'];
  readonly nodes: ReadonlyArray<TillPrice>;
  /** One for each store that was asked. */
  readonly sources: ReadonlyArray<SourceStatus>;
};

/** What one till would charge for one piece now, by the price file that it has. */
export type TillPriceRecord = {
  readonly __typename?: 'TillPriceRecord';
  /** Of one unit, with tax. */
  readonly amount: Scalars['Decimal']['output'];
  /** PUBLIC, or MEMBERS for whoever shows a club card. */
  readonly audience: PriceAudience;
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** True when a newer file has come to the day that the till does not have. */
  readonly lagging: Scalars['Boolean']['output'];
  readonly priceFileVersion: Scalars['String']['output'];
  readonly storeId: Scalars['ID']['output'];
  readonly till: Scalars['ID']['output'];
  readonly unit: Scalars['ID']['output'];
  /** The next moment at which the till may charge something else; exclusive. */
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
};

/** A sale as its till tells it. Names nobody. */
export type TillReceipt = {
  readonly __typename?: 'TillReceipt';
  readonly number: Scalars['ID']['output'];
  readonly placedAt: Scalars['DateTime']['output'];
  readonly priceFileVersion: Scalars['String']['output'];
  /** Whether the ERP has taken it. */
  readonly reported: Scalars['Boolean']['output'];
  readonly storeId: Scalars['ID']['output'];
  readonly tillId: Scalars['ID']['output'];
  readonly total: Money;
};

export type TillReceiptFeed = {
  readonly __typename?: 'TillReceiptFeed';
  /** To be handed back for the next part; opaque. */
  readonly cursor: Scalars['String']['output'];
  readonly hasMore: Scalars['Boolean']['output'];
  readonly receipts: ReadonlyArray<TillReceipt>;
  /** True when the cursor was not one of ours and this is the first part of a whole reading. */
  readonly reset: Scalars['Boolean']['output'];
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

export type UnansweredStore = {
  readonly __typename?: 'UnansweredStore';
  /** Why, as docs/errors.md. */
  readonly code: Scalars['String']['output'];
  readonly storeId: Scalars['ID']['output'];
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
  Product: Product;
  Store: Store;
  Till: Till;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BasketQuote:
    ( { __typename: 'BasketQuote' }
    & GraphQLRecursivePick<FederationTypes['BasketQuote'], {"request":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['BasketQuote'], {"buyer":{"canonicalId":true,"clubCards":true}}> ) );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"sku":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
  Till:
    ( { __typename: 'Till' }
    & GraphQLRecursivePick<FederationTypes['Till'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BasketAllocator: BasketAllocator;
  BasketDiscountKind: BasketDiscountKind;
  BasketFactDiscount: ResolverTypeWrapper<BasketFactDiscount>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BasketFactLine: ResolverTypeWrapper<BasketFactLine>;
  BasketFactShare: ResolverTypeWrapper<BasketFactShare>;
  BasketFactUnapplied: ResolverTypeWrapper<BasketFactUnapplied>;
  BasketFacts: ResolverTypeWrapper<BasketFacts>;
  BasketQuote: ResolverTypeWrapper<BasketQuoteReference>;
  BasketTill: ResolverTypeWrapper<BasketTill>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PriceAudience: PriceAudience;
  Product: ResolverTypeWrapper<ProductReference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Store: ResolverTypeWrapper<StoreReference>;
  TaxAmount: ResolverTypeWrapper<TaxAmount>;
  Till: ResolverTypeWrapper<TillReference>;
  TillPrice: ResolverTypeWrapper<Omit<TillPrice, 'till'> & { till: ResolversTypes['Till'] }>;
  TillPriceFacts: ResolverTypeWrapper<TillPriceFacts>;
  TillPriceFile: ResolverTypeWrapper<TillPriceFile>;
  TillPriceList: ResolverTypeWrapper<Omit<TillPriceList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['TillPrice']> }>;
  TillPriceRecord: ResolverTypeWrapper<TillPriceRecord>;
  TillReceipt: ResolverTypeWrapper<TillReceipt>;
  TillReceiptFeed: ResolverTypeWrapper<TillReceiptFeed>;
  Totals: ResolverTypeWrapper<Totals>;
  UnansweredStore: ResolverTypeWrapper<UnansweredStore>;
  UnappliedReason: UnappliedReason;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BasketFactDiscount: BasketFactDiscount;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  BasketFactLine: BasketFactLine;
  BasketFactShare: BasketFactShare;
  BasketFactUnapplied: BasketFactUnapplied;
  BasketFacts: BasketFacts;
  BasketQuote: BasketQuoteReference;
  BasketTill: BasketTill;
  Boolean: Scalars['Boolean']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  Int: Scalars['Int']['output'];
  Money: Money;
  Product: ProductReference;
  Provenance: Provenance;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  SourceDeclaration: SourceDeclaration;
  SourceStatus: SourceStatus;
  Store: StoreReference;
  TaxAmount: TaxAmount;
  Till: TillReference;
  TillPrice: Omit<TillPrice, 'till'> & { till: ResolversParentTypes['Till'] };
  TillPriceFacts: TillPriceFacts;
  TillPriceFile: TillPriceFile;
  TillPriceList: Omit<TillPriceList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['TillPrice']> };
  TillPriceRecord: TillPriceRecord;
  TillReceipt: TillReceipt;
  TillReceiptFeed: TillReceiptFeed;
  Totals: Totals;
  UnansweredStore: UnansweredStore;
};

export type BasketFactDiscountResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketFactDiscount'] = ResolversParentTypes['BasketFactDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BasketDiscountKind'], ParentType, ContextType>;
  offerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketFactLineResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketFactLine'] = ResolversParentTypes['BasketFactLine']> = {
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

export type BasketFactShareResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketFactShare'] = ResolversParentTypes['BasketFactShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BasketFactUnappliedResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketFactUnapplied'] = ResolversParentTypes['BasketFactUnapplied']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnappliedReason'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketFactsResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketFacts'] = ResolversParentTypes['BasketFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['BasketFactDiscount']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BasketFactLine']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['BasketTill']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['Totals']>, ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['BasketFactUnapplied']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketQuoteResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketQuote'] = ResolversParentTypes['BasketQuote'], FederationReferenceType extends FederationReferenceTypes['BasketQuote'] = FederationReferenceTypes['BasketQuote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BasketQuote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tillQuoteFacts?: Resolver<Maybe<ResolversTypes['BasketFacts']>, ParentType, ContextType>;
};

export type BasketTillResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['BasketTill'] = ResolversParentTypes['BasketTill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclaredFieldResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tillPriceFacts?: Resolver<Maybe<ResolversTypes['TillPriceFacts']>, ParentType, ContextType>;
  tillPrices?: Resolver<Maybe<ResolversTypes['TillPriceList']>, ParentType, ContextType, RequireFields<ProductTillPricesArgs, 'first'>>;
};

export type ProvenanceResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  tillReceipts?: Resolver<ResolversTypes['TillReceiptFeed'], ParentType, ContextType, RequireFields<QueryTillReceiptsArgs, 'first' | 'storeId'>>;
};

export type SourceDeclarationResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Till']>>, ParentType, ContextType>;
};

export type TaxAmountResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TaxAmount'] = ResolversParentTypes['TaxAmount']> = {
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TillResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Till'] = ResolversParentTypes['Till'], FederationReferenceType extends FederationReferenceTypes['Till'] = FederationReferenceTypes['Till']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Till']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pendingReceipts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceFile?: Resolver<Maybe<ResolversTypes['TillPriceFile']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type TillPriceResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillPrice'] = ResolversParentTypes['TillPrice']> = {
  current?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  till?: Resolver<ResolversTypes['Till'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TillPriceFactsResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillPriceFacts'] = ResolversParentTypes['TillPriceFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['TillPriceRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unanswered?: Resolver<ReadonlyArray<ResolversTypes['UnansweredStore']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TillPriceFileResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillPriceFile'] = ResolversParentTypes['TillPriceFile']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TillPriceListResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillPriceList'] = ResolversParentTypes['TillPriceList']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TillPrice']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceStatus']>, ParentType, ContextType>;
};

export type TillPriceRecordResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillPriceRecord'] = ResolversParentTypes['TillPriceRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  till?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TillReceiptResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillReceipt'] = ResolversParentTypes['TillReceipt']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tillId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TillReceiptFeedResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillReceiptFeed'] = ResolversParentTypes['TillReceiptFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['TillReceipt']>, ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TotalsResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxAmount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UnansweredStoreResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['UnansweredStore'] = ResolversParentTypes['UnansweredStore']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = PosContext> = {
  BasketFactDiscount?: BasketFactDiscountResolvers<ContextType>;
  BasketFactLine?: BasketFactLineResolvers<ContextType>;
  BasketFactShare?: BasketFactShareResolvers<ContextType>;
  BasketFactUnapplied?: BasketFactUnappliedResolvers<ContextType>;
  BasketFacts?: BasketFactsResolvers<ContextType>;
  BasketQuote?: BasketQuoteResolvers<ContextType>;
  BasketTill?: BasketTillResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  TaxAmount?: TaxAmountResolvers<ContextType>;
  Till?: TillResolvers<ContextType>;
  TillPrice?: TillPriceResolvers<ContextType>;
  TillPriceFacts?: TillPriceFactsResolvers<ContextType>;
  TillPriceFile?: TillPriceFileResolvers<ContextType>;
  TillPriceList?: TillPriceListResolvers<ContextType>;
  TillPriceRecord?: TillPriceRecordResolvers<ContextType>;
  TillReceipt?: TillReceiptResolvers<ContextType>;
  TillReceiptFeed?: TillReceiptFeedResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  UnansweredStore?: UnansweredStoreResolvers<ContextType>;
};

