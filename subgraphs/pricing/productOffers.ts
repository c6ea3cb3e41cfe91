import type { RequestContext } from '../../platform/context/index.ts';
import type { SourceStatus } from './__generated__/resolvers.ts';
import type { ProductReference } from './entities.ts';
import { justBought } from './justBought.ts';
import { campaignOffers, mergeOffers } from './mergeOffers.ts';
import { readOfferFacts } from './offerFacts.ts';
import { ownersFacts } from './ownersFacts.ts';
import { readCampaignFacts } from './priceFacts.ts';
import { readPurchaseFacts } from './purchaseFacts.ts';
import { sourceStatus } from './sourceStatus.ts';
import { suppressOffers, type SuppressedOffers } from './suppressOffers.ts';

/** Offers of one article for its buyer, with what each source gave. */
export interface ProductOffers extends SuppressedOffers {
  readonly sources: readonly SourceStatus[];
  /** False when no source of offers could be read. */
  readonly isKnown: boolean;
}

/** Joins what the sources tell of an article, and leaves out what its buyer has just bought. */
export function productOffers(
  product: ProductReference,
  { market, now }: Pick<RequestContext, 'market' | 'now'>,
): ProductOffers {
  const campaigns = readCampaignFacts(ownersFacts(product, market));
  const shop = readOfferFacts(product.shopOfferFacts);
  const club = readOfferFacts(product.offerFacts);
  const owners = oneForEach([
    sourceStatus(market.priceOwner, campaigns),
    sourceStatus('commerce', shop),
    sourceStatus('loyalty', club),
  ]);
  const lists = [
    campaigns?.unavailable === null ? campaignOffers(campaigns, product.sku, now) : [],
    shop?.records ?? [],
    club?.records ?? [],
  ];
  const offers = mergeOffers(lists, now);
  const isKnown = owners.some(({ state }) => state !== 'UNAVAILABLE');
  const { buyer } = product;
  if (buyer == null || market.justBoughtDays === 0) return { shown: offers, hidden: [], sources: owners, isKnown };
  const purchases = readPurchaseFacts(buyer.recentPurchases);
  return {
    ...suppressOffers(offers, justBought(purchases, market.justBoughtDays, now), product.sku),
    sources: [...owners, sourceStatus('orders', purchases)],
    isKnown,
  };
}

const worstFirst: readonly SourceStatus['state'][] = [
  'UNAVAILABLE',
  'PARTIAL',
  'STALE',
  'COMPLETE',
  'NO_CONSENT',
  'NOT_LINKED',
];

/** A shop that owns the prices tells campaigns and rules apart: of the two, what is worse counts for it. */
function oneForEach(statuses: readonly SourceStatus[]): SourceStatus[] {
  const bySystem = new Map<string, SourceStatus>();
  for (const status of statuses) {
    const known = bySystem.get(status.system);
    if (known === undefined || worstFirst.indexOf(status.state) < worstFirst.indexOf(known.state)) {
      bySystem.set(status.system, status);
    }
  }
  return [...bySystem.values()];
}
