import { createHmac } from 'node:crypto';
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

const header = Buffer.from(JSON.stringify({ alg: signatureAlgorithm })).toString('base64url');

/**
 * The token by which a subgraph knows that the gateway made exactly this call: 60 s, one audience, one body, one context. A JWT (RFC 7515,
 * HS256) written here, since a library's asynchronous way through WebCrypto costs more than all else of a call; `verifyCall` reads it with
 * one.
 */
export function signCall(call: CallToSign): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    body: digest(call.body),
    ctx: digest(call.encodedContext),
    iss: signatureIssuer,
    aud: call.subgraph,
    iat: now,
    exp: now + lifetimeSeconds,
  };
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${createHmac('sha256', signingKey(call.secret)).update(signed).digest('base64url')}`;
}
