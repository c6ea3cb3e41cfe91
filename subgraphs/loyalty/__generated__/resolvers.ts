import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, MembershipParent, ProductReference } from '../entities.ts';
import type { LoyaltyContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 with offset. */
  DateTime: { input: string; output: string; }
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
  readonly id: Scalars['ID']['output'];
  readonly loyaltyActivities: Maybe<ActivityFacts>;
  readonly loyaltyOfferFacts: Maybe<OfferFacts>;
  readonly memberIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly membership: Maybe<Membership>;
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

export type Membership = {
  readonly __typename?: 'Membership';
  /** Points that can be spent now. */
  readonly balance: Scalars['Int']['output'];
  readonly expiring: Maybe<ReadonlyArray<PointExpiry>>;
  readonly maskedCard: Scalars['String']['output'];
  readonly nextTier: Maybe<TierProgress>;
  /** Points earned and not yet released. */
  readonly pending: Maybe<Scalars['Int']['output']>;
  readonly programme: Scalars['String']['output'];
  readonly provenance: Provenance;
  readonly tier: Maybe<Tier>;
  readonly transactions: Maybe<PointTransactionConnection>;
};


export type MembershipTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type PointExpiry = {
  readonly __typename?: 'PointExpiry';
  readonly at: Scalars['DateTime']['output'];
  readonly points: Scalars['Int']['output'];
};

export type PointTransaction = {
  readonly __typename?: 'PointTransaction';
  readonly at: Scalars['DateTime']['output'];
  readonly balanceAfter: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: PointTransactionKind;
  readonly orderNumber: Maybe<Scalars['String']['output']>;
  /** Negative when points leave the card. */
  readonly points: Scalars['Int']['output'];
  readonly rawKind: Maybe<Scalars['String']['output']>;
  readonly reason: Maybe<Scalars['String']['output']>;
};

export type PointTransactionConnection = {
  readonly __typename?: 'PointTransactionConnection';
  readonly edges: ReadonlyArray<PointTransactionEdge>;
  readonly nodes: ReadonlyArray<PointTransaction>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type PointTransactionEdge = {
  readonly __typename?: 'PointTransactionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PointTransaction;
};

export type PointTransactionKind =
  | 'ADJUSTED'
  | 'EARNED'
  | 'EXPIRED'
  | 'REDEEMED'
  | 'REFUNDED'
  | 'UNKNOWN';

export type Product = {
  readonly __typename?: 'Product';
  readonly buyer: Maybe<Customer>;
  /** Offers of the club and vouchers that name this article, for its buyer. */
  readonly offerFacts: Maybe<OfferFacts>;
  readonly sku: Scalars['ID']['output'];
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
  /** Changes of members for the crosswalk. Internal. */
  readonly loyaltyIdentityChanges: IdentityFeed;
  /** What points can buy in the request's market. */
  readonly rewards: RewardConnection;
};


export type QueryLoyaltyIdentityChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryRewardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Reward = {
  readonly __typename?: 'Reward';
  /** Points. */
  readonly cost: Scalars['Int']['output'];
  readonly description: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly media: Maybe<ReadonlyArray<Media>>;
  readonly name: Scalars['String']['output'];
  /** null = not limited. */
  readonly stock: Maybe<Scalars['Int']['output']>;
};

export type RewardConnection = {
  readonly __typename?: 'RewardConnection';
  readonly edges: ReadonlyArray<RewardEdge>;
  readonly nodes: ReadonlyArray<Reward>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type RewardEdge = {
  readonly __typename?: 'RewardEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Reward;
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
};

export type Tier = {
  readonly __typename?: 'Tier';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly since: Maybe<Scalars['DateTime']['output']>;
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

export type TierProgress = {
  readonly __typename?: 'TierProgress';
  readonly pointsMissing: Scalars['Int']['output'];
  readonly tier: Tier;
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
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"memberIds":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"sku":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"sku":true,"buyer":{"id":true}}> )
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"canonicalId":true,"memberIds":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityFacts: ResolverTypeWrapper<ActivityFacts>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CacheControlScope: CacheControlScope;
  ChannelKind: ChannelKind;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  IdentifierType: IdentifierType;
  IdentityFact: ResolverTypeWrapper<IdentityFact>;
  IdentityFeed: ResolverTypeWrapper<IdentityFeed>;
  IdentityRecord: ResolverTypeWrapper<IdentityRecord>;
  InteractionType: InteractionType;
  Media: ResolverTypeWrapper<Media>;
  MediaType: MediaType;
  Membership: ResolverTypeWrapper<MembershipParent>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PointExpiry: ResolverTypeWrapper<PointExpiry>;
  PointTransaction: ResolverTypeWrapper<PointTransaction>;
  PointTransactionConnection: ResolverTypeWrapper<PointTransactionConnection>;
  PointTransactionEdge: ResolverTypeWrapper<PointTransactionEdge>;
  PointTransactionKind: PointTransactionKind;
  Product: ResolverTypeWrapper<ProductReference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reward: ResolverTypeWrapper<Reward>;
  RewardConnection: ResolverTypeWrapper<RewardConnection>;
  RewardEdge: ResolverTypeWrapper<RewardEdge>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  Tier: ResolverTypeWrapper<Tier>;
  TierProgress: ResolverTypeWrapper<TierProgress>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityFacts: ActivityFacts;
  String: Scalars['String']['output'];
  ActivityRecord: ActivityRecord;
  ID: Scalars['ID']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  DeclaredField: DeclaredField;
  IdentityFact: IdentityFact;
  IdentityFeed: IdentityFeed;
  IdentityRecord: IdentityRecord;
  Media: Media;
  Membership: MembershipParent;
  OfferFacts: OfferFacts;
  OfferRecord: OfferRecord;
  PageInfo: PageInfo;
  PointExpiry: PointExpiry;
  PointTransaction: PointTransaction;
  PointTransactionConnection: PointTransactionConnection;
  PointTransactionEdge: PointTransactionEdge;
  Product: ProductReference;
  Provenance: Provenance;
  Query: Record<PropertyKey, never>;
  Reward: Reward;
  RewardConnection: RewardConnection;
  RewardEdge: RewardEdge;
  SourceDeclaration: SourceDeclaration;
  Tier: Tier;
  TierProgress: TierProgress;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = LoyaltyContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityFactsResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['ActivityFacts'] = ResolversParentTypes['ActivityFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
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

export type CustomerResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loyaltyActivities?: Resolver<Maybe<ResolversTypes['ActivityFacts']>, ParentType, ContextType>;
  loyaltyOfferFacts?: Resolver<Maybe<ResolversTypes['OfferFacts']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclaredFieldResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdentityFeedResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['IdentityFeed'] = ResolversParentTypes['IdentityFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityRecordResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['IdentityRecord'] = ResolversParentTypes['IdentityRecord']> = {
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

export type MediaResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MediaType'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiring?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PointExpiry']>>, ParentType, ContextType>;
  maskedCard?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextTier?: Resolver<Maybe<ResolversTypes['TierProgress']>, ParentType, ContextType>;
  pending?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  programme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['PointTransactionConnection']>, ParentType, ContextType, RequireFields<MembershipTransactionsArgs, 'first'>>;
};

export type OfferFactsResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['OfferFacts'] = ResolversParentTypes['OfferFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['OfferRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferRecordResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['OfferRecord'] = ResolversParentTypes['OfferRecord']> = {
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

export type PageInfoResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointExpiryResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['PointExpiry'] = ResolversParentTypes['PointExpiry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PointTransactionResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['PointTransaction'] = ResolversParentTypes['PointTransaction']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balanceAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PointTransactionKind'], ParentType, ContextType>;
  orderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointTransactionConnectionResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['PointTransactionConnection'] = ResolversParentTypes['PointTransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PointTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PointTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PointTransactionEdgeResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['PointTransactionEdge'] = ResolversParentTypes['PointTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointTransaction'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  offerFacts?: Resolver<Maybe<ResolversTypes['OfferFacts']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  loyaltyIdentityChanges?: Resolver<ResolversTypes['IdentityFeed'], ParentType, ContextType, RequireFields<QueryLoyaltyIdentityChangesArgs, 'first'>>;
  rewards?: Resolver<ResolversTypes['RewardConnection'], ParentType, ContextType, RequireFields<QueryRewardsArgs, 'first'>>;
};

export type RewardResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Reward'] = ResolversParentTypes['Reward']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RewardConnectionResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['RewardConnection'] = ResolversParentTypes['RewardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RewardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reward']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RewardEdgeResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['RewardEdge'] = ResolversParentTypes['RewardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reward'], ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TierResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['Tier'] = ResolversParentTypes['Tier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TierProgressResolvers<ContextType = LoyaltyContext, ParentType extends ResolversParentTypes['TierProgress'] = ResolversParentTypes['TierProgress']> = {
  pointsMissing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type Resolvers<ContextType = LoyaltyContext> = {
  ActivityFacts?: ActivityFactsResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  IdentityFeed?: IdentityFeedResolvers<ContextType>;
  IdentityRecord?: IdentityRecordResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  OfferFacts?: OfferFactsResolvers<ContextType>;
  OfferRecord?: OfferRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PointExpiry?: PointExpiryResolvers<ContextType>;
  PointTransaction?: PointTransactionResolvers<ContextType>;
  PointTransactionConnection?: PointTransactionConnectionResolvers<ContextType>;
  PointTransactionEdge?: PointTransactionEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reward?: RewardResolvers<ContextType>;
  RewardConnection?: RewardConnectionResolvers<ContextType>;
  RewardEdge?: RewardEdgeResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  Tier?: TierResolvers<ContextType>;
  TierProgress?: TierProgressResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = LoyaltyContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
