import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../../retailer/index.ts';
import type { Market, Retailer } from '../../retailer/index.ts';
import { extractItems } from './extractItems.ts';
import { extractOffers } from './extractOffers.ts';
import { readPriceFile, UnreadablePriceFile } from './readPriceFile.ts';
import { writePriceFile, writePriceFileBody } from './writePriceFile.ts';

const head = { storeId: 'S-DK01', version: '20261120', createdAt: '2026-11-19T22:00:00+01:00', currency: 'DKK' };
let retailer: Retailer;
let denmark: Market;
let text: string;
beforeAll(() => {
  retailer = buildRetailer();
  const [market] = retailer.markets;
  if (market === undefined) throw new Error('no market');
  denmark = market;
  text = writePriceFile(head, bodyFor('2026-11-20'));
}, 60_000);

function bodyFor(day: string): string {
  return writePriceFileBody(
    extractItems(denmark, day, retailer.priceListLines, retailer),
    extractOffers(denmark, day, retailer.cartRules),
  );
}

describe('a price file', () => {
  it('is read back as it was made', () => {
    const file = readPriceFile(text);
    expect(file).toMatchObject(head);
    expect(file.items).toEqual(extractItems(denmark, '2026-11-20', retailer.priceListLines, retailer));
    expect(file.offers).toEqual(extractOffers(denmark, '2026-11-20', retailer.cartRules));
    expect(file.items.length).toBeGreaterThan(2_000);
  });

  it('carries names with bars, backslashes and line breaks', () => {
    const [first] = extractItems(denmark, '2026-11-20', [], retailer);
    if (first === undefined) throw new Error('no item');
    const odd = { ...first, name: 'a|b\\c\nd\\n|', plu: '|' };
    expect(readPriceFile(writePriceFile(head, writePriceFileBody([odd], []))).items).toEqual([odd]);
  });

  it.each([
    ['cut off', (whole: string) => whole.slice(0, -30)],
    ['cut off between two records', (whole: string) => whole.split('\n').slice(0, 100).join('\n')],
    ['without one record', (whole: string) => whole.replace(/\nP\|[^\n]*/, '')],
    ['altered in one price', (whole: string) => whole.replace('|1499|', '|1399|')],
    ['of another format', (whole: string) => whole.replace('H|4|', 'H|3|')],
    ['with something behind its end', (whole: string) => `${whole}\n`],
    ['empty', () => ''],
  ])('is not taken when it is %s', (_how, spoil) => {
    expect(spoil(text)).not.toBe(text);
    expect(() => readPriceFile(spoil(text))).toThrow(UnreadablePriceFile);
  });

  it('holds the lines of its day alone: a campaign that begins the day after is not in it', () => {
    const watchIn = (day: string) =>
      readPriceFile(writePriceFile(head, bodyFor(day))).items.find(({ plu }) => plu === 'N00001');
    expect(watchIn('2026-11-12')?.prices.map(({ amount }) => amount)).toEqual(['1799']);
    expect(
      watchIn('2026-11-13')
        ?.prices.map(({ amount }) => amount)
        .sort(),
    ).toEqual(['1499', '1799']);
    expect(watchIn('2026-11-12')?.shelfPrice).toBe('1999');
  });
});
