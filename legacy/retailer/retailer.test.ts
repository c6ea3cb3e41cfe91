import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isValidPhoneNumber } from 'libphonenumber-js';
import { describeRetailer } from './describe.ts';
import { buildRetailer } from './index.ts';
import type { Retailer } from './index.ts';

/** Hash of a collection; of the largest, every fifth row stands for its neighbours. */
const hashOf = (value: Retailer[keyof Retailer]) => {
  const rows =
    Array.isArray(value) && value.length > 5000
      ? { count: value.length, sample: value.filter((_, at) => at % 5 === 0) as unknown }
      : value;
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};

/** Hash of each collection, so that a difference names its topic. */
const hashes = (retailer: Retailer) =>
  Object.fromEntries((Object.keys(retailer) as (keyof Retailer)[]).map((name) => [name, hashOf(retailer[name])]));

const validCheckDigit = (code: string) =>
  /^\d{13}$/.test(code) &&
  Array.from(code, Number).reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;

const duplicates = (values: Iterable<string | number>) => {
  const seen = new Set<string | number>();
  const twice: (string | number)[] = [];
  for (const value of values) {
    if (seen.has(value)) twice.push(value);
    seen.add(value);
  }
  return twice;
};

let retailer: Retailer;

beforeAll(() => {
  const began = performance.now();
  retailer = buildRetailer();
  Object.values(retailer);
  process.stdout.write(`retailer ×1 built in ${Math.round(performance.now() - began)} ms\n`);
}, 120_000);

describe('the retailer', () => {
  it('is the same each time it is built, in whatever order its collections are read', () => {
    const other = buildRetailer();
    const backwards = Object.fromEntries(
      (Object.keys(other) as (keyof Retailer)[]).reverse().map((name) => [name, hashOf(other[name])]),
    );
    expect(backwards).toEqual(hashes(retailer));
  }, 120_000);

  it('is another with another seed, but has the same personas', () => {
    const other = buildRetailer({ seed: 2 });
    expect(hashOf(other.items)).not.toBe(hashOf(retailer.items));
    expect(other.people[0]?.erpNumbers).toEqual(retailer.personas.lisa.erpNumbers);
  });

  it('grows to ten times the articles without moving those that are named', () => {
    const large = buildRetailer({ articles: 10 });
    expect(large.articles.length).toBeGreaterThan(retailer.articles.length * 9);
    expect(large.namedArticles).toEqual(retailer.namedArticles);
    expect(duplicates(large.articles.map(({ sku }) => sku))).toEqual([]);
    expect(duplicates(large.articles.flatMap(({ gtins }) => gtins.map(({ gtin }) => gtin)))).toEqual([]);
  });

  it('has the size that the demo promises', () => {
    const sellable = retailer.articles.filter(({ kind }) => kind !== 'VARIANT_PARENT').length;
    expect(sellable).toBeGreaterThanOrEqual(2000);
    expect(sellable).toBeLessThan(2100);
    expect(retailer.people).toHaveLength(10_000);
    expect(retailer.stores).toHaveLength(24);
  });

  it('is described by docs/demo-data.md', () => {
    expect(readFileSync(new URL('../../docs/demo-data.md', import.meta.url), 'utf8')).toBe(describeRetailer(retailer));
  });
});

