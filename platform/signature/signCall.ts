import { SignJWT } from 'jose';
import { digest, signatureAlgorithm, signatureIssuer, signingKey } from './claims.ts';

export interface CallToSign {
  readonly subgraph: string;
  /** The request body exactly as it is sent. */
  readonly body: string | Uint8Array;
  /** The context exactly as it is sent (encodeContext). */
  readonly encodedContext: string;
  /** Shared by the gateway and the subgraphs, at least 32 characters. */
  readonly secret: string;
}

const lifetimeSeconds = 60;

/** The token by which a subgraph knows that the gateway made exactly this call: 60 s, one audience, one body, one context. */
export async function signCall(call: CallToSign): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ body: digest(call.body), ctx: digest(call.encodedContext) })
    .setProtectedHeader({ alg: signatureAlgorithm })
    .setIssuer(signatureIssuer)
    .setAudience(call.subgraph)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(signingKey(call.secret));
}
