import { anchor } from './anchor.ts';
import { buildCare } from './generate/care.ts';
import type { Care } from './generate/care.ts';
import { buildCatalogue } from './generate/catalogue.ts';
import type { Catalogue } from './generate/catalogue.ts';
import { buildClub, buildRewards, buildVouchers, clubTiers } from './generate/club.ts';
import type { Club } from './generate/club.ts';
import { lazily } from './generate/lazily.ts';
import { company, exchangeRates, marketCodes, markets, vatRates } from './generate/markets.ts';
import { buildPopulation } from './generate/people.ts';
import type { Population } from './generate/people.ts';
import { buildPersonas } from './generate/personas.ts';
import { buildStaff, buildStores, locationsOf } from './generate/places.ts';
import { discountGroups, priceGroups } from './generate/priceGroups.ts';
import { buildPricing } from './generate/priceLists.ts';
import type { Pricing } from './generate/priceLists.ts';
import { buildReturns } from './generate/returns.ts';
import { buildSales } from './generate/sales.ts';
import type { Sales } from './generate/sales.ts';
import { buildShopLife } from './generate/shopLife.ts';
import type { ShopLife } from './generate/shopLife.ts';
import { buildShopPrices } from './generate/shopPrices.ts';
import { buildCartRules, buildCatalogRulePrices } from './generate/shopRules.ts';
import { buildSignIns } from './generate/signIns.ts';
import type { SignIns } from './generate/signIns.ts';
import { buildStock } from './generate/stock.ts';
import { buildTills } from './generate/tills.ts';
import type { Retailer, RetailerOptions } from './model.ts';

export type * from './model.ts';
export { anchor } from './anchor.ts';

/** Topics that several collections come from. */
interface Topics {
  readonly catalogue: Catalogue;
  readonly pricing: Pricing;
  readonly population: Population;
  readonly sales: Sales;
  readonly club: Club;
  readonly care: Care;
  readonly signIns: SignIns;
  readonly shopLife: ShopLife;
}

/** A store carries a third of two thousand articles, and not many more of two hundred thousand. */
const assortmentShare = { 1: 0.35, 10: 0.1, 100: 0.02 } as const;

/** The retailer of the demo. The same options always give the same rows; each collection is made when first read. */
export function buildRetailer(options: RetailerOptions = {}): Retailer {
  const { articles = 1, people = 1, seed = 1 } = options;
  const topics: Topics = lazily<Topics>({
    catalogue: () => buildCatalogue(seed, articles),
    pricing: () => buildPricing(seed, topics.catalogue),
    population: () => buildPopulation(seed, people, retailer.staff),
    sales: () => buildSales(seed, topics.catalogue, topics.population, retailer.stores, retailer.staff),
    club: () => buildClub(seed, topics.population, topics.sales, retailer.rewards),
    care: () => buildCare(seed, topics.population, topics.sales, retailer.staff),
    signIns: () => buildSignIns(seed, topics.population),
    shopLife: () => buildShopLife(seed, topics.catalogue, topics.population, retailer.shopPrices),
  });
  const retailer: Retailer = lazily<Retailer>({
    anchor: () => anchor,
    seed: () => seed,
    company: () => company,
    markets: () => marketCodes.map((code) => markets[code]),
    vatRates: () => vatRates,
    exchangeRates: () => exchangeRates,
    locations: () => locationsOf(retailer.stores),
    stores: () => buildStores(),
    tills: () => buildTills(retailer.stores),
    staff: () => buildStaff(seed, retailer.stores),
    categories: () => topics.catalogue.categories,
    items: () => topics.catalogue.items,
    articles: () => topics.catalogue.articles,
    stock: () => buildStock(seed, topics.catalogue, retailer.stores, assortmentShare[articles]),
    shopPrices: () => buildShopPrices(seed, topics.catalogue, topics.pricing),
    priceGroups: () => priceGroups,
    discountGroups: () => discountGroups,
    campaigns: () => topics.pricing.campaigns,
    priceLists: () => topics.pricing.priceLists,
    priceListLines: () => topics.pricing.priceListLines,
    cartRules: () => buildCartRules(),
    catalogRulePrices: () => buildCatalogRulePrices(topics.catalogue),
    goldenPriceCases: () => topics.pricing.goldenPriceCases,
    namedArticles: () => topics.catalogue.named,
    people: () => topics.population.people,
    organisations: () => topics.population.organisations,
    erpCustomers: () => topics.population.erpCustomers,
    crmContacts: () => topics.population.crmContacts,
    shopAccounts: () => topics.signIns.shopAccounts,
    logins: () => topics.signIns.logins,
    wishlists: () => topics.shopLife.wishlists,
    carts: () => topics.shopLife.carts,
    consents: () => topics.care.consents,
    preferences: () => topics.care.preferences,
    cases: () => topics.care.cases,
    tasks: () => topics.care.tasks,
    phoneCalls: () => topics.care.phoneCalls,
    emails: () => topics.care.emails,
    clubEnrolments: () => topics.population.enrolments,
    clubMembers: () => topics.club.clubMembers,
    clubTiers: () => clubTiers,
    pointTransactions: () => topics.club.pointTransactions,
    rewards: () => buildRewards(topics.catalogue),
    rewardRedemptions: () => topics.club.rewardRedemptions,
    vouchers: () => buildVouchers(seed, topics.catalogue, topics.population),
    webOrders: () => topics.sales.webOrders,
    receipts: () => topics.sales.receipts,
    erpOrders: () => topics.sales.erpOrders,
    returns: () => buildReturns(seed, topics.sales, retailer.stores),
    personas: () => buildPersonas(retailer),
  });
  return retailer;
}
