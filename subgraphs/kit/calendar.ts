/** A time zone's days as instants. */
export interface Calendar {
  /** Local midnight at which `day` (YYYY-MM-DD) begins, plus whole days, as RFC 3339 in UTC. */
  startOf(day: string, plusDays?: number): string;
  /** The local day of an instant. */
  dayOf(instant: string): string;
}

const DAY_MS = 86_400_000;
/** Price lines name few distinct days; far more than a season's worth are kept. */
const KEPT_DAYS = 4_096;

/** @param timeZone an IANA name. */
export function createCalendar(timeZone: string): Calendar {
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
  const starts = new Map<number, string>();

  const offsetAt = (instant: number): number => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
  const startOf = (utcMidnight: number): string => {
    const known = starts.get(utcMidnight);
    if (known !== undefined) return known;
    const guess = utcMidnight - offsetAt(utcMidnight);
    // The offset at midnight can differ from the one at the guess when the clocks change on that day.
    const start = new Date(utcMidnight - offsetAt(guess)).toISOString();
    if (starts.size >= KEPT_DAYS) starts.clear();
    starts.set(utcMidnight, start);
    return start;
  };

  return {
    startOf: (day, plusDays = 0) => startOf(Date.parse(`${day}T00:00:00Z`) + plusDays * DAY_MS),
    dayOf: (instant) => {
      const time = Date.parse(instant);
      return new Date(time + offsetAt(time)).toISOString().slice(0, 10);
    },
  };
}
