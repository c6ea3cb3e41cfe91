import { createCalendar, type Calendar } from './calendar.ts';

/** Calendars by time zone (an IANA name), each made once: there are as many as markets have. */
export function createCalendars(): (timeZone: string) => Calendar {
  const known = new Map<string, Calendar>();
  return (timeZone) => {
    const calendar = known.get(timeZone) ?? createCalendar(timeZone);
    known.set(timeZone, calendar);
    return calendar;
  };
}
