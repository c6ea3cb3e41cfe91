import { decodeProtectedHeader, jwtVerify } from 'jose';
import { ClientError } from '../../platform/errors/index.ts';
import type { KeySource } from './keySource.ts';
import { tokenClaimsSchema, type TokenClaims } from './tokenClaims.ts';

export interface AuthenticatorOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySource;
}

/** Reads an Authorization header. null: there is none. Throws ClientError UNAUTHENTICATED for one that is not good. */
export type Authenticator = (authorization: string | undefined) => Promise<TokenClaims | null>;

/** Asymmetric only: with a symmetric one allowed, a public key would do as a secret. */
const algorithms = ['ES256', 'ES384', 'RS256', 'RS512', 'PS256', 'EdDSA'];

const longestToken = 8_192;
const clockToleranceSeconds = 5;

/** Header parameters by which a token would bring its own key or its own rules. */
const refusedHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'] as const;

/** @param options null: nobody's tokens are taken here, so that any token is a wrong one. */
export function createAuthenticator(options: AuthenticatorOptions | null): Authenticator {
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return null;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(authorization)?.[1];
    if (options === null || token === undefined || token.length > longestToken)
      throw new ClientError('UNAUTHENTICATED');
    try {
      const header = decodeProtectedHeader(token);
      if (refusedHeaders.some((name) => name in header)) throw new Error('The token brings its own key or rules.');
      if (header.kid !== undefined && !/^[\w.:=-]{1,128}$/.test(header.kid)) throw new Error('The key id is not one.');
      const { payload } = await jwtVerify(token, options.keys.find, {
        algorithms,
        issuer: options.issuer,
        audience: options.audience,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      return tokenClaimsSchema.parse(payload);
    } catch (cause) {
      // Only what is our own trouble is another answer; why a token is wrong is nobody's business.
      if (cause instanceof ClientError) throw cause;
      throw new ClientError('UNAUTHENTICATED', undefined, { cause });
    }
  };
}
