/** What is kept of an article's prices, in all markets, is kept under this. */
export function priceTag(sku: string): string {
  return `shop price ${sku}`;
}

/** All prices of the shop are kept under this as well. */
export const EVERY_PRICE = 'shop prices';
