import type { Reading } from '../kit/index.ts';
import type { ActivityFacts, ActivityRecord } from './__generated__/resolvers.ts';
import type { CommerceContext } from './context.ts';
import type { ShopCart, ShopLogins, ShopWishlist } from './port.ts';

export const noActivities: Omit<ActivityFacts, 'unavailable' | 'asOf'> = { truncated: false, records: [] };

/**
 * Sign-ins, wish list entries and the cart of a person's accounts, newest first; NOT_SUPPORTED beside what there is when the shop cannot
 * tell one of the three: it is missing then, not absent.
 */
export async function activitiesOf(
  accountIds: readonly string[],
  { port, loaders, request }: Pick<CommerceContext, 'port' | 'loaders' | 'request'>,
): Promise<ActivityFacts> {
  const [logins, wishlists, carts] = await Promise.all([
    port.capabilities.has('LOGINS') ? loaders.logins.loadMany(accountIds) : [],
    port.capabilities.has('WISHLISTS') ? loaders.wishlistsOf.loadMany(accountIds) : [],
    port.capabilities.has('CUSTOMER_CARTS') ? loaders.cartsOf.loadMany(accountIds) : [],
  ]);
  const records = [
    ...known<ShopLogins>(logins).flatMap(({ activities }) => activities),
    ...known<ShopWishlist>(wishlists).flatMap((list) => wishlistActivities(list, port.system)),
    ...known<ShopCart>(carts).map((cart) => cartActivity(cart, port.system)),
  ];
  const isWhole = (['LOGINS', 'WISHLISTS', 'CUSTOMER_CARTS'] as const).every((each) => port.capabilities.has(each));
  return {
    unavailable: isWhole || accountIds.length === 0 ? null : 'NOT_SUPPORTED',
    asOf: request.now,
    truncated: known<ShopLogins>(logins).some(({ truncated }) => truncated),
    records: records.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)),
  };
}

function known<T>(readings: readonly (Reading<T> | null)[]): T[] {
  return readings.flatMap((reading) => (reading === null ? [] : [reading.value]));
}

function wishlistActivities(list: ShopWishlist, source: string): ActivityRecord[] {
  return list.items.map(({ id, sku, addedAt, channel }) => ({
    id: `wishlist:${id}`,
    type: 'WISHLIST',
    channel: channel ?? 'WEB',
    occurredAt: addedAt,
    summary: 'Put an article on the wish list',
    storeId: null,
    sku,
    orderId: null,
    source,
  }));
}

function cartActivity({ id, updatedAt, lines }: ShopCart, source: string): ActivityRecord {
  return {
    id: `cart:${id}`,
    type: 'CART',
    channel: 'WEB',
    occurredAt: updatedAt,
    summary: `Left ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} in the cart`,
    storeId: null,
    sku: null,
    orderId: null,
    source,
  };
}
