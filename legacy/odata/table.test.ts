import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessCentralDialect } from './dialects/businessCentral.ts';
import type { EntityType, Row } from './entityType.ts';
import { compileFilter } from './evaluate.ts';
import { parseFilter } from './parseFilter.ts';
import { parseQuery } from './parseQuery.ts';
import type { Table, TableQuery } from './table.ts';
import { createTable } from './table.ts';

const type: EntityType = {
  name: 'Microsoft.NAV.thing',
  key: 'number',
  fields: { number: 'string', group: 'string', size: 'int', price: 'decimal', changed: 'dateTime' },
};
const dialect = { ...businessCentralDialect('2.1'), orAcrossFields: true };

const rowOf = (index: number): Row => ({
  number: `N${String(index).padStart(6, '0')}`,
  group: `G${index % 7}`,
  size: index % 11,
  price: `${index % 13}.${index % 10}0`,
  changed: new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % 5_000) * 60_000).toISOString(),
});
const tableOf = (rows: readonly Row[], indexed: boolean): Table =>
  createTable({ type, rows, ...(indexed ? { indexes: ['group', 'size'], ordered: ['changed'] } : {}) });

const pageThrough = (table: Table, query: Omit<TableQuery, 'pageSize'>, pageSize: number): Row[] => {
  const found: Row[] = [];
  let skipToken: string | null = null;
  do {
    const page = table.query({ ...query, skipToken, pageSize });
    found.push(...page.rows);
    skipToken = page.nextToken;
  } while (skipToken !== null);
  return found;
};

const condition = fc.oneof(
  fc.integer({ min: 0, max: 8 }).map((group) => `group eq 'G${group}'`),
  fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })
    .map((all) => `number in (${all.map((n) => `'N${String(n).padStart(6, '0')}'`).join(',')})`),
  fc.integer({ min: 0, max: 12 }).map((size) => `size ge ${size}`),
  fc.integer({ min: 0, max: 12 }).map((size) => `size eq ${size}`),
  fc.integer({ min: 0, max: 12 }).map((price) => `price lt ${price}.5`),
  fc
    .integer({ min: 0, max: 5_000 })
    .chain((minute) =>
      fc
        .constantFrom('gt', 'ge', 'lt', 'le')
        .map((operator) => `changed ${operator} ${new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString()}`),
    ),
  fc.constant("(group eq 'G1' or group eq 'G2')"),
  fc.constant("(group eq 'G1' or size eq 2 or size in (3,4) and group eq 'G5')"),
  fc.constant("not (group eq 'G3')"),
);
const filterText = fc.array(condition, { minLength: 1, maxLength: 3 }).map((all) => all.join(' and '));
const orderText = fc.constantFrom('', 'changed', 'changed desc', 'size desc', 'group,price desc', 'number desc');

describe('an indexed table', () => {
  it('finds the same rows by index as by looking at every row, in the same order, whatever the page size', () => {
    fc.assert(
      fc.property(
        filterText,
        orderText,
        fc.integer({ min: 1, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
        (text, order, pageSize, top) => {
          const rows = Array.from({ length: 200 }, (_, index) => rowOf((index * 37) % 200));
          const filter = parseFilter(text, type, dialect);
          const { orderBy } = parseQuery(order === '' ? '' : `$orderby=${order}`, type, dialect);
          const indexed = pageThrough(tableOf(rows, true), { filter, orderBy, top }, pageSize);
          const plain = tableOf(rows, false).query({ filter, orderBy, top, pageSize: 1_000, count: true });
          expect(indexed).toEqual(plain.rows);
          expect(plain.total).toBe(rows.filter(compileFilter(filter, dialect)).length);
          expect(tableOf(rows, true).query({ filter, orderBy, top, pageSize, count: true }).total).toBe(plain.total);
        },
      ),
    );
  });

  it('keeps its indexes true through changes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('put', 'remove'), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 200 })),
          { maxLength: 40 },
        ),
        (changes) => {
          const table = tableOf(
            Array.from({ length: 30 }, (_, index) => rowOf(index)),
            true,
          );
          const filters = ["group eq 'G1'", 'changed ge 2026-01-02T00:00:00Z', 'size in (1,2,3)'].map((text) =>
            parseFilter(text, type, dialect),
          );
          for (const filter of filters) table.query({ filter, pageSize: 5 });
          for (const [change, index, other] of changes) {
            if (change === 'put') table.put({ ...rowOf(other), number: rowOf(index)['number'] ?? null });
            else table.remove(rowOf(index)['number'] ?? null);
          }
          const plain = tableOf([...table.all()], false);
          for (const filter of filters)
            expect(pageThrough(table, { filter }, 3)).toEqual(plain.query({ filter, pageSize: 1_000 }).rows);
          const { orderBy } = parseQuery('$orderby=changed desc', type, dialect);
          expect(pageThrough(table, { orderBy }, 7)).toEqual(plain.query({ orderBy, pageSize: 1_000 }).rows);
        },
      ),
    );
  });

  it('asks for its rows only when it is asked', () => {
    let made = 0;
    const table = createTable({ type, rows: () => ((made += 1), [rowOf(1)]) });
    expect(made).toBe(0);
    expect([table.size(), table.get('N000001')?.['size'], made]).toEqual([1, 1, 1]);
  });

  it('neither repeats nor loses rows when rows come and go between pages', () => {
    const table = tableOf(
      Array.from({ length: 10 }, (_, index) => rowOf(index)),
      true,
    );
    const first = table.query({ pageSize: 4 });
    table.remove('N000000');
    table.put({ ...rowOf(0), number: 'N000003a' });
    const second = table.query({ pageSize: 4, skipToken: first.nextToken });
    expect(second.rows.map((row) => row['number'])).toEqual(['N000003a', 'N000004', 'N000005', 'N000006']);
  });

  it('refuses a token that it never gave', () => {
    const table = tableOf([rowOf(1)], true);
    for (const skipToken of ['x', 'W10', Buffer.from('[["a","b"],null]').toString('base64url'), '{"a":1}']) {
      expect(() => table.query({ skipToken, pageSize: 5 })).toThrow('invalidValue');
    }
  });
});
