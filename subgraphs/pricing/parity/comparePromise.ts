import { compareMoney, subtractMoney } from '../../../platform/money/index.ts';
import type { Divergence } from './compareParties.ts';
import type { ParityQuestion } from './partyOf.ts';
import type { Party } from './party.ts';

/**
 * A promise against what the owner would charge now for as much, in that unit, to the same audience. Only one that is below says something: of
 * one that is above, or of an article that is not sold any more, nobody is charged what was promised.
 */
export function comparePromise(
  party: Party,
  ofOwner: (promised: NonNullable<ParityQuestion['promised']>) => Party,
): readonly Divergence[] {
  const { promised, amount: actual } = party;
  if (promised === undefined || actual === null) return [];
  const { state, amount: expected } = ofOwner(promised);
  if (state === 'NO_PRICE') return [{ party, expected: null, actual, difference: null }];
  if (expected === null || expected.currency !== actual.currency || compareMoney(actual, expected) >= 0) return [];
  return [{ party, expected, actual, difference: subtractMoney(actual, expected) }];
}
