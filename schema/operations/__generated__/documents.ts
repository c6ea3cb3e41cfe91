/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  EmailAddress: { input: string; output: string; }
  /** BCP 47. */
  LanguageTag: { input: string; output: string; }
  /** E.164. */
  PhoneNumber: { input: string; output: string; }
  /** Exact, up to five places, in a string: pieces, metres, kilos. */
  Quantity: { input: string; output: string; }
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

export type AttributeFilter = {
  readonly code: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
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

export type CustomerKind =
  | 'BUSINESS_CONTACT'
  | 'CONSUMER'
  | 'EMPLOYEE'
  | 'UNKNOWN';

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

export type MediaType =
  | 'DOCUMENT'
  | 'IMAGE'
  | 'UNKNOWN'
  | 'VIDEO';

export type OfferKind =
  | 'CAMPAIGN'
  | 'CART_RULE'
  | 'COUPON'
  | 'MEMBER_OFFER'
  | 'OTHER'
  | 'VOUCHER';

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

export type PointTransactionKind =
  | 'ADJUSTED'
  | 'EARNED'
  | 'EXPIRED'
  | 'REDEEMED'
  | 'REFUNDED'
  | 'UNKNOWN';

export type PriceAudience =
  | 'CONTRACT'
  | 'CUSTOMER'
  | 'EMPLOYEE'
  | 'MEMBERS'
  | 'PUBLIC'
  | 'SEGMENT';

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

export type PriceStatus =
  | 'ACTIVE'
  | 'NOT_SOLD_HERE'
  | 'ON_REQUEST';

export type PricedFor =
  | 'ANONYMOUS'
  | 'CUSTOMER'
  | 'ORGANISATION';

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

export type ProductSort =
  | 'NAME'
  | 'NEWEST'
  | 'PRICE_ASCENDING'
  | 'PRICE_DESCENDING'
  | 'RELEVANCE';

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

export type Sensitivity =
  | 'AGE_RESTRICTED'
  | 'HEALTH'
  | 'INTIMATE'
  | 'NONE';

export type SourceState =
  | 'COMPLETE'
  | 'NOT_LINKED'
  | 'NO_CONSENT'
  | 'PARTIAL'
  | 'STALE'
  | 'UNAVAILABLE';

export type StockStatus =
  | 'BACKORDER'
  | 'DISCONTINUED'
  | 'IN_STOCK'
  | 'LOW'
  | 'OUT_OF_STOCK'
  | 'UNKNOWN';

export type StoreService =
  | 'CLICK_AND_COLLECT'
  | 'GIFT_WRAPPING'
  | 'PERSONAL_SHOPPING'
  | 'RETURNS'
  | 'TAILORING'
  | 'UNKNOWN'
  | 'WATCH_REPAIR';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type Assurance =
  | 'ANONYMOUS'
  | 'CLAIMED'
  | 'STRONG'
  | 'VERIFIED';

export type AttributeFilter = {
  readonly code: string;
  readonly values: ReadonlyArray<string>;
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

export type CustomerKind =
  | 'BUSINESS_CONTACT'
  | 'CONSUMER'
  | 'EMPLOYEE'
  | 'UNKNOWN';

export type DiscountKind =
  | 'CAMPAIGN'
  | 'COUPON'
  | 'EMPLOYEE'
  | 'MEMBER'
  | 'OTHER'
  | 'PRICE_REDUCTION'
  | 'VOUCHER';

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
export type GeoPointInput = {
  readonly latitude: number;
  readonly longitude: number;
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

export type MediaType =
  | 'DOCUMENT'
  | 'IMAGE'
  | 'UNKNOWN'
  | 'VIDEO';

export type OfferKind =
  | 'CAMPAIGN'
  | 'CART_RULE'
  | 'COUPON'
  | 'MEMBER_OFFER'
  | 'OTHER'
  | 'VOUCHER';

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

export type PriceStatus =
  | 'ACTIVE'
  | 'NOT_SOLD_HERE'
  | 'ON_REQUEST';

export type PricedFor =
  | 'ANONYMOUS'
  | 'CUSTOMER'
  | 'ORGANISATION';

export type ProductFilter = {
  /** All must hold; values of one attribute are alternatives. */
  readonly attributes?: ReadonlyArray<AttributeFilter> | null | undefined;
  readonly brands?: ReadonlyArray<string> | null | undefined;
  readonly inStockOnly?: boolean | null | undefined;
  readonly maximumPrice?: string | null | undefined;
  /** In the market's currency, tax as the market shows it; by the shop's list price. */
  readonly minimumPrice?: string | null | undefined;
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

export type ProductSort =
  | 'NAME'
  | 'NEWEST'
  | 'PRICE_ASCENDING'
  | 'PRICE_DESCENDING'
  | 'RELEVANCE';

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

export type Sensitivity =
  | 'AGE_RESTRICTED'
  | 'HEALTH'
  | 'INTIMATE'
  | 'NONE';

export type SourceState =
  | 'COMPLETE'
  | 'NOT_LINKED'
  | 'NO_CONSENT'
  | 'PARTIAL'
  | 'STALE'
  | 'UNAVAILABLE';

export type StockStatus =
  | 'BACKORDER'
  | 'DISCONTINUED'
  | 'IN_STOCK'
  | 'LOW'
  | 'OUT_OF_STOCK'
  | 'UNKNOWN';

export type StoreService =
  | 'CLICK_AND_COLLECT'
  | 'GIFT_WRAPPING'
  | 'PERSONAL_SHOPPING'
  | 'RETURNS'
  | 'TAILORING'
  | 'UNKNOWN'
  | 'WATCH_REPAIR';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type CallerContextQueryVariables = Exact<{
  phone: string;
  orders?: number | null | undefined;
}>;


export type CallerContextQuery = { readonly identifyCustomer: { readonly assurance: Assurance, readonly matchedBy: IdentifierType | null, readonly candidates: ReadonlyArray<{ readonly customerId: string, readonly maskedName: string, readonly confidence: number, readonly reasons: ReadonlyArray<string> }>, readonly customer: { readonly id: string, readonly kind: CustomerKind | null, readonly emails: ReadonlyArray<string> | null, readonly phones: ReadonlyArray<string> | null, readonly name: { readonly full: string, readonly first: string | null, readonly last: string | null } | null, readonly identifiers: ReadonlyArray<{ readonly type: IdentifierType, readonly maskedValue: string, readonly assurance: Assurance, readonly source: string }> | null, readonly consents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly channel: ConsentChannel | null, readonly state: ConsentState, readonly at: string | null }> | null, readonly cases: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly number: string, readonly subject: string, readonly status: CaseStatus, readonly priority: CasePriority, readonly openedAt: string }> } | null, readonly emailEngagement: { readonly sent: number, readonly opened: number, readonly clicked: number, readonly lastOpenedAt: string | null, readonly recent: ReadonlyArray<{ readonly subject: string, readonly sentAt: string, readonly opens: number }> } | null, readonly account: { readonly createdAt: string, readonly lastLoginAt: string | null } | null, readonly membership: { readonly programme: string, readonly maskedCard: string, readonly balance: number, readonly pending: number, readonly tier: { readonly name: string } | null, readonly expiring: ReadonlyArray<{ readonly points: number, readonly at: string }> } | null, readonly orders: { readonly totalCount: number | null, readonly complete: boolean, readonly sources: ReadonlyArray<{ readonly system: string, readonly state: SourceState, readonly asOf: string | null, readonly code: string | null }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly channel: ChannelKind, readonly placedAt: string, readonly status: OrderStatus | null, readonly store: { readonly name: string | null } | null, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } } | null, readonly lines: ReadonlyArray<{ readonly name: string, readonly quantity: string, readonly total: { readonly amount: string, readonly currency: string } }> | null }> } | null, readonly wishlist: { readonly items: ReadonlyArray<{ readonly id: string, readonly quantity: string, readonly addedAt: string, readonly product: { readonly sku: string, readonly name: string | null, readonly price: { readonly status: PriceStatus, readonly pricedFor: PricedFor, readonly personalised: boolean, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string } } | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string } | null } }> } | null, readonly cart: { readonly id: string, readonly lines: ReadonlyArray<{ readonly quantity: string, readonly product: { readonly sku: string, readonly name: string | null, readonly price: { readonly status: PriceStatus, readonly pricedFor: PricedFor, readonly personalised: boolean, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string } } | null }, readonly total: { readonly amount: string, readonly currency: string } | null }>, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } } | null } | null, readonly offers: { readonly complete: boolean, readonly sources: ReadonlyArray<{ readonly system: string, readonly state: SourceState, readonly code: string | null }>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: OfferKind, readonly title: string, readonly validUntil: string | null, readonly code: string | null }> } | null } | null } };

