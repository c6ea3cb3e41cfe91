/** A number with three significant digits, none of them lost before the point: 0.0123, 1.23, 123, 1234. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.max(1e-6, Math.abs(value)))));
  return value.toFixed(Math.min(3, places));
}
