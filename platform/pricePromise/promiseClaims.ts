import { z } from 'zod';

/** The `typ` of a promise's header: no other token of ours is taken for one (RFC 8725, 3.11). */
export const promiseType = 'price-promise+jwt';
/** Ed25519 (RFC 8037). */
export const promiseAlgorithm = 'EdDSA';
export const promiseIssuer = 'samklang-pricing';

const quantity = z.string().regex(/^\d{1,12}(\.\d{1,5})?$/);
const seconds = z.int().nonnegative();

/** What a promise says. Names of RFC 7519 where it has one; instants are business time, in whole seconds. */
export const promiseClaimsSchema = z.strictObject({
  iss: z.literal(promiseIssuer),
  /** Of this one token. */
  jti: z.string().min(16).max(64),
  iat: seconds,
  /** Exclusive: at this second it holds no more. */
  exp: seconds,
  /** The customer for whom alone it holds; without it: for anybody in the market. */
  sub: z.string().min(1).max(200).optional(),
  market: z.string().regex(/^[A-Z]{2}$/),
  sku: z.string().min(1).max(200),
  /** null: the article has no unit. */
  unit: z.string().min(1).max(50).nullable(),
  /** What `amount` pays for, and the least that it holds for. */
  quantity,
  /** The most that it holds for, in `unit`. */
  maxQuantity: quantity,
  /** What `quantity` costs, with tax as the market's consumers read prices. */
  amount: z.string().regex(/^\d{1,15}(\.\d{1,4})?$/),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Hash of the owner's decision that was promised. */
  version: z.string().regex(/^[\w-]{22}$/),
  /** Whether discounts of a basket may be given on top. */
  combinable: z.boolean(),
  redemption: z.enum(['ONCE', 'UNLIMITED']),
});

export type PromiseClaims = Readonly<z.infer<typeof promiseClaimsSchema>>;
