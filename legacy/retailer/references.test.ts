import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer } from './index.ts';
import type { Retailer } from './index.ts';

let retailer: Retailer;

beforeAll(() => {
  retailer = buildRetailer();
}, 120_000);

/** The values that are not among the known ones. */
const unknown = (values: Iterable<string | number | null | undefined>, known: Iterable<string | number>) => {
  const set = new Set(known);
  return [...new Set(values)].filter(
    (value) => value !== null && value !== undefined && value !== '' && !set.has(value),
  );
};

describe('references between systems', () => {
  it('names only articles that exist', () => {
    const r = retailer;
    const skus = r.articles.map(({ sku }) => sku);
    const items = r.items.map(({ itemNo }) => itemNo);
    expect(
      unknown(
        r.articles.flatMap((a) => [
          a.parentSku,
          ...a.variantSkus,
          ...a.relatedSkus,
          ...a.components.map(({ sku }) => sku),
        ]),
        skus,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.articles.map(({ itemNo }) => itemNo),
        items,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.priceListLines.map(({ itemNo }) => itemNo),
        items,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.stock.map(({ sku }) => sku),
        skus,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.shopPrices.map(({ sku }) => sku),
        skus,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...r.wishlists.flatMap(({ items: wished }) => wished), ...r.carts.flatMap(({ lines }) => lines)].map(
          ({ sku }) => sku,
        ),
        skus,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...r.webOrders, ...r.receipts, ...r.erpOrders].flatMap(({ lines }) => lines.map(({ sku }) => sku)),
        skus,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.rewards.map(({ sku }) => sku),
        skus,
      ),
    ).toEqual([]);
    expect(unknown(Object.values(r.namedArticles), skus)).toEqual([]);
  });

  it('splits a sku at its first dash into item and variant', () => {
    for (const { sku, itemNo, variantCode } of retailer.articles) {
      const dash = sku.indexOf('-');
      expect([dash < 0 ? sku : sku.slice(0, dash), dash < 0 ? null : sku.slice(dash + 1)]).toEqual([
        itemNo,
        variantCode,
      ]);
    }
  });

  it('puts every item and article into categories that exist, down from a department', () => {
    const r = retailer;
    const ids = r.categories.map(({ categoryId }) => categoryId);
    expect(
      unknown(
        [
          ...r.items.map(({ categoryCode }) => categoryCode),
          ...r.articles.flatMap(({ categoryIds }) => categoryIds),
          ...r.categories.map(({ parentId }) => parentId),
        ],
        ids,
      ),
    ).toEqual([]);
    expect(r.articles.filter(({ categoryIds }) => categoryIds.length === 0)).toEqual([]);
  });

  it('knows every customer, contact, account and card that another row names', () => {
    const r = retailer;
    const people = r.people.map(({ personId }) => personId);
    const erp = r.erpCustomers.map(({ number }) => number);
    const crm = r.crmContacts.map(({ contactId }) => contactId);
    const shop = r.shopAccounts.map(({ accountId }) => accountId);
    const cards = r.clubMembers.map(({ cardCode }) => cardCode);
    const sales = [...r.webOrders, ...r.receipts, ...r.erpOrders];
    expect(
      unknown(
        [...sales, ...r.erpCustomers, ...r.crmContacts, ...r.shopAccounts, ...r.clubMembers].map(
          ({ personId }) => personId,
        ),
        people,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [
          ...r.people.flatMap(({ erpNumbers }) => erpNumbers),
          ...r.organisations.map(({ erpNumber }) => erpNumber),
          ...r.erpCustomers.map(({ billToNumber }) => billToNumber),
          ...r.receipts.map(({ customerNo }) => customerNo),
          ...[...r.webOrders, ...r.erpOrders].map((sale) => sale.erp?.customerNo),
          ...r.shopAccounts.map(({ erpNumber }) => erpNumber),
          ...r.campaigns.flatMap(({ targetCustomers }) => targetCustomers),
          ...r.goldenPriceCases.map(({ customerNo }) => customerNo),
          ...r.markets.map(({ walkInCustomer }) => walkInCustomer),
        ],
        erp,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [
          ...r.people.flatMap(({ crmIds }) => crmIds),
          ...[...r.consents, ...r.preferences, ...r.cases, ...r.tasks, ...r.phoneCalls, ...r.emails].map(
            ({ contactId }) => contactId,
          ),
        ],
        crm,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [
          ...r.people.flatMap(({ shopIds }) => shopIds),
          ...[...r.webOrders, ...r.carts, ...r.wishlists, ...r.logins].map(({ accountId }) => accountId),
        ],
        shop,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [
          ...r.people.flatMap(({ cardCodes }) => cardCodes),
          ...r.receipts.map(({ cardCode }) => cardCode),
          ...r.crmContacts.map(({ clubCardNumber }) => clubCardNumber),
          ...r.pointTransactions.map(({ cardCode }) => cardCode),
        ],
        cards,
      ),
    ).toEqual([]);
  });

  it('knows every store, till, member of staff, price group, sale and case that another row names', () => {
    const r = retailer;
    const stores = r.stores.map(({ storeId }) => storeId);
    expect(
      unknown(
        [
          ...r.receipts.map(({ storeId }) => storeId),
          ...r.webOrders.map(({ pickupStoreId }) => pickupStoreId),
          ...r.returns.map(({ storeId }) => storeId),
          ...r.staff.map(({ storeId }) => storeId),
        ],
        stores,
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.receipts.map(({ tillId }) => tillId),
        r.stores.flatMap(({ tillIds }) => tillIds),
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.stock.map(({ locationCode }) => locationCode),
        r.locations.map(({ code }) => code),
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...r.receipts, ...r.erpOrders, ...r.phoneCalls, ...r.people].map(({ staffId }) => staffId),
        r.staff.map(({ staffId }) => staffId),
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.erpCustomers.map(({ priceGroup }) => priceGroup),
        r.priceGroups.map(({ code }) => code),
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.returns.map(({ saleId }) => saleId),
        [...r.webOrders, ...r.receipts].map(({ saleId }) => saleId),
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...r.tasks, ...r.phoneCalls].map(({ caseId }) => caseId),
        r.cases.map(({ caseId }) => caseId),
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.rewardRedemptions.map(({ transactionId }) => transactionId),
        r.pointTransactions.map(({ transactionId }) => transactionId),
      ),
    ).toEqual([]);
    expect(
      unknown(
        r.pointTransactions.map(({ orderReference }) => orderReference),
        [...r.webOrders.map(({ incrementId }) => incrementId), ...r.receipts.map(({ receiptNo }) => receiptNo)],
      ),
    ).toEqual([]);
  });

  it('carries the increment id of each web order that the ERP has into its external document number', () => {
    const copied = retailer.webOrders.filter(({ erp }) => erp !== null);
    expect(copied.filter(({ erp, incrementId }) => erp?.externalDocumentNo !== incrementId)).toEqual([]);
    const waiting = retailer.webOrders.filter(({ erp, state }) => erp === null && state !== 'canceled');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ placedAt }) => placedAt > '2026-11-15')).toBe(true);
  });

  it('lets nothing but deliveries and campaigns lie after the anchor', () => {
    const r = retailer;
    const moments = [
      ...[...r.webOrders, ...r.receipts, ...r.erpOrders].map(({ placedAt }) => placedAt),
      ...r.webOrders.flatMap(({ erp, updatedAt }) => [updatedAt, erp?.postedAt ?? '']),
      ...r.logins.map(({ at }) => at),
      ...r.consents.map(({ at }) => at),
      ...r.pointTransactions.map(({ at }) => at),
      ...r.emails.flatMap(({ sentAt, lastOpenedAt }) => [sentAt, lastOpenedAt ?? '']),
      ...r.cases.flatMap(({ createdAt, modifiedAt }) => [createdAt, modifiedAt]),
      ...r.wishlists.map(({ updatedAt }) => updatedAt),
    ];
    expect(moments.filter((moment) => moment > r.anchor).slice(0, 3)).toEqual([]);
    expect(r.stock.some(({ expectedReceiptDate }) => expectedReceiptDate !== null)).toBe(true);
  });
});

