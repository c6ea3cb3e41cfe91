import { createHash } from 'node:crypto';
import type { BookDiscount, BookItem, BookOffer, BookPrice } from '../engine/priceBook.ts';
import type { PriceFileHead } from './priceFile.ts';
import { formatVersion } from './priceFile.ts';

/**
 * A price file: one record a line, fields between bars, a backslash before a bar, a backslash or an n for a line break in a text.
 * `H` head, `I` article and unit, below it its `P` prices and `D` discounts, `O` offers, and at the end `Z` with the number of records
 * before it and the SHA-256 of everything before it.
 */
export function writePriceFile(head: PriceFileHead, body: string): string {
  const text = line(['H', formatVersion, head.storeId, head.version, head.createdAt, head.currency]) + body;
  const records = text.split('\n').length - 1;
  return text + line(['Z', String(records), createHash('sha256').update(text).digest('hex')]);
}

/** What all files of a country and a day have in common. */
export function writePriceFileBody(items: readonly BookItem[], offers: readonly BookOffer[]): string {
  return [...items.flatMap(itemLines), ...offers.map(offerLine)].join('');
}

function itemLines(item: BookItem): string[] {
  const { plu, unit, perBase, vatPercent, discountable, categories, name, shelfPrice } = item;
  return [
    line(['I', plu, unit, perBase, vatPercent, discountable ? '1' : '0', categories.join(' '), shelfPrice, name]),
    ...item.prices.map(priceLine),
    ...item.discounts.map(discountLine),
  ];
}

function priceLine(row: BookPrice): string {
  const allows = row.allowsDiscount ? '1' : '0';
  return line(['P', ...rowFields(row), row.amount, row.percent, allows, row.specifics]);
}

function discountLine(row: BookDiscount): string {
  return line(['D', ...rowFields(row), row.percent]);
}

function rowFields({ audience, minimum, from, to, reference }: BookDiscount): string[] {
  return [audience, minimum, from ?? '', to ?? '', reference];
}

function offerLine({ id, title, from, to, rule }: BookOffer): string {
  const values =
    rule.kind === 'MIX_AND_MATCH'
      ? [rule.category, String(rule.take)]
      : rule.kind === 'CARD_PERCENT'
        ? [rule.percent, '']
        : [rule.atLeast, rule.off];
  return line(['O', id, rule.kind, from ?? '', to ?? '', ...values, title]);
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => field.replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n')).join('|')}\n`;
}
