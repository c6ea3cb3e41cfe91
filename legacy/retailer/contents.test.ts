import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer, type Retailer } from './index.ts';

let retailer: Retailer;
beforeAll(() => {
  retailer = buildRetailer();
});

const day = (instant: string): string => instant.slice(0, 10);
const twoYears = 2 * 365 * 86_400_000;

/** What the demo promises to hold, one line each: who reads them knows what can be shown. */
describe('the data set holds', () => {
  const some: readonly (readonly [string, (all: Retailer) => readonly unknown[]])[] = [
    ['articles with variants', ({ articles }) => articles.filter(({ variantSkus }) => variantSkus.length > 1)],
    ['articles sold in several units', ({ items }) => items.filter(({ units }) => units.length > 1)],
    ['articles with a measure', ({ articles }) => articles.filter(({ measure }) => measure !== null)],
    ['sensitive articles', ({ articles }) => articles.filter(({ sensitivity }) => sensitivity !== 'NONE')],
    ['articles no longer sold', ({ articles }) => articles.filter(({ status }) => status === 'DISCONTINUED')],
    ['categories within categories', ({ categories }) => categories.filter(({ level }) => level > 1)],
    ['people with two CRM contacts', ({ people }) => people.filter(({ crmIds }) => crmIds.length > 1)],
    [
      'people whose shop login is another e-mail than the CRM knows',
      ({ people, shopAccounts, crmContacts }) => {
        const logins = new Map(shopAccounts.map(({ accountId, email }) => [accountId, email]));
        const known = new Map(crmContacts.map(({ contactId, email }) => [contactId, email]));
        return people.filter(
          ({ shopIds, crmIds }) =>
            crmIds.length > 0 && shopIds.some((id) => crmIds.every((contact) => known.get(contact) !== logins.get(id))),
        );
      },
    ],
    [
      'club cards without an account',
      ({ people }) => people.filter((p) => p.cardCodes.length > 0 && p.shopIds.length === 0),
    ],
    [
      'people known by receipts alone',
      ({ people }) =>
        people.filter(
          (p) =>
            p.paymentTokens.length > 0 &&
            [p.erpNumbers, p.crmIds, p.shopIds, p.cardCodes].every((ids) => ids.length === 0),
        ),
    ],
    [
      'stock of a web warehouse',
      ({ stock, markets }) => stock.filter((row) => markets.some((m) => m.onlineLocation === row.locationCode)),
    ],
    [
      'stock with a delivery on its way',
      ({ stock, anchor }) => stock.filter((row) => (row.expectedReceiptDate ?? '') > day(anchor)),
    ],
    ['orders cancelled', ({ webOrders }) => webOrders.filter(({ state }) => state === 'canceled')],
    ['orders of guests', ({ webOrders }) => webOrders.filter(({ accountId }) => accountId === null)],
    [
      'orders to collect in a store',
      ({ webOrders }) => webOrders.filter(({ pickupStoreId }) => pickupStoreId !== null),
    ],
    ['returns to a store', ({ returns }) => returns.filter(({ storeId }) => storeId !== null)],
    ['e-mails opened', ({ emails }) => emails.filter(({ openCount }) => openCount > 0)],
    ['e-mails never opened', ({ emails }) => emails.filter(({ openCount }) => openCount === 0)],
    ['open cases', ({ cases }) => cases.filter(({ state }) => state === 'ACTIVE')],
    ['sign-ins', ({ logins }) => logins],
    ['wish lists of customers', ({ wishlists }) => wishlists.filter(({ accountId }) => accountId !== null)],
    ['wish lists of guests', ({ wishlists }) => wishlists.filter(({ accountId }) => accountId === null)],
    ['carts of customers', ({ carts }) => carts.filter(({ accountId }) => accountId !== null)],
    ['carts of guests', ({ carts }) => carts.filter(({ accountId }) => accountId === null)],
    ['consents given', ({ consents }) => consents.filter(({ state }) => state === 'GRANTED')],
    ['consents refused', ({ consents }) => consents.filter(({ state }) => state === 'REFUSED')],
    ['consents withdrawn', ({ consents }) => consents.filter(({ state }) => state === 'WITHDRAWN')],
    ['rewards and what was redeemed', ({ rewardRedemptions }) => rewardRedemptions],
    ['tasks', ({ tasks }) => tasks],
    ['phone calls', ({ phoneCalls }) => phoneCalls],
  ];
  it.each(some)('%s', (_what, find) => {
    expect(find(retailer).length).toBeGreaterThan(2);
  });

  it('names, addresses of pages and descriptions in four languages, and slugs that are unique in each', () => {
    for (const locale of ['da-DK', 'sv-SE', 'nb-NO', 'en-GB'] as const) {
      const slugs = retailer.articles.map(({ slug }) => slug[locale]);
      expect(slugs.every((slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toBe(true);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(
        retailer.articles.every(({ name, description }) => name[locale] !== '' && description[locale] !== ''),
      ).toBe(true);
    }
  });

  it('stores in three countries, each where its country is', () => {
    const boxes = { DK: [54.5, 57.8, 8, 15.3], SE: [55.3, 69.1, 10.9, 24.2], NO: [57.9, 71.2, 4.4, 31.2] } as const;
    for (const { market, geo } of retailer.stores) {
      const [south, north, west, east] = boxes[market];
      expect(geo.latitude > south && geo.latitude < north && geo.longitude > west && geo.longitude < east).toBe(true);
    }
    expect(new Set(retailer.stores.map(({ market }) => market)).size).toBe(3);
  });

  it('campaigns that run, that are over and that are still to come', () => {
    const today = day(retailer.anchor);
    const { campaigns } = retailer;
    expect(campaigns.some(({ startingDate, endingDate }) => startingDate <= today && endingDate >= today)).toBe(true);
    expect(campaigns.some(({ endingDate }) => endingDate < today)).toBe(true);
    expect(campaigns.some(({ startingDate }) => startingDate > today)).toBe(true);
  });

  it.each(['webOrders', 'receipts'] as const)('two years of %s in every market and currency', (name) => {
    const sales = retailer[name];
    const times = sales.map(({ placedAt }) => Date.parse(placedAt)).sort((a, b) => a - b);
    const span = Date.parse(retailer.anchor) - (times[0] ?? 0);
    expect(span / twoYears).toBeGreaterThan(0.98);
    expect(span / twoYears).toBeLessThan(1.02);
    expect(new Set(sales.map(({ market, currency }) => `${market} ${currency}`))).toEqual(
      new Set(['DK DKK', 'SE SEK', 'NO NOK']),
    );
  });

  it('price lines of every kind, addressee and condition that the ERP’s rule knows', () => {
    const lines = retailer.priceListLines;
    const kinds = (read: (line: (typeof lines)[number]) => unknown): ReadonlySet<unknown> => new Set(lines.map(read));
    expect(kinds(({ amountType }) => amountType)).toEqual(new Set(['Price', 'Discount', 'Price & Discount']));
    expect(kinds(({ assignToType }) => assignToType)).toEqual(
      new Set(['All Customers', 'Customer', 'Customer Price Group', 'Customer Disc. Group', 'Campaign']),
    );
    expect(kinds(({ status }) => status)).toEqual(new Set(['Draft', 'Active', 'Inactive']));
  });

  it('people as many as asked for, while articles stay, and the same named ones', () => {
    const large = buildRetailer({ people: 10 });
    expect(large.people).toHaveLength(100_000);
    expect(large.articles).toHaveLength(retailer.articles.length);
    expect(large.people[0]).toEqual(retailer.people[0]);
  });
});
