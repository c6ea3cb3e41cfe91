import { createKeyedLoader, type KeyedLoader } from '../../platform/batch/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { Reading, Readings } from '../kit/index.ts';
import type { SaleRecord } from './__generated__/resolvers.ts';
import { productKeyText } from './port.ts';
import type {
  CommerceCapability,
  CommercePort,
  CommerceScope,
  ProductKey,
  ShopAccountRecord,
  ShopCart,
  ShopLogins,
  ShopPriceSheet,
  ShopProduct,
  ShopWishlist,
} from './port.ts';

/** An article as somebody of these customer groups pays it. */
export interface GroupPriceKey {
  readonly sku: string;
  /** None: whoever is not signed in. */
  readonly groups: readonly string[];
}

/** One request's reads, collected by key. */
export interface CommerceLoaders {
  readonly products: KeyedLoader<ProductKey, Reading<ShopProduct>>;
  /** Of whoever is not signed in, by sku. */
  readonly prices: KeyedLoader<string, Reading<ShopPriceSheet>>;
  readonly groupPrices: KeyedLoader<GroupPriceKey, Reading<ShopPriceSheet>>;
  /** By account id. */
  readonly accounts: KeyedLoader<string, Reading<ShopAccountRecord>>;
  readonly logins: KeyedLoader<string, Reading<ShopLogins>>;
  readonly cartsOf: KeyedLoader<string, Reading<ShopCart>>;
  readonly wishlistsOf: KeyedLoader<string, Reading<ShopWishlist>>;
  /** By the list's own id. */
  readonly carts: KeyedLoader<string, Reading<ShopCart>>;
  readonly wishlists: KeyedLoader<string, Reading<ShopWishlist>>;
  /** By reference. */
  readonly sales: KeyedLoader<string, Reading<SaleRecord>>;
  /** Canonical customer by account id. */
  readonly owners: KeyedLoader<string, string>;
  /** By customer id; null: identity cannot say who it is. */
  readonly buyers: KeyedLoader<string, KnownBuyer>;
}

/** A buyer as identity knows it. */
export interface KnownBuyer {
  /** The id that survives merges. */
  readonly id: string;
  /** null: not known now. */
  readonly shopIds: readonly string[] | null;
}

export type AccountsOf = (
  customerIds: readonly string[],
  scope: CommerceScope,
) => Promise<ReadonlyMap<string, KnownBuyer>>;

/** The customers to whom accounts belong, as identity knows them. */
export type OwnersOf = (accountIds: readonly string[], scope: CommerceScope) => Promise<ReadonlyMap<string, string>>;

export function createCommerceLoaders(
  port: CommercePort,
  scope: CommerceScope,
  identity: { readonly ownersOf: OwnersOf; readonly accountsOf: AccountsOf },
): CommerceLoaders {
  const loader = <T>(
    capability: CommerceCapability,
    read: (keys: readonly string[]) => Promise<Readings<T>>,
  ): KeyedLoader<string, Reading<T>> =>
    createKeyedLoader({
      load: async (keys: readonly string[]) => {
        requireCapability(port, capability);
        return read(keys);
      },
    });
  const products = createKeyedLoader<ProductKey, Reading<ShopProduct>>({
    keyOf: productKeyText,
    load: async (keys) => {
      const found = await port.products(keys, scope);
      // Found by one key, known by its sku: the fields of the same answer ask by sku.
      for (const [text, reading] of found) {
        if (reading instanceof Error || text.startsWith('sku:')) continue;
        products.prime({ by: 'sku', value: reading.value.sku }, reading);
      }
      return found;
    },
  });
  return {
    products,
    prices: loader('PRICES', (keys) => port.prices(keys, scope, [])),
    groupPrices: createKeyedLoader({
      keyOf: groupPriceText,
      load: async (keys: readonly GroupPriceKey[]) => {
        requireCapability(port, 'PRICES');
        const byGroups = new Map<string, GroupPriceKey[]>();
        for (const key of keys) {
          const text = JSON.stringify(key.groups);
          byGroups.set(text, [...(byGroups.get(text) ?? []), key]);
        }
        const found = await Promise.all(
          [...byGroups.values()].map(async (some) => {
            const groups = some[0]?.groups ?? [];
            const readings = await port.prices(
              some.map(({ sku }) => sku),
              scope,
              groups,
            );
            return [...readings].map(([sku, reading]) => [groupPriceText({ sku, groups }), reading] as const);
          }),
        );
        return new Map(found.flat());
      },
    }),
    accounts: loader('ACCOUNTS', (keys) => port.accounts(keys, scope)),
    logins: loader('LOGINS', (keys) => port.logins(keys, scope)),
    cartsOf: loader('CUSTOMER_CARTS', (keys) => port.cartsOf(keys, scope)),
    wishlistsOf: loader('WISHLISTS', (keys) => port.wishlistsOf(keys, scope)),
    carts: loader('GUEST_CARTS', (keys) => port.carts(keys, scope)),
    wishlists: loader('WISHLISTS', (keys) => port.wishlists(keys, scope)),
    sales: loader('SALES', (keys) => port.sales(keys, scope)),
    owners: createKeyedLoader({ load: (ids: readonly string[]) => identity.ownersOf(ids, scope) }),
    buyers: createKeyedLoader({ load: (ids: readonly string[]) => identity.accountsOf(ids, scope) }),
  };
}

function groupPriceText({ sku, groups }: GroupPriceKey): string {
  return JSON.stringify([groups, sku]);
}

/** @throws ClientError NOT_SUPPORTED when the adapter's system cannot do this. */
export function requireCapability(port: CommercePort, capability: CommerceCapability): void {
  if (!port.capabilities.has(capability)) throw new ClientError('NOT_SUPPORTED');
}