export type CallerPriceFragment = { readonly status: PriceStatus, readonly pricedFor: PricedFor, readonly personalised: boolean, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string } };

export type CategoryPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
}>;


export type CategoryPageQuery = { readonly category: { readonly id: string, readonly name: string, readonly path: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly children: ReadonlyArray<{ readonly slug: string, readonly name: string }> } | null, readonly searchProducts: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly code: string, readonly label: string, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly nodes: ReadonlyArray<{ readonly sku: string, readonly kind: ProductKind | null, readonly name: string | null, readonly slug: string | null, readonly brand: string | null, readonly media: ReadonlyArray<{ readonly url: string, readonly alt: string | null }> | null, readonly price: { readonly status: PriceStatus, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string }, readonly alternatives: ReadonlyArray<{ readonly kind: PriceKind, readonly condition: string, readonly amount: { readonly amount: string, readonly currency: string } }> } | null, readonly offers: ReadonlyArray<{ readonly kind: OfferKind, readonly title: string, readonly validUntil: string | null }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string } | null }> } };

export type LisaWishlistQueryVariables = Exact<{
  own?: boolean;
  customerId?: string;
}>;


export type LisaWishlistQuery = { readonly me?: { readonly id: string, readonly wishlist: { readonly id: string, readonly items: ReadonlyArray<{ readonly id: string, readonly quantity: string, readonly addedAt: string, readonly channel: ChannelKind | null, readonly priceWhenAdded: { readonly amount: string, readonly currency: string } | null, readonly product: { readonly sku: string, readonly name: string | null, readonly slug: string | null, readonly price: { readonly status: PriceStatus, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string }, readonly explanation: { readonly owner: string, readonly rule: string, readonly candidates: ReadonlyArray<{ readonly kind: PriceKind, readonly audience: PriceAudience, readonly campaign: string | null, readonly chosen: boolean, readonly reason: string }> } | null, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } } | null, readonly offers: ReadonlyArray<{ readonly kind: OfferKind, readonly title: string, readonly validUntil: string | null }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null } | null } }> } | null } | null, readonly customer?: { readonly id: string, readonly wishlist: { readonly id: string, readonly items: ReadonlyArray<{ readonly id: string, readonly quantity: string, readonly addedAt: string, readonly channel: ChannelKind | null, readonly priceWhenAdded: { readonly amount: string, readonly currency: string } | null, readonly product: { readonly sku: string, readonly name: string | null, readonly slug: string | null, readonly price: { readonly status: PriceStatus, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string }, readonly explanation: { readonly owner: string, readonly rule: string, readonly candidates: ReadonlyArray<{ readonly kind: PriceKind, readonly audience: PriceAudience, readonly campaign: string | null, readonly chosen: boolean, readonly reason: string }> } | null, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } } | null, readonly offers: ReadonlyArray<{ readonly kind: OfferKind, readonly title: string, readonly validUntil: string | null }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null } | null } }> } | null } | null };

