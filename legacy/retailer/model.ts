import type * as common from './model/common.ts';
import type * as catalog from './model/catalog.ts';
import type * as loyalty from './model/loyalty.ts';
import type * as people from './model/people.ts';
import type * as personas from './model/personas.ts';
import type * as places from './model/places.ts';
import type * as pricing from './model/pricing.ts';
import type * as sales from './model/sales.ts';
import type * as service from './model/service.ts';
import type * as tills from './model/tills.ts';

export type * from './model/common.ts';
export type * from './model/catalog.ts';
export type * from './model/loyalty.ts';
export type * from './model/people.ts';
export type * from './model/personas.ts';
export type * from './model/places.ts';
export type * from './model/pricing.ts';
export type * from './model/sales.ts';
export type * from './model/service.ts';
export type * from './model/tills.ts';

/** How large the data set is, and which. */
export interface RetailerOptions {
  /** Multiplies the ~2,000 sellable articles. */
  readonly articles?: 1 | 10 | 100;
  /** Multiplies the 10,000 people. */
  readonly people?: 1 | 10;
  readonly seed?: number;
}

/**
 * Nordhavn, a department store in Denmark, Sweden and Norway, as it stands at `anchor`: the seed of the five embedded
 * systems. Vendor-neutral, but every row says under which id which system knows it; `personId`, `saleId` and `returnId`
 * are the truth that no system holds.
 *
 * Business Central knows markets' VAT, items, articles' GTINs, price lists, campaigns, stock, stores, ERP customers, receipts,
 * ERP orders, web orders whose `erp` is not null, and returns' credit memos. Dataverse knows CRM contacts, organisations as
 * accounts, consents, preferences, cases, tasks, phone calls and e-mails. Adobe Commerce knows articles whose `shop` is not null,
 * categories, shop prices, rules, accounts, logins, wish lists, carts, web orders and returns with an RMA. Voucherify knows
 * members, tiers, point transactions, rewards, redemptions and vouchers. The till system knows the tills, and of the ERP what its
 * nightly price files say.
 *
 * Each collection is made when first read and kept. All are read-only.
 */
export interface Retailer {
  readonly anchor: common.Instant;
  readonly seed: number;
  readonly company: {
    readonly id: common.Guid;
    readonly name: string;
    readonly localCurrency: 'DKK';
    readonly timeZone: 'Europe/Copenhagen';
  };

  readonly markets: readonly places.Market[];
  readonly vatRates: readonly places.VatRate[];
  /** Oldest first per currency. */
  readonly exchangeRates: readonly places.ExchangeRate[];
  readonly locations: readonly places.StockLocation[];
  readonly stores: readonly places.Store[];
  readonly tills: readonly tills.TillPlan[];
  readonly staff: readonly places.Staff[];

  readonly categories: readonly catalog.Category[];
  readonly items: readonly catalog.Item[];
  /** Parents, variants, simple articles, bundles, gift cards and services. */
  readonly articles: readonly catalog.Article[];
  readonly stock: readonly catalog.StockRow[];
  readonly shopPrices: readonly catalog.ShopPrice[];

  readonly priceGroups: readonly pricing.CustomerPriceGroup[];
  readonly discountGroups: readonly pricing.CustomerDiscountGroup[];
  readonly campaigns: readonly pricing.ErpCampaign[];
  readonly priceLists: readonly pricing.PriceList[];
  readonly priceListLines: readonly pricing.PriceListLine[];
  readonly cartRules: readonly pricing.CartRule[];
  readonly catalogRulePrices: readonly pricing.CatalogRulePrice[];
  readonly goldenPriceCases: readonly pricing.GoldenPriceCase[];
  /** Sku of each article that documents and tests name. */
  readonly namedArticles: Readonly<Record<personas.NamedArticle, string>>;

  readonly people: readonly people.Person[];
  readonly organisations: readonly people.Organisation[];
  readonly erpCustomers: readonly people.ErpCustomer[];
  readonly crmContacts: readonly people.CrmContact[];
  readonly shopAccounts: readonly people.ShopAccount[];
  readonly logins: readonly people.Login[];
  readonly wishlists: readonly people.Wishlist[];
  readonly carts: readonly people.Cart[];

  readonly consents: readonly service.Consent[];
  readonly preferences: readonly service.Preference[];
  readonly cases: readonly service.ServiceCase[];
  readonly tasks: readonly service.ServiceTask[];
  readonly phoneCalls: readonly service.PhoneCall[];
  readonly emails: readonly service.SentEmail[];

  /** Who is a member, without the points that sales have brought. */
  readonly clubEnrolments: readonly loyalty.ClubEnrolment[];
  /** The same members in the same order, with their points. */
  readonly clubMembers: readonly loyalty.ClubMember[];
  readonly clubTiers: readonly loyalty.ClubTier[];
  readonly pointTransactions: readonly loyalty.PointTransaction[];
  readonly rewards: readonly loyalty.Reward[];
  readonly rewardRedemptions: readonly loyalty.RewardRedemption[];
  readonly vouchers: readonly loyalty.Voucher[];

  readonly webOrders: readonly sales.WebOrder[];
  readonly receipts: readonly sales.Receipt[];
  readonly erpOrders: readonly sales.ErpOrder[];
  readonly returns: readonly sales.SaleReturn[];

  readonly personas: Readonly<Record<personas.PersonaKey, personas.Persona>>;
}
