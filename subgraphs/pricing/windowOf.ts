import type { PriceRecord } from './priceFacts.ts';

/** How long an answer holds: from the last moment at which any candidate started or ended to the next. RFC 3339; null: open. */
export function windowOf(
  records: readonly Pick<PriceRecord, 'validFrom' | 'validUntil'>[],
  at: number,
): { readonly validFrom: string | null; readonly validUntil: string | null } {
  let from = -Infinity;
  let until = Infinity;
  for (const { validFrom, validUntil } of records) {
    for (const edge of [validFrom, validUntil]) {
      if (edge === null) continue;
      const moment = Date.parse(edge);
      if (moment <= at) from = Math.max(from, moment);
      else until = Math.min(until, moment);
    }
  }
  const write = (moment: number): string | null => (Number.isFinite(moment) ? new Date(moment).toISOString() : null);
  return { validFrom: write(from), validUntil: write(until) };
}
