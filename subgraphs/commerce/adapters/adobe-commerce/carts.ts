import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { z } from 'zod';
import type { Reading, Readings } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, ShopCart, ShopWishlist } from '../../port.ts';
import { channelOf } from './channels.ts';
import type { AdobeClient } from './client.ts';
import { anyOf } from './criteria.ts';
import { mapCart } from './mapCart.ts';
import { readGuestCart } from './readGuestCart.ts';
import { ADMIN_VIEW } from './views.ts';
import { money, quantity } from '../amounts.ts';
import { extensionCart, wishlist, type WireWishlist } from './wire.ts';

/** Guests' carts are read one by one where the site has no module for it. */
const GUEST_CART_CONCURRENCY = 4;

export interface CartReader {
  carts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopCart>>;
  cartsOf(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopCart>>;
  wishlists(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopWishlist>>;
  wishlistsOf(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopWishlist>>;
}

/** Carts and wish lists. Personal: nothing is kept. */
export function createCartReader({
  client,
  config,
}: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
}): CartReader {
  const search = async <T>(
    what: 'carts' | 'wishlists',
    field: string,
    values: readonly string[],
    row: z.ZodType<T>,
    scope: CommerceScope,
  ) => {
    const criteria = { groups: [anyOf(field, values)] };
    const { deadline } = scope;
    return (await client.search(ADMIN_VIEW, `/${config.COMMERCE_EXTENSION}/${what}`, criteria, row, { deadline }))
      .items;
  };
  const byKey = <W, T>(
    rows: readonly W[],
    keyOf: (row: W) => string | null,
    map: (row: W) => T,
    now: string,
  ): Readings<T> => {
    const answers = new Map<string, Reading<T>>();
    for (const row of rows) {
      const key = keyOf(row);
      // Adobe may keep several rows of one owner; it lists the one in use last.
      if (key !== null) answers.set(key, { value: map(row), asOf: now, stale: false });
    }
    return answers;
  };
  const fromExtension = (wire: z.infer<typeof extensionCart>): ShopCart =>
    mapCart(wire, wire.totals, { id: wire.masked_id, accountId: wire.customer_id });

  return {
    carts: async (ids, scope) => {
      if (config.COMMERCE_EXTENSION !== 'none') {
        const rows = await search('carts', 'masked_id', ids, extensionCart, scope);
        return byKey(rows, ({ masked_id }) => masked_id, fromExtension, scope.now);
      }
      const { deadline, now } = scope;
      const found = await mapWithConcurrency(ids, GUEST_CART_CONCURRENCY, async (id) => {
        const guest = await readGuestCart(client, id, deadline);
        return guest === null ? null : mapCart(guest.cart, guest.totals, { id, accountId: null });
      });
      return byKey(
        found,
        (each) => each?.id ?? null,
        (each) => each as ShopCart,
        now,
      );
    },

    cartsOf: async (accountIds, scope) => {
      const rows = await search('carts', 'customer_id', accountIds, extensionCart, scope);
      return byKey(rows, ({ customer_id }) => customer_id, fromExtension, scope.now);
    },

    wishlists: async (ids, scope) => {
      const rows = await search('wishlists', 'wishlist_id', ids, wishlist, scope);
      return byKey(
        rows,
        ({ wishlist_id }) => wishlist_id,
        (row) => mapWishlist(row, scope),
        scope.now,
      );
    },

    wishlistsOf: async (accountIds, scope) => {
      const rows = await search('wishlists', 'customer_id', accountIds, wishlist, scope);
      return byKey(
        rows,
        ({ customer_id }) => customer_id,
        (row) => mapWishlist(row, scope),
        scope.now,
      );
    },
  };
}

/** Newest first. */
function mapWishlist(wire: WireWishlist, { market }: CommerceScope): ShopWishlist {
  const items = wire.items.map((item) => ({
    id: item.item_id,
    sku: item.sku,
    quantity: quantity(item.qty),
    addedAt: item.added_at,
    channel: channelOf(item.channel),
    priceWhenAdded:
      item.price_when_added == null ? null : money(item.price_when_added, item.currency_code ?? market.currency),
  }));
  return {
    id: wire.wishlist_id,
    accountId: wire.customer_id,
    items: items.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1)),
  };
}
