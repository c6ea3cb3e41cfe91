import type { Decimal, Money } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';

/** What is asked of a rule: everything that may decide a price, and nothing else. There is no channel and no store in it (R1). */
export interface PriceQuestion {
  /** The owner's records for this article and buyer. */
  readonly records: readonly PriceRecord[];
  /** In `unit`. */
  readonly quantity: Decimal;
  readonly unit: string | null;
  /** Base units in one `unit`. */
  readonly quantityPerUnit: Decimal;
  /** The market's. */
  readonly currency: string;
  readonly localCurrency: string | null;
  /** Local currency per one of `currency`; null: the same, or not known. */
  readonly exchangeRate: Decimal | null;
  /** The buyer's VAT per cent. */
  readonly taxRate: Decimal;
  /** Whether the buyer's documents state prices with tax. */
  readonly pricesIncludeTax: boolean;
  /** The instant, as ms since the epoch. */
  readonly at: number;
}

/** What the quantity costs: `gross = net + tax`, to the minor unit. */
export interface LineAmounts {
  readonly gross: Money;
  readonly net: Money;
  readonly tax: Money;
}

export interface Decision {
  /** Whose price it is. */
  readonly winner: PriceRecord;
  /** Whose discount counts; null: none does. It may be the winner's own. */
  readonly discount: PriceRecord | null;
  readonly amounts: LineAmounts;
  /** Price of one `unit` after discount in the terms of the buyer's documents, not rounded to the currency. */
  readonly each: Decimal;
}

/** What became of one record. */
export interface Verdict {
  readonly record: PriceRecord;
  /** True when it was in the running: for this buyer, quantity, unit and instant. */
  readonly competed: boolean;
  readonly chosen: boolean;
  /** In English. */
  readonly reason: string;
}

export interface Ruling {
  /** null: no record gives a price. */
  readonly decision: Decision | null;
  readonly verdicts: readonly Verdict[];
}

/** How an owner chooses among its own records. Pure, and blind to the order in which records come. */
export interface PriceRule {
  /** As an explanation names it. */
  readonly name: string;
  rule(question: PriceQuestion): Ruling;
}
