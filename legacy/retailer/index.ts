import { lazily } from './generate/lazily.ts';
import { anchor, company, exchangeRates, marketCodes, markets, vatRates } from './generate/markets.ts';
import type { NamedArticle, Persona, PersonaKey, Retailer, RetailerOptions } from './model.ts';

export type * from './model.ts';
export { anchor } from './generate/markets.ts';

/** The retailer of the demo. The same options always give the same rows. */
export function buildRetailer(options: RetailerOptions = {}): Retailer {
  const retailer = lazily<Retailer>({
    anchor: () => anchor,
    seed: () => options.seed ?? 1,
    company: () => company,
    markets: () => marketCodes.map((code) => markets[code]),
    vatRates: () => vatRates,
    exchangeRates: () => exchangeRates,
    locations: () => [],
    stores: () => [],
    staff: () => [],
    categories: () => [],
    items: () => [],
    articles: () => [],
    stock: () => [],
    shopPrices: () => [],
    priceGroups: () => [],
    discountGroups: () => [],
    campaigns: () => [],
    priceLists: () => [],
    priceListLines: () => [],
    cartRules: () => [],
    catalogRulePrices: () => [],
    goldenPriceCases: () => [],
    namedArticles: () => ({}) as Readonly<Record<NamedArticle, string>>,
    people: () => [],
    organisations: () => [],
    erpCustomers: () => [],
    crmContacts: () => [],
    shopAccounts: () => [],
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
