import type { Row } from '../../odata/index.ts';
import { decimalText, guidOf } from '../values.ts';
import { definePage } from './page.ts';

/** The ids of rows that only have a code. */
export const unitId = idsOf('unit');
export const categoryId = idsOf('category');
export const locationId = idsOf('location');

/** Ids by code; kept, because every line of two years asks for them. */
function idsOf(kind: string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    let id = known.get(code);
    if (id === undefined) known.set(code, (id = guidOf(`${kind} ${code}`)));
    return id;
  };
}

/** Our units with what Business Central knows of each. */
const units = [
  ['PCS', 'Piece', 'EA'],
  ['BOX', 'Box', 'BX'],
  ['M', 'Metre', 'MTR'],
  ['KG', 'Kilo', 'KGM'],
] as const;

export const unitsOfMeasure = definePage({
  set: 'unitsOfMeasure',
  group: 'v2.0',
  name: 'unitOfMeasure',
  fields: { code: 'string', displayName: 'string', internationalStandardCode: 'string' },
  indexes: ['code'],
  seed: ({ retailer }) =>
    units.map(([code, displayName, internationalStandardCode]) => ({
      id: unitId(code),
      code,
      displayName,
      internationalStandardCode,
      lastModifiedDateTime: retailer.anchor,
    })),
});

/** The unit's name in the company's language. */
export function unitName(code: string): string {
  return units.find(([known]) => known === code)?.[1] ?? code;
}

export const itemCategories = definePage({
  set: 'itemCategories',
  group: 'v2.0',
  name: 'itemCategory',
  fields: { code: 'string', displayName: 'string' },
  indexes: ['code'],
  seed: ({ retailer }) =>
    retailer.categories.map((category) => ({
      id: categoryId(category.categoryId),
      code: category.categoryId,
      displayName: category.name['en-GB'],
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const currencies = definePage({
  set: 'currencies',
  group: 'v2.0',
  name: 'currency',
  fields: {
    code: 'string',
    displayName: 'string',
    symbol: 'string',
    amountDecimalPlaces: 'string',
    amountRoundingPrecision: 'decimal',
  },
  indexes: ['code'],
  seed: ({ retailer }) =>
    (
      [
        ['DKK', 'Danish krone'],
        ['SEK', 'Swedish krona'],
        ['NOK', 'Norwegian krone'],
      ] as const
    ).map(([code, displayName]) => ({
      id: guidOf(`currency ${code}`),
      code,
      displayName,
      symbol: 'kr',
      amountDecimalPlaces: '2:2',
      amountRoundingPrecision: '0.01',
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const currencyExchangeRates = definePage({
  set: 'currencyExchangeRates',
  group: 'retail',
  name: 'currencyExchangeRate',
  fields: {
    currencyCode: 'string',
    startingDate: 'date',
    exchangeRateAmount: 'decimal',
    relationalExchangeRateAmount: 'decimal',
  },
  indexes: ['currencyCode'],
  writable: {
    create: true,
    delete: true,
    fields: ['currencyCode', 'startingDate', 'exchangeRateAmount', 'relationalExchangeRateAmount'],
    required: ['currencyCode', 'startingDate'],
  },
  seed: ({ retailer }) =>
    retailer.exchangeRates.map(({ currency, startingDate, rate }) => ({
      id: guidOf(`rate ${currency} ${startingDate}`),
      currencyCode: currency,
      startingDate,
      exchangeRateAmount: '100',
      relationalExchangeRateAmount: decimalText(rate),
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const vatPostingSetup = definePage({
  set: 'vatPostingSetup',
  group: 'retail',
  name: 'vatPostingSetup',
  fields: { vatBusPostingGroup: 'string', vatProdPostingGroup: 'string', vatPercent: 'decimal' },
  indexes: ['vatBusPostingGroup', 'vatProdPostingGroup'],
  seed: ({ retailer }) =>
    retailer.vatRates.map(({ vatBusPostingGroup, vatProdPostingGroup, ratePercent }) => ({
      id: guidOf(`vat ${vatBusPostingGroup} ${vatProdPostingGroup}`),
      vatBusPostingGroup,
      vatProdPostingGroup,
      vatPercent: decimalText(ratePercent),
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const customerPriceGroups = definePage({
  set: 'customerPriceGroups',
  group: 'retail',
  name: 'customerPriceGroup',
  fields: {
    code: 'string',
    description: 'string',
    priceIncludesVat: 'boolean',
    vatBusPostingGrPrice: 'string',
    allowLineDisc: 'boolean',
    allowInvoiceDisc: 'boolean',
  },
  indexes: ['code'],
  seed: ({ retailer }) =>
    retailer.priceGroups.map((group): Row => ({
      id: guidOf(`price group ${group.code}`),
      ...group,
      lastModifiedDateTime: retailer.anchor,
    })),
});

export const customerDiscountGroups = definePage({
  set: 'customerDiscountGroups',
  group: 'retail',
  name: 'customerDiscountGroup',
  fields: { code: 'string', description: 'string' },
  indexes: ['code'],
  seed: ({ retailer }) =>
    retailer.discountGroups.map((group): Row => ({
      id: guidOf(`discount group ${group.code}`),
      ...group,
      lastModifiedDateTime: retailer.anchor,
    })),
});
