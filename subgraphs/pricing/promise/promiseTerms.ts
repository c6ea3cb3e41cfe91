import type { PromiseClaims } from '../../../platform/pricePromise/index.ts';
import type { PricePromiseTerms } from '../__generated__/resolvers.ts';

/** The terms that a promise carries, for programs and, in English, for people. */
export function promiseTerms({
  combinable,
  redemption,
}: Pick<PromiseClaims, 'combinable' | 'redemption'>): PricePromiseTerms {
  const text = [
    'For this article, while stock lasts, at this price or a lower current one.',
    redemption === 'ONCE' ? 'Once for each customer.' : 'Any number of times until it ends.',
    combinable ? 'Discounts of the basket are given on top.' : 'Discounts of the basket are not given on top.',
  ].join(' ');
  return { combinable, redemption, text };
}
