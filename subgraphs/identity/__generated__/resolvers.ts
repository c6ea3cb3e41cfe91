import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, StoreReference } from '../entities.ts';
import type { IdentityContext } from '../context.ts';
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
  EmailAddress: { input: string; output: string; }
  /** BCP 47. */
  LanguageTag: { input: string; output: string; }
  /** E.164. */
  PhoneNumber: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type ActorRole =
  | 'ANONYMOUS'
  | 'CALL_CENTER_AGENT'
  | 'CUSTOMER'
  | 'INTEGRATOR'
  | 'MARKETER'
  | 'SERVICE'
  | 'STORE_ASSOCIATE';

export type Assurance =
  | 'ANONYMOUS'
  | 'CLAIMED'
  | 'STRONG'
  | 'VERIFIED';

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
  /** The same as `id`, for facts that require a buyer's records: a key field cannot be required. */
  readonly canonicalId: Maybe<Scalars['ID']['output']>;
  /** Codes of the cards that the customer holds, as tills write them on receipts. */
  readonly clubCards: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The linked records of each system, the oldest verified first. null = unknown, [] = linked to nothing. */
  readonly crmIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly erpNumbers: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Never reused; the id of a merged customer resolves to the survivor for ever. */
  readonly id: Scalars['ID']['output'];
  readonly identifiers: Maybe<ReadonlyArray<CustomerIdentifier>>;
  readonly memberIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly mergedFrom: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly paymentTokens: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly shopIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

