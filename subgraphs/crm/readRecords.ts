import type { KeyedLoader } from '../../platform/batch/index.ts';
import type { CustomerReference } from './entities.ts';
import { knownContacts } from './knownContacts.ts';
import type { Reading } from './port.ts';

/** What the customer's contacts hold, first record first; contacts that the system no longer has are left out. */
export async function readRecords<T>(
  customer: CustomerReference,
  loader: KeyedLoader<string, Reading<T>>,
): Promise<readonly Reading<T>[]> {
  const readings = await loader.loadMany(knownContacts(customer));
  return readings.filter((reading) => reading !== null);
}

/** When several readings were made: the oldest; stale as soon as one of them is. */
export function joinedHeader(readings: readonly Pick<Reading<unknown>, 'asOf' | 'stale'>[]): {
  readonly asOf: string | null;
  readonly stale: boolean;
} {
  const [oldest = null] = readings.map(({ asOf }) => asOf).sort();
  return { asOf: oldest, stale: readings.some(({ stale }) => stale) };
}
