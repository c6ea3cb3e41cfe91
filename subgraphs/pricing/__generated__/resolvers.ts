import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Priced } from '../priced.ts';
import type { BasketQuoteReference, CustomerReference, ProductReference, StoreReference } from '../entities.ts';
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

/** Whose hand put an amount of the whole basket, or of several lines, on one line. */
export type BasketAllocator =
  /** The owner told it of this line. */
  | 'OWNER'
  /** The owner reckons several lines as one: its amounts are shared by quantity, by the largest remainder. */
  | 'SAMKLANG';

export type BasketDiscount = {
  readonly __typename?: 'BasketDiscount';
  readonly amount: Money;
  /** The code that brought it. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Unique in the basket. */
  readonly id: Scalars['ID']['output'];
  readonly kind: BasketDiscountKind;
  /** Ids of Offer where the graph lists the offer too. Several where the owner tells their discounts in one sum, none where it does not say. */
  readonly offerIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly title: Scalars['String']['output'];
};

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

/** Either `lines` or `cartId` is given. */
export type BasketInput = {
  /** A cart of the shop with its own lines and codes: a guest's by its unguessable id, or the caller's own. */
  readonly cartId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10. A shop's cart takes one: the first that counts. */
  readonly codes?: ReadonlyArray<Scalars['String']['input']>;
  /** For whom, for staff with the scope customers:read; default: the request's buyer. Membership follows from it. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200. */
  readonly lines?: InputMaybe<ReadonlyArray<BasketLineInput>>;
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  readonly tender?: BasketTender;
  /** Default: the caller's till in that store, else one that is online and has its newest price file. */
  readonly tillId?: InputMaybe<Scalars['ID']['input']>;
};

export type BasketLineInput = {
  /** Unique in the basket. */
  readonly id: Scalars['ID']['input'];
  readonly quantity: Scalars['Quantity']['input'];
  readonly sku: Scalars['ID']['input'];
  /** null = the base unit. */
  readonly unit?: InputMaybe<Scalars['ID']['input']>;
};

export type BasketQuote = {
  readonly __typename?: 'BasketQuote';
  /** null, with an error, when the owner cannot tell: nothing else is put in its place. */
  readonly basket: Maybe<QuotedBasket>;
  readonly buyer: Maybe<Customer>;
  /** The subgraph of the system that decides, as config/markets.json names it. */
  readonly owner: Scalars['ID']['output'];
  /** What is asked, whole. Internal. */
  readonly request: Scalars['ID']['output'];
  readonly shopQuoteFacts: Maybe<BasketFacts>;
  /** null = online. */
  readonly store: Maybe<Store>;
  readonly tillQuoteFacts: Maybe<BasketFacts>;
};

export type BasketShare = {
  readonly __typename?: 'BasketShare';
  readonly amount: Money;
  /** Of BasketDiscount. */
  readonly discountId: Scalars['ID']['output'];
};

/** Cash alone is rounded. */
export type BasketTender =
  | 'CARD'
  | 'CASH'
  | 'GIFT_CARD'
  | 'MOBILE';

