import { z } from 'zod';

const base64url32 = z.string().regex(/^[\w-]{43}$/);

/** The public half of a signing key: a JWK (RFC 8037) with the id that tokens name it by. */
export const promiseKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1).max(100),
  x: base64url32,
});

export type PromiseKey = Readonly<z.infer<typeof promiseKeySchema>>;
