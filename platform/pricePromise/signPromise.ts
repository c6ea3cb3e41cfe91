import { CompactSign, type CryptoKey } from 'jose';
import { promiseAlgorithm, promiseType, type PromiseClaims } from './promiseClaims.ts';

/** A private key with the id of its public half. */
export interface PromiseSigner {
  readonly kid: string;
  readonly privateKey: CryptoKey;
}

/** A compact JWS over the claims. */
export async function signPromise(claims: PromiseClaims, { kid, privateKey }: PromiseSigner): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: promiseAlgorithm, typ: promiseType, kid })
    .sign(privateKey);
}
