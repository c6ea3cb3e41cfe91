import { z } from 'zod';
import { channelKinds } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';

const text = z.string();
const instant = z.iso.datetime({ offset: true }).nullable();

const offerRecord = z.object({
  id: text,
  kind: z.enum(['CAMPAIGN', 'CART_RULE', 'COUPON', 'MEMBER_OFFER', 'VOUCHER', 'OTHER']),
  title: text,
  source: text,
  validFrom: instant,
  validUntil: instant,
  channels: z.array(z.enum(channelKinds)).readonly().nullable(),
  storeIds: z.array(text).readonly().nullable(),
  code: text.nullable(),
  codeRequired: z.boolean(),
  requiresMembership: z.boolean(),
  combinable: z.boolean().nullable(),
  skus: z.array(text).readonly().nullable(),
});
const offerFacts = z.object({
  unavailable: text.nullable(),
  asOf: instant,
  stale: z.boolean(),
  records: z.array(offerRecord).readonly(),
});

/** An offer as its owner tells it: schema/shared/offer-facts.graphql. */
export type OfferRecord = Readonly<z.infer<typeof offerRecord>>;
export type OfferFacts = Readonly<z.infer<typeof offerFacts>>;

/** Null: the subgraph that knows them could not be asked. Throws ClientError RESPONSE_VALIDATION_FAILED. */
export function readOfferFacts(value: unknown): OfferFacts | null {
  if (value == null) return null;
  const parsed = offerFacts.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
}
