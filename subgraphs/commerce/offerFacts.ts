import type { Reading } from '../kit/index.ts';
import type { OfferFacts } from './__generated__/resolvers.ts';
import type { ShopOffer, ShopProduct } from './port.ts';

export const noOffers: Omit<OfferFacts, 'unavailable' | 'asOf'> = { stale: false, records: [] };

function factsOf({ asOf, stale }: Pick<Reading<unknown>, 'asOf' | 'stale'>, offers: readonly ShopOffer[]): OfferFacts {
  return { unavailable: null, asOf, stale, records: offers.map(({ record }) => record) };
}

/** Offers that concern an article, for everybody or for members. The buyer's own group is told at the customer. */
export function offersForProduct(
  offers: Reading<readonly ShopOffer[]>,
  product: ShopProduct | null,
  sku: string,
): OfferFacts {
  const skus = [sku, ...(product?.parentSku == null ? [] : [product.parentSku])];
  const concerns = (offer: ShopOffer): boolean =>
    (offer.skus === null || offer.skus.some((each) => skus.includes(each))) &&
    (offer.categoryIds === null || offer.categoryIds.some((id) => product?.categoryIds.includes(id) === true));
  const open = (offer: ShopOffer): boolean => offer.groups === null || offer.record.requiresMembership;
  return factsOf(
    offers,
    offers.value.filter((offer) => open(offer) && concerns(offer)),
  );
}

/** Offers that hold for a customer whose accounts are in these groups. */
export function offersForGroups(offers: Reading<readonly ShopOffer[]>, groups: readonly string[]): OfferFacts {
  return factsOf(
    offers,
    offers.value.filter((offer) => offer.groups === null || offer.groups.some((group) => groups.includes(group))),
  );
}