describe('people', () => {
  it('are known to different systems, some to none', () => {
    const count = (test: (person: Retailer['people'][number]) => boolean) => retailer.people.filter(test).length;
    expect(count(({ crmIds }) => crmIds.length === 2)).toBeGreaterThan(200);
    expect(count(({ cardCodes, shopIds }) => cardCodes.length > 0 && shopIds.length === 0)).toBeGreaterThan(1000);
    expect(
      count(
        ({ erpNumbers, crmIds, shopIds, cardCodes, paymentTokens }) =>
          [...erpNumbers, ...crmIds, ...shopIds, ...cardCodes].length === 0 && paymentTokens.length > 0,
      ),
    ).toBeGreaterThan(500);
    const contacts = new Map(retailer.crmContacts.map(({ personId, email }) => [personId, email]));
    expect(
      retailer.shopAccounts.filter(({ personId, email }) => contacts.has(personId) && contacts.get(personId) !== email)
        .length,
    ).toBeGreaterThan(500);
  });

  it('never own a shared account', () => {
    const shared = new Set(retailer.erpCustomers.filter((customer) => customer.shared).map(({ number }) => number));
    expect(retailer.people.flatMap(({ erpNumbers }) => erpNumbers).filter((number) => shared.has(number))).toEqual([]);
    for (const { memberPersonIds } of retailer.organisations) expect(memberPersonIds.length).toBeGreaterThanOrEqual(3);
  });

  it('put the watch on Lisa’s wish list on the web on the morning of the anchor', () => {
    const [account] = retailer.personas.lisa.shopIds;
    const list = retailer.wishlists.find(({ accountId }) => accountId === account);
    expect(list?.items.find(({ sku }) => sku === retailer.namedArticles.lisaWatch)).toMatchObject({
      addedAt: '2026-11-20T06:42:00Z',
      channel: 'WEB',
      priceWhenAdded: '1499.00',
    });
    expect(retailer.personas.lisa.emails).toHaveLength(2);
  });

  it('give the caller an open case, orders in every channel, points, a wish list and a cart', () => {
    const { caller } = retailer.personas;
    const has = (rows: readonly { readonly personId: string | null }[]) =>
      rows.filter(({ personId }) => personId === caller.personId).length;
    expect(
      retailer.cases.filter(({ contactId, state }) => caller.crmIds.includes(contactId) && state === 'ACTIVE'),
    ).toHaveLength(1);
    expect([has(retailer.webOrders), has(retailer.receipts), has(retailer.erpOrders)]).toEqual([6, 5, 1]);
    expect(retailer.clubMembers.find(({ cardCode }) => caller.cardCodes.includes(cardCode))?.balance).toBeGreaterThan(
      0,
    );
    expect(retailer.wishlists.find(({ accountId }) => accountId === caller.shopIds[0])?.items).toHaveLength(3);
    expect(retailer.carts.find(({ accountId }) => accountId === caller.shopIds[0])?.lines).toHaveLength(2);
    expect(caller.priceGroups).toEqual(['VIP']);
  });

  it('give one person fifty sales of five lines', () => {
    const { frequent } = retailer.personas;
    const sales = [...retailer.webOrders, ...retailer.receipts].filter(
      ({ personId }) => personId === frequent.personId,
    );
    expect(sales.map(({ lines }) => lines.length)).toEqual(Array.from({ length: 50 }, () => 5));
  });

  it('keep guest buyer and receipt-only person out of every register', () => {
    for (const persona of [retailer.personas['guest-buyer'], retailer.personas['receipt-only']]) {
      expect([...persona.erpNumbers, ...persona.crmIds, ...persona.shopIds, ...persona.cardCodes]).toEqual([]);
    }
    const receipts = retailer.receipts.filter(
      ({ personId }) => personId === retailer.personas['receipt-only'].personId,
    );
    expect(new Set(receipts.map(({ paymentToken }) => paymentToken)).size).toBe(1);
    expect(receipts).toHaveLength(4);
  });

  it('hold a refusal of profiling where one refused', () => {
    const { crmIds } = retailer.personas['no-profiling'];
    const acts = retailer.consents.filter(
      ({ contactId, purpose }) => crmIds.includes(contactId) && purpose === 'PROFILING',
    );
    expect(acts.map(({ state }) => state)).toEqual(['REFUSED']);
  });

  it('mark the caller’s prices as other than the public’s', () => {
    const golden = retailer.goldenPriceCases;
    const amount = (key: string) => golden.find((one) => one.key === key)?.amount;
    expect(amount('best-of-several')).not.toBe(amount('best-of-public'));
  });
});
