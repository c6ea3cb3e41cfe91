/** One article in one unit, as a till's price file tells it. Decimals are exact text with a point. */
export interface BookItem {
  readonly plu: string;
  readonly unit: string;
  /** Base units in one of the unit. */
  readonly perBase: string;
  /** VAT per cent in the store's country. */
  readonly vatPercent: string;
  /** False for gift cards and services: no basket discount touches them. */
  readonly discountable: boolean;
  /** The most specific last. */
  readonly categories: readonly string[];
  /** In the store's language. */
  readonly name: string;
  /** What is charged where no price row applies, in the store's currency, VAT included. */
  readonly shelfPrice: string;
  /** In the order in which they were entered. */
  readonly prices: readonly BookPrice[];
  readonly discounts: readonly BookDiscount[];
}

interface BookRow {
  /** Everybody, or whoever shows a club card. */
  readonly audience: 'ALL' | 'CARD';
  /** In base units. */
  readonly minimum: string;
  /** Inclusive local days; null = open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Price list and line number. */
  readonly reference: string;
}

/** A price of one unit, VAT included. */
export interface BookPrice extends BookRow {
  readonly amount: string;
  /** Of the row itself; "0" without. */
  readonly percent: string;
  readonly allowsDiscount: boolean;
  /** What the row was entered for beyond the article: the currency, the variant. More beats less, even when dearer. */
  readonly specifics: '' | 'C' | 'V' | 'CV';
}

/** A line discount in per cent. */
export interface BookDiscount extends BookRow {
  readonly percent: string;
}

/** An offer over a basket that the tills of a country know. */
export interface BookOffer {
  readonly id: string;
  readonly title: string;
  /** Inclusive local days; null = open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: OfferRule;
}

export type OfferRule =
  /** Of `take` articles of a category the cheapest is free. */
  | { readonly kind: 'MIX_AND_MATCH'; readonly category: string; readonly take: number }
  /** A percentage off the basket for whoever shows a club card. */
  | { readonly kind: 'CARD_PERCENT'; readonly percent: string }
  /** An amount off a basket that comes to at least another amount. */
  | { readonly kind: 'THRESHOLD'; readonly atLeast: string; readonly off: string };

/** What a till prices from. */
export interface PriceBook {
  readonly currency: string;
  item(plu: string, unit: string | null): BookItem | undefined;
  readonly offers: readonly BookOffer[];
}
