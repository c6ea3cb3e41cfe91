import { describe, expect, it } from '@jest/globals';
import type { Promotion } from './promotions.ts';
import { unappliedOffers } from './unapplied.ts';

const promotion = (id: string, more: Partial<Promotion> = {}): Promotion => ({
  ...{ id, code: id, isAutomatic: true, title: id, startsAt: null, endsAt: null, currency: null, regions: null },
  ...{ groups: null, skus: null, categoryIds: null, minimumPieces: null, hasOtherConditions: false },
  ...more,
});
const why = (running: readonly Promotion[], codes: readonly string[] = [], applied: readonly string[] = []) =>
  unappliedOffers(
    {
      rows: [{ sku: 'A', quantity: '2' }],
      categories: new Map([['A', ['kitchen']]]),
      appliedIds: new Set(applied),
      codes,
    },
    running,
    (id) => id === 'club',
  ).map(({ offerId, code, reason, missingQuantity }) => [offerId, code, reason, missingQuantity]);

describe('a promotion that gave nothing', () => {
  it('is explained as far as its own words tell it', () => {
    expect(why([promotion('p', { isAutomatic: false })])).toEqual([['promotion:p', 'p', 'COUPON_NOT_GIVEN', null]]);
    expect(why([promotion('p', { minimumPieces: '3' })])).toEqual([['promotion:p', null, 'TOO_FEW_ARTICLES', '1']]);
    expect(why([promotion('p', { groups: ['club'] })])).toEqual([['promotion:p', null, 'NOT_A_MEMBER', null]]);
    expect(why([promotion('p')])).toEqual([['promotion:p', null, 'UNKNOWN', null]]);
  });

  it('is left out where it was given, is another group’s, of other articles or under conditions that nobody tells', () => {
    expect(why([promotion('p')], [], ['p'])).toEqual([]);
    expect(why([promotion('p', { groups: ['club', 'staff'] })])).toEqual([]);
    expect(why([promotion('p', { skus: ['B'] }), promotion('q', { categoryIds: ['lamps'] })])).toEqual([]);
    expect(why([promotion('p', { hasOtherConditions: true })])).toEqual([]);
  });

  it('is told of a code that was given, known or not, in any case', () => {
    const coupon = promotion('TEN', { isAutomatic: false, categoryIds: ['lamps'] });
    expect(why([coupon], ['ten', 'NOPE'])).toEqual([
      ['promotion:TEN', 'TEN', 'TOO_FEW_ARTICLES', null],
      [null, 'NOPE', 'CODE_NOT_KNOWN', null],
    ]);
  });
});
