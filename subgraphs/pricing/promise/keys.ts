import { readFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { ConfigurationError } from '../../../platform/env/index.ts';
import type { Logger } from '../../../platform/log/index.ts';
import {
  openPromise,
  promiseAlgorithm,
  promiseKeySchema,
  signPromise,
  type PromiseKey,
  type PromiseSigner,
} from '../../../platform/pricePromise/index.ts';
import type { PricingConfig } from '../config.ts';
import { probeClaims } from './probeClaims.ts';

/** What promises are signed with, and what they are verified with: keys that no longer sign stay here until their promises have ended. */
export interface PromiseKeys {
  readonly signer: PromiseSigner;
  /** Of every key, the signer's included. */
  readonly published: readonly PromiseKey[];
}

/** A JWK set (RFC 7517). A key without `d` verifies only. */
const keyFile = z.object({
  keys: z
    .array(
      promiseKeySchema.extend({
        d: z
          .string()
          .regex(/^[\w-]{43}$/)
          .optional(),
      }),
    )
    .min(1)
    .max(20),
});
type KeyFile = z.infer<typeof keyFile>;

/**
 * The keys that the settings name: the first private one signs, all are published. Without any a key is made for this process alone.
 * @throws ConfigurationError when the set cannot be read, two keys share an id, none is private, or a private key is not that of its public half.
 */
export async function openPromiseKeys(config: PricingConfig, logger: Logger): Promise<PromiseKeys> {
  const text = await configured(config);
  if (text === null) {
    logger.warn(
      'price promises are signed with a key of this process: they end with it, and other processes refuse them',
    );
    return ephemeral();
  }
  const { keys } = parse(text);
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length) throw wrong('two keys have the same kid');
  const [signing] = keys.flatMap(({ d, ...key }) => (d === undefined ? [] : [{ ...key, d }]));
  if (signing === undefined) throw wrong('none of the keys is private');
  const published = keys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x }));
  const signer = { kid: signing.kid, privateKey: await privateKeyOf(signing) };
  // Found out here rather than by every till that is shown a promise.
  if ((await openPromise(await signPromise(probeClaims, signer), published)).claims === null) {
    throw wrong(`the private key ${signing.kid} is not that of its public half`);
  }
  return { signer, published };
}

async function configured({
  PRICING_PROMISE_KEYS: inline,
  PRICING_PROMISE_KEYS_FILE: file,
}: PricingConfig): Promise<string | null> {
  if (inline !== undefined || file === undefined) return inline ?? null;
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw wrong('the file cannot be read');
  }
}

async function privateKeyOf(jwk: PromiseKey & { readonly d: string }): Promise<PromiseSigner['privateKey']> {
  try {
    const key = await importJWK(jwk, promiseAlgorithm);
    if (!(key instanceof Uint8Array)) return key;
  } catch {
    // Told below, without its text: it may quote the key.
  }
  throw wrong(`the private key ${jwk.kid} is not one of Ed25519`);
}

function parse(text: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    throw wrong('is not a JWK set of Ed25519 keys with a kid each');
  }
}

async function ephemeral(): Promise<PromiseKeys> {
  const { privateKey, publicKey } = await generateKeyPair(promiseAlgorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { signer: { kid, privateKey }, published: [promiseKeySchema.parse({ ...jwk, kid })] };
}

function wrong(problem: string): ConfigurationError {
  return new ConfigurationError([`PRICING_PROMISE_KEYS or PRICING_PROMISE_KEYS_FILE: ${problem}`]);
}
