/** What hangs on an item is kept under this. */
export function itemTag(number: string): string {
  return `erp item ${number}`;
}

/** An item's price lines alone are kept under this. */
export function linesTag(number: string): string {
  return `erp lines ${number}`;
}

/** An item's stock alone is kept under this: it moves with every sale, its prices do not. */
export function stockTag(number: string): string {
  return `erp stock ${number}`;
}

/** Everything of one kind, for when more has changed than can be told one by one. */
export const keptTags = Object.freeze({ items: 'erp items', lines: 'erp lines', stock: 'erp stock' });
