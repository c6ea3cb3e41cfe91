import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyOf, criteriaQuery } from './criteria.ts';

describe('search criteria', () => {
  it('ask for every value, and never split one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (values) => {
        const filters = anyOf('sku', values);
        const asked = filters.flatMap(({ condition, value }) =>
          condition === 'in' ? value.split(',').map((part) => part.trim()) : [value],
        );
        expect(asked.toSorted()).toEqual(values.toSorted());
      }),
    );
  });

  it('number groups and filters, and are there even when they ask for nothing', () => {
    expect(criteriaQuery({ groups: [] })).toEqual({ searchCriteria: '' });
    expect(criteriaQuery({ groups: [[{ field: 'sku', condition: 'eq', value: "O'Connor" }]], pageSize: 5 })).toEqual({
      'searchCriteria[filter_groups][0][filters][0][field]': 'sku',
      'searchCriteria[filter_groups][0][filters][0][value]': "O'Connor",
      'searchCriteria[filter_groups][0][filters][0][condition_type]': 'eq',
      'searchCriteria[pageSize]': '5',
    });
  });
});
