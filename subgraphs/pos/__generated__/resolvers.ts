import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductReference, StoreReference, TillReference } from '../entities.ts';
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
  /** What a till would ask for a basket: its own engine decides, nothing is sold. Internal. */
  readonly tillBasketQuote: TillBasketQuote;
  /** A store's receipts since a cursor, in the order in which its tills have told them. Internal. */
  readonly tillReceipts: TillReceiptFeed;
};


export type QueryTillBasketQuoteArgs = {
  input: TillBasketInput;
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

export type TillAppliedOffer = {
  readonly __typename?: 'TillAppliedOffer';
  readonly amount: Money;
  readonly id: Scalars['ID']['output'];
  readonly kind: TillOfferKind;
  readonly title: Scalars['String']['output'];
};

export type TillBasketInput = {
  readonly codes: ReadonlyArray<Scalars['String']['input']>;
  /** At most 200. */
  readonly lines: ReadonlyArray<TillBasketLineInput>;
  /** Whether a club card is shown; whose, the till need not know. */
  readonly member: Scalars['Boolean']['input'];
  readonly storeId: Scalars['ID']['input'];
  readonly tender: TillTender;
  readonly tillId: Scalars['ID']['input'];
};

export type TillBasketLineInput = {
  /** Unique in the basket. */
  readonly id: Scalars['ID']['input'];
  readonly quantity: Scalars['Quantity']['input'];
  readonly sku: Scalars['ID']['input'];
  /** null = the base unit. */
  readonly unit?: InputMaybe<Scalars['ID']['input']>;
};

/** All amounts are exact: lines less their shares add up to the totals, net and tax to what is paid before cash rounding. */
export type TillBasketQuote = {
  readonly __typename?: 'TillBasketQuote';
  readonly applied: ReadonlyArray<TillAppliedOffer>;
  readonly asOf: Scalars['DateTime']['output'];
  /** In the order of the input. */
  readonly lines: ReadonlyArray<TillQuotedLine>;
  readonly priceFileVersion: Scalars['String']['output'];
  readonly tillId: Scalars['ID']['output'];
  readonly totals: Totals;
  readonly unapplied: ReadonlyArray<TillUnappliedOffer>;
};

export type TillOfferKind =
  | 'MEMBER_PERCENT'
  | 'MIX_AND_MATCH'
  | 'THRESHOLD'
  | 'UNKNOWN';

export type TillOfferShare = {
  readonly __typename?: 'TillOfferShare';
  readonly amount: Money;
  readonly offerId: Scalars['ID']['output'];
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

export type TillQuotedLine = {
  readonly __typename?: 'TillQuotedLine';
  readonly id: Scalars['ID']['output'];
  readonly lineDiscount: Money;
  readonly net: Money;
  readonly quantity: Scalars['Quantity']['output'];
  /** This line's part of each basket discount. */
  readonly shares: ReadonlyArray<TillOfferShare>;
  readonly sku: Scalars['ID']['output'];
  /** Quantity times unit price. */
  readonly subtotal: Money;
  readonly tax: Money;
  readonly taxRate: Scalars['Decimal']['output'];
  /** What is paid for the line. */
  readonly total: Money;
  readonly unit: Scalars['ID']['output'];
  /** Of one unit, before any discount, with tax; up to five decimals. */
  readonly unitPrice: Scalars['Decimal']['output'];
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

export type TillTender =
  | 'CARD'
  | 'CASH'
  | 'GIFT_CARD'
  | 'MOBILE';

export type TillUnappliedOffer = {
  readonly __typename?: 'TillUnappliedOffer';
  readonly code: Maybe<Scalars['String']['output']>;
  /** null for a code that names no offer here. */
  readonly id: Maybe<Scalars['ID']['output']>;
  readonly missingAmount: Maybe<Money>;
  readonly missingQuantity: Maybe<Scalars['Quantity']['output']>;
  readonly reason: TillUnappliedReason;
  readonly title: Maybe<Scalars['String']['output']>;
};

export type TillUnappliedReason =
  | 'BELOW_THRESHOLD'
  | 'CODE_NOT_KNOWN'
  | 'NO_CLUB_CARD'
  | 'TOO_FEW_ARTICLES'
  | 'UNKNOWN';

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
  Product: Product;
  Store: Store;
  Till: Till;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PriceAudience: PriceAudience;
  Product: ResolverTypeWrapper<ProductReference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Store: ResolverTypeWrapper<StoreReference>;
  TaxAmount: ResolverTypeWrapper<TaxAmount>;
  Till: ResolverTypeWrapper<TillReference>;
  TillAppliedOffer: ResolverTypeWrapper<TillAppliedOffer>;
  TillBasketInput: TillBasketInput;
  TillBasketLineInput: TillBasketLineInput;
  TillBasketQuote: ResolverTypeWrapper<TillBasketQuote>;
  TillOfferKind: TillOfferKind;
  TillOfferShare: ResolverTypeWrapper<TillOfferShare>;
  TillPrice: ResolverTypeWrapper<Omit<TillPrice, 'till'> & { till: ResolversTypes['Till'] }>;
  TillPriceFacts: ResolverTypeWrapper<TillPriceFacts>;
  TillPriceFile: ResolverTypeWrapper<TillPriceFile>;
  TillPriceList: ResolverTypeWrapper<Omit<TillPriceList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['TillPrice']> }>;
  TillPriceRecord: ResolverTypeWrapper<TillPriceRecord>;
  TillQuotedLine: ResolverTypeWrapper<TillQuotedLine>;
  TillReceipt: ResolverTypeWrapper<TillReceipt>;
  TillReceiptFeed: ResolverTypeWrapper<TillReceiptFeed>;
  TillTender: TillTender;
  TillUnappliedOffer: ResolverTypeWrapper<TillUnappliedOffer>;
  TillUnappliedReason: TillUnappliedReason;
  Totals: ResolverTypeWrapper<Totals>;
  UnansweredStore: ResolverTypeWrapper<UnansweredStore>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Money: Money;
  Product: ProductReference;
  Provenance: Provenance;
  String: Scalars['String']['output'];
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  SourceDeclaration: SourceDeclaration;
  SourceStatus: SourceStatus;
  Store: StoreReference;
  TaxAmount: TaxAmount;
  Till: TillReference;
  TillAppliedOffer: TillAppliedOffer;
  TillBasketInput: TillBasketInput;
  TillBasketLineInput: TillBasketLineInput;
  TillBasketQuote: TillBasketQuote;
  TillOfferShare: TillOfferShare;
  TillPrice: Omit<TillPrice, 'till'> & { till: ResolversParentTypes['Till'] };
  TillPriceFacts: TillPriceFacts;
  TillPriceFile: TillPriceFile;
  TillPriceList: Omit<TillPriceList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['TillPrice']> };
  TillPriceRecord: TillPriceRecord;
  TillQuotedLine: TillQuotedLine;
  TillReceipt: TillReceipt;
  TillReceiptFeed: TillReceiptFeed;
  TillUnappliedOffer: TillUnappliedOffer;
  Totals: Totals;
  UnansweredStore: UnansweredStore;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

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
  tillBasketQuote?: Resolver<ResolversTypes['TillBasketQuote'], ParentType, ContextType, RequireFields<QueryTillBasketQuoteArgs, 'input'>>;
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

export type TillAppliedOfferResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillAppliedOffer'] = ResolversParentTypes['TillAppliedOffer']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TillOfferKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TillBasketQuoteResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillBasketQuote'] = ResolversParentTypes['TillBasketQuote']> = {
  applied?: Resolver<ReadonlyArray<ResolversTypes['TillAppliedOffer']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['TillQuotedLine']>, ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tillId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['Totals'], ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['TillUnappliedOffer']>, ParentType, ContextType>;
};

