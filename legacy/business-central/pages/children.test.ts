import { describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../../retailer/index.ts';
import { pages } from './index.ts';
import { seedFacts } from './seedFacts.ts';

const facts = seedFacts(buildRetailer());
const withChildren = pages.flatMap((page) => (page.children === null ? [] : [{ page, children: page.children }]));

describe('rows made parent by parent', () => {
  it.each(withChildren.map((each) => [each.page.set, each] as const))(
    'are those of the table: %s',
    (_set, { page, children }) => {
      const all = page.seed(facts);
      expect(all.length).toBeGreaterThan(100);
      const step = Math.ceil(all.length / 50);
      for (let index = 0; index < all.length; index += step) {
        const parent = String(all[index]?.[children.of]);
        expect(children.make(facts, parent)).toEqual(all.filter((row) => row[children.of] === parent));
      }
      expect(children.make(facts, '00000000-0000-0000-0000-000000000000')).toEqual([]);
    },
  );
});

describe('ids', () => {
  it.each(pages.map((page) => [page.set, page] as const))('are unique in %s', (_set, page) => {
    const rows = page.seed(facts);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
