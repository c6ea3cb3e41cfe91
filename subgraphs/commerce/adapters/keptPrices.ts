import { z } from 'zod';
import type { ShopPriceSheet } from '../port.ts';

/** A sheet as the shop tells it of everybody: each record with the customer group that it is for. */
export interface KeptPrices extends Omit<ShopPriceSheet, 'records'> {
  readonly records: readonly (Omit<ShopPriceSheet['records'][number], 'applies'> & { readonly group: string })[];
  /** Of a vendor whose price lists go before each other, by record: conditions that were asked, and whether it takes the place of the article's own price. */
  readonly precedence?: Readonly<Record<string, { readonly rules: number; readonly replaces: boolean }>> | undefined;
}

const text = z.string();

/** What the shop would charge, as it is kept where all nodes share it. */
export const keptPrices: z.ZodType<KeptPrices> = z.object({
  sold: z.boolean(),
  baseUnit: text.nullable(),
  units: z.array(z.object({ code: text, quantityPerUnit: text })),
  taxRate: text.nullable(),
  localCurrency: text.nullable(),
  exchangeRate: text.nullable(),
  measure: z.null(),
  holdsUntil: z.null(),
  records: z.array(
    z.object({
      id: text,
      kind: z.enum(['LIST', 'MARKDOWN', 'QUANTITY_BREAK', 'MEMBER', 'EMPLOYEE', 'CUSTOMER_GROUP', 'CAMPAIGN']),
      audience: z.enum(['PUBLIC', 'MEMBERS', 'EMPLOYEE', 'CONTRACT', 'SEGMENT']),
      amount: text.nullable(),
      currency: text.nullable(),
      discountPercent: text.nullable(),
      unit: text.nullable(),
      variant: text.nullable(),
      minimumQuantity: text,
      validFrom: text.nullable(),
      validUntil: text.nullable(),
      priceList: text.nullable(),
      campaign: text.nullable(),
      campaignTitle: text.nullable(),
      allowLineDiscount: z.boolean(),
      taxIncluded: z.boolean(),
      includedTaxRate: text.nullable(),
      decided: z.boolean(),
      quoted: z.null(),
      group: text,
      source: text,
    }),
  ),
  precedence: z.record(text, z.object({ rules: z.number(), replaces: z.boolean() })).optional(),
});
