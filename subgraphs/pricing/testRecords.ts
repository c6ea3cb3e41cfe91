import { toDecimal } from '../../platform/money/index.ts';
import type { PriceFacts, PriceRecord } from './priceFacts.ts';
import type { PriceQuestion } from './rules/rule.ts';

/** A public price line of 500 DKK with 25 % VAT in it, for tests to change. */
export function line(fields: Partial<PriceRecord> = {}): PriceRecord {
  return {
    id: 'P1/10000',
    kind: 'LIST',
    audience: 'PUBLIC',
    amount: '500.00',
    currency: null,
    discountPercent: null,
    unit: null,
    variant: null,
    minimumQuantity: '0',
    validFrom: null,
    validUntil: null,
    priceList: 'P1',
    campaign: null,
    campaignTitle: null,
    allowLineDiscount: true,
    taxIncluded: true,
    includedTaxRate: null,
    decided: false,
    quoted: null,
    applies: true,
    source: 'business-central',
    ...fields,
  };
}

/** The item card's own price. */
export function itemCard(amount: string): PriceRecord {
  return line({ id: 'item-card', priceList: null, amount });
}

/** A line that gives only a discount. */
export function discount(percent: string, fields: Partial<PriceRecord> = {}): PriceRecord {
  return line({ id: 'D1/10000', priceList: 'D1', amount: null, discountPercent: percent, ...fields });
}

export const noon = '2026-11-20T12:00:00Z';

/** One piece of an article in Denmark, today. */
export function question(records: readonly PriceRecord[], fields: Partial<PriceQuestion> = {}): PriceQuestion {
  return {
    records,
    quantity: toDecimal('1'),
    unit: 'PCS',
    quantityPerUnit: toDecimal('1'),
    currency: 'DKK',
    localCurrency: 'DKK',
    exchangeRate: null,
    taxRate: toDecimal('25'),
    pricesIncludeTax: true,
    at: Date.parse(noon),
    ...fields,
  };
}

export function facts(records: readonly PriceRecord[], fields: Partial<PriceFacts> = {}): PriceFacts {
  return {
    unavailable: null,
    asOf: noon,
    stale: false,
    sold: true,
    baseUnit: 'PCS',
    units: [
      { code: 'PCS', quantityPerUnit: '1' },
      { code: 'BOX', quantityPerUnit: '6' },
    ],
    taxRate: '25',
    localCurrency: 'DKK',
    exchangeRate: null,
    measure: null,
    holdsUntil: null,
    records,
    ...fields,
  };
}
