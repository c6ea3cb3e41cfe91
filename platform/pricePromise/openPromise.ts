import { compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { promiseAlgorithm, promiseClaimsSchema, promiseType, type PromiseClaims } from './promiseClaims.ts';
import type { PromiseKey } from './promiseKey.ts';
import type { PromiseRefusal } from './promiseRefusal.ts';

/** Ours are under 700 characters; a customer's id or a sku may be long. */
const LONGEST_TOKEN = 2_048;

const headerSchema = z.strictObject({
  alg: z.literal(promiseAlgorithm),
  typ: z.literal(promiseType),
  kid: z.string().min(1).max(100),
});

export type OpenedPromise =
  | { readonly claims: PromiseClaims; readonly refusal: null }
  | { readonly claims: null; readonly refusal: Extract<PromiseRefusal, 'TAMPERED' | 'UNKNOWN_KEY'> };

const tampered: OpenedPromise = { claims: null, refusal: 'TAMPERED' };

/** Reads a token and checks that one of these keys signed exactly it. Asks nobody; whether it holds now and here is another question. */
export async function openPromise(token: string, keys: readonly PromiseKey[]): Promise<OpenedPromise> {
  if (token.length > LONGEST_TOKEN) return tampered;
  const parts = token.split('.');
  const [head = ''] = parts;
  if (parts.length !== 3 || !parts.every(isCanonical)) return tampered;
  const header = headerSchema.safeParse(jsonOf(Buffer.from(head, 'base64url')));
  if (!header.success) return tampered;
  const key = keys.find(({ kid }) => kid === header.data.kid);
  if (key === undefined) return { claims: null, refusal: 'UNKNOWN_KEY' };
  try {
    const publicKey = await importJWK(key, promiseAlgorithm);
    const { payload } = await compactVerify(token, publicKey, { algorithms: [promiseAlgorithm] });
    const claims = promiseClaimsSchema.safeParse(jsonOf(payload));
    return claims.success ? { claims: claims.data, refusal: null } : tampered;
  } catch {
    return tampered;
  }
}

/** Only as we write it: the last letter of base64url has bits that mean nothing, and a token with others would be another text of the same. */
function isCanonical(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
