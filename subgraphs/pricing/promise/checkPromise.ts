import { compareMoney, type Money } from '../../../platform/money/index.ts';
import {
  judgePromise,
  openPromise,
  promisedAmount,
  type PromiseClaims,
  type PromiseKey,
  type PromiseRefusal,
} from '../../../platform/pricePromise/index.ts';
import type { DecidedPrice } from '../price.ts';
import type { KnownCustomer } from './customers.ts';
import { isRevoked, type PromiseRecords } from './promiseRecords.ts';

/** A promise that is presented. */
export interface PresentedPromise {
  readonly token: string;
  /** RFC 3339. */
  readonly now: string;
  /** Code of the market. */
  readonly market: string;
  /** Who presents it; null: nobody known. */
  readonly customer: KnownCustomer | null;
  /** null: as much as was promised. */
  readonly quantity: string | null;
}

export interface CheckOptions {
  readonly keys: readonly PromiseKey[];
  readonly records: PromiseRecords;
  /** Who stands behind an id; null: nobody. */
  readonly customerOf: (id: string) => Promise<KnownCustomer | null>;
  /** The owner's price of now for who presents it; null: not sold any more. */
  readonly priceNow: (claims: PromiseClaims, quantity: string) => Promise<DecidedPrice | null>;
}

export type CheckedPromise =
  | { readonly refusal: PromiseRefusal }
  | {
      readonly refusal: null;
      readonly claims: PromiseClaims;
      readonly quantity: string;
      /** To be charged: the lower of the next two. */
      readonly amount: Money;
      readonly promised: Money;
      /** null: the owner has no price for it now. */
      readonly current: Money | null;
    };

/** Whether a promise is honoured, and at what amount: what was promised, or the owner's price where that is lower now. */
export async function checkPromise(presented: PresentedPromise, options: CheckOptions): Promise<CheckedPromise> {
  const { token, customer, market, now } = presented;
  const { claims, refusal } = await openPromise(token, options.keys);
  if (claims === null) return { refusal };
  const quantity = presented.quantity ?? claims.quantity;
  const customerIds = await idsFor(claims, customer, options);
  const reason = judgePromise(claims, { now, market, customerIds, quantity });
  if (reason !== null) return { refusal: reason };
  const until = (await options.records.revokedUntil(claims.market, [claims.sku])).get(claims.sku);
  if (until !== undefined && isRevoked(claims, until)) return { refusal: 'REVOKED' };
  if (await options.records.isRedeemed(claims, customer?.id ?? null)) return { refusal: 'REDEEMED' };

  const price = await options.priceNow(claims, quantity);
  if (price === null || price.status === 'NOT_SOLD_HERE') return { refusal: 'NOT_SOLD' };
  const promised = promisedAmount(claims, quantity);
  const current = price.status === 'ACTIVE' ? price.current : null;
  const amount = current !== null && compareMoney(current, promised) < 0 ? current : promised;
  return { refusal: null, claims, quantity, amount, promised, current };
}

/** Every id under which the promise's own customer may be presented: the one that it names, if both stand for the same person. */
async function idsFor(
  { sub }: PromiseClaims,
  customer: KnownCustomer | null,
  { customerOf }: CheckOptions,
): Promise<readonly string[]> {
  if (customer === null || sub === undefined) return [];
  if (customer.id === sub) return [sub];
  return (await customerOf(sub))?.id === customer.id ? [sub] : [];
}
