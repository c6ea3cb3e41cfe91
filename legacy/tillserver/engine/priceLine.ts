import Big from 'big.js';
import type { BookItem, BookPrice } from './priceBook.ts';

/** What is asked of one article. */
export interface LineQuestion {
  readonly item: BookItem;
  /** In the item's unit: of the whole basket, where quantity breaks count. */
  readonly quantity: Big;
  /** Whether a club card was shown. */
  readonly card: boolean;
  /** The store's day. */
  readonly day: string;
}

/** The price that a till uses. */
export interface LinePrice {
  /** Of one unit, before the discount. */
  readonly unitPrice: Big;
  readonly percent: Big;
  /** Where the price was entered; null = the shelf price. */
  readonly reference: string | null;
}

/** The till's own choice: the most specific rows, of these the cheapest, else the shelf price; then the highest discount if that row allows one. */
export function priceLine({ item, quantity, card, day }: LineQuestion): LinePrice {
  const base = quantity.times(item.perBase);
  const applies = (row: Pick<BookPrice, 'audience' | 'minimum' | 'from' | 'to'>): boolean =>
    (card || row.audience === 'ALL') &&
    (row.from === null || row.from <= day) &&
    (row.to === null || day <= row.to) &&
    base.gte(row.minimum);
  const rows = item.prices.filter(applies);
  const [best] = rows
    .filter((row) => !rows.some((other) => saysMore(other, row)))
    .sort((a, b) => afterOwnDiscount(a).cmp(afterOwnDiscount(b)));
  const discounts = best?.allowsDiscount === false ? [] : item.discounts.filter(applies);
  return {
    unitPrice: new Big(best?.amount ?? item.shelfPrice),
    percent: discounts.reduce((highest, { percent }) => (highest.lt(percent) ? new Big(percent) : highest), new Big(0)),
    reference: best?.reference ?? null,
  };
}

function saysMore(one: BookPrice, other: BookPrice): boolean {
  return (
    one.specifics.length > other.specifics.length &&
    other.specifics.split('').every((mark) => one.specifics.includes(mark))
  );
}

function afterOwnDiscount({ amount, percent }: BookPrice): Big {
  return new Big(amount).times(new Big(100).minus(percent)).div(100);
}
