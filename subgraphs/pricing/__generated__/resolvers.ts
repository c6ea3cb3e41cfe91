import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Priced } from '../priced.ts';
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

export type ExplainedQuestion = {
  readonly __typename?: 'ExplainedQuestion';
  readonly at: Scalars['DateTime']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Local currency per one of `currency`; null = the same, or not known. */
  readonly exchangeRate: Maybe<Scalars['Decimal']['output']>;
  /** Of candidates that name no currency. */
  readonly localCurrency: Maybe<Scalars['CurrencyCode']['output']>;
  readonly quantity: Scalars['Quantity']['output'];
  /** Base units in one of the unit. */
  readonly quantityPerUnit: Scalars['Decimal']['output'];
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** The buyer's VAT, per cent. */
  readonly taxRate: Scalars['Decimal']['output'];
  readonly unit: Maybe<Scalars['ID']['output']>;
};

export type HonouredPromise = {
  readonly __typename?: 'HonouredPromise';
  /** To be charged for the quantity: the lower of `promised` and `current`. */
  readonly amount: Money;
  /** The owner's price of now for who presents the promise; null = it has none. */
  readonly current: Maybe<Money>;
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly maxQuantity: Scalars['Quantity']['output'];
  readonly promised: Money;
  readonly quantity: Scalars['Quantity']['output'];
  readonly sku: Scalars['ID']['output'];
  readonly terms: PricePromiseTerms;
  readonly unit: Maybe<Scalars['ID']['output']>;
};

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes what was promised of these articles (at most 100) in the request's market worthless. */
  readonly revokePricePromises: RevokePricePromisesPayload;
};


export type MutationRevokePricePromisesArgs = {
  input: RevokePricePromisesInput;
};

