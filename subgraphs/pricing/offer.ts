import type { ProductReference, StoreReference } from './entities.ts';
import type { OfferRecord } from './offerFacts.ts';
import { offerKey } from './mergeOffers.ts';
import type { HiddenOffer } from './suppressOffers.ts';

/** An offer as the graph shows it; its articles are priced for the same buyer. */
export function toOffer({ storeIds, skus, ...record }: OfferRecord, buyer: { readonly id: string } | null) {
  const stores: readonly StoreReference[] | null = storeIds?.map((id) => ({ id })) ?? null;
  const products: readonly ProductReference[] | null = skus?.map((sku) => ({ sku, buyer })) ?? null;
  return { ...record, id: offerKey(record), stores, products };
}

/** An offer that is left out, as whoever may explain prices sees it. */
export function toSuppressedOffer({ offer, sku, until }: HiddenOffer, buyer: { readonly id: string } | null) {
  return { offer: toOffer(offer, buyer), reason: 'JUST_BOUGHT' as const, sku, until };
}
