function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
}

function offsetAt(instant: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(instant).map(({ type, value }) => [type, Number(value)] as const);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = Object.fromEntries(parts);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function instantOf(wallAsUtc: number, timeZone: string): string {
  const format = formatOf(timeZone);
  const guess = wallAsUtc - offsetAt(wallAsUtc, format);
  // The offset can differ from the one at the guess when the clocks change in between.
  return new Date(wallAsUtc - offsetAt(guess, format)).toISOString();
}

/** `YYYY-MM-DD[ hh:mm:ss]` on a store's wall clock as RFC 3339 in UTC. */
export function beginsAt(text: string | null | undefined, timeZone: string): string | null {
  return text == null ? null : instantOf(Date.parse(`${text.slice(0, 10)}T${text.slice(11) || '00:00:00'}Z`), timeZone);
}

/** The end of a window whose last day, or last second, is named: exclusive. */
export function endsAt(text: string | null | undefined, timeZone: string): string | null {
  if (text == null) return null;
  const time = text.slice(11);
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  // Adobe takes an end without a time, or at midnight, to mean that whole day.
  if (time === '' || time === '00:00:00') return instantOf(day + 86_400_000, timeZone);
  return instantOf(Date.parse(`${text.slice(0, 10)}T${time}Z`) + 1_000, timeZone);
}
