import { toQuantity } from '../../../../platform/money/index.ts';
import type { Calendar } from '../../../kit/index.ts';
import type { PriceAudience, PriceKind, PriceRecord } from '../../__generated__/resolvers.ts';
import type { Reference } from './reference.ts';
import type { WireCalculatedPrice } from './wire.ts';

/** Whose price a calculated row is: everybody's, what a member would pay, or the buyer's own. */
export type QuotedFor = 'public' | 'members' | 'buyer';

export interface QuotedSetting {
  readonly system: string;
  readonly locale: string;
  readonly calendar: Calendar;
  readonly reference: Reference;
  readonly memberGroup: string;
  readonly employeeGroups: readonly string[];
  /** Whether the buyer is an organisation. */
  readonly company: boolean;
}

/** A row of the extension's page as the price of exactly its quantity: its amounts are taken as they are told. */
export function quotedRecord(row: WireCalculatedPrice, whose: QuotedFor, setting: QuotedSetting): PriceRecord {
  const { calendar, reference, locale } = setting;
  const campaign = reference.campaigns.get(row.campaignNo);
  return {
    ...told(row, setting.system),
    id: `calculated/${whose}/${row.unitOfMeasureCode}/${row.variantCode}/${row.quantity}`,
    ...meaningOf(row, whose, setting),
    amount: row.unitPrice,
    minimumQuantity: toQuantity(row.quantity),
    validFrom: row.startingDate === null ? null : calendar.startOf(row.startingDate),
    validUntil: row.endingDate === null ? null : calendar.startOf(row.endingDate, 1),
    campaign: row.campaignNo || null,
    campaignTitle: campaign ? (campaign.titles[locale] ?? campaign.description) : null,
    quoted: {
      net: row.lineAmountExcludingVat,
      gross: row.lineAmountIncludingVat,
      calculation: row.calculation || null,
    },
    applies: whose !== 'members',
  };
}

/** What the extension calls the list price of one unit: shown beside a price, never one itself. */
export function listRecord(row: WireCalculatedPrice, system: string): PriceRecord {
  return {
    ...told(row, system),
    id: `list/${row.unitOfMeasureCode}/${row.variantCode}`,
    kind: 'LIST',
    audience: 'PUBLIC',
    amount: row.listUnitPrice,
    minimumQuantity: '0',
    validFrom: null,
    validUntil: null,
    campaign: null,
    campaignTitle: null,
    quoted: null,
    applies: true,
  };
}

type Told = Pick<
  PriceRecord,
  | 'currency'
  | 'discountPercent'
  | 'unit'
  | 'variant'
  | 'priceList'
  | 'allowLineDiscount'
  | 'taxIncluded'
  | 'includedTaxRate'
  | 'decided'
  | 'source'
>;

function told(row: WireCalculatedPrice, system: string): Told {
  return {
    currency: row.currencyCode,
    discountPercent: null,
    unit: row.unitOfMeasureCode,
    variant: row.variantCode || null,
    priceList: null,
    allowLineDiscount: false,
    taxIncluded: row.priceIncludesVat,
    includedTaxRate: row.priceIncludesVat ? row.vatPercent : null,
    decided: true,
    source: system,
  };
}

/** What is the buyer's own is never called everybody's: whoever has the public's price gets the public's record. */
function meaningOf(
  row: WireCalculatedPrice,
  whose: QuotedFor,
  { memberGroup, employeeGroups, company }: QuotedSetting,
): { readonly kind: PriceKind; readonly audience: PriceAudience } {
  const isCampaign = row.campaignNo !== '' || row.priceSource === 'Campaign';
  if (whose === 'public') return { kind: isCampaign ? 'CAMPAIGN' : 'LIST', audience: 'PUBLIC' };
  if (whose === 'members') return { kind: 'MEMBER', audience: 'MEMBERS' };
  if (isCampaign) return { kind: 'CAMPAIGN', audience: 'SEGMENT' };
  if (row.priceSource === 'Customer Price Group') {
    if (row.customerPriceGroup === memberGroup) return { kind: 'MEMBER', audience: 'MEMBERS' };
    return employeeGroups.includes(row.customerPriceGroup)
      ? { kind: 'EMPLOYEE', audience: 'EMPLOYEE' }
      : { kind: 'CUSTOMER_GROUP', audience: 'SEGMENT' };
  }
  return { kind: 'CUSTOMER', audience: company ? 'CONTRACT' : 'CUSTOMER' };
}
