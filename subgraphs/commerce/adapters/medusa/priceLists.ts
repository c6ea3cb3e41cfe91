import type { MedusaClient, ReadOptions } from './client.ts';
import { priceList, priceListFields, type WirePriceList } from './wire.ts';

/** Every price list that is not a draft, with its prices: Medusa finds none by the article. */
export async function readPriceLists(client: MedusaClient, options: ReadOptions): Promise<readonly WirePriceList[]> {
  return client.listAll(
    'price-lists',
    'price_lists',
    priceList,
    { 'status[]': ['active'], fields: priceListFields },
    options,
  );
}
