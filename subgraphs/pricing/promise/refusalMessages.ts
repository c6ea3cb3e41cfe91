import type { PromiseRefusal } from '../../../platform/pricePromise/index.ts';

/** In English, for who stands at a till. */
export const refusalMessages: Readonly<Record<PromiseRefusal, string>> = {
  TAMPERED: 'This is not a promise as we signed it.',
  UNKNOWN_KEY: 'The key that signed it is not one of ours.',
  EXPIRED: 'The promise has ended.',
  OTHER_MARKET: 'The promise was made in another market.',
  OTHER_CUSTOMER: 'The promise was made to somebody else.',
  OTHER_ARTICLE: 'The promise is for another article or unit.',
  OTHER_QUANTITY: 'The promise does not hold for this quantity.',
  REVOKED: 'The promise was revoked.',
  REDEEMED: 'The promise has been redeemed.',
  NOT_SOLD: 'The article is not sold here any more.',
};