/** The market promises no prices. */
export type NothingPromisedHere = {
  readonly __typename?: 'NothingPromisedHere';
  readonly market: Scalars['ID']['output'];
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
  /** The campaign or rule of the party's own whose price it is. */
  readonly campaign: Maybe<Scalars['String']['output']>;
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
  /** This price, signed: every channel honours it until it expires. null: the market, its bounds or the article do not allow a promise. */
  readonly promise: Maybe<PricePromise>;
  readonly provenance: Provenance;
  readonly quantity: Scalars['Quantity']['output'];
  /** Reductions of one `unit` that hold now, for everybody and for members, each with the lowest price of the time before it. */
  readonly reductions: ReadonlyArray<PriceReduction>;
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
  readonly allowLineDiscount: Scalars['Boolean']['output'];
  /** As the owner states it, rounded for showing; null for one that only gives a discount. */
  readonly amount: Maybe<Money>;
  readonly audience: PriceAudience;
  readonly campaign: Maybe<Scalars['String']['output']>;
  readonly chosen: Scalars['Boolean']['output'];
  /** True when it was in the running: for this buyer, quantity, unit and instant. */
  readonly competed: Scalars['Boolean']['output'];
  /** null = the local currency. */
  readonly currency: Maybe<Scalars['CurrencyCode']['output']>;
  /** True when the owner computed this price itself. */
  readonly decided: Scalars['Boolean']['output'];
  readonly discountPercent: Maybe<Scalars['Decimal']['output']>;
  /** The same, exactly. */
  readonly exactAmount: Maybe<Scalars['Decimal']['output']>;
  readonly id: Scalars['ID']['output'];
  /** VAT per cent in the amount, where it is not the buyer's. */
  readonly includedTaxRate: Maybe<Scalars['Decimal']['output']>;
  readonly kind: PriceKind;
  readonly minimumQuantity: Scalars['Quantity']['output'];
  readonly priceList: Maybe<Scalars['String']['output']>;
  /** What the owner charges for exactly `minimumQuantity`, where it computes each line by itself. */
  readonly quoted: Maybe<QuotedPrice>;
  /** Why it won or lost, in English. */
  readonly reason: Scalars['String']['output'];
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** null = the base unit, and every unit. */
  readonly unit: Maybe<Scalars['ID']['output']>;
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
  readonly validUntil: Maybe<Scalars['DateTime']['output']>;
  readonly variant: Maybe<Scalars['ID']['output']>;
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
  readonly asOf: Scalars['DateTime']['output'];
  readonly candidates: ReadonlyArray<PriceCandidate>;
  readonly owner: Scalars['String']['output'];
  /** What was asked of the rule: with the candidates, all that the price depends on. */
  readonly question: ExplainedQuestion;
  readonly rule: Scalars['String']['output'];
  /** The system that the records are of, and when it told them. */
  readonly system: Scalars['String']['output'];
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

export type PricePromise = {
  readonly __typename?: 'PricePromise';
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The most that it holds for, in the price's unit; the least is the price's own quantity. */
  readonly maxQuantity: Scalars['Quantity']['output'];
  readonly terms: PricePromiseTerms;
  /** Whoever holds it is given the price, a named customer's promise apart: keep it as you keep a voucher. */
  readonly token: Scalars['String']['output'];
};

export type PricePromiseKey = {
  readonly __typename?: 'PricePromiseKey';
  readonly kid: Scalars['ID']['output'];
  /** Of Ed25519, as a JWK writes it. */
  readonly x: Scalars['String']['output'];
};

export type PricePromiseTerms = {
  readonly __typename?: 'PricePromiseTerms';
  /** Whether discounts of a basket are given on top. */
  readonly combinable: Scalars['Boolean']['output'];
  readonly redemption: PromiseRedemption;
  /** In English. */
  readonly text: Scalars['String']['output'];
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

/** A price below the list price, and what the law lets one say about it. Not legal advice: docs/prices.md. */
export type PriceReduction = {
  readonly __typename?: 'PriceReduction';
  /** PUBLIC or MEMBERS. */
  readonly audience: PriceAudience;
  readonly kind: PriceKind;
  /** False when the prior price is not known, or not higher than the price of now. */
  readonly mayAnnounce: Scalars['Boolean']['output'];
  /** Per cent off the prior price, cut to one place; null unless the prior price is known and higher. */
  readonly percent: Maybe<Scalars['Decimal']['output']>;
  readonly prior: PriorPrice;
  /** When the reduction began that the prior price is anchored to: the first step, where the policy judges steps as one. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** In English. */
  readonly why: Scalars['String']['output'];
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

/** The lowest price applied in the time before a reduction, from this graph's own history of prices. */
export type PriorPrice = {
  readonly __typename?: 'PriorPrice';
  readonly amount: Maybe<Money>;
  /** The window that counts. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  readonly includesMemberPrices: Scalars['Boolean']['output'];
  /** The country's rule. */
  readonly policy: Scalars['String']['output'];
  readonly status: PriorPriceStatus;
  /** Exclusive. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
};

export type PriorPriceStatus =
  | 'KNOWN'
  /** The country asks for none for these goods. */
  | 'NOT_REQUIRED'
  /** The history does not hold the whole window: nothing may be announced. */
  | 'UNKNOWN';

export type Product = {
  readonly __typename?: 'Product';
  readonly buyer: Maybe<Customer>;
  readonly erpPriceFacts: Maybe<PriceFacts>;
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
  readonly shopOwnedPriceFacts: Maybe<PriceFacts>;
  readonly shopPriceFacts: Maybe<PriceFacts>;
  readonly sku: Scalars['ID']['output'];
  readonly tillPriceFacts: Maybe<TillPriceFacts>;
};


export type ProductPriceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  unit?: InputMaybe<Scalars['ID']['input']>;
};

export type PromiseCheck = HonouredPromise | RefusedPromise;

export type PromiseRedemption =
  | 'ONCE'
  | 'UNLIMITED';

export type PromiseRefusal =
  | 'EXPIRED'
  | 'NOT_SOLD'
  | 'OTHER_ARTICLE'
  | 'OTHER_CUSTOMER'
  | 'OTHER_MARKET'
  | 'OTHER_QUANTITY'
  | 'REDEEMED'
  | 'REVOKED'
  | 'TAMPERED'
  | 'UNKNOWN_KEY';

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
  /**
   * Whether a price promise is honoured in the request's market, and at what amount: its own, or the owner's price where that is lower now.
   * `quantity` defaults to the promised one. `customerId` says who presents it, for staff; it defaults to the request's buyer.
   */
  readonly pricePromise: PromiseCheck;
  /** The public halves of the keys that promises are signed with. Internal: the gateway publishes them. */
  readonly pricePromiseKeys: ReadonlyArray<PricePromiseKey>;
};


export type QueryPricePromiseArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  token: Scalars['String']['input'];
};

/** The amounts of one line as its owner computed them, in the record's currency: net + tax = gross. */
export type QuotedAmounts = {
  readonly __typename?: 'QuotedAmounts';
  /** How the owner came to them, in its own words; null: it does not say. */
  readonly calculation: Maybe<Scalars['String']['output']>;
  readonly gross: Scalars['Decimal']['output'];
  readonly net: Scalars['Decimal']['output'];
};

export type QuotedPrice = {
  readonly __typename?: 'QuotedPrice';
  /** How the owner came to it, in its own words. */
  readonly calculation: Maybe<Scalars['String']['output']>;
  readonly gross: Scalars['Decimal']['output'];
  /** Exactly, in the candidate's currency: net + tax = gross. */
  readonly net: Scalars['Decimal']['output'];
};

export type RefusedPromise = {
  readonly __typename?: 'RefusedPromise';
  /** In English. */
  readonly message: Scalars['String']['output'];
  readonly reason: PromiseRefusal;
};

export type RevokePricePromisesInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly skus: ReadonlyArray<Scalars['ID']['input']>;
  /** Promises made before this instant are revoked, and none is made before it; now by default, at most 30 days from now. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RevokePricePromisesPayload = {
  readonly __typename?: 'RevokePricePromisesPayload';
  readonly result: RevokePricePromisesResult;
};

export type RevokePricePromisesResult = NothingPromisedHere | RevokedPricePromises;

export type RevokedPricePromises = {
  readonly __typename?: 'RevokedPricePromises';
  readonly skus: ReadonlyArray<Scalars['ID']['output']>;
  readonly until: Scalars['DateTime']['output'];
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
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The price of one of these articles (at most 100) may have changed for the request's buyer: a line that concerns it, its campaign, or the day. */
  readonly priceChanged: Product;
};


