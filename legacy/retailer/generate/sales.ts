import type {
  ErpOrder,
  ErpPosting,
  Person,
  Receipt,
  SalePayment,
  Shipment,
  ShopAccount,
  Staff,
  Store,
  WebOrder,
} from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { markets } from './markets.ts';
import { amountOf } from './numbers.ts';
import type { Population } from './people.ts';
import { mobileOf } from './phones.ts';
import type { PersonPlan } from './personPlans.ts';
import { guidsOf } from './random.ts';
import type { Random } from './random.ts';
import { draftSales } from './saleDrafts.ts';
import type { SaleDraft } from './saleDrafts.ts';
import { paymentsOf, priceSale } from './saleLines.ts';
import { anchorMs, dayMs, dayOf, hourMs, instantOf } from './time.ts';

export interface Sales {
  readonly webOrders: readonly WebOrder[];
  readonly receipts: readonly Receipt[];
  readonly erpOrders: readonly ErpOrder[];
}

type Tenders = readonly (readonly [SalePayment['method'], number])[];

const webTendersBy = (mobile: SalePayment['method']): Tenders => [
  ['CARD', 60],
  [mobile, 30],
  ['INVOICE', 10],
];
const tillTendersBy = (mobile: SalePayment['method']): Tenders => [
  ['CARD', 72],
  [mobile, 18],
  ['CASH', 10],
];
const webTenders = { DK: webTendersBy('MOBILEPAY'), SE: webTendersBy('SWISH'), NO: webTendersBy('VIPPS') } as const;
const tillTenders = { DK: tillTendersBy('MOBILEPAY'), SE: tillTendersBy('SWISH'), NO: tillTendersBy('VIPPS') } as const;
const strangersTenders: Tenders = [
  ['CASH', 50],
  ['CARD', 50],
];
const coupon = { percent: 10, reference: 'VELKOMMEN10', title: 'VELKOMMEN10' } as const;
const freeShippingFrom = 49_900;
const shippingFee = 4_900;
const websiteDigit = { DK: 1, SE: 2, NO: 3 } as const;

/** Which accounts and numbers a person's sale may carry. */
interface Buyer {
  readonly plan: PersonPlan;
  readonly person: Person;
  readonly accounts: readonly ShopAccount[];
}

