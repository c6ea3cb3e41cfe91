import type { ShopSubset } from '../shopSubset.ts';
import type { Subset } from '../subset.ts';
import { openMedusaApi, type MedusaApi } from './medusaApi.ts';
import { createHouse, type House } from './seedHouse.ts';
import { createCatalogue } from './seedCatalogue.ts';
import { createAccounts } from './seedAccounts.ts';
import { createOffers } from './seedOffers.ts';
import { createOrders } from './seedOrders.ts';
import type { Medusa } from './startMedusa.ts';

/** What the seeded server gave its own ids to. */
export interface SeededMedusa {
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Variant's id by sku. */
  readonly variants: Readonly<Record<string, string>>;
  /** Customer's id by the ERP's number. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Promotion's id by code. */
  readonly promotions: Readonly<Record<string, string>>;
  /** In the order in which they were placed. */
  readonly orders: readonly SeededOrder[];
  readonly guestCart: { readonly id: string; readonly total: string };
}

export interface SeededOrder {
  readonly id: string;
  /** As the shop shows it. */
  readonly number: string;
  /** The retailer's own number of the same sale; null: it was bought through a cart, by nobody whom the ERP knows. */
  readonly origin: string | null;
  readonly erpNumber: string | null;
  readonly total: string;
  readonly placedAt: string;
  readonly skus: readonly string[];
}

/** Builds the shop through the server's own API, in the order that its records need each other. */
export async function seedMedusa(server: Medusa, subset: Subset, shop: ShopSubset): Promise<SeededMedusa> {
  const api: MedusaApi = await openMedusaApi(server.url, server);
  const house: House = await createHouse(api);
  const variants = await createCatalogue(api, house, shop);
  const { accounts, groups } = await createAccounts(api, shop);
  const promotions = await createOffers(api, { shop, subset, variants, groups });
  const { orders, guestCart } = await createOrders(api, { house, subset, variants, accounts });
  return {
    publishableKey: house.publishableKey,
    secretKey: house.secretKey,
    variants: Object.fromEntries(variants),
    accounts: Object.fromEntries(accounts),
    promotions,
    orders,
    guestCart,
  };
}
