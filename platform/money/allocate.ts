import { toDecimal, type DecimalInput } from './decimal.ts';
import { fromMinorUnits, toMinorUnits, type Money } from './money.ts';

/**
 * Splits `total` in proportion to the weights (not negative; all zero: evenly) so that the parts sum to it exactly. Largest
 * remainder: each part gets its share rounded down, and the units left go to the largest remainders, earlier parts first.
 * A negative total splits as its mirror. No weights throws RangeError, since nothing could hold the total.
 */
export function allocate(total: Money, weights: readonly DecimalInput[]): Money[] {
  if (weights.length === 0) throw new RangeError('There is nothing to allocate to.');
  const shares = integerWeights(weights);
  const sum = shares.reduce((left, right) => left + right, 0n);
  const units = toMinorUnits(total);
  const size = units < 0n ? -units : units;
  const parts = shares.map((share, index) => ({
    index,
    units: (size * share) / sum,
    remainder: (size * share) % sum,
  }));
  let left = size - parts.reduce((taken, part) => taken + part.units, 0n);
  for (const part of [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0n) break;
    part.units += 1n;
    left -= 1n;
  }
  return parts.map((part) => fromMinorUnits(units < 0n ? -part.units : part.units, total.currency));
}

/** The weights scaled to whole numbers of the same proportion. */
function integerWeights(weights: readonly DecimalInput[]): bigint[] {
  const decimals = weights.map(toDecimal);
  if (decimals.some((weight) => weight.lt(0))) throw new RangeError('A weight is not negative.');
  if (decimals.every((weight) => weight.eq(0))) return weights.map(() => 1n);
  const places = Math.max(...decimals.map((weight) => weight.toFixed().split('.')[1]?.length ?? 0));
  return decimals.map((weight) => BigInt(weight.toFixed(places).replace('.', '')));
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
