const hourMs = 3_600_000;

/** 01:00 UTC on the last Sunday of a month (0 = January), when the European Union moves its clocks. */
function clockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/**
 * The calendar day in the company's zone, Europe/Copenhagen, as `YYYY-MM-DD`: the system's work date. By the European rule
 * rather than by Intl, which is too slow for every receipt of two years.
 */
export function companyDay(ms: number): string {
  const year = new Date(ms).getUTCFullYear();
  const summer = ms >= clockChange(year, 2) && ms < clockChange(year, 9);
  return new Date(ms + (summer ? 2 : 1) * hourMs).toISOString().slice(0, 10);
}
