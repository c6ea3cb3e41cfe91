import type { PricedArticle } from './pricedArticle.ts';

/**
 * The source's mark of change: when the latest of the records was written, or the rate of exchange began. Records may be written ahead of
 * the reader's clock: what has not come yet is no mark.
 */
export function lastWritten({ written, rateSince, readAt }: PricedArticle): string {
  const read = Date.parse(readAt);
  const times = [...written.values(), ...(rateSince === null ? [] : [rateSince])].map((time) => Date.parse(time));
  const latest = times.filter((time) => time <= read).reduce((a, b) => Math.max(a, b), -Infinity);
  return new Date(Number.isFinite(latest) ? latest : read).toISOString();
}
