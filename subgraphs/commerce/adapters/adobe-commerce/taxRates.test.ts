import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../../../platform/money/index.ts';
import { taxRate, type TaxBook } from './taxRates.ts';

const rate = (id: string, tax_country_id: string, percent: string) => ({
  id,
  tax_country_id,
  rate: toDecimal(percent),
});
const rule = (product: string, rates: readonly string[], customer = '3') => ({
  id: product,
  customer_tax_class_ids: [customer],
  product_tax_class_ids: [product],
  tax_rate_ids: [...rates],
});
const bookOf = (rules: TaxBook['rules']): TaxBook => ({
  rules,
  rates: new Map(
    [rate('1', 'SE', '25.0000'), rate('2', 'SE', '12'), rate('3', 'NO', '15')].map((one) => [one.id, one]),
  ),
});

describe('the tax in a price that the shop owns', () => {
  it('is the rate of the country that the rules name for the goods and the consumers', () => {
    const book = bookOf([rule('2', ['1']), rule('4', ['2', '3'])]);
    expect(taxRate(book, '2', '3', 'SE')).toBe('25');
    expect(taxRate(book, '4', '3', 'SE')).toBe('12');
    expect(taxRate(book, '4', '3', 'NO')).toBe('15');
    expect(taxRate(book, '0', '3', 'SE')).toBe('0');
  });

  it('is not known where no rule names it, or more than one does', () => {
    const book = bookOf([rule('2', ['1']), rule('4', ['1']), rule('4', ['2'])]);
    expect(taxRate(book, '2', '3', 'NO')).toBeNull();
    expect(taxRate(book, '2', '8', 'SE')).toBeNull();
    expect(taxRate(book, '9', '3', 'SE')).toBeNull();
    expect(taxRate(book, '4', '3', 'SE')).toBeNull();
  });
});
