/** Whether a text is a GTIN-8, -12, -13 or -14: digits alone, the last of them GS1's check digit. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  // From the right the digits weigh 1, 3, 1, 3 …: the sum of a right one is a multiple of ten.
  const sum = Array.from(text, Number)
    .reverse()
    .reduce<number>((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
