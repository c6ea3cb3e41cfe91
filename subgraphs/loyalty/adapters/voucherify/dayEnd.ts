/** The instant (RFC 3339 in UTC) at which a calendar day (YYYY-MM-DD) is over in a time zone. */
export function dayEndIn(timeZone: string): (day: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const offsetAt = (instant: number): number => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
  return (day) => {
    const nextMidnight = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
    const guess = nextMidnight - offsetAt(nextMidnight);
    return new Date(nextMidnight - offsetAt(guess)).toISOString();
  };
}
