import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../../../platform/money/index.ts';
import type { RunningRule } from './rules.ts';
import { unappliedOffers, type ConsideredBasket } from './unapplied.ts';
import type { WireCartRule } from './wire.ts';

const running = (id: string, more: Partial<WireCartRule> = {}, code: string | null = null): RunningRule => ({
  rule: {
    rule_id: id,
    name: `rule ${id}`,
    website_ids: ['1'],
    customer_group_ids: ['0', '1', '4'],
    is_active: true,
    ...more,
  },
  code,
  validFrom: null,
  validUntil: null,
});
const basket = (more: Partial<ConsideredBasket> = {}): ConsideredBasket => ({
  rows: [{ sku: 'A', quantity: '2', categoryIds: ['7'] }],
  subtotal: toDecimal('80'),
  groupId: '0',
  appliedRuleIds: new Set(),
  codes: [],
  usedCode: null,
  ...more,
});
const store = { id: '1', code: 'dk_da', website_id: '1', base_media_url: '' };
const why = (rules: readonly RunningRule[], of: ConsideredBasket = basket()) =>
  unappliedOffers(of, { rules, store, currency: 'DKK', isMemberGroup: (id) => id === '4' }).map(
    ({ offerId, code, reason, missingAmount, missingQuantity }) => ({
      of: offerId ?? code,
      reason,
      ...(missingAmount === null ? {} : { missing: missingAmount.amount }),
      ...(missingQuantity === null ? {} : { missing: missingQuantity }),
    }),
  );
const leaf = (attribute_name: string, operator: string, value: string) => ({
  conditions: [{ attribute_name, operator, value }],
});
const from100 = { condition: leaf('base_subtotal_total_incl_tax', '>=', '100.00') };
const inCategory = (id: string) => ({ action_condition: leaf('category_ids', '()', id) });

describe('a rule that gave nothing', () => {
  it.each<[string, RunningRule, object[]]>([
    [
      'its group’s members alone have',
      running('1', { customer_group_ids: ['4'] }),
      [{ of: 'rule:1', reason: 'NOT_A_MEMBER' }],
    ],
    ['is a dealer’s', running('1', { customer_group_ids: ['2'] }), []],
    ['needs a code', running('1', {}, 'TEN'), [{ of: 'rule:1', reason: 'COUPON_NOT_GIVEN' }]],
    ['is of other articles', running('1', inCategory('8')), []],
    ['asks for more', running('1', from100), [{ of: 'rule:1', reason: 'BELOW_THRESHOLD', missing: '20.00' }]],
    [
      'gives the third piece',
      running('1', { simple_action: 'buy_x_get_y', discount_step: toDecimal('2') }),
      [{ of: 'rule:1', reason: 'TOO_FEW_ARTICLES', missing: '1' }],
    ],
    [
      'has a condition that is not known here',
      running('1', { condition: leaf('weight', '>=', '100') }),
      [{ of: 'rule:1', reason: 'UNKNOWN' }],
    ],
    [
      'has a second condition beside a threshold',
      running('1', {
        condition: { conditions: [...from100.condition.conditions, ...leaf('weight', '>', '1').conditions] },
      }),
      [{ of: 'rule:1', reason: 'UNKNOWN' }],
    ],
  ])('and %s', (_what, rule, expected) => {
    expect(why([rule])).toEqual(expected);
  });

  it('though its code was given, says why it did not help', () => {
    const given = basket({ codes: ['ten '] });
    expect(why([running('1', from100, 'TEN')], given)).toEqual([
      { of: 'rule:1', reason: 'BELOW_THRESHOLD', missing: '20.00' },
    ]);
    expect(why([running('1', inCategory('8'), 'TEN')], given)).toEqual([{ of: 'rule:1', reason: 'TOO_FEW_ARTICLES' }]);
  });

  it('is not combinable with one that stops further rules, or with another code', () => {
    const applied = basket({ appliedRuleIds: new Set(['1']) });
    expect(why([running('1', { stop_rules_processing: true }), running('2')], applied)).toEqual([
      { of: 'rule:2', reason: 'NOT_COMBINABLE' },
    ]);
    expect(
      why([running('3', { stop_rules_processing: true }), running('2')], basket({ appliedRuleIds: new Set(['3']) })),
    ).toEqual([{ of: 'rule:2', reason: 'UNKNOWN' }]);
    const codes = basket({ appliedRuleIds: new Set(['1']), codes: ['ONE', 'TWO'], usedCode: 'ONE' });
    expect(why([running('1', {}, 'ONE'), running('2', {}, 'TWO')], codes)).toEqual([
      { of: 'rule:2', reason: 'NOT_COMBINABLE' },
    ]);
  });

  it('is not judged by a group or categories that nobody told', () => {
    expect(why([running('1', { customer_group_ids: ['4'] })], basket({ groupId: null }))).toEqual([
      { of: 'rule:1', reason: 'UNKNOWN' },
    ]);
    const rows = [{ sku: 'A', quantity: '1', categoryIds: null }];
    expect(why([running('1', inCategory('7'))], basket({ rows }))).toEqual([{ of: 'rule:1', reason: 'UNKNOWN' }]);
  });
});

describe('a code', () => {
  it('that no rule has is not known, one behind the code that counts is not tried, and that one is not told again', () => {
    const rules = [running('1', {}, 'TEN'), running('2', { customer_group_ids: ['2'] }, 'DEALER')];
    const given = basket({
      codes: ['NOPE', 'dealer', 'TEN', 'LATE'],
      usedCode: 'ten',
      appliedRuleIds: new Set(['1']),
    });
    expect(why(rules, given)).toEqual([
      { of: 'NOPE', reason: 'CODE_NOT_KNOWN' },
      { of: 'dealer', reason: 'CODE_NOT_KNOWN' },
      { of: 'LATE', reason: 'NOT_COMBINABLE' },
    ]);
  });
});
