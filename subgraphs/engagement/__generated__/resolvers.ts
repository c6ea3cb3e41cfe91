import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, OrderReference, ProductReference, StoreReference } from '../entities.ts';
import type { EngagementContext } from '../context.ts';
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
  readonly crmActivities: Maybe<ActivityFacts>;
  readonly id: Scalars['ID']['output'];
  readonly loyaltyActivities: Maybe<ActivityFacts>;
  readonly orderActivities: Maybe<ActivityFacts>;
  readonly shopActivities: Maybe<ActivityFacts>;
  /** What happened with this customer in every channel, newest first. */
  readonly timeline: Maybe<InteractionConnection>;
};


export type CustomerTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<InteractionType>>;
};

export type Interaction = {
  readonly __typename?: 'Interaction';
  readonly channel: ChannelKind;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly order: Maybe<Order>;
  readonly product: Maybe<Product>;
  readonly source: Scalars['String']['output'];
  readonly store: Maybe<Store>;
  readonly summary: Scalars['String']['output'];
  readonly type: InteractionType;
};

export type InteractionConnection = {
  readonly __typename?: 'InteractionConnection';
  readonly complete: Scalars['Boolean']['output'];
  readonly edges: ReadonlyArray<InteractionEdge>;
  readonly nodes: ReadonlyArray<Interaction>;
  readonly pageInfo: PageInfo;
  readonly sources: ReadonlyArray<SourceStatus>;
  /** null when a source has more than it gave. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type InteractionEdge = {
  readonly __typename?: 'InteractionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Interaction;
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

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
};

/** Relay page information; cursors are opaque. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type Product = {
  readonly __typename?: 'Product';
  readonly buyer: Maybe<Customer>;
  readonly sku: Scalars['ID']['output'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmActivities":{"unavailable":true,"asOf":true,"truncated":true,"records":{"id":true,"type":true,"channel":true,"occurredAt":true,"summary":true,"storeId":true,"sku":true,"orderId":true,"source":true}},"shopActivities":{"unavailable":true,"asOf":true,"truncated":true,"records":{"id":true,"type":true,"channel":true,"occurredAt":true,"summary":true,"storeId":true,"sku":true,"orderId":true,"source":true}},"orderActivities":{"unavailable":true,"asOf":true,"truncated":true,"records":{"id":true,"type":true,"channel":true,"occurredAt":true,"summary":true,"storeId":true,"sku":true,"orderId":true,"source":true}},"loyaltyActivities":{"unavailable":true,"asOf":true,"truncated":true,"records":{"id":true,"type":true,"channel":true,"occurredAt":true,"summary":true,"storeId":true,"sku":true,"orderId":true,"source":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityFacts: ResolverTypeWrapper<ActivityFacts>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChannelKind: ChannelKind;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Interaction: ResolverTypeWrapper<Omit<Interaction, 'order' | 'product' | 'store'> & { order?: Maybe<ResolversTypes['Order']>, product?: Maybe<ResolversTypes['Product']>, store?: Maybe<ResolversTypes['Store']> }>;
  InteractionConnection: ResolverTypeWrapper<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversTypes['Interaction']> }>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionType: InteractionType;
  Order: ResolverTypeWrapper<OrderReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Product: ResolverTypeWrapper<ProductReference>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Store: ResolverTypeWrapper<StoreReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityFacts: ActivityFacts;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ActivityRecord: ActivityRecord;
  ID: Scalars['ID']['output'];
  Customer: CustomerReference;
  Int: Scalars['Int']['output'];
  DateTime: Scalars['DateTime']['output'];
  Interaction: Omit<Interaction, 'order' | 'product' | 'store'> & { order?: Maybe<ResolversParentTypes['Order']>, product?: Maybe<ResolversParentTypes['Product']>, store?: Maybe<ResolversParentTypes['Store']> };
  InteractionConnection: Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interaction']> };
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  Order: OrderReference;
  PageInfo: PageInfo;
  Product: ProductReference;
  SourceStatus: SourceStatus;
  Store: StoreReference;
};

export type ActivityFactsResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['ActivityFacts'] = ResolversParentTypes['ActivityFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
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

export type CustomerResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InteractionResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InteractionType'], ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceStatus']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = EngagementContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = EngagementContext> = {
  ActivityFacts?: ActivityFactsResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
};

