import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../entities.ts';
import type { CrmContext } from '../context.ts';
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
  /** ISO 3166-1 alpha-2. */
  CountryCode: { input: string; output: string; }
  /** RFC 3339 with offset. */
  DateTime: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
  /** E.164. */
  PhoneNumber: { input: string; output: string; }
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

export type Address = {
  readonly __typename?: 'Address';
  readonly city: Maybe<Scalars['String']['output']>;
  readonly country: Maybe<Scalars['CountryCode']['output']>;
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  readonly postalCode: Maybe<Scalars['String']['output']>;
  readonly region: Maybe<Scalars['String']['output']>;
};

export type Case = {
  readonly __typename?: 'Case';
  readonly channel: Maybe<ChannelKind>;
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  readonly orderNumber: Maybe<Scalars['String']['output']>;
  readonly priority: CasePriority;
  readonly provenance: Provenance;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly status: CaseStatus;
  readonly subject: Scalars['String']['output'];
};

export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  readonly edges: ReadonlyArray<CaseEdge>;
  readonly nodes: ReadonlyArray<Case>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Case;
};

export type CasePriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'UNKNOWN';

export type CaseStatus =
  | 'CANCELLED'
  | 'ESCALATED'
  | 'OPEN'
  | 'RESOLVED'
  | 'UNKNOWN'
  | 'WAITING_FOR_CUSTOMER';

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

export type Consent = {
  readonly __typename?: 'Consent';
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** null = every channel. */
  readonly channel: Maybe<ConsentChannel>;
  readonly purpose: ConsentPurpose;
  readonly source: Scalars['String']['output'];
  readonly state: ConsentState;
  readonly textVersion: Maybe<Scalars['String']['output']>;
};

export type ConsentChannel =
  | 'EMAIL'
  | 'ONLINE'
  | 'PHONE'
  | 'POST'
  | 'PUSH'
  | 'SMS';

export type ConsentPurpose =
  | 'ANALYTICS'
  | 'MARKETING'
  | 'PERSONALISED_ADS'
  | 'PROFILING'
  | 'SERVICE';

export type ConsentState =
  | 'GRANTED'
  | 'REFUSED'
  | 'UNKNOWN'
  | 'WITHDRAWN';

export type Customer = {
  readonly __typename?: 'Customer';
  readonly addresses: Maybe<ReadonlyArray<Address>>;
  readonly cases: Maybe<CaseConnection>;
  readonly consents: Maybe<ReadonlyArray<Consent>>;
  readonly crmActivities: Maybe<ActivityFacts>;
  readonly crmIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly emailEngagement: Maybe<EmailEngagement>;
  readonly emails: Maybe<ReadonlyArray<Scalars['EmailAddress']['output']>>;
  readonly id: Scalars['ID']['output'];
  readonly kind: Maybe<CustomerKind>;
  readonly name: Maybe<PersonName>;
  readonly phones: Maybe<ReadonlyArray<Scalars['PhoneNumber']['output']>>;
  /** What the customer has said they like. Never inferred. */
  readonly preferences: Maybe<ReadonlyArray<Preference>>;
};


export type CustomerCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CustomerKind =
  | 'BUSINESS_CONTACT'
  | 'CONSUMER'
  | 'EMPLOYEE'
  | 'UNKNOWN';

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

export type EmailEngagement = {
  readonly __typename?: 'EmailEngagement';
  readonly clicked: Scalars['Int']['output'];
  readonly lastClickedAt: Maybe<Scalars['DateTime']['output']>;
  readonly lastOpenedAt: Maybe<Scalars['DateTime']['output']>;
  readonly lastSentAt: Maybe<Scalars['DateTime']['output']>;
  readonly opened: Scalars['Int']['output'];
  readonly provenance: Provenance;
  /** Newest first, at most 10. */
  readonly recent: ReadonlyArray<EmailMessage>;
  readonly sent: Scalars['Int']['output'];
};

export type EmailMessage = {
  readonly __typename?: 'EmailMessage';
  readonly clicks: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastOpenedAt: Maybe<Scalars['DateTime']['output']>;
  readonly opens: Scalars['Int']['output'];
  readonly sentAt: Scalars['DateTime']['output'];
  readonly subject: Scalars['String']['output'];
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

/** Relay page information; cursors are opaque. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type PersonName = {
  readonly __typename?: 'PersonName';
  readonly first: Maybe<Scalars['String']['output']>;
  readonly full: Scalars['String']['output'];
  readonly last: Maybe<Scalars['String']['output']>;
};

export type Preference = {
  readonly __typename?: 'Preference';
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly source: Scalars['String']['output'];
  readonly topic: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
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
  /** Changes of contacts for the crosswalk. Internal. */
  readonly crmIdentityChanges: IdentityFeed;
  /** What stands behind the fields of this subgraph. Internal. */
  readonly declaredSources: SourceDeclaration;
};


export type QueryCrmIdentityChangesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What a subgraph says of the system or the store behind its fields, for the field inventory. Internal. */
export type SourceDeclaration = {
  readonly __typename?: 'SourceDeclaration';
  readonly fields: ReadonlyArray<DeclaredField>;
  /** The system's name in provenance; "samklang" for a store of our own; null for a subgraph that has neither. */
  readonly system: Maybe<Scalars['String']['output']>;
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
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"crmIds":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityFacts: ResolverTypeWrapper<ActivityFacts>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Address: ResolverTypeWrapper<Address>;
  Case: ResolverTypeWrapper<Case>;
  CaseConnection: ResolverTypeWrapper<CaseConnection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CaseEdge: ResolverTypeWrapper<CaseEdge>;
  CasePriority: CasePriority;
  CaseStatus: CaseStatus;
  ChannelKind: ChannelKind;
  Consent: ResolverTypeWrapper<Consent>;
  ConsentChannel: ConsentChannel;
  ConsentPurpose: ConsentPurpose;
  ConsentState: ConsentState;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  CustomerKind: CustomerKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  EmailEngagement: ResolverTypeWrapper<EmailEngagement>;
  EmailMessage: ResolverTypeWrapper<EmailMessage>;
  IdentifierType: IdentifierType;
  IdentityFact: ResolverTypeWrapper<IdentityFact>;
  IdentityFeed: ResolverTypeWrapper<IdentityFeed>;
  IdentityRecord: ResolverTypeWrapper<IdentityRecord>;
  InteractionType: InteractionType;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonName: ResolverTypeWrapper<PersonName>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  Preference: ResolverTypeWrapper<Preference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityFacts: ActivityFacts;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ActivityRecord: ActivityRecord;
  ID: Scalars['ID']['output'];
  Address: Address;
  Case: Case;
  CaseConnection: CaseConnection;
  Int: Scalars['Int']['output'];
  CaseEdge: CaseEdge;
  Consent: Consent;
  CountryCode: Scalars['CountryCode']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  DeclaredField: DeclaredField;
  EmailAddress: Scalars['EmailAddress']['output'];
  EmailEngagement: EmailEngagement;
  EmailMessage: EmailMessage;
  IdentityFact: IdentityFact;
  IdentityFeed: IdentityFeed;
  IdentityRecord: IdentityRecord;
  PageInfo: PageInfo;
  PersonName: PersonName;
  PhoneNumber: Scalars['PhoneNumber']['output'];
  Preference: Preference;
  Provenance: Provenance;
  Query: Record<PropertyKey, never>;
  SourceDeclaration: SourceDeclaration;
};

export type ActivityFactsResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['ActivityFacts'] = ResolversParentTypes['ActivityFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
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

export type AddressResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  channel?: Resolver<Maybe<ResolversTypes['ChannelKind']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['CasePriority'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ConsentChannel']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
  textVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CustomerResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CustomerCasesArgs, 'first'>>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  crmActivities?: Resolver<Maybe<ResolversTypes['ActivityFacts']>, ParentType, ContextType>;
  emailEngagement?: Resolver<Maybe<ResolversTypes['EmailEngagement']>, ParentType, ContextType>;
  emails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EmailAddress']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CustomerKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  phones?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PhoneNumber']>>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Preference']>>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclaredFieldResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EmailEngagementResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['EmailEngagement'] = ResolversParentTypes['EmailEngagement']> = {
  clicked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastClickedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  recent?: Resolver<ReadonlyArray<ResolversTypes['EmailMessage']>, ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmailMessageResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['EmailMessage'] = ResolversParentTypes['EmailMessage']> = {
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdentityFeedResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['IdentityFeed'] = ResolversParentTypes['IdentityFeed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityRecordResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['IdentityRecord'] = ResolversParentTypes['IdentityRecord']> = {
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

export type PageInfoResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type PreferenceResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Preference'] = ResolversParentTypes['Preference']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  crmIdentityChanges?: Resolver<ResolversTypes['IdentityFeed'], ParentType, ContextType, RequireFields<QueryCrmIdentityChangesArgs, 'first'>>;
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = CrmContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CrmContext> = {
  ActivityFacts?: ActivityFactsResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  EmailEngagement?: EmailEngagementResolvers<ContextType>;
  EmailMessage?: EmailMessageResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  IdentityFeed?: IdentityFeedResolvers<ContextType>;
  IdentityRecord?: IdentityRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  Preference?: PreferenceResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
};

