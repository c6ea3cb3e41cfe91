import type { OfferRecord } from './__generated__/resolvers.ts';

/** Those whose window `[validFrom, validUntil)` holds the instant (RFC 3339), each once, in a stable order. */
export function offersNow(offers: readonly OfferRecord[], now: string): OfferRecord[] {
  const at = Date.parse(now);
  const running = offers.filter(
    ({ validFrom, validUntil }) =>
      (validFrom === null || Date.parse(validFrom) <= at) && (validUntil === null || at < Date.parse(validUntil)),
  );
  return [...new Map(running.map((offer) => [offer.id, offer])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
