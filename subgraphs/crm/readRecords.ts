import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { Reading } from '../kit/index.ts';
import type { CustomerReference } from './entities.ts';
import { knownContacts } from './knownContacts.ts';

/** What the customer's contacts hold, first record first; contacts that the system no longer has are left out. */
export async function readRecords<T>(
  customer: CustomerReference,
  loader: KeyedLoader<string, Reading<T>>,
): Promise<readonly Reading<T>[]> {
  const readings = await loader.loadMany(knownContacts(customer));
  return readings.filter((reading) => reading !== null);
}
