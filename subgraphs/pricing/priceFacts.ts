import { z } from 'zod';
import { ClientError } from '../../platform/errors/index.ts';

const text = z.string();
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
const quantity = z.string().regex(/^\d{1,12}(\.\d{1,5})?$/);
const instant = z.iso.datetime({ offset: true }).nullable();

const kind = z.enum([
  'LIST',
  'CUSTOMER_GROUP',
  'CUSTOMER',
  'CAMPAIGN',
  'MEMBER',
  'QUANTITY_BREAK',
  'STORE',
  'MARKDOWN',
  'EMPLOYEE',
]);
const audience = z.enum(['PUBLIC', 'MEMBERS', 'SEGMENT', 'CUSTOMER', 'EMPLOYEE', 'CONTRACT']);

const campaignRecord = z.object({
  id: text,
  kind,
  audience,
  validFrom: instant,
  validUntil: instant,
  campaign: text.nullable(),
  campaignTitle: text.nullable(),
  applies: z.boolean(),
  source: text,
});
const priceRecord = campaignRecord.extend({
  amount: decimal.nullable(),
  currency: text.nullable(),
  discountPercent: decimal.nullable(),
  unit: text.nullable(),
  variant: text.nullable(),
  minimumQuantity: quantity,
  priceList: text.nullable(),
  allowLineDiscount: z.boolean(),
  taxIncluded: z.boolean(),
  includedTaxRate: decimal.nullable(),
  decided: z.boolean(),
  quoted: z.object({ net: decimal, gross: decimal, calculation: text.nullable() }).nullable(),
});
const header = { unavailable: text.nullable(), asOf: instant, stale: z.boolean() };
const campaignFacts = z.object({ ...header, records: z.array(campaignRecord).readonly() });
const priceFacts = z.object({
  ...header,
  sold: z.boolean(),
  baseUnit: text.nullable(),
  units: z.array(z.object({ code: text, quantityPerUnit: quantity })).readonly(),
  taxRate: decimal.nullable(),
  localCurrency: text.nullable(),
  exchangeRate: decimal.nullable(),
  measure: z.object({ unit: text, quantity }).nullable(),
  holdsUntil: instant,
  records: z.array(priceRecord).readonly(),
});

/** One line, tier or rule of the owner: schema/shared/price-facts.graphql says what each field means. */
export type PriceRecord = Readonly<z.infer<typeof priceRecord>>;
export type PriceFacts = Readonly<z.infer<typeof priceFacts>> & { readonly asOf: string };
/** What `offers` needs to know of the price records. */
export type CampaignFacts = Readonly<z.infer<typeof campaignFacts>>;

/**
 * The owner's facts as the planner hands them over.
 * @throws ClientError PRICE_UNAVAILABLE when the owner could not be asked: no other price is shown in its place.
 */
export function readPriceFacts(value: unknown): PriceFacts {
  if (value == null) throw priceUnavailable('SUBGRAPH_UNAVAILABLE');
  const parsed = priceFacts.safeParse(value);
  if (!parsed.success) throw priceUnavailable('RESPONSE_VALIDATION_FAILED', parsed.error);
  const { unavailable, asOf } = parsed.data;
  if (unavailable !== null) throw priceUnavailable(unavailable);
  if (asOf === null) throw priceUnavailable('RESPONSE_VALIDATION_FAILED');
  return { ...parsed.data, asOf };
}

/** Null: the subgraph that knows them could not be asked. */
export function readCampaignFacts(value: unknown): CampaignFacts | null {
  if (value == null) return null;
  const parsed = campaignFacts.safeParse(value);
  if (!parsed.success) throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
  return parsed.data;
}

/** @param reason the error code of what kept the price from being told. */
export function priceUnavailable(reason: string, cause?: unknown): ClientError {
  return new ClientError('PRICE_UNAVAILABLE', undefined, { cause, extensions: { reason } });
}
