import type { Reading, Snapshot } from '../../../kit/index.ts';
import type { ErpScope } from '../../port.ts';
import type { BusinessCentralClient } from './client.ts';
import { loadReference, type Reference } from './reference.ts';

/** Campaigns, VAT and rates as they are kept, or anew where what is kept does not count. */
export async function referenceFor(
  reference: Snapshot<Reference>,
  client: BusinessCentralClient,
  scope: ErpScope,
): Promise<Reading<Reference>> {
  if (scope.anew !== true) return reference.read(scope.deadline);
  return { value: await loadReference(client, scope.deadline), asOf: scope.now, stale: false };
}
