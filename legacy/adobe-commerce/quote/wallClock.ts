/** An instant on a market's wall clock, `YYYY-MM-DD hh:mm:ss`: what the shop's windows are written in. */
export function wallClock(at: Date, timeZone: string): string {
  const two = '2-digit';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

/** Both ends are part of a window; one without a time, or at midnight, ends with its day. */
export function isWithin(wall: string, from: string | null, to: string | null): boolean {
  const last = to === null || (to.length > 10 && !to.endsWith(' 00:00:00')) ? to : `${to.slice(0, 10)} 23:59:59`;
  return (from === null || from <= wall) && (last === null || wall <= last);
}
