import { compareMoney, subtractMoney, type Money } from '../../../platform/money/index.ts';
import type { Party } from './party.ts';

/** One party that charges something else than the owner. */
export interface Divergence {
  readonly party: Party;
  /** The owner's; null: it has no price for the article. */
  readonly expected: Money | null;
  /** What the party charges. */
  readonly actual: Money | null;
  /** `actual` less `expected`; null unless there are both, in one currency. */
  readonly difference: Money | null;
}

/**
 * Everybody against the owner. A party that does not sell an article contradicts nobody, and of one that the owner does not sell there is no
 * price to agree on; one with another price, or with a price where the owner has none or the other way round, does. Who could not be
 * asked is not compared.
 */
export function compareParties(owner: Party, others: readonly Party[]): readonly Divergence[] {
  if (owner.state === 'UNAVAILABLE' || owner.state === 'NOT_SOLD') return [];
  return others.flatMap((party): Divergence[] => {
    if (party.state === 'UNAVAILABLE' || party.state === 'NOT_SOLD' || isAlike(owner, party)) return [];
    const { amount: expected } = owner;
    const { amount: actual } = party;
    const difference =
      expected?.currency === actual?.currency && expected && actual ? subtractMoney(actual, expected) : null;
    return [{ party, expected, actual, difference }];
  });
}

/** Money of two currencies is never equal. */
function isAlike(owner: Party, party: Party): boolean {
  if (owner.amount === null || party.amount === null) return owner.amount === party.amount;
  return owner.amount.currency === party.amount.currency && compareMoney(owner.amount, party.amount) === 0;
}
