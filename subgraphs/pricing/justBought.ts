import type { PurchaseFacts } from './purchaseFacts.ts';

const DAY_MS = 86_400_000;

/**
 * By sku, until when (exclusive, RFC 3339 in UTC) an article counts as just bought. A history that is not whole counts as far as it goes.
 * @param days of 24 hours; 0: nothing does.
 * @param now RFC 3339.
 */
export function justBought(facts: PurchaseFacts | null, days: number, now: string): ReadonlyMap<string, string> {
  const until = new Map<string, string>();
  for (const { sku, boughtAt } of facts?.purchases ?? []) {
    const end = Date.parse(boughtAt) + days * DAY_MS;
    if (end > Date.parse(now)) until.set(sku, new Date(end).toISOString());
  }
  return until;
}
