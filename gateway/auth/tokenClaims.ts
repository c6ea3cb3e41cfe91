import { z } from 'zod';
import { channelKinds } from '../../platform/context/index.ts';

/** Roles of staff, whoever issued the token: any short name that is not one of the others. */
const name = z.string().regex(/^[A-Za-z][\w-]{0,39}$/);
const id = z.string().min(1).max(100);

/** What a verified token says. Anything in it that is not of this form makes the token worthless. */
export const tokenClaimsSchema = z.object({
  sub: id,
  /** When the token ends, in seconds since 1970. */
  exp: z.number().optional(),
  role: name.default('visitor'),
  /** Separated by spaces (RFC 8693). */
  scope: z
    .string()
    .max(4_000)
    .default('')
    .transform((text) => text.split(' ').filter((scope) => scope !== '')),
  channel: z.enum(channelKinds).optional(),
  market: z.string().max(10).optional(),
  store: id.optional(),
  till: id.optional(),
  /** The program that the token was given to (OpenID Connect). An odd one is not looked at. */
  azp: z.string().max(100).optional().catch(undefined),
  identifier: z.object({ type: name, value: id }).optional(),
});

export type TokenClaims = Readonly<z.infer<typeof tokenClaimsSchema>>;