export type SubscriptionPriceChangedArgs = {
  skus: ReadonlyArray<Scalars['ID']['input']>;
};

/**
 * What the tills of the request's market would charge for one article. Internal. Never throws: an outage is a value in `unavailable`, or, of
 * single stores, in `unansweredStoreIds`.
 */
export type TillPriceFacts = {
  readonly __typename?: 'TillPriceFacts';
  /** When the oldest of the answers was read. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  readonly records: ReadonlyArray<TillPriceRecord>;
  readonly stale: Scalars['Boolean']['output'];
  /** Stores whose tills could not be asked: what they charge is not known. */
  readonly unansweredStoreIds: ReadonlyArray<Scalars['ID']['output']>;
  /** An error code of docs/errors.md, or null when at least one store answered. */
  readonly unavailable: Maybe<Scalars['String']['output']>;
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
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unansweredStoreIds":true,"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PromiseCheck:
    | ( HonouredPromise )
    | ( RefusedPromise )
  ;
  RevokePricePromisesResult:
    | ( NothingPromisedHere )
    | ( RevokedPricePromises )
  ;
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
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ExplainedQuestion: ResolverTypeWrapper<ExplainedQuestion>;
  HonouredPromise: ResolverTypeWrapper<HonouredPromise>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingPromisedHere: ResolverTypeWrapper<NothingPromisedHere>;
  Offer: ResolverTypeWrapper<Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversTypes['Store']>> }>;
  OfferConnection: ResolverTypeWrapper<Omit<OfferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversTypes['Offer']> }>;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node: ResolversTypes['Offer'] }>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParityParty: ResolverTypeWrapper<Omit<ParityParty, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  ParityPartyKind: ParityPartyKind;
  ParityState: ParityState;
  Price: ResolverTypeWrapper<Priced>;
  PriceAudience: PriceAudience;
  PriceCandidate: ResolverTypeWrapper<PriceCandidate>;
  PriceDivergence: ResolverTypeWrapper<Omit<PriceDivergence, 'party'> & { party: ResolversTypes['ParityParty'] }>;
  PriceExplanation: ResolverTypeWrapper<PriceExplanation>;
  PriceFacts: ResolverTypeWrapper<PriceFacts>;
  PriceKind: PriceKind;
  PriceMeasure: ResolverTypeWrapper<PriceMeasure>;
  PriceParity: ResolverTypeWrapper<Omit<PriceParity, 'compared' | 'divergences'> & { compared: ReadonlyArray<ResolversTypes['ParityParty']>, divergences: ReadonlyArray<ResolversTypes['PriceDivergence']> }>;
  PricePromise: ResolverTypeWrapper<PricePromise>;
  PricePromiseKey: ResolverTypeWrapper<PricePromiseKey>;
  PricePromiseTerms: ResolverTypeWrapper<PricePromiseTerms>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  PriceRecord: ResolverTypeWrapper<PriceRecord>;
  PriceReduction: ResolverTypeWrapper<PriceReduction>;
  PriceStatus: PriceStatus;
  PriceUnit: ResolverTypeWrapper<PriceUnit>;
  PricedFor: PricedFor;
  PriorPrice: ResolverTypeWrapper<PriorPrice>;
  PriorPriceStatus: PriorPriceStatus;
  Product: ResolverTypeWrapper<ProductReference>;
  PromiseCheck: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PromiseCheck']>;
  PromiseRedemption: PromiseRedemption;
  PromiseRefusal: PromiseRefusal;
  Provenance: ResolverTypeWrapper<Provenance>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotedAmounts: ResolverTypeWrapper<QuotedAmounts>;
  QuotedPrice: ResolverTypeWrapper<QuotedPrice>;
  RefusedPromise: ResolverTypeWrapper<RefusedPromise>;
  RevokePricePromisesInput: RevokePricePromisesInput;
  RevokePricePromisesPayload: ResolverTypeWrapper<Omit<RevokePricePromisesPayload, 'result'> & { result: ResolversTypes['RevokePricePromisesResult'] }>;
  RevokePricePromisesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokePricePromisesResult']>;
  RevokedPricePromises: ResolverTypeWrapper<RevokedPricePromises>;
  SourceDeclaration: ResolverTypeWrapper<SourceDeclaration>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Store: ResolverTypeWrapper<StoreReference>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TillPriceFacts: ResolverTypeWrapper<TillPriceFacts>;
  TillPriceRecord: ResolverTypeWrapper<TillPriceRecord>;
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
  DeclaredField: DeclaredField;
  Boolean: Scalars['Boolean']['output'];
  ExplainedQuestion: ExplainedQuestion;
  HonouredPromise: HonouredPromise;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NothingPromisedHere: NothingPromisedHere;
  Offer: Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversParentTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversParentTypes['Store']>> };
  OfferConnection: Omit<OfferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Offer']> };
  OfferEdge: Omit<OfferEdge, 'node'> & { node: ResolversParentTypes['Offer'] };
  OfferFacts: OfferFacts;
  OfferRecord: OfferRecord;
  PageInfo: PageInfo;
  ParityParty: Omit<ParityParty, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  Price: Priced;
  PriceCandidate: PriceCandidate;
  PriceDivergence: Omit<PriceDivergence, 'party'> & { party: ResolversParentTypes['ParityParty'] };
  PriceExplanation: PriceExplanation;
  PriceFacts: PriceFacts;
  PriceMeasure: PriceMeasure;
  PriceParity: Omit<PriceParity, 'compared' | 'divergences'> & { compared: ReadonlyArray<ResolversParentTypes['ParityParty']>, divergences: ReadonlyArray<ResolversParentTypes['PriceDivergence']> };
  PricePromise: PricePromise;
  PricePromiseKey: PricePromiseKey;
  PricePromiseTerms: PricePromiseTerms;
  PriceRange: PriceRange;
  PriceRecord: PriceRecord;
  PriceReduction: PriceReduction;
  PriceUnit: PriceUnit;
  PriorPrice: PriorPrice;
  Product: ProductReference;
  PromiseCheck: ResolversUnionTypes<ResolversParentTypes>['PromiseCheck'];
  Provenance: Provenance;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  QuotedAmounts: QuotedAmounts;
  QuotedPrice: QuotedPrice;
  RefusedPromise: RefusedPromise;
  RevokePricePromisesInput: RevokePricePromisesInput;
  RevokePricePromisesPayload: Omit<RevokePricePromisesPayload, 'result'> & { result: ResolversParentTypes['RevokePricePromisesResult'] };
  RevokePricePromisesResult: ResolversUnionTypes<ResolversParentTypes>['RevokePricePromisesResult'];
  RevokedPricePromises: RevokedPricePromises;
  SourceDeclaration: SourceDeclaration;
  SourceStatus: SourceStatus;
  Store: StoreReference;
  Subscription: Record<PropertyKey, never>;
  TillPriceFacts: TillPriceFacts;
  TillPriceRecord: TillPriceRecord;
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

