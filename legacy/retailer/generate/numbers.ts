import type { Amount, Quantity } from '../model.ts';

const cents = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** `7` as `07`; below a hundred. */
export function twoDigits(n: number): string {
  return cents[n] ?? String(n);
}

/** Minor units (a whole number below 2^53) as an amount with two decimals. */
export function amountOf(minor: number): Amount {
  const positive = Math.abs(minor);
  return `${minor < 0 ? '-' : ''}${Math.floor(positive / 100)}.${cents[positive % 100] ?? ''}`;
}

/** The way back; the text is one of ours. */
export function minorOf(amount: Amount): number {
  return Number(amount.replace('.', ''));
}

/** Thousandths as a quantity without superfluous zeros. */
export function quantityOf(thousandths: number): Quantity {
  if (thousandths % 1000 === 0) return String(thousandths / 1000);
  return `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`.replace(/0+$/, '');
}

/** `numerator / denominator` rounded half up; whole numbers, not negative, exact below 2^53. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** Splits `total` by weight so that the parts sum to it exactly (largest remainder, first line on a tie). */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const order = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Twelve digits with their GS1 check digit: a GTIN-13 or GLN-13. */
export function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