export type WishlistWithPricesFragment = { readonly id: string, readonly wishlist: { readonly id: string, readonly items: ReadonlyArray<{ readonly id: string, readonly quantity: string, readonly addedAt: string, readonly channel: ChannelKind | null, readonly priceWhenAdded: { readonly amount: string, readonly currency: string } | null, readonly product: { readonly sku: string, readonly name: string | null, readonly slug: string | null, readonly price: { readonly status: PriceStatus, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string }, readonly explanation: { readonly owner: string, readonly rule: string, readonly candidates: ReadonlyArray<{ readonly kind: PriceKind, readonly audience: PriceAudience, readonly campaign: string | null, readonly chosen: boolean, readonly reason: string }> } | null, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } } | null, readonly offers: ReadonlyArray<{ readonly kind: OfferKind, readonly title: string, readonly validUntil: string | null }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null } | null } }> } | null };

export type OrderHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  channel?: ChannelKind | null | undefined;
}>;


export type OrderHistoryQuery = { readonly me: { readonly id: string, readonly orders: { readonly totalCount: number | null, readonly complete: boolean, readonly sources: ReadonlyArray<{ readonly system: string, readonly state: SourceState, readonly asOf: string | null, readonly code: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly channel: ChannelKind, readonly placedAt: string, readonly status: OrderStatus | null, readonly paymentStatus: PaymentStatus | null, readonly withdrawalUntil: string | null, readonly references: ReadonlyArray<{ readonly system: string, readonly number: string }>, readonly store: { readonly id: string, readonly name: string | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly sku: string, readonly name: string, readonly quantity: string, readonly returnableQuantity: string | null, readonly taxRate: string | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly kind: DiscountKind, readonly title: string | null, readonly amount: { readonly amount: string } }>, readonly total: { readonly amount: string, readonly currency: string } }> | null, readonly totals: { readonly subtotal: { readonly amount: string }, readonly discount: { readonly amount: string }, readonly rounding: { readonly amount: string }, readonly total: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rate: string, readonly net: { readonly amount: string }, readonly tax: { readonly amount: string } }> } | null, readonly payments: ReadonlyArray<{ readonly kind: PaymentKind, readonly label: string | null, readonly amount: { readonly amount: string } }> | null, readonly fulfilments: ReadonlyArray<{ readonly kind: FulfilmentKind, readonly status: FulfilmentStatus, readonly trackingNumber: string | null, readonly shippedAt: string | null }> | null, readonly returns: ReadonlyArray<{ readonly status: ReturnStatus, readonly at: string | null, readonly refund: { readonly amount: string } | null }> | null, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } | null }> } | null } | null };

