import { declareSources, neverKept, type FieldDeclaration, type SourceDeclaration } from '../kit/index.ts';
import { feedRoots } from './crosswalk/feedRoots.ts';

/** The crosswalk is a store of our own, made from the systems' feeds, each looked at every `pollMs`. */
export function fieldSources(pollMs: number): SourceDeclaration {
  const feeds = Object.values(feedRoots).map((root) => `Query.${root}`);
  const crosswalk: FieldDeclaration<never> = { maximumAgeMs: pollMs, staleIfErrorMs: null, madeFrom: feeds };
  return declareSources<never>('samklang', new Set(), {
    'Query.context': neverKept,
    'Query.me': crosswalk,
    'Query.customer': crosswalk,
    'Query.identifyCustomer': { ...crosswalk, madeFrom: [...feeds, 'Query.saleOwners'] },
    'Query.customersByRecord': crosswalk,
    'Query.customersByCard': crosswalk,
    'Query.customerOfClaim': crosswalk,
    'Customer.identifiers': crosswalk,
    'Customer.mergedFrom': crosswalk,
    'Customer.canonicalId': crosswalk,
    'Customer.crmIds': crosswalk,
    'Customer.erpNumbers': crosswalk,
    'Customer.shopIds': crosswalk,
    'Customer.memberIds': crosswalk,
    'Customer.clubCards': crosswalk,
    'Customer.paymentTokens': crosswalk,
  });
}