export type DeclaredFieldResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['DeclaredField'] = ResolversParentTypes['DeclaredField']> = {
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  maximumAgeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleIfErrorMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExplainedQuestionResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['ExplainedQuestion'] = ResolversParentTypes['ExplainedQuestion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  localCurrency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HonouredPromiseResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['HonouredPromise'] = ResolversParentTypes['HonouredPromise']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maxQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  promised?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['PricePromiseTerms'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  revokePricePromises?: Resolver<ResolversTypes['RevokePricePromisesPayload'], ParentType, ContextType, RequireFields<MutationRevokePricePromisesArgs, 'input'>>;
};

export type NothingPromisedHereResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['NothingPromisedHere'] = ResolversParentTypes['NothingPromisedHere']> = {
  market?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  promise?: Resolver<Maybe<ResolversTypes['PricePromise']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reductions?: Resolver<ReadonlyArray<ResolversTypes['PriceReduction']>, ParentType, ContextType>;
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
  allowLineDiscount?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  competed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  exactAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  includedTaxRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quoted?: Resolver<Maybe<ResolversTypes['QuotedPrice']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['PriceCandidate']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['ExplainedQuestion'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceFacts'] = ResolversParentTypes['PriceFacts']> = {
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

export type PricePromiseResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PricePromise'] = ResolversParentTypes['PricePromise']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maxQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['PricePromiseTerms'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PricePromiseKeyResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PricePromiseKey'] = ResolversParentTypes['PricePromiseKey']> = {
  kid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PricePromiseTermsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PricePromiseTerms'] = ResolversParentTypes['PricePromiseTerms']> = {
  combinable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  redemption?: Resolver<ResolversTypes['PromiseRedemption'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  quoted?: Resolver<Maybe<ResolversTypes['QuotedAmounts']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PriceReductionResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceReduction'] = ResolversParentTypes['PriceReduction']> = {
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceKind'], ParentType, ContextType>;
  mayAnnounce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  prior?: Resolver<ResolversTypes['PriorPrice'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceUnitResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriceUnit'] = ResolversParentTypes['PriceUnit']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantityPerUnit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type PriorPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PriorPrice'] = ResolversParentTypes['PriorPrice']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  includesMemberPrices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PriorPriceStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type PromiseCheckResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PromiseCheck'] = ResolversParentTypes['PromiseCheck']> = {
  __resolveType: TypeResolveFn<'HonouredPromise' | 'RefusedPromise', ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  pricePromise?: Resolver<ResolversTypes['PromiseCheck'], ParentType, ContextType, RequireFields<QueryPricePromiseArgs, 'token'>>;
  pricePromiseKeys?: Resolver<ReadonlyArray<ResolversTypes['PricePromiseKey']>, ParentType, ContextType>;
};

export type QuotedAmountsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedAmounts'] = ResolversParentTypes['QuotedAmounts']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QuotedPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedPrice'] = ResolversParentTypes['QuotedPrice']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RefusedPromiseResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['RefusedPromise'] = ResolversParentTypes['RefusedPromise']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PromiseRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokePricePromisesPayloadResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['RevokePricePromisesPayload'] = ResolversParentTypes['RevokePricePromisesPayload']> = {
  result?: Resolver<ResolversTypes['RevokePricePromisesResult'], ParentType, ContextType>;
};

export type RevokePricePromisesResultResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['RevokePricePromisesResult'] = ResolversParentTypes['RevokePricePromisesResult']> = {
  __resolveType: TypeResolveFn<'NothingPromisedHere' | 'RevokedPricePromises', ParentType, ContextType>;
};

export type RevokedPricePromisesResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['RevokedPricePromises'] = ResolversParentTypes['RevokedPricePromises']> = {
  skus?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceDeclarationResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['SourceDeclaration'] = ResolversParentTypes['SourceDeclaration']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['DeclaredField']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

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

export type TillPriceFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['TillPriceFacts'] = ResolversParentTypes['TillPriceFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['TillPriceRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unansweredStoreIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TillPriceRecordResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['TillPriceRecord'] = ResolversParentTypes['TillPriceRecord']> = {
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
  DeclaredField?: DeclaredFieldResolvers<ContextType>;
  ExplainedQuestion?: ExplainedQuestionResolvers<ContextType>;
  HonouredPromise?: HonouredPromiseResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingPromisedHere?: NothingPromisedHereResolvers<ContextType>;
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
  PricePromise?: PricePromiseResolvers<ContextType>;
  PricePromiseKey?: PricePromiseKeyResolvers<ContextType>;
  PricePromiseTerms?: PricePromiseTermsResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  PriceRecord?: PriceRecordResolvers<ContextType>;
  PriceReduction?: PriceReductionResolvers<ContextType>;
  PriceUnit?: PriceUnitResolvers<ContextType>;
  PriorPrice?: PriorPriceResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PromiseCheck?: PromiseCheckResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  QuotedAmounts?: QuotedAmountsResolvers<ContextType>;
  QuotedPrice?: QuotedPriceResolvers<ContextType>;
  RefusedPromise?: RefusedPromiseResolvers<ContextType>;
  RevokePricePromisesPayload?: RevokePricePromisesPayloadResolvers<ContextType>;
  RevokePricePromisesResult?: RevokePricePromisesResultResolvers<ContextType>;
  RevokedPricePromises?: RevokedPricePromisesResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TillPriceFacts?: TillPriceFactsResolvers<ContextType>;
  TillPriceRecord?: TillPriceRecordResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
};

