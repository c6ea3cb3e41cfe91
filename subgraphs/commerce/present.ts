import { freshness, type Reading } from '../kit/index.ts';
import type { Cart, Provenance, Wishlist } from './__generated__/resolvers.ts';
import type { Buyer, ProductReference } from './entities.ts';
import type { ShopCart, ShopWishlist } from './port.ts';

type CartAnswer = Omit<Cart, 'lines'> & {
  readonly lines: readonly (Omit<Cart['lines'][number], 'product'> & { readonly product: ProductReference })[];
};
type WishlistAnswer = Omit<Wishlist, 'items'> & {
  readonly items: readonly (Omit<Wishlist['items'][number], 'product'> & { readonly product: ProductReference })[];
};

export function provenance(system: string, reading: Pick<Reading<unknown>, 'asOf' | 'stale'>): Provenance {
  return { system, asOf: reading.asOf, stale: reading.stale };
}

/** A cart as the graph shows it, its articles priced for `buyer`. */
export function presentCart(reading: Reading<ShopCart>, buyer: Buyer, system: string): CartAnswer {
  const { id, lines, totals } = reading.value;
  return {
    id,
    lines: lines.map(({ sku, ...line }) => ({ ...line, product: { sku, buyer: buyer ?? null } })),
    totals,
    // Adobe keeps quotes by a setting that its REST does not tell.
    expiresAt: null,
    provenance: provenance(system, reading),
  };
}

/** One or more lists of one person as one: newest first, under the first one's id. */
export function presentWishlists(
  readings: readonly [Reading<ShopWishlist>, ...Reading<ShopWishlist>[]],
  buyer: Buyer,
  system: string,
): WishlistAnswer {
  const items = readings.flatMap(({ value }) => value.items);
  const [first, ...others] = readings;
  return {
    id: first.value.id,
    items: items
      .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
      .map(({ sku, ...item }) => ({ ...item, product: { sku, buyer: buyer ?? null } })),
    provenance: provenance(system, freshness([first, ...others])),
  };
}
