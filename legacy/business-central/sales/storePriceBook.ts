import Big from 'big.js';
import type { Row } from '../../odata/index.ts';
import { vatPostingSetup, currencyExchangeRates } from '../pages/setup.ts';
import { campaigns, campaignTargets, priceListLines } from '../pages/prices.ts';
import type { PriceBook, PriceLine } from '../pricing/priceBook.ts';
import { BcError } from '../http/errors.ts';
import type { Store } from '../store.ts';
import { emptyDate } from '../values.ts';

/** The price tables as they are now. */
export function storePriceBook(store: Store): PriceBook {
  return {
    linesOf: (itemNo) => store.table(priceListLines).where('itemNo', itemNo).map(priceLineOf),
    campaignsOf: (customerNo) =>
      new Set(
        store
          .table(campaignTargets)
          .where('customerNo', customerNo)
          .map((target) => text(target, 'campaignNo'))
          .filter((no) => store.table(campaigns).where('no', no)[0]?.['activated'] === true),
      ),
    vatPercent(vatBusPostingGroup, vatProdPostingGroup) {
      const setup = store
        .table(vatPostingSetup)
        .where('vatBusPostingGroup', vatBusPostingGroup)
        .find((row) => row['vatProdPostingGroup'] === vatProdPostingGroup);
      if (setup === undefined) {
        throw notFound(
          'VAT Posting Setup',
          `VAT Bus. Posting Group='${vatBusPostingGroup}',VAT Prod. Posting Group='${vatProdPostingGroup}'`,
        );
      }
      return text(setup, 'vatPercent');
    },
    rateOf(currencyCode, day) {
      const rates = store
        .table(currencyExchangeRates)
        .where('currencyCode', currencyCode)
        .filter((row) => text(row, 'startingDate') <= day)
        .sort((left, right) => (text(left, 'startingDate') < text(right, 'startingDate') ? 1 : -1));
      if (rates[0] === undefined) {
        throw notFound('Currency Exchange Rate', `Currency Code='${currencyCode}',Starting Date='${day}'`);
      }
      const { relationalExchangeRateAmount: local, exchangeRateAmount: units } = rates[0];
      return new Big(String(local)).times(100).div(String(units)).toFixed();
    },
  };
}

/** A stored text; '' when there is none. */
export function text(row: Row, field: string): string {
  const value = row[field];
  return value === undefined || value === null ? '' : String(value);
}

/** What the product says when a record that another one names is missing. */
export function notFound(table: string, key: string): BcError {
  return new BcError(
    400,
    'Application_DialogException',
    `The ${table} does not exist. Identification fields and values: ${key}`,
  );
}

const openDate = (date: string): string => (date === emptyDate ? '' : date);

function priceLineOf(row: Row): PriceLine {
  return {
    priceListCode: text(row, 'priceListCode'),
    lineNo: Number(row['lineNo']),
    status: text(row, 'status'),
    amountType: text(row, 'amountType'),
    assignToType: text(row, 'assignToType'),
    assignToNo: text(row, 'assignToNo'),
    campaignNo: text(row, 'campaignNo'),
    variantCode: text(row, 'variantCode'),
    unitOfMeasureCode: text(row, 'unitOfMeasureCode'),
    minimumQuantity: text(row, 'minimumQuantity'),
    currencyCode: text(row, 'currencyCode'),
    unitPrice: text(row, 'unitPrice'),
    lineDiscountPercent: text(row, 'lineDiscountPercent'),
    allowLineDisc: row['allowLineDisc'] === true,
    priceIncludesVat: row['priceIncludesVat'] === true,
    vatBusPostingGrPrice: text(row, 'vatBusPostingGrPrice'),
    startingDate: openDate(text(row, 'startingDate')),
    endingDate: openDate(text(row, 'endingDate')),
  };
}
