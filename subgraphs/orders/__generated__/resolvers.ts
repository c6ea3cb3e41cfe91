import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference, OrderEntity, ProductReference, StoreReference } from '../entities.ts';
import type { OrdersContext } from '../context.ts';
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
  readonly clubCards: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly erpNumbers: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** What this customer has bought at least twice, most often first. */
  readonly frequentPurchases: Maybe<ReadonlyArray<FrequentPurchase>>;
  readonly id: Scalars['ID']['output'];
  readonly orderActivities: Maybe<ActivityFacts>;
  /** One history over ERP sales, till receipts and web orders, without duplicates, newest first. */
  readonly orders: Maybe<OrderConnection>;
  readonly paymentTokens: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** What was just bought, from the index alone: it asks no system. */
  readonly recentPurchases: Maybe<PurchaseFacts>;
  readonly shopIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};


export type CustomerFrequentPurchasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<ChannelKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type FrequentPurchase = {
  readonly __typename?: 'FrequentPurchase';
  readonly lastBoughtAt: Scalars['DateTime']['output'];
  /** Distinct orders, among the customer's latest 100, that hold the article. */
  readonly orders: Scalars['Int']['output'];
  readonly product: Product;
  readonly quantity: Scalars['Quantity']['output'];
};

export type Fulfilment = {
  readonly __typename?: 'Fulfilment';
  readonly carrier: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: FulfilmentKind;
  readonly lineIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly shippedAt: Maybe<Scalars['DateTime']['output']>;
  readonly status: FulfilmentStatus;
  readonly store: Maybe<Store>;
  readonly trackingNumber: Maybe<Scalars['String']['output']>;
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

export type LineDiscount = {
  readonly __typename?: 'LineDiscount';
  readonly amount: Money;
  readonly kind: DiscountKind;
  readonly level: DiscountLevel;
  readonly offerId: Maybe<Scalars['ID']['output']>;
  readonly source: Scalars['String']['output'];
  readonly title: Maybe<Scalars['String']['output']>;
};

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type Order = {
  readonly __typename?: 'Order';
  readonly channel: ChannelKind;
  readonly customer: Maybe<Customer>;
  readonly erpReference: Maybe<Scalars['ID']['output']>;
  readonly erpSale: Maybe<SaleFacts>;
  readonly fulfilments: Maybe<ReadonlyArray<Fulfilment>>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** As sold: immutable name, sku, quantity, price, discounts. */
  readonly lines: Maybe<ReadonlyArray<OrderLine>>;
  /** As the customer knows it; not unique across systems. */
  readonly number: Scalars['String']['output'];
  readonly paymentStatus: Maybe<PaymentStatus>;
  readonly payments: Maybe<ReadonlyArray<Payment>>;
  readonly placedAt: Scalars['DateTime']['output'];
  readonly provenance: Maybe<Provenance>;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** The sale's numbers in each system that holds it. */
  readonly references: ReadonlyArray<OrderReference>;
  readonly returns: Maybe<ReadonlyArray<Return>>;
  readonly shopReference: Maybe<Scalars['ID']['output']>;
  readonly shopSale: Maybe<SaleFacts>;
  readonly soldBy: Maybe<StaffRef>;
  readonly status: Maybe<OrderStatus>;
  readonly store: Maybe<Store>;
  readonly till: Maybe<Scalars['ID']['output']>;
  readonly totals: Maybe<Totals>;
  /** Until when the law lets a consumer withdraw from a distance sale; null where it does not. */
  readonly withdrawalUntil: Maybe<Scalars['DateTime']['output']>;
};

export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  readonly complete: Scalars['Boolean']['output'];
  readonly edges: ReadonlyArray<OrderEdge>;
  readonly nodes: ReadonlyArray<Order>;
  readonly pageInfo: PageInfo;
  readonly sources: ReadonlyArray<SourceStatus>;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Order;
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly discounts: ReadonlyArray<LineDiscount>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly product: Maybe<Product>;
  readonly quantity: Scalars['Quantity']['output'];
  readonly returnableQuantity: Maybe<Scalars['Quantity']['output']>;
  readonly sku: Scalars['ID']['output'];
  /** Per cent. */
  readonly taxRate: Maybe<Scalars['Decimal']['output']>;
  readonly total: Money;
  readonly unitPrice: Money;
};

export type OrderReference = {
  readonly __typename?: 'OrderReference';
  readonly number: Scalars['String']['output'];
  readonly system: Scalars['String']['output'];
};