/** A till, by the price file that it has. */
export type BasketTill = {
  readonly __typename?: 'BasketTill';
  readonly id: Scalars['ID']['output'];
  /** True when a newer file has come to the day that the till does not have. */
  readonly lagging: Scalars['Boolean']['output'];
  readonly priceFileVersion: Scalars['String']['output'];
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
  /** Offers that hold for this customer now, whatever the article; none for articles that were just bought. */
  readonly offers: Maybe<OfferConnection>;
  readonly recentPurchases: Maybe<PurchaseFacts>;
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
  /** False when a source could not tell all: an offer may be missing, or be shown for what was just bought. */
  readonly complete: Scalars['Boolean']['output'];
  readonly edges: ReadonlyArray<OfferEdge>;
  readonly nodes: ReadonlyArray<Offer>;
  readonly pageInfo: PageInfo;
  /** Of `orders` only what was just bought. */
  readonly sources: ReadonlyArray<SourceStatus>;
  /** What is left out, of all pages, and why. */
  readonly suppressed: ReadonlyArray<SuppressedOffer>;
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

export type OfferSuppression =
  /** The customer has bought the article within the market's days, and has not returned it. */
  | 'JUST_BOUGHT';

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
  /** Of a PROMISE: when it was last made, as far as that is known. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** The campaign or rule of the party's own whose price it is. */
  readonly campaign: Maybe<Scalars['String']['output']>;
  /** Why it is UNAVAILABLE, as docs/errors.md. */
  readonly code: Maybe<Scalars['String']['output']>;
  readonly kind: ParityPartyKind;
  /** Of a PROMISE alone: what `amount` is for, and until when. */
  readonly promised: Maybe<PromisedPrice>;
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
  /**
   * The price without campaign, group or quantity, as it may be shown struck; equals `current` when nothing reduces it, and in a market whose
   * `referencePriceMode` is PRIOR.
   */
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

/**
 * A party that charges something else than the owner. A promise is one where it is below the owner's price for the same, and then declared: it
 * is honoured. One that is above is none: the lower price is charged.
 */
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
  /** Everybody who states a price of the article, the owner first; at last each price that everybody or every member is promised. */
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
  /** False when the prior price is not known, or not higher than the price of now, and in a market whose `referencePriceMode` is LIST. */
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
  /** What each source gave to `offers`; `orders` tells what was just bought. */
  readonly offerSources: Maybe<ReadonlyArray<SourceStatus>>;
  /**
   * Campaigns, cart rules, coupons, member offers and vouchers that concern this article, as one list. Those that are bound to articles are left out
   * for who has just bought it.
   */
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
  /** What `offers` leaves out, and why. */
  readonly suppressedOffers: Maybe<ReadonlyArray<SuppressedOffer>>;
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

/** What a promised price pays for. It stands for any number of promises. */
export type PromisedPrice = {
  readonly __typename?: 'PromisedPrice';
  /** PUBLIC or MEMBERS; what is promised of a price that one customer alone has is not told. */
  readonly audience: PriceAudience;
  readonly quantity: Scalars['Quantity']['output'];
  readonly unit: Maybe<Scalars['ID']['output']>;
  /** No promise of it holds then; exclusive, and at most an hour after the last ends. */
  readonly until: Scalars['DateTime']['output'];
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
  /**
   * What a basket costs: the answer of the system that the market names as its owner, the shop's cart online, a till's own engine in a store, and never a
   * sum of single prices. It is a store's where `storeId` or `tillId` names one, or the request comes from one (not from a call centre).
   */
  readonly basketQuote: Maybe<BasketQuote>;
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


export type QueryBasketQuoteArgs = {
  input: BasketInput;
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

/** Sums are checked before it is shown: lines and discounts to the totals, shares to each discount, net and tax to what is paid, to the minor unit. */
export type QuotedBasket = {
  readonly __typename?: 'QuotedBasket';
  /** Given for the whole basket or for several lines. */
  readonly discounts: ReadonlyArray<BasketDiscount>;
  /** In the order of the input. */
  readonly lines: ReadonlyArray<QuotedBasketLine>;
  readonly provenance: Provenance;
  /** The till whose engine priced it; null online. */
  readonly till: Maybe<BasketTill>;
  readonly totals: Totals;
  /** Offers of the owner that concern the basket and were not given. */
  readonly unapplied: ReadonlyArray<UnappliedOffer>;
};

export type QuotedBasketLine = {
  readonly __typename?: 'QuotedBasketLine';
  readonly allocatedBy: BasketAllocator;
  readonly id: Scalars['ID']['output'];
  readonly lineDiscount: Money;
  readonly net: Money;
  readonly product: Product;
  readonly quantity: Scalars['Quantity']['output'];
  /** This line's part of each discount of the basket. */
  readonly shares: ReadonlyArray<BasketShare>;
  readonly subtotal: Money;
  readonly tax: Money;
  /** Per cent. */
  readonly taxRate: Scalars['Decimal']['output'];
  /** What is paid for the line. */
  readonly total: Money;
  readonly unit: Maybe<Scalars['ID']['output']>;
  /** Of one unit, before any discount, with tax; up to five decimals. */
  readonly unitPrice: Scalars['Decimal']['output'];
};

export type QuotedPrice = {
  readonly __typename?: 'QuotedPrice';
  /** How the owner came to it, in its own words. */
  readonly calculation: Maybe<Scalars['String']['output']>;
  readonly gross: Scalars['Decimal']['output'];
  /** Exactly, in the candidate's currency: net + tax = gross. */
  readonly net: Scalars['Decimal']['output'];
};

export type RecentPurchase = {
  readonly __typename?: 'RecentPurchase';
  /** The last time. */
  readonly boughtAt: Scalars['DateTime']['output'];
  readonly sku: Scalars['ID']['output'];
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

/** An offer that holds, and is not shown for an article to this customer. */
export type SuppressedOffer = {
  readonly __typename?: 'SuppressedOffer';
  readonly offer: Offer;
  readonly reason: OfferSuppression;
  /** The article for which it is not shown. */
  readonly sku: Scalars['ID']['output'];
  /** When it is shown again; exclusive. */
  readonly until: Scalars['DateTime']['output'];
};

export type TaxAmount = {
  readonly __typename?: 'TaxAmount';
  readonly net: Money;
  /** Per cent. */
  readonly rate: Scalars['Decimal']['output'];
  readonly tax: Money;
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

export type UnappliedOffer = {
  readonly __typename?: 'UnappliedOffer';
  readonly code: Maybe<Scalars['String']['output']>;
  readonly missingAmount: Maybe<Money>;
  readonly missingQuantity: Maybe<Scalars['Quantity']['output']>;
  /** null for a code that names no offer here. */
  readonly offerId: Maybe<Scalars['ID']['output']>;
  readonly reason: UnappliedReason;
  readonly title: Maybe<Scalars['String']['output']>;
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
  BasketQuote: BasketQuote;
  Customer: Customer;
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BasketQuote:
    ( { __typename: 'BasketQuote' }
    & GraphQLRecursivePick<FederationTypes['BasketQuote'], {"request":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['BasketQuote'], {"shopQuoteFacts":{"unavailable":true,"asOf":true,"system":true,"till":{"id":true,"priceFileVersion":true,"lagging":true},"lines":{"id":true,"sku":true,"unit":true,"quantity":true,"unitPrice":true,"subtotal":{"amount":true,"currency":true},"lineDiscount":{"amount":true,"currency":true},"shares":{"discountId":true,"amount":{"amount":true,"currency":true}},"total":{"amount":true,"currency":true},"taxRate":true,"net":{"amount":true,"currency":true},"tax":{"amount":true,"currency":true},"allocatedBy":true},"discounts":{"id":true,"kind":true,"title":true,"code":true,"offerIds":true,"amount":{"amount":true,"currency":true}},"unapplied":{"offerId":true,"title":true,"code":true,"reason":true,"missingAmount":{"amount":true,"currency":true},"missingQuantity":true},"totals":{"subtotal":{"amount":true,"currency":true},"discount":{"amount":true,"currency":true},"shipping":{"amount":true,"currency":true},"taxes":{"rate":true,"net":{"amount":true,"currency":true},"tax":{"amount":true,"currency":true}},"rounding":{"amount":true,"currency":true},"total":{"amount":true,"currency":true}}},"tillQuoteFacts":{"unavailable":true,"asOf":true,"system":true,"till":{"id":true,"priceFileVersion":true,"lagging":true},"lines":{"id":true,"sku":true,"unit":true,"quantity":true,"unitPrice":true,"subtotal":{"amount":true,"currency":true},"lineDiscount":{"amount":true,"currency":true},"shares":{"discountId":true,"amount":{"amount":true,"currency":true}},"total":{"amount":true,"currency":true},"taxRate":true,"net":{"amount":true,"currency":true},"tax":{"amount":true,"currency":true},"allocatedBy":true},"discounts":{"id":true,"kind":true,"title":true,"code":true,"offerIds":true,"amount":{"amount":true,"currency":true}},"unapplied":{"offerId":true,"title":true,"code":true,"reason":true,"missingAmount":{"amount":true,"currency":true},"missingQuantity":true},"totals":{"subtotal":{"amount":true,"currency":true},"discount":{"amount":true,"currency":true},"shipping":{"amount":true,"currency":true},"taxes":{"rate":true,"net":{"amount":true,"currency":true},"tax":{"amount":true,"currency":true}},"rounding":{"amount":true,"currency":true},"total":{"amount":true,"currency":true}}}}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Customer'], {"erpOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"loyaltyOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}}> ) );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"sku":true,"buyer":{"id":true}}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"erpPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"tillPriceFacts":{"unavailable":true,"asOf":true,"unanswered":{"storeId":true,"code":true},"records":{"storeId":true,"till":true,"priceFileVersion":true,"unit":true,"amount":true,"currency":true,"audience":true}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"sold":true,"baseUnit":true,"units":{"code":true,"quantityPerUnit":true},"taxRate":true,"localCurrency":true,"exchangeRate":true,"measure":{"unit":true,"quantity":true},"holdsUntil":true,"records":{"id":true,"kind":true,"audience":true,"amount":true,"currency":true,"discountPercent":true,"unit":true,"variant":true,"minimumQuantity":true,"validFrom":true,"validUntil":true,"priceList":true,"campaign":true,"campaignTitle":true,"allowLineDiscount":true,"taxIncluded":true,"includedTaxRate":true,"decided":true,"quoted":{"net":true,"gross":true,"calculation":true},"applies":true,"source":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"buyer":{"recentPurchases":{"unavailable":true,"asOf":true,"stale":true,"purchases":{"sku":true,"boughtAt":true}}},"priceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOwnedPriceFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"audience":true,"validFrom":true,"validUntil":true,"campaign":true,"campaignTitle":true,"applies":true,"source":true}},"shopOfferFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}},"offerFacts":{"unavailable":true,"asOf":true,"stale":true,"records":{"id":true,"kind":true,"title":true,"source":true,"validFrom":true,"validUntil":true,"channels":true,"storeIds":true,"code":true,"codeRequired":true,"requiresMembership":true,"combinable":true,"skus":true}}}> ) );
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
  BasketAllocator: BasketAllocator;
  BasketDiscount: ResolverTypeWrapper<BasketDiscount>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BasketDiscountKind: BasketDiscountKind;
  BasketFactDiscount: ResolverTypeWrapper<BasketFactDiscount>;
  BasketFactLine: ResolverTypeWrapper<BasketFactLine>;
  BasketFactShare: ResolverTypeWrapper<BasketFactShare>;
  BasketFactUnapplied: ResolverTypeWrapper<BasketFactUnapplied>;
  BasketFacts: ResolverTypeWrapper<BasketFacts>;
  BasketInput: BasketInput;
  BasketLineInput: BasketLineInput;
  BasketQuote: ResolverTypeWrapper<BasketQuoteReference>;
  BasketShare: ResolverTypeWrapper<BasketShare>;
  BasketTender: BasketTender;
  BasketTill: ResolverTypeWrapper<BasketTill>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChannelKind: ChannelKind;
  ConditionalPrice: ResolverTypeWrapper<ConditionalPrice>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeclaredField: ResolverTypeWrapper<DeclaredField>;
  ExplainedQuestion: ResolverTypeWrapper<ExplainedQuestion>;
  HonouredPromise: ResolverTypeWrapper<HonouredPromise>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingPromisedHere: ResolverTypeWrapper<NothingPromisedHere>;
  Offer: ResolverTypeWrapper<Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversTypes['Store']>> }>;
  OfferConnection: ResolverTypeWrapper<Omit<OfferConnection, 'edges' | 'nodes' | 'suppressed'> & { edges: ReadonlyArray<ResolversTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversTypes['Offer']>, suppressed: ReadonlyArray<ResolversTypes['SuppressedOffer']> }>;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node: ResolversTypes['Offer'] }>;
  OfferFacts: ResolverTypeWrapper<OfferFacts>;
  OfferKind: OfferKind;
  OfferRecord: ResolverTypeWrapper<OfferRecord>;
  OfferSuppression: OfferSuppression;
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
  PromisedPrice: ResolverTypeWrapper<PromisedPrice>;
  Provenance: ResolverTypeWrapper<Provenance>;
  PurchaseFacts: ResolverTypeWrapper<PurchaseFacts>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotedAmounts: ResolverTypeWrapper<QuotedAmounts>;
  QuotedBasket: ResolverTypeWrapper<Omit<QuotedBasket, 'lines'> & { lines: ReadonlyArray<ResolversTypes['QuotedBasketLine']> }>;
  QuotedBasketLine: ResolverTypeWrapper<Omit<QuotedBasketLine, 'product'> & { product: ResolversTypes['Product'] }>;
  QuotedPrice: ResolverTypeWrapper<QuotedPrice>;
  RecentPurchase: ResolverTypeWrapper<RecentPurchase>;
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
  SuppressedOffer: ResolverTypeWrapper<Omit<SuppressedOffer, 'offer'> & { offer: ResolversTypes['Offer'] }>;
  TaxAmount: ResolverTypeWrapper<TaxAmount>;
  TillPriceFacts: ResolverTypeWrapper<TillPriceFacts>;
  TillPriceRecord: ResolverTypeWrapper<TillPriceRecord>;
  Totals: ResolverTypeWrapper<Totals>;
  UnansweredStore: ResolverTypeWrapper<UnansweredStore>;
  UnappliedOffer: ResolverTypeWrapper<UnappliedOffer>;
  UnappliedReason: UnappliedReason;
  UnitPrice: ResolverTypeWrapper<UnitPrice>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BasketDiscount: BasketDiscount;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  BasketFactDiscount: BasketFactDiscount;
  BasketFactLine: BasketFactLine;
  BasketFactShare: BasketFactShare;
  BasketFactUnapplied: BasketFactUnapplied;
  BasketFacts: BasketFacts;
  BasketInput: BasketInput;
  BasketLineInput: BasketLineInput;
  BasketQuote: BasketQuoteReference;
  BasketShare: BasketShare;
  BasketTill: BasketTill;
  Boolean: Scalars['Boolean']['output'];
  ConditionalPrice: ConditionalPrice;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerReference;
  Int: Scalars['Int']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeclaredField: DeclaredField;
  ExplainedQuestion: ExplainedQuestion;
  HonouredPromise: HonouredPromise;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NothingPromisedHere: NothingPromisedHere;
  Offer: Omit<Offer, 'products' | 'stores'> & { products?: Maybe<ReadonlyArray<ResolversParentTypes['Product']>>, stores?: Maybe<ReadonlyArray<ResolversParentTypes['Store']>> };
  OfferConnection: Omit<OfferConnection, 'edges' | 'nodes' | 'suppressed'> & { edges: ReadonlyArray<ResolversParentTypes['OfferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Offer']>, suppressed: ReadonlyArray<ResolversParentTypes['SuppressedOffer']> };
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
  PromisedPrice: PromisedPrice;
  Provenance: Provenance;
  PurchaseFacts: PurchaseFacts;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  QuotedAmounts: QuotedAmounts;
  QuotedBasket: Omit<QuotedBasket, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['QuotedBasketLine']> };
  QuotedBasketLine: Omit<QuotedBasketLine, 'product'> & { product: ResolversParentTypes['Product'] };
  QuotedPrice: QuotedPrice;
  RecentPurchase: RecentPurchase;
  RefusedPromise: RefusedPromise;
  RevokePricePromisesInput: RevokePricePromisesInput;
  RevokePricePromisesPayload: Omit<RevokePricePromisesPayload, 'result'> & { result: ResolversParentTypes['RevokePricePromisesResult'] };
  RevokePricePromisesResult: ResolversUnionTypes<ResolversParentTypes>['RevokePricePromisesResult'];
  RevokedPricePromises: RevokedPricePromises;
  SourceDeclaration: SourceDeclaration;
  SourceStatus: SourceStatus;
  Store: StoreReference;
  Subscription: Record<PropertyKey, never>;
  SuppressedOffer: Omit<SuppressedOffer, 'offer'> & { offer: ResolversParentTypes['Offer'] };
  TaxAmount: TaxAmount;
  TillPriceFacts: TillPriceFacts;
  TillPriceRecord: TillPriceRecord;
  Totals: Totals;
  UnansweredStore: UnansweredStore;
  UnappliedOffer: UnappliedOffer;
  UnitPrice: UnitPrice;
};

export type BasketDiscountResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketDiscount'] = ResolversParentTypes['BasketDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BasketDiscountKind'], ParentType, ContextType>;
  offerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketFactDiscountResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketFactDiscount'] = ResolversParentTypes['BasketFactDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BasketDiscountKind'], ParentType, ContextType>;
  offerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketFactLineResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketFactLine'] = ResolversParentTypes['BasketFactLine']> = {
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

export type BasketFactShareResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketFactShare'] = ResolversParentTypes['BasketFactShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BasketFactUnappliedResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketFactUnapplied'] = ResolversParentTypes['BasketFactUnapplied']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnappliedReason'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketFacts'] = ResolversParentTypes['BasketFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['BasketFactDiscount']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['BasketFactLine']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['BasketTill']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['Totals']>, ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['BasketFactUnapplied']>, ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasketQuoteResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketQuote'] = ResolversParentTypes['BasketQuote'], FederationReferenceType extends FederationReferenceTypes['BasketQuote'] = FederationReferenceTypes['BasketQuote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BasketQuote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basket?: Resolver<Maybe<ResolversTypes['QuotedBasket']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
};

export type BasketShareResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketShare'] = ResolversParentTypes['BasketShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BasketTillResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['BasketTill'] = ResolversParentTypes['BasketTill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lagging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceFileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  suppressed?: Resolver<ReadonlyArray<ResolversTypes['SuppressedOffer']>, ParentType, ContextType>;
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
  promised?: Resolver<Maybe<ResolversTypes['PromisedPrice']>, ParentType, ContextType>;
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
  offerSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SourceStatus']>>, ParentType, ContextType>;
  offers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offer']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ProductPriceArgs, 'quantity'>>;
  priceParity?: Resolver<Maybe<ResolversTypes['PriceParity']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  suppressedOffers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SuppressedOffer']>>, ParentType, ContextType>;
};

export type PromiseCheckResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PromiseCheck'] = ResolversParentTypes['PromiseCheck']> = {
  __resolveType: TypeResolveFn<'HonouredPromise' | 'RefusedPromise', ParentType, ContextType>;
};

export type PromisedPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PromisedPrice'] = ResolversParentTypes['PromisedPrice']> = {
  audience?: Resolver<ResolversTypes['PriceAudience'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PurchaseFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['PurchaseFacts'] = ResolversParentTypes['PurchaseFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purchases?: Resolver<ReadonlyArray<ResolversTypes['RecentPurchase']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  basketQuote?: Resolver<Maybe<ResolversTypes['BasketQuote']>, ParentType, ContextType, RequireFields<QueryBasketQuoteArgs, 'input'>>;
  declaredSources?: Resolver<ResolversTypes['SourceDeclaration'], ParentType, ContextType>;
  pricePromise?: Resolver<ResolversTypes['PromiseCheck'], ParentType, ContextType, RequireFields<QueryPricePromiseArgs, 'token'>>;
  pricePromiseKeys?: Resolver<ReadonlyArray<ResolversTypes['PricePromiseKey']>, ParentType, ContextType>;
};

export type QuotedAmountsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedAmounts'] = ResolversParentTypes['QuotedAmounts']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QuotedBasketResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedBasket'] = ResolversParentTypes['QuotedBasket']> = {
  discounts?: Resolver<ReadonlyArray<ResolversTypes['BasketDiscount']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['QuotedBasketLine']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  till?: Resolver<Maybe<ResolversTypes['BasketTill']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['Totals'], ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['UnappliedOffer']>, ParentType, ContextType>;
};

export type QuotedBasketLineResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedBasketLine'] = ResolversParentTypes['QuotedBasketLine']> = {
  allocatedBy?: Resolver<ResolversTypes['BasketAllocator'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineDiscount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['BasketShare']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QuotedPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['QuotedPrice'] = ResolversParentTypes['QuotedPrice']> = {
  calculation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RecentPurchaseResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['RecentPurchase'] = ResolversParentTypes['RecentPurchase']> = {
  boughtAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type SuppressedOfferResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['SuppressedOffer'] = ResolversParentTypes['SuppressedOffer']> = {
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OfferSuppression'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TaxAmountResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['TaxAmount'] = ResolversParentTypes['TaxAmount']> = {
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TillPriceFactsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['TillPriceFacts'] = ResolversParentTypes['TillPriceFacts']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['TillPriceRecord']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unanswered?: Resolver<ReadonlyArray<ResolversTypes['UnansweredStore']>, ParentType, ContextType>;
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

export type TotalsResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxAmount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UnansweredStoreResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['UnansweredStore'] = ResolversParentTypes['UnansweredStore']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnappliedOfferResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['UnappliedOffer'] = ResolversParentTypes['UnappliedOffer']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  offerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnappliedReason'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnitPriceResolvers<ContextType = PricingContext, ParentType extends ResolversParentTypes['UnitPrice'] = ResolversParentTypes['UnitPrice']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  referenceQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = PricingContext> = {
  BasketDiscount?: BasketDiscountResolvers<ContextType>;
  BasketFactDiscount?: BasketFactDiscountResolvers<ContextType>;
  BasketFactLine?: BasketFactLineResolvers<ContextType>;
  BasketFactShare?: BasketFactShareResolvers<ContextType>;
  BasketFactUnapplied?: BasketFactUnappliedResolvers<ContextType>;
  BasketFacts?: BasketFactsResolvers<ContextType>;
  BasketQuote?: BasketQuoteResolvers<ContextType>;
  BasketShare?: BasketShareResolvers<ContextType>;
  BasketTill?: BasketTillResolvers<ContextType>;
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
  PromisedPrice?: PromisedPriceResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PurchaseFacts?: PurchaseFactsResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  QuotedAmounts?: QuotedAmountsResolvers<ContextType>;
  QuotedBasket?: QuotedBasketResolvers<ContextType>;
  QuotedBasketLine?: QuotedBasketLineResolvers<ContextType>;
  QuotedPrice?: QuotedPriceResolvers<ContextType>;
  RecentPurchase?: RecentPurchaseResolvers<ContextType>;
  RefusedPromise?: RefusedPromiseResolvers<ContextType>;
  RevokePricePromisesPayload?: RevokePricePromisesPayloadResolvers<ContextType>;
  RevokePricePromisesResult?: RevokePricePromisesResultResolvers<ContextType>;
  RevokedPricePromises?: RevokedPricePromisesResolvers<ContextType>;
  SourceDeclaration?: SourceDeclarationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuppressedOffer?: SuppressedOfferResolvers<ContextType>;
  TaxAmount?: TaxAmountResolvers<ContextType>;
  TillPriceFacts?: TillPriceFactsResolvers<ContextType>;
  TillPriceRecord?: TillPriceRecordResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  UnansweredStore?: UnansweredStoreResolvers<ContextType>;
  UnappliedOffer?: UnappliedOfferResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
};

