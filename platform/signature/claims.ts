import { hash } from 'node:crypto';

export const signatureAlgorithm = 'HS256';
export const signatureIssuer = 'samklang-gateway';

/** HS256 is as strong as its secret: RFC 7518 asks for at least the hash's own 32 bytes. */
const shortestSecretBytes = 32;

export function signingKey(secret: string): Uint8Array {
  const key = Buffer.from(secret, 'utf8');
  if (key.byteLength < shortestSecretBytes) {
    throw new Error(`The subgraph secret has fewer than ${shortestSecretBytes} bytes.`);
  }
  return key;
}

export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}
