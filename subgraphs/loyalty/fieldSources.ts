import { declareSources, neverKept, type KeptFor, type SourceDeclaration } from '../kit/index.ts';
import type { LoyaltySettings } from './config.ts';
import type { LoyaltyCapability, LoyaltyPort } from './port.ts';

/** What of the club each field needs, and how long it is kept. */
export function fieldSources(
  port: Pick<LoyaltyPort, 'system' | 'capabilities'>,
  config: LoyaltySettings,
): SourceDeclaration {
  const display: KeptFor = {
    maximumAgeMs: config.LOYALTY_DISPLAY_TTL_MS,
    staleIfErrorMs: config.LOYALTY_STALE_IF_ERROR_MS,
  };
  const reference: KeptFor = { maximumAgeMs: config.LOYALTY_REFERENCE_REFRESH_MS, staleIfErrorMs: null };
  return declareSources<LoyaltyCapability>(port.system, port.capabilities, {
    'Query.rewards': { capability: 'REWARDS', ...reference },
    'Query.loyaltyIdentityChanges': { capability: 'MEMBER_CHANGES', ...neverKept },
    'Customer.membership': { capability: 'MEMBERS', ...display },
    'Customer.loyaltyActivities': { capability: 'TRANSACTIONS', ...neverKept },
    'Customer.loyaltyOfferFacts': { capability: 'OFFERS', ...display },
    'Membership.tier': { capability: 'TIERS', ...neverKept },
    'Membership.nextTier': { capability: 'TIERS', ...reference },
    'Membership.pending': { capability: 'PENDING', ...neverKept },
    'Membership.expiring': { capability: 'EXPIRATIONS', ...neverKept },
    'Membership.transactions': { capability: 'TRANSACTIONS', ...neverKept },
    'Product.offerFacts': { capability: 'OFFERS', ...display },
  });
}
