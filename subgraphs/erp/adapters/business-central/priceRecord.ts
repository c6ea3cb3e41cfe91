import { toQuantity } from '../../../../platform/money/index.ts';
import type { Calendar } from '../../../kit/index.ts';
import type { PriceAudience, PriceKind, PriceRecord } from '../../__generated__/resolvers.ts';
import type { CustomerTerms } from './customers.ts';
import type { ItemFacts } from './items.ts';
import type { Reference } from './reference.ts';
import type * as wire from './wire.ts';

/** For whom and where a line becomes a record. */
export interface RecordSetting {
  readonly system: string;
  readonly locale: string;
  readonly calendar: Calendar;
  readonly reference: Reference;
  readonly item: ItemFacts;
  /** The market's VAT business posting group. */
  readonly vatGroup: string;
  readonly memberGroup: string;
  readonly employeeGroups: readonly string[];
  /** The bill-to customer whose terms count; null: the account for sales to nobody known has none of its own. */
  readonly buyer: CustomerTerms | null;
  /** True when `buyer` is the market's account for sales to nobody known: its own lines are open to everybody. */
  readonly walkIn: boolean;
}

/** The item card's own price: what is charged when no line applies. */
export const ITEM_CARD = 'item-card';

export function toPriceRecord(line: wire.WirePriceListLine, setting: RecordSetting): PriceRecord {
  const { calendar, system, reference, locale } = setting;
  // A discount group is a source of discounts alone, whatever else stands on its line.
  const givesPrice = line.amountType !== 'Discount' && line.assignToType !== 'Customer Disc. Group';
  const givesDiscount = line.amountType !== 'Price';
  const campaignNo = line.campaignNo || (line.assignToType === 'Campaign' ? line.assignToNo : '');
  const campaign = reference.campaigns.get(campaignNo);
  return {
    id: `${line.priceListCode}/${line.lineNo}`,
    ...meaningOf(line, setting),
    amount: givesPrice ? line.unitPrice : null,
    currency: line.currencyCode || null,
    discountPercent: givesDiscount ? line.lineDiscountPercent : null,
    unit: line.unitOfMeasureCode || null,
    variant: line.variantCode || null,
    minimumQuantity: toQuantity(line.minimumQuantity),
    // Inclusive days of the back office are half-open instants here.
    validFrom: line.startingDate === null ? null : calendar.startOf(line.startingDate),
    validUntil: line.endingDate === null ? null : calendar.startOf(line.endingDate, 1),
    priceList: line.priceListCode,
    campaign: campaignNo || null,
    campaignTitle: campaign ? (campaign.titles[locale] ?? campaign.description) : null,
    allowLineDiscount: line.allowLineDisc,
    taxIncluded: line.priceIncludesVat,
    includedTaxRate: includedRate(line.priceIncludesVat, line.vatBusPostingGrPrice, setting),
    decided: false,
    quoted: null,
    source: system,
  };
}

export function itemCardRecord(setting: RecordSetting): PriceRecord {
  const { card } = setting.item;
  return {
    id: ITEM_CARD,
    kind: 'LIST',
    audience: 'PUBLIC',
    amount: card.unitPrice,
    currency: null,
    discountPercent: null,
    unit: null,
    variant: null,
    minimumQuantity: '0',
    validFrom: null,
    validUntil: null,
    priceList: null,
    campaign: null,
    campaignTitle: null,
    allowLineDiscount: setting.buyer?.allowLineDiscount ?? true,
    taxIncluded: card.priceIncludesVat,
    includedTaxRate: includedRate(card.priceIncludesVat, card.vatBusPostingGrPrice, setting),
    decided: false,
    quoted: null,
    applies: true,
    source: setting.system,
  };
}

interface Meaning {
  readonly kind: PriceKind;
  readonly audience: PriceAudience;
  readonly applies: boolean;
}

function meaningOf(line: wire.WirePriceListLine, setting: RecordSetting): Meaning {
  const { buyer, memberGroup, employeeGroups, walkIn } = setting;
  switch (line.assignToType) {
    case 'All Customers':
      return { kind: line.campaignNo === '' ? 'LIST' : 'CAMPAIGN', audience: 'PUBLIC', applies: true };
    case 'Customer Price Group':
      if (line.assignToNo === memberGroup) {
        return { kind: 'MEMBER', audience: 'MEMBERS', applies: buyer?.priceGroup === memberGroup };
      }
      return employeeGroups.includes(line.assignToNo)
        ? { kind: 'EMPLOYEE', audience: 'EMPLOYEE', applies: true }
        : { kind: 'CUSTOMER_GROUP', audience: 'SEGMENT', applies: true };
    case 'Customer Disc. Group':
      return { kind: 'CUSTOMER_GROUP', audience: 'SEGMENT', applies: true };
    case 'Customer':
      if (walkIn) return { kind: 'LIST', audience: 'PUBLIC', applies: true };
      return { kind: 'CUSTOMER', audience: buyer?.company === true ? 'CONTRACT' : 'CUSTOMER', applies: true };
    case 'Campaign':
      return { kind: 'CAMPAIGN', audience: 'SEGMENT', applies: true };
  }
}

/** VAT that an amount contains, where it is another group's than the buyer's. */
function includedRate(included: boolean, group: string, { reference, item, vatGroup }: RecordSetting): string | null {
  if (!included || group === '' || group === vatGroup) return null;
  return reference.vatPercent(group, item.card.vatProdPostingGroup);
}
