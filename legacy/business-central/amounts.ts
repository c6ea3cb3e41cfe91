/**
 * Exact sums of amounts with two decimals, by whole minor units: the rows of two years are made with these, for which big
 * decimals would be too slow. A number holds minor units exactly up to 90 million million.
 */
export function minorUnits(amount: string): number {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (fraction.length > 2) throw new RangeError(`${amount} has more than two decimals.`);
  const units = Number(`${whole.replace('-', '')}${fraction.padEnd(2, '0')}`);
  return whole.startsWith('-') ? -units : units;
}

/** Without superfluous zeros: 49900 is `499`, 49950 is `499.5`. */
export function amountText(units: number): string {
  const size = Math.abs(units);
  const cents = size % 100;
  const whole = `${units < 0 ? '-' : ''}${(size - cents) / 100}`;
  if (cents === 0) return whole;
  return `${whole}.${cents % 10 === 0 ? cents / 10 : String(cents).padStart(2, '0')}`;
}
