/** RFC 3339 in UTC as Adobe's `YYYY-MM-DD hh:mm:ss`, UTC too: orders, customers, products. */
export function utcText(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
