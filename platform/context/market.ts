import { z } from 'zod';
import { basketOwnersSchema } from './basketOwners.ts';
import { promisePolicySchema } from './promisePolicy.ts';

/** A country that the retailer sells in, as config/markets.json says it. */
export const marketSchema = z.strictObject({
  /** ISO 3166-1 alpha-2, upper case: also the market's own code. */
  code: z.string().regex(/^[A-Z]{2}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** BCP 47; the first is the market's default. */
  locales: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/))
    .min(1)
    .readonly(),
  /** IANA name: campaigns begin and end by this zone's calendar. */
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  consumerPricesIncludeTax: z.boolean(),
  /** Which system owns the price (ARCHITECTURE.md, decision 3). */
  priceOwner: z.string().min(1),
  /** Which system says what a basket costs, by where it is bought. */
  basketOwners: basketOwnersSchema.default({ online: 'commerce', store: 'pos' }),
  /** The owner's price group of club members. */
  memberPriceGroup: z.string().min(1),
  /** The owner's account for sales to nobody known. */
  walkInCustomer: z.string().min(1),
  /** The owner's location that online orders are shipped from. */
  onlineLocation: z.string().min(1),
  erpVatBusPostingGroup: z.string().min(1),
  /** Store view of the web shop for each locale. */
  shopStoreViews: z.record(z.string(), z.string().min(1)).readonly(),
  shopWebsite: z.string().min(1),
  loyaltyCampaign: z.string().min(1),
  /** Prices are promised here, within these bounds; without it none is. */
  pricePromise: promisePolicySchema.optional(),
  /**
   * Which price a front end may show struck beside the price of now: the prior price of a reduction, the list price, or both. Two are shown only
   * where it says so.
   */
  referencePriceMode: z.enum(['PRIOR', 'LIST', 'BOTH']).default('PRIOR'),
  /** Days, of 24 hours, for which an article counts as just bought: its offers are not shown to who bought it. 0: they always are. */
  justBoughtDays: z.number().int().min(0).max(90).default(14),
});

export type Market = Readonly<z.infer<typeof marketSchema>>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
