import { toDecimal } from '../money/index.ts';
import type { PromiseClaims } from './promiseClaims.ts';
import type { PromiseRefusal } from './promiseRefusal.ts';

/** Where, when, by whom and for what a promise is presented. */
export interface Presented {
  /** RFC 3339: the business instant. */
  readonly now: string;
  /** Code of the market in which it is to be honoured. */
  readonly market: string;
  /** Every id under which the customer is known, ids of merged records included; [] for nobody known. */
  readonly customerIds: readonly string[];
  /** In the promised unit; undefined: as much as was promised. */
  readonly quantity?: string | undefined;
  /** What is being sold, where that is known. */
  readonly article?: { readonly sku: string; readonly unit: string | null } | undefined;
}

/** Whether what was signed holds for this: null, or the reason why not. */
export function judgePromise(claims: PromiseClaims, presented: Presented): PromiseRefusal | null {
  const { now, market, customerIds, article, quantity = claims.quantity } = presented;
  if (Date.parse(now) >= claims.exp * 1000) return 'EXPIRED';
  if (claims.market !== market) return 'OTHER_MARKET';
  if (claims.sub !== undefined && !customerIds.includes(claims.sub)) return 'OTHER_CUSTOMER';
  if (article !== undefined && (article.sku !== claims.sku || article.unit !== claims.unit)) return 'OTHER_ARTICLE';
  const asked = toDecimal(quantity);
  if (asked.lt(toDecimal(claims.quantity)) || asked.gt(toDecimal(claims.maxQuantity))) return 'OTHER_QUANTITY';
  return null;
}
