/** What is known of the prices of an article that a system does not sell, or could not be asked about. */
export const noPriceSheet = {
  sold: false,
  baseUnit: null,
  units: [],
  taxRate: null,
  localCurrency: null,
  exchangeRate: null,
  measure: null,
  holdsUntil: null,
  records: [],
} as const;
