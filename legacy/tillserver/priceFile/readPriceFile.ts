import { createHash } from 'node:crypto';
import type { BookDiscount, BookItem, BookOffer, BookPrice, OfferRule } from '../engine/priceBook.ts';
import type { PriceFile } from './priceFile.ts';
import { formatVersion } from './priceFile.ts';

/** A file that a till does not take: it stays on the one that it has. */
export class UnreadablePriceFile extends Error {
  override readonly name = 'UnreadablePriceFile';
}

/** Reads a whole file, as a till does when it gets one. Throws {@link UnreadablePriceFile} when it is cut off, altered or of another format. */
export function readPriceFile(text: string): PriceFile {
  const records = recordsOf(text);
  const [head, ...rest] = records;
  if (head?.[0] !== 'H' || head[1] !== formatVersion) throw new UnreadablePriceFile('The head is missing or foreign.');
  const items: { item: BookItem; prices: BookPrice[]; discounts: BookDiscount[] }[] = [];
  const offers: BookOffer[] = [];
  for (const record of rest) {
    const current = items.at(-1);
    if (record[0] === 'I') {
      const prices: BookPrice[] = [];
      const discounts: BookDiscount[] = [];
      items.push({ item: { ...itemOf(record), prices, discounts }, prices, discounts });
    } else if (record[0] === 'O') offers.push(offerOf(record));
    else if (current === undefined) throw new UnreadablePriceFile('A price stands before any article.');
    else if (record[0] === 'P') current.prices.push(priceOf(record));
    else if (record[0] === 'D') current.discounts.push({ ...rowOf(record), percent: field(record, 6) });
    else throw new UnreadablePriceFile('A record of an unknown kind.');
  }
  return {
    storeId: field(head, 2),
    version: field(head, 3),
    createdAt: field(head, 4),
    currency: field(head, 5),
    items: items.map(({ item }) => item),
    offers,
  };
}

/** The records between which and the trailer everything is as it was written. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const end = text.lastIndexOf('\nZ|');
  const content = text.slice(0, end + 1);
  const trailer = /^Z\|(\d+)\|([0-9a-f]{64})\n$/.exec(text.slice(end + 1));
  if (end < 0 || trailer === null) throw new UnreadablePriceFile('The file is cut off.');
  const lines = content.slice(0, -1).split('\n');
  if (Number(trailer[1]) !== lines.length) throw new UnreadablePriceFile('Records are missing.');
  if (createHash('sha256').update(content).digest('hex') !== trailer[2]) {
    throw new UnreadablePriceFile('The checksum does not fit.');
  }
  return lines.map(fieldsOf);
}

function fieldsOf(line: string): readonly string[] {
  if (!line.includes('\\')) return line.split('|');
  return [...line.matchAll(/(?:^|\|)((?:[^|\\]|\\.)*)/g)].map(([, text = '']) =>
    text.replace(/\\(.)/g, (_whole, mark: string) => (mark === 'n' ? '\n' : mark)),
  );
}

function field(record: readonly string[], index: number): string {
  const value = record[index];
  if (value === undefined) throw new UnreadablePriceFile('A record is too short.');
  return value;
}

function optional(record: readonly string[], index: number): string | null {
  const value = field(record, index);
  return value === '' ? null : value;
}

function itemOf(record: readonly string[]): Omit<BookItem, 'prices' | 'discounts'> {
  return {
    plu: field(record, 1),
    unit: field(record, 2),
    perBase: field(record, 3),
    vatPercent: field(record, 4),
    discountable: field(record, 5) === '1',
    categories: field(record, 6).split(' '),
    shelfPrice: field(record, 7),
    name: field(record, 8),
  };
}

function rowOf(record: readonly string[]): Omit<BookDiscount, 'percent'> {
  return {
    audience: field(record, 1) === 'CARD' ? 'CARD' : 'ALL',
    minimum: field(record, 2),
    from: optional(record, 3),
    to: optional(record, 4),
    reference: field(record, 5),
  };
}

function priceOf(record: readonly string[]): BookPrice {
  const specifics = (['', 'C', 'V', 'CV'] as const).find((known) => known === field(record, 9));
  if (specifics === undefined) throw new UnreadablePriceFile('A price of an unknown kind.');
  return {
    ...rowOf(record),
    amount: field(record, 6),
    percent: field(record, 7),
    allowsDiscount: field(record, 8) === '1',
    specifics,
  };
}

function offerOf(record: readonly string[]): BookOffer {
  return {
    id: field(record, 1),
    title: field(record, 7),
    from: optional(record, 3),
    to: optional(record, 4),
    rule: ruleOf(field(record, 2), field(record, 5), field(record, 6)),
  };
}

function ruleOf(kind: string, first: string, second: string): OfferRule {
  switch (kind) {
    case 'MIX_AND_MATCH':
      return { kind, category: first, take: Number(second) };
    case 'CARD_PERCENT':
      return { kind, percent: first };
    case 'THRESHOLD':
      return { kind, atLeast: first, off: second };
    default:
      throw new UnreadablePriceFile('An offer of an unknown kind.');
  }
}