describe('codes and numbers', () => {
  it('gives every unit of every sku a valid GTIN of its own', () => {
    const gtins = retailer.articles.flatMap((article) => article.gtins.map(({ gtin }) => gtin));
    expect(gtins.filter((gtin) => !validCheckDigit(gtin))).toEqual([]);
    expect(duplicates(gtins)).toEqual([]);
  });

  it('gives every store a valid GLN of its own', () => {
    const glns = retailer.stores.map(({ gln }) => gln);
    expect(glns.filter((gln) => !validCheckDigit(gln))).toEqual([]);
    expect(duplicates(glns)).toEqual([]);
  });

  it('writes only valid E.164 phone numbers', () => {
    const phones = [
      ...retailer.people.flatMap((person) => person.phones),
      ...retailer.crmContacts.flatMap(({ telephone }) => telephone ?? []),
      ...retailer.stores.map(({ phone }) => phone),
      ...retailer.organisations.map(({ phone }) => phone),
    ];
    expect(phones.filter((phone) => !/^\+\d{10,12}$/.test(phone) || !isValidPhoneNumber(phone))).toEqual([]);
  });

  it('shares a phone number or e-mail address within a household only', () => {
    const owners = new Map<string, Set<string>>();
    for (const { phones, emails, householdId, personId } of retailer.people) {
      for (const reach of [...phones, ...emails])
        owners.set(reach, (owners.get(reach) ?? new Set()).add(householdId ?? personId));
    }
    expect([...owners].filter(([, homes]) => homes.size > 1)).toEqual([]);
    expect(retailer.people.filter(({ householdId }) => householdId !== null).length).toBeGreaterThan(100);
  });

  it('never uses an id twice', () => {
    const r = retailer;
    const ids: Record<string, (string | number)[]> = {
      items: r.items.map(({ itemNo }) => itemNo),
      itemGuids: r.items.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)]),
      skus: r.articles.map(({ sku }) => sku),
      products: r.articles.flatMap(({ shop }) => shop?.productId ?? []),
      daSlugs: r.articles.map(({ slug }) => slug['da-DK']),
      svSlugs: r.articles.map(({ slug }) => slug['sv-SE']),
      nbSlugs: r.articles.map(({ slug }) => slug['nb-NO']),
      enSlugs: r.articles.map(({ slug }) => slug['en-GB']),
      daCategories: r.categories.map(({ slug }) => slug['da-DK']),
      svCategories: r.categories.map(({ slug }) => slug['sv-SE']),
      nbCategories: r.categories.map(({ slug }) => slug['nb-NO']),
      enCategories: r.categories.map(({ slug }) => slug['en-GB']),
      stock: r.stock.map(({ sku, locationCode }) => `${sku}@${locationCode}`),
      shopPrices: r.shopPrices.map(({ sku, market }) => `${sku}@${market}`),
      lines: r.priceListLines.map(({ priceListCode, lineNo }) => `${priceListCode}/${lineNo}`),
      lineGuids: [...r.priceListLines, ...r.priceLists].map(({ id }) => id),
      erp: r.erpCustomers.map(({ number }) => number),
      erpGuids: r.erpCustomers.map(({ id }) => id),
      crm: r.crmContacts.map(({ contactId }) => contactId),
      shop: r.shopAccounts.map(({ accountId }) => accountId),
      logins: r.shopAccounts.map(({ email }) => email),
      cards: r.clubMembers.map(({ cardCode }) => cardCode),
      members: r.clubMembers.map(({ memberId }) => memberId),
      crmCards: r.crmContacts.flatMap(({ clubCardNumber }) => clubCardNumber ?? []),
      sales: [...r.webOrders, ...r.receipts, ...r.erpOrders].map(({ saleId }) => saleId),
      postings: [...r.webOrders, ...r.erpOrders].flatMap(({ erp }) => (erp === null ? [] : [erp.orderNo, erp.orderId])),
      receiptGuids: r.receipts.map(({ id }) => id),
      returns: r.returns.flatMap(({ returnId, rmaNo }) => [returnId, ...(rmaNo === null ? [] : [rmaNo])]),
      points: r.pointTransactions.map(({ transactionId }) => transactionId),
      vouchers: r.vouchers.map(({ code }) => code),
      carts: r.carts.flatMap(({ cartId, maskedId }) => [cartId, maskedId]),
      wishlists: r.wishlists.map(({ wishlistId }) => wishlistId),
      wishes: [...r.wishlists.flatMap(({ items }) => items), ...r.carts.flatMap(({ lines }) => lines)].map(
        ({ itemId }) => itemId,
      ),
      cases: r.cases.map(({ caseId }) => caseId),
      tickets: r.cases.map(({ ticketNumber }) => ticketNumber),
      consents: r.consents.map(({ consentId }) => consentId),
      emails: r.emails.map(({ emailId }) => emailId),
      calls: r.phoneCalls.map(({ callId }) => callId),
    };
    expect(
      Object.fromEntries(
        Object.entries(ids).flatMap(([name, values]) => {
          const twice = duplicates(values);
          return twice.length === 0 ? [] : [[name, twice.slice(0, 3)]];
        }),
      ),
    ).toEqual({});
  });

  it('writes GUIDs that are GUIDs', () => {
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(retailer.crmContacts.filter(({ contactId }) => !guid.test(contactId))).toEqual([]);
    expect(retailer.items.filter(({ id }) => !guid.test(id))).toEqual([]);
  });

  it('looks like no payment card and no national identity number', () => {
    const numbers = [
      ...retailer.webOrders.map(({ incrementId }) => incrementId),
      ...retailer.clubMembers.map(({ cardCode }) => cardCode),
      ...retailer.returns.flatMap(({ rmaNo }) => rmaNo ?? []),
    ];
    expect(numbers.filter((number) => /^\d{10,19}$/.test(number))).toEqual([]);
  });
});
