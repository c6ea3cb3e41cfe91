import { createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../../../platform/store/index.ts';

/** Keyed hash of a normalised identifier or name: equal values compare equal, and the store alone tells nobody the value. */
export type KeyedHash = (kind: string, value: string) => string;

export function createKeyedHash(key: string): KeyedHash {
  const secret = createSecretKey(key, 'hex');
  return (kind, value) => createHmac('sha256', secret).update(`${kind}\n${value}`).digest('base64url');
}

/** The configured key, or the one that the store keeps; made on the first start. */
export async function hashKey(store: Store, configured: string | undefined): Promise<string> {
  if (configured !== undefined) return configured;
  await store.execute(`insert into identity.setting (name, value) values ('hash_key', $1) on conflict do nothing`, [
    randomBytes(32).toString('hex'),
  ]);
  const [row] = await store.query(
    `select value from identity.setting where name = 'hash_key'`,
    [],
    z.object({ value: z.string() }),
  );
  if (!row) throw new Error('The hash key is not in the store.');
  return row.value;
}

/** A canonical id, minted from the record that founds the person: rebuilding an empty store gives the same ids again. */
export function mintCustomerId(foundingRecord: string, attempt: number): string {
  const text = attempt === 0 ? foundingRecord : `${foundingRecord}\n${attempt}`;
  return `cus_${createHash('sha256').update(`samklang customer\n${text}`).digest('base64url').replace(/[-_]/g, '').slice(0, 20)}`;
}