/** Writes the drafts out in order of time, each system counting in its own numbers. */
export function buildSales(
  seed: number,
  catalogue: Catalogue,
  population: Population,
  stores: readonly Store[],
  staff: readonly Staff[],
): Sales {
  const drafts = draftSales(seed, catalogue, population, stores);
  const orderGuid = guidsOf(seed, 'erp order');
  const shipmentGuid = guidsOf(seed, 'erp shipment');
  const invoiceGuid = guidsOf(seed, 'erp invoice');
  const receiptGuid = guidsOf(seed, 'receipt');
  const accountById = new Map(population.shopAccounts.map((account) => [account.accountId, account]));
  const organisationNumber = new Map(
    population.organisations.map(({ organisationId, erpNumber }) => [organisationId, erpNumber]),
  );
  const clerksOf = new Map<string, Staff[]>();
  for (const one of staff) {
    const key = one.storeId ?? one.role;
    const known = clerksOf.get(key);
    if (known === undefined) clerksOf.set(key, [one]);
    else known.push(one);
  }
  const clerks = (key: string) => clerksOf.get(key) ?? staff;
  const webOrders: WebOrder[] = [];
  const receipts: Receipt[] = [];
  const erpOrders: ErpOrder[] = [];
  const webCounts = { DK: 0, SE: 0, NO: 0 };
  const tillCounts = new Map<string, number>();
  let shipmentCount = 0;
  let postingCount = 0;

  const post = (
    draft: SaleDraft,
    customerNo: string,
    externalDocumentNo: string,
    progress: { postedMs: number; shippedMs: number | null; invoiced: boolean },
  ): ErpPosting => {
    const row = postingCount++;
    const number = String(100_001 + row);
    const { shippedMs } = progress;
    return {
      orderNo: `SO${number}`,
      orderId: orderGuid(row),
      customerNo,
      billToNo: customerNo,
      externalDocumentNo,
      locationCode: markets[draft.market].onlineLocation,
      orderDate: dayOf(draft.ms),
      postedAt: instantOf(progress.postedMs),
      status: shippedMs === null ? 'Open' : 'Released',
      shipment: shippedMs === null ? null : { number: `SS${number}`, id: shipmentGuid(row), date: dayOf(shippedMs) },
      invoice:
        shippedMs === null || !progress.invoiced
          ? null
          : { number: `SI${number}`, id: invoiceGuid(row), date: dayOf(shippedMs) },
    };
  };

  const cardOf = (random: Random, person: Person | null) => person?.paymentTokens[0] ?? `ptk_${random.hex(3)}`;

  const writeWeb = (draft: SaleDraft, buyer: Buyer) => {
    const { random, market, ms } = draft;
    const { plan, person, accounts } = buyer;
    const subtotal = draft.lines.reduce((sum, { unitPrice, thousandths }) => sum + (unitPrice * thousandths) / 1000, 0);
    const collect = random.chance(0.2);
    const basket = random.chance(0.05) ? coupon : null;
    const priced = priceSale(draft.lines, {
      market,
      pricesIncludeVat: true,
      shipping: collect || subtotal >= freeShippingFrom ? 0 : shippingFee,
      basket,
      cash: false,
    });
    const age = anchorMs - ms;
    const canceled = plan.persona === null && random.chance(0.03);
    const shippedMs = canceled ? null : ms + (20 + random.next() * 60) * hourMs;
    const isShipped = shippedMs !== null && shippedMs < anchorMs;
    const deliveredMs = shippedMs === null ? null : shippedMs + (20 + random.next() * 60) * hourMs;
    // The connector copies orders every few hours; now and then one of the last days still waits.
    const delay = (random.chance(0.02) && age < 4 * dayMs && !isShipped ? 96 : 1 + random.next() * 5) * hourMs;
    const posted = ms + delay < anchorMs && !canceled;
    webCounts[market] += 1;
    const incrementId = `${websiteDigit[market]}${String(webCounts[market]).padStart(8, '0')}`;
    const account = plan.guestEmail === null ? (random.chance(0.8) ? accounts[0] : accounts.at(-1)) : undefined;
    const email = account?.email ?? plan.guestEmail ?? '';
    const carrier = market === 'DK' ? 'PostNord' : market === 'SE' ? 'Bring' : 'Posten';
    const shipments: readonly Shipment[] =
      isShipped && deliveredMs !== null
        ? [
            {
              shipmentNo: String(700_000_001 + shipmentCount++),
              shippedAt: instantOf(shippedMs),
              carrier: collect ? 'Store' : carrier,
              trackingNo: `NH${market}${random.hex(1).toUpperCase()}`,
              deliveredAt: deliveredMs < anchorMs ? instantOf(deliveredMs) : null,
              lines: priced.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity })),
            },
          ]
        : [];
    const method = random.weighted(webTenders[market]);
    const store = random.pick(stores);
    webOrders.push({
      saleId: `w:${incrementId}`,
      source: 'WEB',
      channel: random.chance(0.3) ? 'APP' : 'WEB',
      personId: person.personId,
      market,
      currency: draft.currency,
      placedAt: instantOf(ms),
      pricesIncludeVat: true,
      lines: priced.lines,
      totals: priced.totals,
      payments: paymentsOf(
        priced.total,
        method,
        isShipped ? 'CAPTURED' : 'AUTHORISED',
        method === 'CARD' ? cardOf(random, person) : null,
        random.chance(0.05) ? 20_000 : 0,
      ),
      entityId: webOrders.length + 1,
      incrementId,
      storeView: markets[market].storeViews[plan.locale === 'en-GB' ? 1 : 0]?.code ?? '',
      accountId: account?.accountId ?? null,
      email,
      phone: account === undefined ? mobileOf(market, plan.index) : account.phone,
      firstName: plan.firstName,
      lastName: plan.lastName,
      shippingAddress: plan.address,
      shippingMethod: collect ? 'CLICK_AND_COLLECT' : random.chance(0.5) ? 'PARCEL_SHOP' : 'HOME',
      pickupStoreId: collect ? (store.market === market ? store.storeId : `S-${market}01`) : null,
      state: canceled
        ? 'canceled'
        : deliveredMs !== null && deliveredMs < anchorMs
          ? 'complete'
          : posted
            ? 'processing'
            : 'new',
      couponCode: basket?.reference ?? null,
      shipments,
      updatedAt: instantOf(Math.min(deliveredMs ?? ms + hourMs, anchorMs - 60_000)),
      erp: posted
        ? post(draft, person.erpNumbers[0] ?? markets[market].walkInCustomer, incrementId, {
            postedMs: ms + delay,
            shippedMs: isShipped ? shippedMs : null,
            invoiced: true,
          })
        : null,
    });
  };

  const writeReceipt = (draft: SaleDraft, store: Store) => {
    const { random, market, ms, person, plan } = draft;
    const method =
      plan?.persona === 'receipt-only'
        ? 'CARD'
        : random.weighted(person === null ? strangersTenders : tillTenders[market]);
    const priced = priceSale(draft.lines, {
      market,
      pricesIncludeVat: true,
      shipping: 0,
      basket: null,
      cash: method === 'CASH',
    });
    const tillId = random.pick(store.tillIds);
    const count = (tillCounts.get(tillId) ?? 0) + 1;
    tillCounts.set(tillId, count);
    const receiptNo = `${tillId}-${String(count).padStart(6, '0')}`;
    const token = method === 'CARD' ? cardOf(random, person) : null;
    const known = plan?.persona != null || random.chance(0.85);
    const organisation = person?.organisationId ?? null;
    receipts.push({
      saleId: `t:${receiptNo}`,
      source: 'TILL',
      personId: person?.personId ?? null,
      market,
      currency: draft.currency,
      placedAt: instantOf(ms),
      pricesIncludeVat: true,
      lines: priced.lines,
      totals: priced.totals,
      payments: [{ method, amount: amountOf(priced.total), status: 'CAPTURED', token }],
      receiptNo,
      id: receiptGuid(receipts.length),
      storeId: store.storeId,
      tillId,
      staffId: random.pick(clerks(store.storeId)).staffId,
      customerNo:
        (organisation === null ? undefined : organisationNumber.get(organisation)) ??
        (known ? person?.erpNumbers[0] : undefined) ??
        markets[market].walkInCustomer,
      cardCode: known ? (person?.cardCodes[0] ?? null) : null,
      paymentToken: token,
    });
  };

  const writeErp = (draft: SaleDraft, buyer: Buyer) => {
    const { random, market, ms } = draft;
    const business = buyer.person.organisationId !== null;
    const priced = priceSale(draft.lines, {
      market,
      pricesIncludeVat: !business,
      shipping: business ? 0 : shippingFee,
      basket: null,
      cash: false,
    });
    const shippedMs = ms + (20 + random.next() * 100) * hourMs;
    const isShipped = shippedMs < anchorMs;
    const customerNo =
      (buyer.person.organisationId === null ? undefined : organisationNumber.get(buyer.person.organisationId)) ??
      buyer.person.erpNumbers[0] ??
      markets[market].walkInCustomer;
    const posting = post(draft, customerNo, business ? `REKV-${random.int(1000, 9999)}` : '', {
      postedMs: ms,
      shippedMs: isShipped ? shippedMs : null,
      invoiced: anchorMs - shippedMs > dayMs,
    });
    erpOrders.push({
      saleId: `e:${posting.orderNo}`,
      source: 'ERP',
      channel: business ? 'PARTNER' : 'CALL_CENTER',
      personId: buyer.person.personId,
      market,
      currency: draft.currency,
      placedAt: instantOf(ms),
      pricesIncludeVat: !business,
      lines: priced.lines,
      totals: priced.totals,
      payments: paymentsOf(priced.total, 'INVOICE', isShipped ? 'CAPTURED' : 'AUTHORISED', null, 0),
      staffId: business && random.chance(0.5) ? null : random.pick(clerks('AGENT')).staffId,
      erp: posting,
    });
  };

  for (const draft of drafts) {
    if (draft.store !== null) {
      writeReceipt(draft, draft.store);
      continue;
    }
    if (draft.plan === null || draft.person === null) continue;
    const buyer = {
      plan: draft.plan,
      person: draft.person,
      accounts: draft.person.shopIds.flatMap((id) => accountById.get(id) ?? []),
    };
    if (draft.source === 'WEB') writeWeb(draft, buyer);
    else writeErp(draft, buyer);
  }
  return { webOrders, receipts, erpOrders };
}
