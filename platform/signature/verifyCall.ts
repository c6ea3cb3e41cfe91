import { timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { ClientError } from '../errors/index.ts';
import { digest, signatureAlgorithm, signatureIssuer, signingKey } from './claims.ts';

export interface CallToVerify {
  readonly token: string | undefined;
  readonly subgraph: string;
  /** The request body exactly as it was received, before any parsing. */
  readonly body: string | Uint8Array;
  readonly encodedContext: string;
  readonly secret: string;
}

const claimsSchema = z.looseObject({ body: z.string(), ctx: z.string() });
const clockToleranceSeconds = 5;

/** Throws ClientError UNAUTHENTICATED with the reason unless the gateway signed exactly this call for this subgraph. */
export async function verifyCall(call: CallToVerify): Promise<void> {
  if (call.token === undefined || call.token === '') throw refused('The call is not signed.');
  const key = signingKey(call.secret);
  let claims: z.infer<typeof claimsSchema>;
  try {
    const { payload } = await jwtVerify(call.token, key, {
      algorithms: [signatureAlgorithm],
      issuer: signatureIssuer,
      audience: call.subgraph,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iat', 'exp'],
      maxTokenAge: 60,
    });
    claims = claimsSchema.parse(payload);
  } catch (cause) {
    throw refused(reasonOf(cause), cause);
  }
  if (!equal(claims.body, digest(call.body))) throw refused('The signature is for another body.');
  if (!equal(claims.ctx, digest(call.encodedContext))) throw refused('The signature is for another context.');
}

function reasonOf(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'The signature has expired.';
  if (cause instanceof errors.JWTClaimValidationFailed) return `The signature's claim ${cause.claim} is not right.`;
  if (cause instanceof errors.JOSEAlgNotAllowed) return 'The signature uses an algorithm that is not allowed.';
  return 'The signature is not valid.';
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

function refused(message: string, cause?: unknown): ClientError {
  return new ClientError('UNAUTHENTICATED', message, { cause });
}
