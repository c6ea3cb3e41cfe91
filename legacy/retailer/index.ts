import { buildCatalogue } from './generate/catalogue.ts';
import type { Catalogue } from './generate/catalogue.ts';
import { lazily } from './generate/lazily.ts';
import { anchor, company, exchangeRates, marketCodes, markets, vatRates } from './generate/markets.ts';
import { buildPopulation } from './generate/people.ts';
import type { Population } from './generate/people.ts';
import { buildStaff, buildStores, locationsOf } from './generate/places.ts';
import { discountGroups, priceGroups } from './generate/priceGroups.ts';
import { buildPricing } from './generate/priceLists.ts';
import type { Pricing } from './generate/priceLists.ts';
import { buildStock } from './generate/stock.ts';
import type { Persona, PersonaKey, Retailer, RetailerOptions } from './model.ts';

export type * from './model.ts';
export { anchor } from './generate/markets.ts';

interface Made {
  readonly catalogue: Catalogue;
  readonly pricing: Pricing;
  readonly population: Population;
}

/** The retailer of the demo. The same options always give the same rows. */
export function buildRetailer(options: RetailerOptions = {}): Retailer {
  const { articles = 1, people = 1, seed = 1 } = options;
  // A store carries a third of two thousand articles, and no more pieces of two hundred thousand.
  const assortmentShare = { 1: 0.35, 10: 0.1, 100: 0.02 }[articles];
  const made: Made = lazily<Made>({
    catalogue: () => buildCatalogue(seed, articles),
    pricing: () => buildPricing(seed, made.catalogue),
    population: () => buildPopulation(seed, people, retailer.staff),
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
    staff: () => buildStaff(seed, retailer.stores),
    categories: () => made.catalogue.categories,
    items: () => made.catalogue.items,
    articles: () => made.catalogue.articles,
    stock: () => buildStock(seed, made.catalogue, retailer.stores, assortmentShare),
    shopPrices: () => [],
    priceGroups: () => priceGroups,
    discountGroups: () => discountGroups,
    campaigns: () => made.pricing.campaigns,
    priceLists: () => made.pricing.priceLists,
    priceListLines: () => made.pricing.priceListLines,
    cartRules: () => [],
    catalogRulePrices: () => [],
    goldenPriceCases: () => made.pricing.goldenPriceCases,
    namedArticles: () => made.catalogue.named,
    people: () => made.population.people,
    organisations: () => made.population.organisations,
    erpCustomers: () => made.population.erpCustomers,
    crmContacts: () => made.population.crmContacts,
    shopAccounts: () => made.population.shopAccounts,
    logins: () => [],
    wishlists: () => [],
    carts: () => [],
    consents: () => [],
    preferences: () => [],
    cases: () => [],
    tasks: () => [],
    phoneCalls: () => [],
    emails: () => [],
    clubMembers: () => [],
    clubTiers: () => [],
    pointTransactions: () => [],
    rewards: () => [],
    rewardRedemptions: () => [],
    vouchers: () => [],
    webOrders: () => [],
    receipts: () => [],
    erpOrders: () => [],
    returns: () => [],
    personas: () => ({}) as Readonly<Record<PersonaKey, Persona>>,
  });
  return retailer;
}
