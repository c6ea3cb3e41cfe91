import { formatDecimal, toDecimal } from '../../../platform/money/index.ts';
import type { PriceRecord } from '../priceFacts.ts';
import type { PriceQuestion } from './rule.ts';

/** Within `[validFrom, validUntil)`. */
export function isRunning(record: Pick<PriceRecord, 'validFrom' | 'validUntil'>, at: number): boolean {
  return hasBegun(record, at) && !isOver(record, at);
}

/** Why a record is not in the running; null when it is. */
export function whyNot(record: PriceRecord, question: PriceQuestion): string | null {
  const { at, unit, currency, localCurrency, exchangeRate } = question;
  if (!record.applies) return 'not for this buyer';
  if (!hasBegun(record, at)) return 'has not begun';
  if (isOver(record, at)) return 'is over';
  if (record.unit !== null && record.unit !== unit) return `is for the unit ${record.unit}`;
  if (record.currency !== null && record.currency !== currency) return `is in ${record.currency}`;
  if (!reachesMinimum(record, question)) {
    const counted = record.unit === null ? 'base units' : record.unit;
    return `holds from ${formatDecimal(record.minimumQuantity)} ${counted} on`;
  }
  // A line that gives only a discount needs no rate.
  const isLocal = record.currency === null && localCurrency !== currency;
  if (record.amount !== null && isLocal && exchangeRate === null) return 'has no rate of exchange';
  return null;
}

/** A record without a unit counts in base units. */
function reachesMinimum(record: PriceRecord, { quantity, quantityPerUnit }: PriceQuestion): boolean {
  const counted = record.unit === null ? quantity.times(quantityPerUnit) : quantity;
  return counted.gte(toDecimal(record.minimumQuantity));
}

function hasBegun({ validFrom }: Pick<PriceRecord, 'validFrom'>, at: number): boolean {
  return validFrom === null || Date.parse(validFrom) <= at;
}

function isOver({ validUntil }: Pick<PriceRecord, 'validUntil'>, at: number): boolean {
  return validUntil !== null && at >= Date.parse(validUntil);
}
