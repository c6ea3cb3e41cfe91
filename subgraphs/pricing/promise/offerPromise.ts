import { randomUUID } from 'node:crypto';
import type { PromisePolicy, RequestContext } from '../../../platform/context/index.ts';
import { promiseIssuer, signPromise, type PromiseSigner } from '../../../platform/pricePromise/index.ts';
import type { PricePromise } from '../__generated__/resolvers.ts';
import { promiseBounds, type BoundedPrice } from './promiseBounds.ts';
import { promiseTerms } from './promiseTerms.ts';
import { isRevoked } from './promiseRecords.ts';

/** A price that may be promised: as it is shown in the same answer. */
export interface PromisablePrice extends BoundedPrice {
  readonly sku: string;
  readonly unit: string | null;
  /** Of the owner's decision. */
  readonly version: string;
  /** For whom it was priced; null: for anybody. */
  readonly customerId: string | null;
}

export interface OfferOptions {
  readonly policy: PromisePolicy;
  readonly signer: PromiseSigner;
  readonly request: RequestContext;
  /** Of the article: nothing is promised before it. RFC 3339; undefined: never revoked. */
  readonly revokedUntil: string | undefined;
}

/** Promises a price within the market's bounds; null where they do not allow it. */
export async function offerPromise(price: PromisablePrice, options: OfferOptions): Promise<PricePromise | null> {
  const { policy, signer, request, revokedUntil } = options;
  const bounds = promiseBounds(policy, price, request.now);
  if (bounds === null) return null;
  const { issuedAt: iat, expiresAt: exp, maxQuantity } = bounds;
  if (revokedUntil !== undefined && isRevoked({ iat }, revokedUntil)) return null;
  const { combinable, redemption } = policy;
  const token = await signPromise(
    {
      iss: promiseIssuer,
      jti: randomUUID(),
      iat,
      exp,
      ...(price.customerId === null ? {} : { sub: price.customerId }),
      market: request.market.code,
      sku: price.sku,
      unit: price.unit,
      quantity: price.quantity,
      maxQuantity,
      ...price.current,
      version: price.version,
      combinable,
      redemption,
    },
    signer,
  );
  const expiresAt = new Date(exp * 1000).toISOString();
  return { token, expiresAt, maxQuantity, terms: promiseTerms({ combinable, redemption }) };
}
