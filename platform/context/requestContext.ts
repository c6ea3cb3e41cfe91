import { z } from 'zod';
import { marketSchema } from './market.ts';

export const channelKinds = [
  'WEB',
  'APP',
  'STORE',
  'KIOSK',
  'CALL_CENTER',
  'MARKETPLACE',
  'EMAIL',
  'PUSH',
  'SOCIAL',
  'SEARCH',
  'PARTNER',
] as const;

export type ChannelKind = (typeof channelKinds)[number];

const scopes = z.array(z.string()).readonly();

export const callerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anonymous') }),
  z.strictObject({
    kind: z.literal('customer'),
    /** Canonical customer id; null while the login is not linked to a customer. */
    customerId: z.string().nullable(),
    subject: z.string(),
    scopes,
  }),
  z.strictObject({ kind: z.literal('staff'), subject: z.string(), role: z.string(), scopes }),
  z.strictObject({ kind: z.literal('service'), name: z.string(), scopes }),
]);

export type Caller = Readonly<z.infer<typeof callerSchema>>;

/** What travels with a request from the gateway to a subgraph to an upstream: plain data, made by the gateway alone. */
export const requestContextSchema = z.strictObject({
  requestId: z.string().min(1).max(200),
  market: marketSchema,
  /** One of the market's locales. */
  locale: z.string(),
  channel: z.enum(channelKinds),
  storeId: z.string().nullable(),
  tillId: z.string().nullable(),
  caller: callerSchema,
  /** Canonical id of the customer whom the request is priced for; null: the public. */
  buyerId: z.string().nullable(),
  /** The one business instant of the request, RFC 3339 in UTC. */
  now: z.iso.datetime(),
});

export type RequestContext = Readonly<z.infer<typeof requestContextSchema>>;