export type ProductPageQueryVariables = Exact<{
  slug: string;
  near?: GeoPointInput | null | undefined;
}>;


export type ProductPageQuery = { readonly product: { readonly sku: string, readonly kind: ProductKind | null, readonly gtin: string | null, readonly name: string | null, readonly slug: string | null, readonly description: string | null, readonly brand: string | null, readonly sensitivity: Sensitivity | null, readonly categories: ReadonlyArray<{ readonly slug: string, readonly name: string }> | null, readonly media: ReadonlyArray<{ readonly url: string, readonly type: MediaType, readonly alt: string | null }> | null, readonly attributes: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: string }> | null, readonly options: ReadonlyArray<{ readonly code: string, readonly label: string, readonly values: ReadonlyArray<string> }> | null, readonly units: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly gtin: string | null, readonly quantityPerUnit: string, readonly base: boolean }> | null, readonly price: { readonly status: PriceStatus, readonly taxRate: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string, readonly currency: string }, readonly net: { readonly amount: string }, readonly tax: { readonly amount: string }, readonly unitPrice: { readonly unit: string, readonly referenceQuantity: string, readonly amount: { readonly amount: string, readonly currency: string } } | null, readonly alternatives: ReadonlyArray<{ readonly kind: PriceKind, readonly audience: PriceAudience, readonly condition: string, readonly amount: { readonly amount: string, readonly currency: string } }>, readonly explanation: { readonly owner: string, readonly rule: string, readonly candidates: ReadonlyArray<{ readonly kind: PriceKind, readonly priceList: string | null, readonly campaign: string | null, readonly chosen: boolean, readonly reason: string }> } | null, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } } | null, readonly priceRange: { readonly minimum: { readonly amount: string, readonly currency: string }, readonly maximum: { readonly amount: string, readonly currency: string } } | null, readonly offers: ReadonlyArray<{ readonly id: string, readonly kind: OfferKind, readonly title: string, readonly validFrom: string | null, readonly validUntil: string | null, readonly code: string | null, readonly requiresMembership: boolean }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null } | null, readonly availability: ReadonlyArray<{ readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null, readonly location: { readonly id: string, readonly name: string | null }, readonly provenance: { readonly asOf: string } }> | null, readonly variants: ReadonlyArray<{ readonly sku: string, readonly name: string | null, readonly options: ReadonlyArray<{ readonly code: string, readonly values: ReadonlyArray<string> }> | null, readonly price: { readonly current: { readonly amount: string, readonly currency: string } } | null, readonly onlineAvailability: { readonly status: StockStatus } | null }> | null, readonly alternatives: ReadonlyArray<{ readonly sku: string, readonly name: string | null, readonly slug: string | null, readonly price: { readonly current: { readonly amount: string, readonly currency: string } } | null }> | null } | null };

