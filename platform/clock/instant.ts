const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Whole milliseconds since 1970 of an RFC 3339 instant. Throws RangeError on other text. */
export function parseInstant(text: string): number {
  const milliseconds = instantPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds))
    throw new RangeError('An instant is written as RFC 3339, such as 2026-11-20T09:00:00Z.');
  return milliseconds;
}
