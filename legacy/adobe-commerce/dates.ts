/** RFC 3339 in UTC as Adobe's `YYYY-MM-DD hh:mm:ss`, UTC too: orders, customers, products. */
export function utcText(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}

/** The instant as the clock on the wall of a time zone shows it: special prices and rules live by it. */
export function wallText(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return parts.format(instant);
}
