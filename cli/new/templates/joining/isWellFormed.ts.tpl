/** Whether a GTIN of 8, 12, 13 or 14 digits has the check digit that GS1 reckons: weights 3 and 1 from the right, to the next ten. */
export function isWellFormed(gtin: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(gtin)) return false;
  const [check = 0, ...rest] = Array.from(gtin, Number).reverse();
  const sum = rest.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return (sum + check) % 10 === 0;
}
