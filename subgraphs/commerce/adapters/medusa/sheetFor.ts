import { compareDecimals } from '../../../../platform/money/index.ts';
import type { ShopPriceSheet } from '../../port.ts';
import type { KeptPrices } from '../keptPrices.ts';
import { EVERYBODY } from './priceRecords.ts';

type Price = KeptPrices['records'][number];

/**
 * A sheet as it holds for whoever is of these groups. Of the price lists that hold now one counts, by Medusa's published source: that with the most
 * conditions, and among equal ones the cheapest. A sale then still has to be below the article's own price; an override takes its place.
 */
export function sheetFor(
  { precedence = {}, ...sheet }: KeptPrices,
  groups: readonly string[],
  now: string,
): ShopPriceSheet {
  const isTheirs = ({ group }: Price): boolean => group === EVERYBODY || groups.includes(group);
  const isOfOne = ({ minimumQuantity }: Price): boolean => compareDecimals(minimumQuantity, '1') <= 0;
  const isListed = ({ id }: Price): boolean => precedence[id] !== undefined;
  const rulesOf = ({ id }: Price): number => precedence[id]?.rules ?? 0;
  const [first] = sheet.records
    .filter((record) => isListed(record) && isTheirs(record) && isOfOne(record) && holdsAt(record, now))
    .toSorted((a, b) => rulesOf(b) - rulesOf(a) || compareDecimals(a.amount ?? '0', b.amount ?? '0'));
  const isShutOut = (record: Price): boolean =>
    first !== undefined &&
    record.id !== first.id &&
    isOfOne(record) &&
    (isListed(record) ? holdsAt(record, now) : precedence[first.id]?.replaces === true);
  return {
    ...sheet,
    records: sheet.records.map(({ group, ...record }) => {
      const kept = { ...record, group };
      return { ...record, applies: isTheirs(kept) && !isShutOut(kept) };
    }),
  };
}

/** Half open, as everywhere. */
export function holdsAt({ validFrom, validUntil }: Pick<Price, 'validFrom' | 'validUntil'>, now: string): boolean {
  const instant = Date.parse(now);
  return (
    (validFrom === null || Date.parse(validFrom) <= instant) &&
    (validUntil === null || instant < Date.parse(validUntil))
  );
}
