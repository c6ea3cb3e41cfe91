import type { PromisePolicy } from '../../../platform/context/index.ts';
import { amountOf, formatDecimal, toDecimal, type Money } from '../../../platform/money/index.ts';

/** The part of a price that says how far it may be promised. */
export interface BoundedPrice {
  readonly current: Money;
  readonly list: Money;
  readonly quantity: string;
  /** Base units in one of the unit. */
  readonly quantityPerUnit: string;
  /** When the owner's deciding records end, RFC 3339; null: open. */
  readonly endsAt: string | null;
}

export interface PromiseBounds {
  /** Whole seconds since the epoch: from when, and until when (exclusive). */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** In the unit of the price. */
  readonly maxQuantity: string;
}

/** What a market's policy lets be promised of a price at an instant (RFC 3339); null: nothing. */
export function promiseBounds(policy: PromisePolicy, price: BoundedPrice, now: string): PromiseBounds | null {
  const quantity = toDecimal(price.quantity);
  const most = toDecimal(policy.maxQuantity).div(toDecimal(price.quantityPerUnit));
  // Whole units of what is sold in whole units: nobody is promised one and two thirds of a box.
  const isWhole = quantity.round(0, 0).eq(quantity);
  const maxQuantity = most.round(isWhole ? 0 : 5, 0);
  if (maxQuantity.lt(quantity) || isMistaken(policy, price)) return null;

  const issuedAt = Math.floor(Date.parse(now) / 1000);
  const longest = issuedAt + Math.floor(policy.maxHours * 3600);
  const end = price.endsAt === null ? longest : Math.floor(Date.parse(price.endsAt) / 1000);
  const expiresAt = Math.min(longest, end);
  if (expiresAt <= issuedAt) return null;
  return { issuedAt, expiresAt, maxQuantity: formatDecimal(maxQuantity) };
}

/** So far below the list price that it is rather a slip than an offer. */
function isMistaken({ maxBelowListPercent }: PromisePolicy, { current, list }: BoundedPrice): boolean {
  const floor = amountOf(list)
    .times(toDecimal(String(100 - maxBelowListPercent)))
    .div(100);
  return amountOf(current).lte(0) || amountOf(current).lt(floor);
}