export type TillOfferShareResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillOfferShare'] = ResolversParentTypes['TillOfferShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  offerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type TillQuotedLineResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillQuotedLine'] = ResolversParentTypes['TillQuotedLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineDiscount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['TillOfferShare']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
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

export type TillUnappliedOfferResolvers<ContextType = PosContext, ParentType extends ResolversParentTypes['TillUnappliedOffer'] = ResolversParentTypes['TillUnappliedOffer']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  missingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['TillUnappliedReason'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  CurrencyCode?: GraphQLScalarType;
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
  TillAppliedOffer?: TillAppliedOfferResolvers<ContextType>;
  TillBasketQuote?: TillBasketQuoteResolvers<ContextType>;
  TillOfferShare?: TillOfferShareResolvers<ContextType>;
  TillPrice?: TillPriceResolvers<ContextType>;
  TillPriceFacts?: TillPriceFactsResolvers<ContextType>;
  TillPriceFile?: TillPriceFileResolvers<ContextType>;
  TillPriceList?: TillPriceListResolvers<ContextType>;
  TillPriceRecord?: TillPriceRecordResolvers<ContextType>;
  TillQuotedLine?: TillQuotedLineResolvers<ContextType>;
  TillReceipt?: TillReceiptResolvers<ContextType>;
  TillReceiptFeed?: TillReceiptFeedResolvers<ContextType>;
  TillUnappliedOffer?: TillUnappliedOfferResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  UnansweredStore?: UnansweredStoreResolvers<ContextType>;
};

