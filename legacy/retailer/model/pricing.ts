import type { Amount, Currency, Day, Guid, Instant, Localised, MarketCode, Percent, Quantity } from './common.ts';
import type { UnitCode } from './catalog.ts';
import type { VatBusPostingGroup } from './places.ts';

/** ERP customer price group. `CLUB` is the member group; `STAFF`, `B2B-A` and `VIP` are others. */
export interface CustomerPriceGroup {
  readonly code: string;
  readonly description: string;
  readonly priceIncludesVat: boolean;
  readonly vatBusPostingGrPrice: VatBusPostingGroup;
  readonly allowLineDisc: boolean;
  readonly allowInvoiceDisc: boolean;
}

export interface CustomerDiscountGroup {
  readonly code: string;
  readonly description: string;
}

/** ERP campaign. Lines of type Campaign count only for `targetCustomers`, and only while it is `activated`. */
export interface ErpCampaign {
  /** `CP1001`. */
  readonly campaignNo: string;
  readonly id: Guid;
  readonly description: string;
  readonly title: Localised;
  /** Inclusive days. */
  readonly startingDate: Day;
  readonly endingDate: Day;
  /** The back office's "Activate sales prices". */
  readonly activated: boolean;
  /** Bill-to customer numbers of the target group; empty where the campaign is open to all. */
  readonly targetCustomers: readonly string[];
}

export type PriceSourceType =
  'All Customers' | 'Customer' | 'Customer Price Group' | 'Customer Disc. Group' | 'Campaign';

/** ERP price list header. Lines repeat what they inherit, as in Business Central. */
export interface PriceList {
  readonly code: string;
  readonly id: Guid;
  readonly description: string;
  readonly status: 'Draft' | 'Active' | 'Inactive';
  readonly sourceType: PriceSourceType;
  /** Customer number, group code or campaign number; '' for All Customers. */
  readonly sourceNo: string;
  /** Campaign that the list belongs to, '' without. An All Customers list that names one is a campaign open to all. */
  readonly campaignNo: string;
  /** '' = local currency, DKK. */
  readonly currencyCode: '' | Exclude<Currency, 'DKK'>;
  /** Inclusive days; null = open. */
  readonly startingDate: Day | null;
  readonly endingDate: Day | null;
}

/** One sales price-list line: the facts from which the ERP's own rule (price calculation V16) decides. */
export interface PriceListLine {
  readonly id: Guid;
  readonly priceListCode: string;
  /** 10000, 20000, … within its list. */
  readonly lineNo: number;
  readonly status: 'Draft' | 'Active' | 'Inactive';
  readonly amountType: 'Price' | 'Discount' | 'Price & Discount';
  readonly assignToType: PriceSourceType;
  readonly assignToNo: string;
  readonly campaignNo: string;
  readonly assetType: 'Item';
  readonly itemNo: string;
  /** '' = every variant. */
  readonly variantCode: string;
  /** '' = every unit: the price is then of one BASE unit. */
  readonly unitOfMeasureCode: '' | UnitCode;
  /** In `unitOfMeasureCode`, or in base units when that is ''; "0" = none. */
  readonly minimumQuantity: Quantity;
  readonly currencyCode: '' | Exclude<Currency, 'DKK'>;
  /** "0.00" on a line of amountType Discount. */
  readonly unitPrice: Amount;
  /** "0" on a line of amountType Price. */
  readonly lineDiscountPercent: Percent;
  readonly allowLineDisc: boolean;
  readonly allowInvoiceDisc: boolean;
  readonly priceIncludesVat: boolean;
  /** Whose VAT the price includes when `priceIncludesVat`; '' otherwise. */
  readonly vatBusPostingGrPrice: '' | VatBusPostingGroup;
  /** Inclusive days; null = open. */
  readonly startingDate: Day | null;
  readonly endingDate: Day | null;
  readonly lastModifiedAt: Instant;
}

/** A rule of PRICING.md as one named article and buyer, with the answer the ERP must give on a sales order line. */
export interface GoldenPriceCase {
  readonly key: string;
  /** The rule as a sentence. */
  readonly rule: string;
  readonly sku: string;
  readonly customerNo: string;
  readonly unit: UnitCode;
  readonly quantity: Quantity;
  readonly currency: Currency;
  readonly at: Instant;
  /** Whether the buyer's documents, and so `unitPrice` and `amount`, include VAT (consumers' do). */
  readonly includesVat: boolean;
  /** Unit price of one `unit` in `currency` before the line discount. */
  readonly unitPrice: Amount;
  readonly lineDiscountPercent: Percent;
  /** Rounded price of one `unit` after the line discount. */
  readonly amount: Amount;
  /** `<priceListCode>/<lineNo>` of the winning price line; null = the item card's price. */
  readonly winner: string | null;
}

/** A shop cart price rule (basket level): shown as an offer, applied by the shop alone. */
export interface CartRule {
  readonly ruleId: number;
  readonly name: Localised;
  readonly market: MarketCode;
  readonly active: boolean;
  /** Inclusive days. */
  readonly fromDate: Day;
  readonly toDate: Day | null;
  /** Coupon code; null where none is needed. */
  readonly couponCode: string | null;
  readonly action: 'by_percent' | 'by_fixed' | 'cart_fixed' | 'buy_x_get_y';
  readonly amount: string;
  /** Of `buy_x_get_y` the x, `amount` being the y; 0 for the others. */
  readonly discountStep: number;
  /** Shop customer groups; empty = all. */
  readonly customerGroups: readonly string[];
  /** Category it is limited to; null = the whole basket. */
  readonly categoryId: string | null;
  readonly skus: readonly string[];
  readonly minimumSubtotal: Amount | null;
  readonly stopFurtherRules: boolean;
}

/** A shop catalogue price rule and what it makes of one sku's price on one website. */
export interface CatalogRulePrice {
  readonly ruleId: number;
  readonly name: string;
  readonly sku: string;
  readonly market: MarketCode;
  readonly customerGroup: string;
  readonly rulePrice: Amount;
  readonly fromDate: Day;
  readonly toDate: Day;
}
