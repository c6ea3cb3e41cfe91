import { describe, expect, it } from '@jest/globals';
import type { Place, StockRow } from './port.ts';
import { selectStock } from './selectStock.ts';
import { stockLevel } from './stockLevel.ts';

const place = (id: string, country: string, latitude: number | null, safetyMargin = '0'): Place => ({
  id,
  name: id,
  store: latitude !== null,
  country,
  gln: null,
  address: null,
  geo: latitude === null ? null : { latitude, longitude: 12 },
  partner: null,
  openingHours: null,
  services: null,
  safetyMargin,
});
const row = (location: string, onHand: string, reserved = '0', onOrder = false): StockRow => ({
  location,
  onHand,
  reserved,
  expectedAt: null,
  onOrder,
});
const places = [place('A', 'DK', 55), place('B', 'DK', 56), place('C', 'SE', 57), place('WEB', 'DK', null)];
const rows = [row('A', '1'), row('B', '5'), row('C', '9'), row('WEB', '7')];
const select = (selection: Partial<Parameters<typeof selectStock>[1]>): readonly string[] =>
  selectStock(rows, { places, country: 'DK', storeIds: null, near: null, first: 10, ...selection }).map(
    (selected) => selected.row.location,
  );

describe('selectStock', () => {
  it('gives the stores that were named, in their order, without those that do not carry the article', () => {
    expect(select({ storeIds: ['C', 'X', 'A', 'C'] })).toEqual(['C', 'A']);
  });

  it('gives the nearest stores of any market, warehouses not among them', () => {
    expect(select({ near: { latitude: 56.9, longitude: 12 }, first: 2 })).toEqual(['C', 'B']);
  });

  it('gives the largest stocks of the market otherwise', () => {
    expect(select({})).toEqual(['WEB', 'B', 'A']);
  });
});

describe('stockLevel', () => {
  const level = (stockRow: StockRow, margin = '0', discontinued = false) => {
    const stock = { value: { discontinued, rows: [stockRow] }, asOf: '2026-11-20T09:00:00Z', stale: false };
    const where = { place: place('A', 'DK', 55, margin), places: { asOf: '2026-11-20T08:59:00Z', stale: true } };
    return stockLevel(stock, stockRow, where, { system: 'erp', lowStock: '3' });
  };

  it('promises what is on hand less what is reserved less the margin, never below nothing', () => {
    expect(level(row('A', '10', '2.5'), '1')).toMatchObject({ available: '6.5', status: 'IN_STOCK' });
    expect(level(row('A', '4', '0'), '1')).toMatchObject({ available: '3', status: 'LOW' });
    expect(level(row('A', '2', '5'))).toMatchObject({ available: '0', status: 'OUT_OF_STOCK' });
  });

  it('is as old as the margin that it holds back', () => {
    expect(level(row('A', '1')).provenance).toEqual({ system: 'erp', asOf: '2026-11-20T08:59:00Z', stale: true });
  });

  it('tells a delivery that comes from one that does not, and what is sold out for good', () => {
    expect(level(row('A', '0', '0', true)).status).toBe('BACKORDER');
    expect(level(row('A', '0', '0', true), '0', true).status).toBe('DISCONTINUED');
    expect(level(row('A', '9'), '0', true).status).toBe('IN_STOCK');
  });
});
