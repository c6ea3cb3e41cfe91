import { z } from 'zod';
import type { BusinessCentral } from '../legacy/business-central/index.ts';
import type { PriceListLine } from '../legacy/retailer/index.ts';
import type { HeadOffice } from '../legacy/tillserver/index.ts';
import { receiptRows } from './receiptRows.ts';

const text = z.string();
const day = text.transform((value) => (value === '0001-01-01' ? null : value));
const lineSchema = z
  .object({
    id: text,
    priceListCode: text,
    lineNo: z.number(),
    status: z.enum(['Draft', 'Active', 'Inactive']),
    amountType: z.enum(['Price', 'Discount', 'Price & Discount']),
    assignToType: z.enum(['All Customers', 'Customer', 'Customer Price Group', 'Customer Disc. Group', 'Campaign']),
    assignToNo: text,
    campaignNo: text,
    assetType: z.literal('Item').catch('Item'),
    itemNo: text,
    variantCode: text,
    unitOfMeasureCode: z.enum(['', 'PCS', 'BOX', 'M', 'KG']),
    minimumQuantity: text,
    currencyCode: z.enum(['', 'SEK', 'NOK']),
    unitPrice: text,
    lineDiscountPercent: text,
    allowLineDisc: z.boolean(),
    allowInvoiceDisc: z.boolean(),
    priceIncludesVat: z.boolean(),
    vatBusPostingGrPrice: z.enum(['', 'DOMESTIC-DK', 'DOMESTIC-SE', 'DOMESTIC-NO']),
    startingDate: day,
    endingDate: day,
    lastModifiedDateTime: text,
  })
  .transform(({ lastModifiedDateTime, ...line }): PriceListLine => ({ ...line, lastModifiedAt: lastModifiedDateTime }));

/**
 * The wiring between the chain's tills and its ERP, inside the house of both: it reads the price-list lines as they stand and enters
 * receipts by their own ids, so that one that comes twice is one. Nothing passes while the ERP is off.
 */
export function tillHeadOffice({ backOffice, knobs }: Pick<BusinessCentral, 'backOffice' | 'knobs'>): HeadOffice {
  return {
    // A line that somebody has half entered is nothing that a till can sell by.
    priceLines: () =>
      knobs.current().off
        ? null
        : backOffice.rows('priceListLines').flatMap((row) => lineSchema.safeParse(row).data ?? []),
    takeReceipt(receipt) {
      if (knobs.current().off) return false;
      for (const [set, row] of receiptRows(receipt)) backOffice.upsert(set, row);
      return true;
    },
  };
}
