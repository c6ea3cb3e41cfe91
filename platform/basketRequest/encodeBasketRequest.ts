import type { BasketRequest } from './basketRequest.ts';

/** A request as a key: the same text for the same basket, whatever the order in which its object was made. */
export function encodeBasketRequest(request: BasketRequest): string {
  const { owner, buyerId, cartId, lines, storeId, tillId, tender, codes } = request;
  return JSON.stringify({
    owner,
    buyerId,
    cartId,
    lines: lines.map(({ id, sku, unit, quantity }) => ({ id, sku, unit, quantity })),
    storeId,
    tillId,
    tender,
    codes,
  });
}
