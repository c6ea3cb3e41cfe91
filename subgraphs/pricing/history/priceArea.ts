/** Where prices are one: a market, and a zone of it with prices of its own. */
export interface PriceArea {
  readonly market: string;
  readonly priceZone: string;
}

/** The zone of an owner whose prices are the same in all of a market. */
export const WHOLE_MARKET = '';
