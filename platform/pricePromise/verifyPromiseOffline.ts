import type { Money } from '../money/index.ts';
import { judgePromise, type Presented } from './judgePromise.ts';
import { openPromise } from './openPromise.ts';
import type { PromiseClaims } from './promiseClaims.ts';
import { promisedAmount } from './promisedAmount.ts';
import type { PromiseKey } from './promiseKey.ts';
import type { PromiseRefusal } from './promiseRefusal.ts';

export type OfflineVerdict =
  | { readonly honoured: true; readonly claims: PromiseClaims; readonly amount: Money }
  | { readonly honoured: false; readonly refusal: PromiseRefusal };

/**
 * What a till without a network can know of a promise: that it was signed, and that it holds now, here, for this customer and quantity.
 * `amount` is what was promised: the till charges its own price where that is lower. What has been revoked or redeemed elsewhere since, only
 * `Query.pricePromise` can tell.
 * @param keys of the gateway's `/.well-known/samklang-price-keys.json`, kept by the till.
 */
export async function verifyPromiseOffline(
  token: string,
  keys: readonly PromiseKey[],
  presented: Presented,
): Promise<OfflineVerdict> {
  const { claims, refusal } = await openPromise(token, keys);
  if (claims === null) return { honoured: false, refusal };
  const reason = judgePromise(claims, presented);
  if (reason !== null) return { honoured: false, refusal: reason };
  return { honoured: true, claims, amount: promisedAmount(claims, presented.quantity ?? claims.quantity) };
}