export type CustomerIdentifier = {
  readonly __typename?: 'CustomerIdentifier';
  readonly assurance: Assurance;
  readonly maskedValue: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  readonly type: IdentifierType;
  readonly verifiedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Exactly one field is given. Card numbers and national identity numbers are refused. */
export type CustomerIdentifierInput = {
  readonly clubCard?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  readonly login?: InputMaybe<Scalars['String']['input']>;
  readonly orderNumber?: InputMaybe<Scalars['String']['input']>;
  readonly paymentToken?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  readonly receiptNumber?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerOfRecord = {
  readonly __typename?: 'CustomerOfRecord';
  readonly customerId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly system: Scalars['String']['output'];
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

export type Identification = {
  readonly __typename?: 'Identification';
  readonly assurance: Assurance;
  /** Filled when several match: a family phone, a shared e-mail. */
  readonly candidates: ReadonlyArray<IdentityCandidate>;
  /** Set when exactly one customer matches. */
  readonly customer: Maybe<Customer>;
  readonly matchedBy: Maybe<IdentifierType>;
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

export type IdentityCandidate = {
  readonly __typename?: 'IdentityCandidate';
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  readonly customerId: Scalars['ID']['output'];
  readonly maskedName: Scalars['String']['output'];
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
};

export type Market = {
  readonly __typename?: 'Market';
  readonly code: Scalars['ID']['output'];
  readonly consumerPricesIncludeTax: Scalars['Boolean']['output'];
  readonly country: Scalars['CountryCode']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly locales: ReadonlyArray<Scalars['LanguageTag']['output']>;
  /** The system whose price counts in this market. */
  readonly priceOwner: Scalars['String']['output'];
  /** What may be shown struck beside a price: `Price.list` and `Price.reductions` tell no more than this allows. */
  readonly referencePriceMode: ReferencePriceMode;
  readonly timeZone: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** Who asks, for which market, locale, store and buyer, and at which business instant. */
  readonly context: RequestContext;
  /** Staff by role, customers themselves. Somebody else's id and an unknown id answer alike. */
  readonly customer: Maybe<Customer>;
  /** The canonical customer of an identifier in a verified token; null when it is nobody's or several people's. Internal. */
  readonly customerOfClaim: Maybe<Scalars['ID']['output']>;
  /** The canonical customers of club cards; cards of nobody or of several people are left out. Internal. */
  readonly customersByCard: ReadonlyArray<CustomerOfRecord>;
  /** The canonical customers of records in other systems; unlinked ones are left out. Internal. */
  readonly customersByRecord: ReadonlyArray<CustomerOfRecord>;
  /** What stands behind the fields of this subgraph. Internal. */
  readonly declaredSources: SourceDeclaration;
  /** Staff and verified flows only: it tells whether an identifier is known. */
  readonly identifyCustomer: Identification;
  /** The customer whose token this is; null for anonymous visitors and staff. */
  readonly me: Maybe<Customer>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerOfClaimArgs = {
  type: IdentifierType;
  value: Scalars['String']['input'];
};


export type QueryCustomersByCardArgs = {
  cards: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryCustomersByRecordArgs = {
  records: ReadonlyArray<RecordReferenceInput>;
};


export type QueryIdentifyCustomerArgs = {
  by: CustomerIdentifierInput;
};

/** A record of another system: "erp", "crm", "commerce", "loyalty" and its own id there. */
export type RecordReferenceInput = {
  readonly id: Scalars['ID']['input'];
  readonly system: Scalars['String']['input'];
};

export type ReferencePriceMode =
  /** Both, each said to be what it is. */
  | 'BOTH'
  /** The list price. */
  | 'LIST'
  /** The prior price of a reduction. */
  | 'PRIOR';

export type RequestContext = {
  readonly __typename?: 'RequestContext';
  readonly actorRole: ActorRole;
  /** The customer for whom prices are answered; null = the anonymous visitor. */
  readonly buyer: Maybe<Customer>;
  readonly channel: ChannelKind;
  readonly locale: Scalars['LanguageTag']['output'];
  readonly market: Market;
  readonly now: Scalars['DateTime']['output'];
  readonly store: Maybe<Store>;
  readonly till: Maybe<Scalars['ID']['output']>;
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
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
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorRole: ActorRole;
  Assurance: Assurance;
  ChannelKind: ChannelKind;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CustomerIdentifier: ResolverTypeWrapper<CustomerIdentifier>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CustomerIdentifierInput: CustomerIdentifierInput;
  CustomerOfRecord: ResolverTypeWrapper<CustomerOfRecord>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Identification: ResolverTypeWrapper<Omit<Identification, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  IdentifierType: IdentifierType;
  IdentityCandidate: ResolverTypeWrapper<IdentityCandidate>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  Market: ResolverTypeWrapper<Market>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordReferenceInput: RecordReferenceInput;
  ReferencePriceMode: ReferencePriceMode;
  RequestContext: ResolverTypeWrapper<Omit<RequestContext, 'buyer' | 'store'> & { buyer?: Maybe<ResolversTypes['Customer']>, store?: Maybe<ResolversTypes['Store']> }>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  Store: ResolverTypeWrapper<StoreReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  ID: Scalars['ID']['output'];
  CustomerIdentifier: CustomerIdentifier;
  String: Scalars['String']['output'];
  CustomerIdentifierInput: CustomerIdentifierInput;
  CustomerOfRecord: CustomerOfRecord;
  DateTime: Scalars['DateTime']['output'];
  DeclaredField: DeclaredField;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Identification: Omit<Identification, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  IdentityCandidate: IdentityCandidate;
  Float: Scalars['Float']['output'];
  LanguageTag: Scalars['LanguageTag']['output'];
  Market: Market;
  PhoneNumber: Scalars['PhoneNumber']['output'];
  Query: Record<PropertyKey, never>;
  RecordReferenceInput: RecordReferenceInput;
  RequestContext: Omit<RequestContext, 'buyer' | 'store'> & { buyer?: Maybe<ResolversParentTypes['Customer']>, store?: Maybe<ResolversParentTypes['Store']> };
  SourceDeclaration: SourceDeclaration;
  Store: StoreReference;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  canonicalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clubCards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  crmIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  erpNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerIdentifier']>>, ParentType, ContextType>;
  memberIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  mergedFrom?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  paymentTokens?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  shopIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type CustomerIdentifierResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['CustomerIdentifier'] = ResolversParentTypes['CustomerIdentifier']> = {
  assurance?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  maskedValue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CustomerOfRecordResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['CustomerOfRecord'] = ResolversParentTypes['CustomerOfRecord']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclaredFieldResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type IdentificationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Identification'] = ResolversParentTypes['Identification']> = {
  assurance?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['IdentityCandidate']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['IdentifierType']>, ParentType, ContextType>;
};

export type IdentityCandidateResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['IdentityCandidate'] = ResolversParentTypes['IdentityCandidate']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maskedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export type MarketResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consumerPricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  locales?: Resolver<ReadonlyArray<ResolversTypes['LanguageTag']>, ParentType, ContextType>;
  priceOwner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referencePriceMode?: Resolver<ResolversTypes['ReferencePriceMode'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type QueryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  context?: Resolver<ResolversTypes['RequestContext'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerOfClaim?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryCustomerOfClaimArgs, 'type' | 'value'>>;
  customersByCard?: Resolver<ReadonlyArray<ResolversTypes['CustomerOfRecord']>, ParentType, ContextType, RequireFields<QueryCustomersByCardArgs, 'cards'>>;
  customersByRecord?: Resolver<ReadonlyArray<ResolversTypes['CustomerOfRecord']>, ParentType, ContextType, RequireFields<QueryCustomersByRecordArgs, 'records'>>;
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  identifyCustomer?: Resolver<ResolversTypes['Identification'], ParentType, ContextType, RequireFields<QueryIdentifyCustomerArgs, 'by'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type RequestContextResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RequestContext'] = ResolversParentTypes['RequestContext']> = {
  actorRole?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['LanguageTag'], ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = IdentityContext> = {
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerIdentifier?: CustomerIdentifierResolvers<ContextType>;
  CustomerOfRecord?: CustomerOfRecordResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Identification?: IdentificationResolvers<ContextType>;
  IdentityCandidate?: IdentityCandidateResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  Market?: MarketResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  RequestContext?: RequestContextResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
};

