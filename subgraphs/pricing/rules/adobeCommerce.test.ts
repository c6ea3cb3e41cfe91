import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../../platform/money/index.ts';
import { line, question } from '../testRecords.ts';
import { adobeCommerce } from './adobeCommerce.ts';

const base = line({ id: 'base:N1', amount: '500.00', priceList: null, source: 'adobe-commerce' });
const special = (amount: string, more = {}) => line({ ...base, id: 'special:N1', kind: 'MARKDOWN', amount, ...more });
const tier = (quantity: string, more = {}) =>
  line({ ...base, id: `tier:N1:ALL GROUPS:${quantity}`, kind: 'QUANTITY_BREAK', minimumQuantity: quantity, ...more });

function charged(...[records, more]: Parameters<typeof question>): string | undefined {
  return adobeCommerce.rule(question(records, more)).decision?.amounts.gross.amount;
}

describe('the shop’s own rule', () => {
  it('takes the lowest of base, special and catalogue rule', () => {
    expect(charged([base])).toBe('500.00');
    expect(charged([base, special('450.00')])).toBe('450.00');
    expect(charged([base, special('550.00')])).toBe('500.00');
    const ruled = line({ ...base, id: 'catalog-rule:7:N1:0', kind: 'CAMPAIGN', amount: '420.00' });
    expect(charged([base, special('450.00'), ruled])).toBe('420.00');
  });

  it('takes a special price within its days alone', () => {
    const over = special('450.00', { validUntil: '2026-11-20T12:00:00Z' });
    const coming = special('440.00', { validFrom: '2026-11-20T12:00:01Z' });
    expect(charged([base, over, coming])).toBe('500.00');
  });

  it('takes a tier from its quantity on, in money or off the base price', () => {
    const fixed = tier('6', { amount: '400.00' });
    const off = tier('12', { amount: null, discountPercent: '30' });
    expect(charged([base, fixed, off])).toBe('500.00');
    expect(charged([base, fixed, off], { quantity: toDecimal('6') })).toBe('2400.00');
    expect(charged([base, fixed, off], { quantity: toDecimal('12') })).toBe('4200.00');
  });

  it('leaves out the tiers of groups that the buyer is not in', () => {
    const club = line({
      ...base,
      id: 'tier:N1:Club:1',
      kind: 'MEMBER',
      audience: 'MEMBERS',
      amount: '300.00',
      applies: false,
    });
    expect(charged([base, club])).toBe('500.00');
  });

  it('has no price for an article without one, nor for a discount off nothing', () => {
    expect(adobeCommerce.rule(question([])).decision).toBeNull();
    expect(adobeCommerce.rule(question([tier('1', { amount: null, discountPercent: '30' })])).decision).toBeNull();
  });

  it('says of each record why it won or lost, whatever their order', () => {
    const records = [base, special('450.00'), tier('6', { amount: '1.00' })];
    const told = (list: typeof records) =>
      adobeCommerce
        .rule(question(list))
        .verdicts.map(({ record, chosen, reason }) => [record.id, chosen, reason])
        .sort();
    expect(told(records)).toEqual([
      ['base:N1', false, 'a lower price wins'],
      ['special:N1', true, 'the lowest price in the running'],
      ['tier:N1:ALL GROUPS:6', false, 'holds from 6 base units on'],
    ]);
    expect(told([...records].reverse())).toEqual(told(records));
  });
});
