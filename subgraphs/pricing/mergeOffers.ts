import type { OfferKind } from './__generated__/resolvers.ts';
import type { OfferRecord } from './offerFacts.ts';
import type { CampaignFacts } from './priceFacts.ts';
import { isRunning } from './rules/eligibility.ts';

const rank: Readonly<Record<OfferKind, number>> = {
  CAMPAIGN: 0,
  MEMBER_OFFER: 1,
  VOUCHER: 2,
  COUPON: 3,
  CART_RULE: 4,
  OTHER: 5,
};

/** One list of what runs at the instant (RFC 3339): each offer of each source once, always in the same order. */
export function mergeOffers(lists: readonly (readonly OfferRecord[])[], at: string): OfferRecord[] {
  const now = Date.parse(at);
  const unique = new Map<string, OfferRecord>();
  for (const offer of lists.flat()) {
    const key = offerKey(offer);
    if (isRunning(offer, now) && !unique.has(key)) unique.set(key, offer);
  }
  return [...unique]
    .sort(([a, one], [b, other]) => rank[one.kind] - rank[other.kind] || (a < b ? -1 : 1))
    .map(([, offer]) => offer);
}

/** Ids are unique within their source only. */
export const offerKey = ({ source, id }: Pick<OfferRecord, 'source' | 'id'>): string => `${source}:${id}`;

/** The campaigns that stand behind an article's prices, for whoever is priced, as offers. */
export function campaignOffers({ records }: Pick<CampaignFacts, 'records'>, sku: string, at: string): OfferRecord[] {
  const now = Date.parse(at);
  const campaigns = new Map<string, OfferRecord>();
  for (const record of records) {
    if (record.campaign === null || !record.applies || !isRunning(record, now)) continue;
    const known = campaigns.get(record.campaign);
    campaigns.set(record.campaign, {
      id: record.campaign,
      kind: 'CAMPAIGN',
      title: record.campaignTitle ?? record.campaign,
      source: record.source,
      validFrom: earliest(known?.validFrom, record.validFrom),
      validUntil: latest(known?.validUntil, record.validUntil),
      channels: null,
      storeIds: null,
      code: null,
      codeRequired: false,
      requiresMembership: record.audience === 'MEMBERS' && known?.requiresMembership !== false,
      combinable: null,
      skus: [sku],
    });
  }
  return [...campaigns.values()];
}

/** undefined: nothing yet; null: open. */
function earliest(known: string | null | undefined, next: string | null): string | null {
  if (known === undefined) return next;
  if (known === null || next === null) return null;
  return Date.parse(known) <= Date.parse(next) ? known : next;
}

function latest(known: string | null | undefined, next: string | null): string | null {
  if (known === undefined) return next;
  if (known === null || next === null) return null;
  return Date.parse(known) >= Date.parse(next) ? known : next;
}
