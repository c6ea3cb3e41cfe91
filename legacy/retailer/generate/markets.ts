import type { ExchangeRate, Market, MarketCode, VatRate } from '../model.ts';

export const company = {
  id: '6b1f0a52-7c1e-4e55-9d0a-3f2b8c4d1e10',
  name: 'Nordhavn A/S',
  localCurrency: 'DKK',
  timeZone: 'Europe/Copenhagen',
} as const;

export const marketCodes: readonly MarketCode[] = ['DK', 'SE', 'NO'];

export const markets: Readonly<Record<MarketCode, Market>> = {
  DK: {
    code: 'DK',
    currency: 'DKK',
    locales: ['da-DK', 'en-GB'],
    timeZone: 'Europe/Copenhagen',
    walkInCustomer: 'DK-CASH',
    onlineLocation: 'WEB-DK',
    vatBusPostingGroup: 'DOMESTIC-DK',
    website: 'dk',
    storeViews: [
      { storeId: 1, code: 'dk_da', locale: 'da-DK' },
      { storeId: 2, code: 'dk_en', locale: 'en-GB' },
    ],
  },
  SE: {
    code: 'SE',
    currency: 'SEK',
    locales: ['sv-SE', 'en-GB'],
    timeZone: 'Europe/Stockholm',
    walkInCustomer: 'SE-CASH',
    onlineLocation: 'WEB-SE',
    vatBusPostingGroup: 'DOMESTIC-SE',
    website: 'se',
    storeViews: [
      { storeId: 3, code: 'se_sv', locale: 'sv-SE' },
      { storeId: 4, code: 'se_en', locale: 'en-GB' },
    ],
  },
  NO: {
    code: 'NO',
    currency: 'NOK',
    locales: ['nb-NO', 'en-GB'],
    timeZone: 'Europe/Oslo',
    walkInCustomer: 'NO-CASH',
    onlineLocation: 'WEB-NO',
    vatBusPostingGroup: 'DOMESTIC-NO',
    website: 'no',
    storeViews: [
      { storeId: 5, code: 'no_nb', locale: 'nb-NO' },
      { storeId: 6, code: 'no_en', locale: 'en-GB' },
    ],
  },
};

/** Denmark has one rate; Sweden 25/12/6 and Norway 25/15/0 for standard goods, food and books. */
export const vatRates: readonly VatRate[] = [
  { vatBusPostingGroup: 'DOMESTIC-DK', vatProdPostingGroup: 'STANDARD', ratePercent: '25' },
  { vatBusPostingGroup: 'DOMESTIC-DK', vatProdPostingGroup: 'FOOD', ratePercent: '25' },
  { vatBusPostingGroup: 'DOMESTIC-DK', vatProdPostingGroup: 'BOOK', ratePercent: '25' },
  { vatBusPostingGroup: 'DOMESTIC-SE', vatProdPostingGroup: 'STANDARD', ratePercent: '25' },
  { vatBusPostingGroup: 'DOMESTIC-SE', vatProdPostingGroup: 'FOOD', ratePercent: '12' },
  { vatBusPostingGroup: 'DOMESTIC-SE', vatProdPostingGroup: 'BOOK', ratePercent: '6' },
  { vatBusPostingGroup: 'DOMESTIC-NO', vatProdPostingGroup: 'STANDARD', ratePercent: '25' },
  { vatBusPostingGroup: 'DOMESTIC-NO', vatProdPostingGroup: 'FOOD', ratePercent: '15' },
  { vatBusPostingGroup: 'DOMESTIC-NO', vatProdPostingGroup: 'BOOK', ratePercent: '0' },
];

/** DKK for 100 of the currency; the last row of each began before the anchor, one more is entered ahead. */
export const exchangeRates: readonly ExchangeRate[] = [
  { currency: 'SEK', startingDate: '2024-11-01', rate: '64.50' },
  { currency: 'SEK', startingDate: '2025-07-01', rate: '66.80' },
  { currency: 'SEK', startingDate: '2026-11-01', rate: '68.00' },
  { currency: 'SEK', startingDate: '2026-12-01', rate: '68.40' },
  { currency: 'NOK', startingDate: '2024-11-01', rate: '63.20' },
  { currency: 'NOK', startingDate: '2025-07-01', rate: '63.00' },
  { currency: 'NOK', startingDate: '2026-11-01', rate: '64.00' },
  { currency: 'NOK', startingDate: '2026-12-01', rate: '63.60' },
];
