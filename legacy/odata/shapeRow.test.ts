import { describe, expect, it } from '@jest/globals';
import { stringifyExact } from '../kit/rawNumber.ts';
import { businessCentralDialect } from './dialects/businessCentral.ts';
import type { EntityType, Row } from './entityType.ts';
import { parseQuery } from './parseQuery.ts';
import { shapeRow } from './shapeRow.ts';

const brand: EntityType = { name: 'brand', key: 'code', fields: { code: 'string' } };
const line: EntityType = {
  name: 'line',
  key: 'id',
  fields: { id: 'int', price: 'decimal', brandCode: 'string' },
  navigations: { brand: { target: () => brand, many: false } },
};
const order: EntityType = {
  name: 'order',
  key: 'id',
  fields: { id: 'int', total: 'decimal', note: 'string' },
  navigations: { lines: { target: () => line, many: true } },
};
const lines: readonly Row[] = [
  { id: 1, price: '29.949999999999999', brandCode: 'A' },
  { id: 2, price: '5.00', brandCode: 'B' },
  { id: 3, price: '7', brandCode: 'A' },
];

const shape = (query: string): string =>
  stringifyExact(
    shapeRow({ id: 7, total: '1000.80', note: null }, order, parseQuery(query, order, businessCentralDialect(null)), {
      ignoreCase: false,
      annotate: (row) => ({ '@odata.etag': `W/"${String(row['id'])}"` }),
      related: (row, _type, navigation) => (navigation === 'lines' ? lines : [{ code: row['brandCode'] ?? null }]),
    }),
  );

describe('a row on the wire', () => {
  it('shows decimals to the digit and empty fields as null', () => {
    expect(shape('')).toBe('{"@odata.etag":"W/\\"7\\"","id":7,"total":1000.80,"note":null}');
    expect(shape('$select=total')).toBe('{"@odata.etag":"W/\\"7\\"","total":1000.80}');
  });

  it('filters, orders and cuts what it expands, through lookups too', () => {
    expect(
      shape(
        "$select=id&$expand=lines($select=price;$filter=brand/code eq 'A';$orderby=price;$expand=brand($select=code))",
      ),
    ).toBe(
      '{"@odata.etag":"W/\\"7\\"","id":7,"lines":[' +
        '{"@odata.etag":"W/\\"3\\"","price":7,"brand":{"@odata.etag":"W/\\"undefined\\"","code":"A"}},' +
        '{"@odata.etag":"W/\\"1\\"","price":29.949999999999999,"brand":{"@odata.etag":"W/\\"undefined\\"","code":"A"}}]}',
    );
    expect(shape('$select=id&$expand=lines($select=id;$orderby=id desc;$skip=1;$top=1;$count=true)')).toContain(
      '"lines":[{"@odata.etag":"W/\\"2\\"","id":2}],"lines@odata.count":3',
    );
  });
});