/** A number in one system; without a system, in any. */
export type OrderReferenceInput = {
  readonly number: Scalars['String']['input'];
  readonly system?: InputMaybe<Scalars['String']['input']>;
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

export type Payment = {
  readonly __typename?: 'Payment';
  readonly amount: Money;
  readonly kind: PaymentKind;
  readonly label: Maybe<Scalars['String']['output']>;
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

export type Product = {
  readonly __typename?: 'Product';
  readonly buyer: Maybe<Customer>;
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

/** What a customer bought within the market's days for which an article counts as just bought. Internal; never throws. */
export type PurchaseFacts = {
  readonly __typename?: 'PurchaseFacts';
  /** Up to when the sales are known; null for a customer whom no system that sells knows. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Each article once; what was returned or cancelled is not among them. */
  readonly purchases: ReadonlyArray<RecentPurchase>;
  /** True when some of the sales, or their articles, are not known yet. */
  readonly stale: Scalars['Boolean']['output'];
  /** An error code of docs/errors.md, or null when the history could be read. What was found is given all the same. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** What stands behind the fields of this subgraph. Internal. */
  readonly declaredSources: SourceDeclaration;
  /** By id or by a system's number; customers their own, staff by role. Not found and not yours answer alike. */
  readonly order: Maybe<Order>;
  /** The customer-side references of sales with this number in any system, or paid with this token: whose are they. Internal. */
  readonly saleOwners: ReadonlyArray<SaleOwner>;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<OrderReferenceInput>;
};


export type QuerySaleOwnersArgs = {
  number?: InputMaybe<Scalars['String']['input']>;
  paymentToken?: InputMaybe<Scalars['String']['input']>;
};

export type RecentPurchase = {
  readonly __typename?: 'RecentPurchase';
  /** The last time. */
  readonly boughtAt: Scalars['DateTime']['output'];
  readonly sku: Scalars['ID']['output'];
};

export type Return = {
  readonly __typename?: 'Return';
  readonly at: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: ReturnKind;
  readonly lines: ReadonlyArray<ReturnLine>;
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  readonly refund: Maybe<Money>;
  readonly status: ReturnStatus;
};

export type ReturnKind =
  | 'DEFECT'
  | 'GOODWILL'
  | 'NOT_COLLECTED'
  | 'UNKNOWN'
  | 'WITHDRAWAL'
  | 'WRONG_ITEM';

export type ReturnLine = {
  readonly __typename?: 'ReturnLine';
  readonly lineId: Maybe<Scalars['ID']['output']>;
  readonly quantity: Scalars['Quantity']['output'];
  readonly sku: Scalars['ID']['output'];
};

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

export type SaleOwner = {
  readonly __typename?: 'SaleOwner';
  readonly clubCard: Maybe<Scalars['ID']['output']>;
  readonly customerId: Maybe<Scalars['ID']['output']>;
  readonly paymentToken: Maybe<Scalars['ID']['output']>;
  readonly system: Scalars['String']['output'];
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

export type StaffRef = {
  readonly __typename?: 'StaffRef';
  readonly id: Scalars['ID']['output'];
};

export type Store = {
  readonly __typename?: 'Store';
  readonly id: Scalars['ID']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The order has changed in one of the systems that hold it. For whom `order` answers; else FORBIDDEN, as for one that is not there. */
  readonly orderUpdated: Order;
};


export type SubscriptionOrderUpdatedArgs = {
  id: Scalars['ID']['input'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpNumbers":true,"shopIds":true,"clubCards":true,"paymentTokens":true}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"fulfilments":{"id":true,"kind":true,"status":true,"rawStatus":true,"storeId":true,"trackingNumber":true,"carrier":true,"shippedAt":true,"lineIds":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"fulfilments":{"id":true,"kind":true,"status":true,"rawStatus":true,"storeId":true,"trackingNumber":true,"carrier":true,"shippedAt":true,"lineIds":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"lines":{"id":true,"sku":true,"name":true,"quantity":true,"returnableQuantity":true,"unitPrice":true,"total":true,"taxRate":true,"discounts":{"source":true,"kind":true,"level":true,"offerId":true,"title":true,"amount":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"lines":{"id":true,"sku":true,"name":true,"quantity":true,"returnableQuantity":true,"unitPrice":true,"total":true,"taxRate":true,"discounts":{"source":true,"kind":true,"level":true,"offerId":true,"title":true,"amount":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"lines":{"id":true,"sku":true,"name":true,"quantity":true,"returnableQuantity":true,"unitPrice":true,"total":true,"taxRate":true,"discounts":{"source":true,"kind":true,"level":true,"offerId":true,"title":true,"amount":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"lines":{"id":true,"sku":true,"name":true,"quantity":true,"returnableQuantity":true,"unitPrice":true,"total":true,"taxRate":true,"discounts":{"source":true,"kind":true,"level":true,"offerId":true,"title":true,"amount":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"paymentStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"payments":{"kind":true,"amount":true,"label":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"rawStatus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"returns":{"id":true,"kind":true,"status":true,"rawStatus":true,"at":true,"refund":true,"lines":{"lineId":true,"sku":true,"quantity":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"soldBy":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"till":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"currency":true,"subtotal":true,"discount":true,"shipping":true,"rounding":true,"total":true,"taxes":{"rate":true,"net":true,"tax":true}}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"erpSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}},"shopSale":{"unavailable":true,"asOf":true,"stale":true,"sale":{"withdrawalUntil":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityFacts: ResolverTypeWrapper<ActivityFacts>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChannelKind: ChannelKind;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  DiscountKind: DiscountKind;
  DiscountLevel: DiscountLevel;
  FrequentPurchase: ResolverTypeWrapper<Omit<FrequentPurchase, 'product'> & { product: ResolversTypes['Product'] }>;
  Fulfilment: ResolverTypeWrapper<Omit<Fulfilment, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  FulfilmentKind: FulfilmentKind;
  FulfilmentStatus: FulfilmentStatus;
  InteractionType: InteractionType;
  LineDiscount: ResolverTypeWrapper<LineDiscount>;
  Money: ResolverTypeWrapper<Money>;
  Order: ResolverTypeWrapper<OrderEntity>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderLine: ResolverTypeWrapper<Omit<OrderLine, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  OrderReference: ResolverTypeWrapper<OrderReference>;
  OrderReferenceInput: OrderReferenceInput;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  PaymentKind: PaymentKind;
  PaymentStatus: PaymentStatus;
  Product: ResolverTypeWrapper<ProductReference>;
  Provenance: ResolverTypeWrapper<Provenance>;
  PurchaseFacts: ResolverTypeWrapper<PurchaseFacts>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecentPurchase: ResolverTypeWrapper<RecentPurchase>;
  Return: ResolverTypeWrapper<Return>;
  ReturnKind: ReturnKind;
  ReturnLine: ResolverTypeWrapper<ReturnLine>;
  ReturnStatus: ReturnStatus;
  SaleDiscountRecord: ResolverTypeWrapper<SaleDiscountRecord>;
  SaleFacts: ResolverTypeWrapper<SaleFacts>;
  SaleFulfilmentRecord: ResolverTypeWrapper<SaleFulfilmentRecord>;
  SaleLineRecord: ResolverTypeWrapper<SaleLineRecord>;
  SaleOwner: ResolverTypeWrapper<SaleOwner>;
  SalePaymentRecord: ResolverTypeWrapper<SalePaymentRecord>;
  SaleRecord: ResolverTypeWrapper<SaleRecord>;
  SaleReturnLineRecord: ResolverTypeWrapper<SaleReturnLineRecord>;
  SaleReturnRecord: ResolverTypeWrapper<SaleReturnRecord>;
  SaleTaxRecord: ResolverTypeWrapper<SaleTaxRecord>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  StaffRef: ResolverTypeWrapper<StaffRef>;
  Store: ResolverTypeWrapper<StoreReference>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxAmount: ResolverTypeWrapper<TaxAmount>;
  Totals: ResolverTypeWrapper<Totals>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityFacts: ActivityFacts;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ActivityRecord: ActivityRecord;
  ID: Scalars['ID']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  Int: Scalars['Int']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  FrequentPurchase: Omit<FrequentPurchase, 'product'> & { product: ResolversParentTypes['Product'] };
  Fulfilment: Omit<Fulfilment, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  LineDiscount: LineDiscount;
  Money: Money;
  Order: OrderEntity;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: Omit<OrderLine, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  OrderReference: OrderReference;
  OrderReferenceInput: OrderReferenceInput;
  PageInfo: PageInfo;
  Payment: Payment;
  Product: ProductReference;
  Provenance: Provenance;
  PurchaseFacts: PurchaseFacts;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  RecentPurchase: RecentPurchase;
  Return: Return;
  ReturnLine: ReturnLine;
  SaleDiscountRecord: SaleDiscountRecord;
  SaleFacts: SaleFacts;
  SaleFulfilmentRecord: SaleFulfilmentRecord;
  SaleLineRecord: SaleLineRecord;
  SaleOwner: SaleOwner;
  SalePaymentRecord: SalePaymentRecord;
  SaleRecord: SaleRecord;
  SaleReturnLineRecord: SaleReturnLineRecord;
  SaleReturnRecord: SaleReturnRecord;
  SaleTaxRecord: SaleTaxRecord;
  SourceDeclaration: SourceDeclaration;
  SourceStatus: SourceStatus;
  StaffRef: StaffRef;
  Store: StoreReference;
  Subscription: Record<PropertyKey, never>;
  TaxAmount: TaxAmount;
  Totals: Totals;
};

export type ActivityFactsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ActivityFacts'] = ResolversParentTypes['ActivityFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
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

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  frequentPurchases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FrequentPurchase']>>, ParentType, ContextType, RequireFields<CustomerFrequentPurchasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderActivities?: Resolver<Maybe<ResolversTypes['ActivityFacts']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
  recentPurchases?: Resolver<Maybe<ResolversTypes['PurchaseFacts']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclaredFieldResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FrequentPurchaseResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['FrequentPurchase'] = ResolversParentTypes['FrequentPurchase']> = {
  lastBoughtAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type FulfilmentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Fulfilment'] = ResolversParentTypes['Fulfilment']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FulfilmentKind'], ParentType, ContextType>;
  lineIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfilmentStatus'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LineDiscountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LineDiscount'] = ResolversParentTypes['LineDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DiscountLevel'], ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  erpReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fulfilments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Fulfilment']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderLine']>>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['PaymentStatus']>, ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['OrderReference']>, ParentType, ContextType>;
  returns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Return']>>, ParentType, ContextType>;
  shopReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  soldBy?: Resolver<Maybe<ResolversTypes['StaffRef']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['Totals']>, ParentType, ContextType>;
  withdrawalUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceStatus']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  discounts?: Resolver<ReadonlyArray<ResolversTypes['LineDiscount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  returnableQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderReferenceResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderReference'] = ResolversParentTypes['OrderReference']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PurchaseFactsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PurchaseFacts'] = ResolversParentTypes['PurchaseFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purchases?: Resolver<ReadonlyArray<ResolversTypes['RecentPurchase']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  saleOwners?: Resolver<ReadonlyArray<ResolversTypes['SaleOwner']>, ParentType, ContextType, Partial<QuerySaleOwnersArgs>>;
};

export type RecentPurchaseResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['RecentPurchase'] = ResolversParentTypes['RecentPurchase']> = {
  boughtAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SaleDiscountRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleDiscountRecord'] = ResolversParentTypes['SaleDiscountRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DiscountLevel'], ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleFactsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleFacts'] = ResolversParentTypes['SaleFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['SaleRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleFulfilmentRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleFulfilmentRecord'] = ResolversParentTypes['SaleFulfilmentRecord']> = {
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

export type SaleLineRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleLineRecord'] = ResolversParentTypes['SaleLineRecord']> = {
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

export type SaleOwnerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleOwner'] = ResolversParentTypes['SaleOwner']> = {
  clubCard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  paymentToken?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SalePaymentRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SalePaymentRecord'] = ResolversParentTypes['SalePaymentRecord']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleRecord'] = ResolversParentTypes['SaleRecord']> = {
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

export type SaleReturnLineRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleReturnLineRecord'] = ResolversParentTypes['SaleReturnLineRecord']> = {
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SaleReturnRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleReturnRecord'] = ResolversParentTypes['SaleReturnRecord']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['SaleReturnLineRecord']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type SaleTaxRecordResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SaleTaxRecord'] = ResolversParentTypes['SaleTaxRecord']> = {
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffRefResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['StaffRef'] = ResolversParentTypes['StaffRef']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<ResolversTypes['Order'], "orderUpdated", ParentType, ContextType, RequireFields<SubscriptionOrderUpdatedArgs, 'id'>>;
};

export type TaxAmountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['TaxAmount'] = ResolversParentTypes['TaxAmount']> = {
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TotalsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxAmount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type Resolvers<ContextType = OrdersContext> = {
  ActivityFacts?: ActivityFactsResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  FrequentPurchase?: FrequentPurchaseResolvers<ContextType>;
  Fulfilment?: FulfilmentResolvers<ContextType>;
  LineDiscount?: LineDiscountResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderReference?: OrderReferenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PurchaseFacts?: PurchaseFactsResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  RecentPurchase?: RecentPurchaseResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  SaleDiscountRecord?: SaleDiscountRecordResolvers<ContextType>;
  SaleFacts?: SaleFactsResolvers<ContextType>;
  SaleFulfilmentRecord?: SaleFulfilmentRecordResolvers<ContextType>;
  SaleLineRecord?: SaleLineRecordResolvers<ContextType>;
  SaleOwner?: SaleOwnerResolvers<ContextType>;
  SalePaymentRecord?: SalePaymentRecordResolvers<ContextType>;
  SaleRecord?: SaleRecordResolvers<ContextType>;
  SaleReturnLineRecord?: SaleReturnLineRecordResolvers<ContextType>;
  SaleReturnRecord?: SaleReturnRecordResolvers<ContextType>;
  SaleTaxRecord?: SaleTaxRecordResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  StaffRef?: StaffRefResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxAmount?: TaxAmountResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
};

