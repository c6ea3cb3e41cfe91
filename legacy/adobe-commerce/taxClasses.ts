/** Of every customer group. */
export const customerTaxClass = 3;
const productClasses = ['STANDARD', 'FOOD', 'BOOK'];

/** The product tax class of a kind of goods: 2 is Adobe's own "Taxable Goods", the site's follow after the customers'. */
export function taxClassIdOf(kind: string): number {
  const index = productClasses.indexOf(kind);
  return index < 1 ? 2 : index + 3;
}
