/** Object ids of PostgreSQL's types. */
const typeIds = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

type Parse = (text: string) => unknown;

const asItIs: Parse = (text) => text;

/** "2026-11-20 09:00:00.5+00" as RFC 3339 in UTC; `infinity` stays as it is. */
const instant: Parse = (text) => {
  const date = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
};

/** How column types read, so that the embedded store and a server answer the same. */
export const parsers: Readonly<Record<number, Parse>> = Object.freeze({
  [typeIds.int8]: asItIs,
  [typeIds.numeric]: asItIs,
  [typeIds.date]: asItIs,
  [typeIds.timestamp]: asItIs,
  [typeIds.timestamptz]: instant,
});
