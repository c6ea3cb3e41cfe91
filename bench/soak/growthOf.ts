/**
 * By how much a series of measurements grows from its first to its last, as part of what it is on average: the straight line that fits it best
 * (least squares), so that one high value says little. 0: flat; NaN with fewer than two values.
 */
export function growthOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let product = 0;
  let square = 0;
  for (const [index, value] of values.entries()) {
    product += (index - middle) * (value - mean);
    square += (index - middle) ** 2;
  }
  return ((product / square) * (values.length - 1)) / mean;
}
