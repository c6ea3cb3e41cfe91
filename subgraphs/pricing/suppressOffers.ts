import type { OfferRecord } from './offerFacts.ts';

/** An offer that is not shown for an article, and until when (exclusive). */
export interface HiddenOffer {
  readonly offer: OfferRecord;
  readonly sku: string;
  readonly until: string;
}

export interface SuppressedOffers {
  readonly shown: readonly OfferRecord[];
  readonly hidden: readonly HiddenOffer[];
}

/**
 * Leaves out what is bound to articles that were just bought. An offer that names others too is shown for those; one that names none, a
 * discount of the basket or a voucher for anything, is always shown.
 * @param bought by sku, until when each counts as just bought.
 * @param article of which the offers are, whichever articles they name (a parent for its variants); null: of no one article.
 */
export function suppressOffers(
  offers: readonly OfferRecord[],
  bought: ReadonlyMap<string, string>,
  article: string | null,
): SuppressedOffers {
  const shown: OfferRecord[] = [];
  const hidden: HiddenOffer[] = [];
  for (const offer of offers) {
    const { skus } = offer;
    const own = article === null ? undefined : bought.get(article);
    if (skus !== null && article !== null && own !== undefined) {
      hidden.push({ offer, sku: article, until: own });
      continue;
    }
    const left = skus === null ? null : skus.filter((sku) => !bought.has(sku));
    if (left === null || left.length > 0 || skus?.length === 0) shown.push({ ...offer, skus: left });
    if (article !== null) continue;
    for (const sku of skus ?? []) {
      const until = bought.get(sku);
      if (until !== undefined) hidden.push({ offer, sku, until });
    }
  }
  return { shown, hidden };
}
