import type { Markets } from '../../platform/context/index.ts';
import type { PeopleLook } from '../../subgraphs/identity/index.ts';
import { finding, type Finding } from './finding.ts';

/** People whom one system holds more than once, and markets without the account that anonymous sales are booked on. */
export function peopleFindings(
  { duplicates, suspects, sharedErpNumbers, unread }: PeopleLook,
  markets: Markets,
): readonly Finding[] {
  const walkIns = unread.has('erp')
    ? []
    : markets.all.flatMap(({ code, walkInCustomer }) =>
        sharedErpNumbers.has(walkInCustomer) ? [] : [finding('WALK_IN_MISSING', code, walkInCustomer)],
      );
  return [
    ...duplicates.map(({ system, recordIds }) => finding('PERSON_DUPLICATED', system, recordIds.join(', '))),
    ...suspects.map(({ system, recordIds }) => finding('PERSON_PERHAPS_DUPLICATED', system, recordIds.join(', '))),
    ...walkIns,
  ];
}
