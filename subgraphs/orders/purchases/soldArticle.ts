/** How much of an article one sale holds, and how much of it was returned; decimals. */
export interface SoldArticle {
  readonly sku: string;
  readonly quantity: string;
  /** All of it when the sale was cancelled. */
  readonly returned: string;
}