export type SearchProductsQueryVariables = Exact<{
  query: string;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchProductsQuery = { readonly searchProducts: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly code: string, readonly label: string, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly sku: string, readonly name: string | null, readonly slug: string | null, readonly brand: string | null, readonly price: { readonly current: { readonly amount: string, readonly currency: string }, readonly list: { readonly amount: string } } | null, readonly onlineAvailability: { readonly status: StockStatus } | null } }> } };

export type StoreStockQueryVariables = Exact<{
  sku: string;
  near: GeoPointInput;
  first?: number | null | undefined;
}>;


export type StoreStockQuery = { readonly product: { readonly sku: string, readonly gtin: string | null, readonly name: string | null, readonly availability: ReadonlyArray<{ readonly onHand: string, readonly reserved: string, readonly available: string, readonly status: StockStatus, readonly expectedAt: string | null, readonly location: { readonly id: string, readonly gln: string | null, readonly name: string | null, readonly services: ReadonlyArray<StoreService> | null, readonly address: { readonly lines: ReadonlyArray<string>, readonly postalCode: string | null, readonly city: string | null } | null, readonly geo: { readonly latitude: number, readonly longitude: number } | null, readonly openingHours: ReadonlyArray<{ readonly day: Weekday, readonly opens: string, readonly closes: string }> | null }, readonly provenance: { readonly system: string, readonly asOf: string, readonly stale: boolean } }> | null, readonly onlineAvailability: { readonly status: StockStatus, readonly available: string, readonly expectedAt: string | null } | null } | null };

export const CallerPriceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallerPrice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Price"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricedFor"}},{"kind":"Field","name":{"kind":"Name","value":"personalised"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}}]} as unknown as DocumentNode<CallerPriceFragment, unknown>;
export const WishlistWithPricesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishlistWithPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"wishlist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"priceWhenAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WishlistWithPricesFragment, unknown>;
export const CallerContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallerContext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PhoneNumber"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orders"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifyCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"phone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phone"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"matchedBy"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"maskedValue"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailEngagement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"clicked"}},{"kind":"Field","name":{"kind":"Name","value":"lastOpenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastLoginAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCard"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"expiring"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wishlist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallerPrice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallerPrice"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallerPrice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Price"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricedFor"}},{"kind":"Field","name":{"kind":"Name","value":"personalised"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}}]} as unknown as DocumentNode<CallerContextQuery, CallerContextQueryVariables>;
export const CategoryPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategoryPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"24"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"searchProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"categorySlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CategoryPageQuery, CategoryPageQueryVariables>;
export const LisaWishlistDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LisaWishlist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"own"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":true}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"own"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishlistWithPrices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"own"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WishlistWithPrices"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WishlistWithPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"wishlist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"priceWhenAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LisaWishlistQuery, LisaWishlistQueryVariables>;
export const OrderHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"returnableQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"net"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfilments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"shippedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"refund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalUntil"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderHistoryQuery, OrderHistoryQueryVariables>;
export const ProductPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"quantityPerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"base"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"net"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"referenceQuantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"condition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maximum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"requiresMembership"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductPageQuery, ProductPageQueryVariables>;
export const SearchProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductSort"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"24"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"list"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchProductsQuery, SearchProductsQueryVariables>;
export const StoreStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoreStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gln"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"geo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlineAvailability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}}]}}]}}]}}]} as unknown as DocumentNode<StoreStockQuery, StoreStockQueryVariables>;