const DAY_MS = 86_400_000;

/** A store's wall clock. Instants are milliseconds, days `YYYY-MM-DD`. */
export interface LocalTime {
  dayOf(ms: number): string;
  /** @param time `HH:MM`. */
  at(day: string, time: string): number;
  /** `2026-11-20T10:00:00+01:00`, as the tills write it. */
  write(ms: number): string;
}

/** @param timeZone an IANA name. */
export function createLocalTime(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (ms: number): number => {
    const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    return sign === '-' ? -size : size;
  };
  return {
    dayOf: (ms) => new Date(ms + offsetAt(ms)).toISOString().slice(0, 10),
    at: (day, time) => {
      const wall = Date.parse(`${day}T${time}:00Z`);
      // The offset can differ from the first guess where the clocks change on that day.
      return wall - offsetAt(wall - offsetAt(wall));
    },
    write: (ms) => {
      const offset = offsetAt(ms);
      const size = Math.abs(offset) / 60_000;
      const two = (value: number): string => String(value).padStart(2, '0');
      const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      return new Date(ms + offset).toISOString().slice(0, 19) + zone;
    },
  };
}

/** `2026-11-20` and 1 are `2026-11-21`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
