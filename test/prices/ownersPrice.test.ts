import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startTestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import type { TestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import { loadMarkets, type Market, type Markets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { addMoney, exponentOf } from '../../platform/money/index.ts';
import { buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { createBusinessCentral } from '../../subgraphs/erp/adapters/business-central/index.ts';
import { parseBusinessCentralConfig } from '../../subgraphs/erp/config.ts';
import { priceKeyText, type ErpPort, type PriceKey } from '../../subgraphs/erp/port.ts';
import { priceOf, type DecidedPrice } from '../../subgraphs/pricing/price.ts';
import { readPriceFacts, type PriceFacts, type PriceRecord } from '../../subgraphs/pricing/priceFacts.ts';
import { replay } from '../../subgraphs/pricing/replay.ts';
import { businessCentral } from '../../subgraphs/pricing/rules/businessCentral.ts';
import { ownRecords } from '../../subgraphs/pricing/variantRecords.ts';
import { drawCases, drawCompany, drawInstants } from './drawnCompany.ts';
import type { DrawnCase, DrawnCompany, DrawnCustomer } from './drawnCompany.ts';

/** Each instant, this many customers with this many lines: more than 5,000 sales lines. */
const CUSTOMERS = 8;
const LINES = 20;
const CASES = 5_000;

let house: Markets;
let retailer: Retailer;
let bc: TestBusinessCentral;
let company: DrawnCompany;
let port: ErpPort;
let instants: readonly string[];
/** Stands still: a case lies a millisecond before midnight. */
let instant = '2026-11-20T12:00:00Z';
const clock = { now: () => new Date(instant) };

beforeAll(async () => {
  house = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  company = drawCompany(20_261_122, house.default);
  instants = drawInstants(house.default.timeZone);
  const limits = { requestsPerWindow: 1_000_000 };
  // Two years of sales decide no price, and take their time.
  const none = { value: [] };
  retailer = Object.defineProperties(buildRetailer(), {
    ...{ receipts: none, returns: none, webOrders: none, erpOrders: none },
  });
  bc = await startTestBusinessCentral({ retailer, clock, limits });
  for (const [set, row] of company.rows) bc.backOffice.upsert(set, row);
  const [first] = company.markets;
  port = createBusinessCentral({
    // Lines are read once: they do not change here, and what is compared is the rule.
    config: parseBusinessCentralConfig({ ...bc.settings, ERP_DISPLAY_TTL_MS: '3600000', ERP_TIMEOUT_MS: '60000' }),
    markets: { default: first ?? house.default, all: company.markets, get: () => null },
    clock,
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  port.start();
  // Whole price lists at a time: Business Central takes so many requests a second and no more.
  for (const customer of company.customers) {
    const all = company.items.map((item) => ({ customer, item, variant: null, unit: '', quantity: '1' }));
    await factsFor(customer, all, clock.now().toISOString());
  }
}, 240_000);
afterAll(async () => {
  port.stop();
  await bc.stop();
});

const order = z.object({
  salesOrderLines: z.array(
    z.object({ sequence: z.number(), amountExcludingTax: z.number(), amountIncludingTax: z.number() }),
  ),
});

interface Charged {
  readonly net: string;
  readonly gross: string;
}

/** What Business Central's own sales lines charge: one order of one customer. */
async function charge(customer: DrawnCustomer, cases: readonly DrawnCase[]): Promise<readonly Charged[]> {
  const reply = await bc.ask('{v2}/salesOrders?$expand=salesOrderLines', {
    method: 'POST',
    body: {
      customerNumber: customer.number,
      salesOrderLines: cases.map(({ item, variant, unit, quantity }) => ({
        lineObjectNumber: item.number,
        ...(variant === null ? {} : { itemVariantId: variant.id }),
        unitOfMeasureCode: unit,
        quantity: Number(quantity),
      })),
    },
  });
  if (reply.status !== 201) throw new Error(reply.text);
  const places = exponentOf(customer.market.currency);
  return order
    .parse(reply.body)
    .salesOrderLines.sort((a, b) => a.sequence - b.sequence)
    .map((line) => ({
      net: line.amountExcludingTax.toFixed(places),
      gross: line.amountIncludingTax.toFixed(places),
    }));
}

const skuOf = ({ item, variant }: DrawnCase): string =>
  variant === null ? item.number : `${item.number}-${variant.code}`;

/** What the ERP tells the graph of these lines: through the adapter, over HTTP. */
async function factsFor(customer: DrawnCustomer, cases: readonly DrawnCase[], now: string): Promise<PriceFacts[]> {
  const keys: PriceKey[] = cases.map((one) => ({
    sku: skuOf(one),
    customer: customer.walkIn ? null : customer.number,
  }));
  const { market } = customer;
  const found = await withDeadline(60_000, (deadline) => port.prices(keys, { market, locale: 'en-GB', now, deadline }));
  return keys.map((key) => {
    const reading = found.get(priceKeyText(key));
    if (reading === undefined || reading instanceof Error) throw reading ?? new Error('The port left a key out.');
    return readPriceFacts({ ...reading.value, unavailable: null, asOf: reading.asOf, stale: reading.stale });
  });
}

function priceOfCase(
  one: DrawnCase,
  facts: PriceFacts,
  now: string,
  more: { readonly explainEverything?: boolean; readonly records?: readonly PriceRecord[] } = {},
): DecidedPrice {
  return priceOf({
    facts,
    records: more.records ?? ownRecords(facts.records, skuOf(one), '-'),
    asked: { quantity: one.quantity, unit: one.unit, at: now },
    market: one.customer.market,
    rule: businessCentral,
    hasBuyer: !one.customer.walkIn,
    explainEverything: more.explainEverything ?? false,
  });
}

/** The price as text: what somebody would compare. */
function amountsOf({ status, net, tax, current }: DecidedPrice): readonly string[] {
  return [status, net.amount, addMoney(net, tax).amount, current.amount];
}

function shownOf(market: Market, { net, gross }: Charged): string {
  return market.consumerPricesIncludeTax ? gross : net;
}

/** Whether a line is this buyer's, everybody's or the members'; told from the company, not from our records. */
function mayBeTold(id: string, { walkIn, ...customer }: DrawnCustomer): boolean {
  const line = company.lines.get(id);
  if (line === undefined) return id === 'item-card';
  const payer = company.customers.find(({ number }) => number === customer.billTo);
  switch (line.assignToType) {
    case 'All Customers':
      return true;
    case 'Customer Price Group':
      return line.assignToNo === customer.market.memberPriceGroup || line.assignToNo === payer?.priceGroup;
    case 'Customer Disc. Group':
      return line.assignToNo === payer?.discountGroup;
    case 'Campaign':
      return !walkIn && company.targeted.get(customer.billTo)?.has(line.assignToNo) === true;
    default:
      return line.assignToNo === customer.billTo;
  }
}

describe('in every golden case', () => {
  it('the graph’s price, its winner and its replay are those of Business Central', async () => {
    const different: unknown[] = [];
    for (const golden of retailer.goldenPriceCases) {
      instant = golden.at;
      const { sku, unit, quantity, customerNo } = golden;
      const account = retailer.erpCustomers.find(({ number }) => number === customerNo);
      const market = house.get(account?.market ?? '');
      if (account === undefined || market === null) throw new Error('A golden case is of a customer in a market.');
      const key = { sku, customer: account.walkIn ? null : customerNo };
      const [line, found] = await Promise.all([
        bc.priceOf(customerNo, sku, unit, quantity),
        withDeadline(60_000, (deadline) => port.prices([key], { market, locale: 'en-GB', now: instant, deadline })),
      ]);
      const reading = found.get(priceKeyText(key));
      if (reading === undefined || reading instanceof Error) throw reading ?? new Error('The port left a key out.');
      const facts = readPriceFacts({ ...reading.value, unavailable: null, asOf: reading.asOf, stale: reading.stale });
      const price = priceOf({
        facts,
        records: ownRecords(facts.records, sku, '-'),
        asked: { quantity, unit, at: instant },
        market: { ...market, consumerPricesIncludeTax: golden.includesVat },
        rule: businessCentral,
        hasBuyer: !account.walkIn,
        explainEverything: false,
      });
      const again = price.explanation === null ? null : replay(price.explanation);
      const ours = [
        price.net.amount,
        addMoney(price.net, price.tax).amount,
        again?.winner.id,
        again?.amounts.net.amount,
      ];
      const net = line.amountExcludingTax.toFixed(2);
      const theirs = [net, line.amountIncludingTax.toFixed(2), golden.winner ?? 'item-card', net];
      if (ours.join() !== theirs.join()) different.push({ key: golden.key, ours, theirs });
    }
    expect(different).toEqual([]);
    expect(retailer.goldenPriceCases.length).toBeGreaterThan(5);
  }, 120_000);
});

describe('over 5,000 drawn sales lines', () => {
  it('the graph’s price is the one that Business Central charges; its explanation gives it again and tells nothing of others', async () => {
    const different: unknown[] = [];
    const told: string[] = [];
    const seen = { cases: 0, discounted: 0, personal: 0, members: 0, explained: 0 };
    for (const [turn, now] of instants.entries()) {
      instant = now;
      for (let place = 0; place < CUSTOMERS; place += 1) {
        const customer = company.customers[(turn * 11 + place * 7) % company.customers.length];
        if (customer === undefined) throw new Error('The company has customers.');
        const cases = drawCases(turn * 1_000 + place, company, customer, LINES);
        const [charged, facts] = await Promise.all([charge(customer, cases), factsFor(customer, cases, now)]);
        for (const [index, one] of cases.entries()) {
          const [line, known] = [charged[index], facts[index]];
          if (line === undefined || known === undefined) throw new Error('An answer is missing.');
          const price = priceOfCase(one, known, now);
          const everything = priceOfCase(one, known, now, { explainEverything: true });
          const reversed = priceOfCase(one, known, now, {
            records: ownRecords(known.records, skuOf(one), '-').reverse(),
          });
          const { explanation } = price;
          const wrong: string[] = [];
          const [, net, gross] = amountsOf(price);
          if (net !== line.net || gross !== line.gross || price.current.amount !== shownOf(customer.market, line)) {
            wrong.push('not what the owner charges');
          }
          if (amountsOf(reversed).join() !== amountsOf(price).join()) wrong.push('depends on the order of facts');
          for (const each of [explanation, everything.explanation]) {
            const again = each === null ? null : replay(each);
            if (again?.amounts.net.amount !== line.net || again.amounts.gross.amount !== line.gross) {
              wrong.push('the explanation gives another price');
            }
          }
          if (wrong.length > 0) {
            const { sku, ...rest } = { sku: skuOf(one), customer: customer.number, unit: one.unit, now };
            different.push({ sku, ...rest, quantity: one.quantity, wrong, price: amountsOf(price), line, explanation });
          }

          // What the buyer is shown is the buyer's, and holds now; what the subgraph is given is nobody else's either.
          for (const { id } of known.records)
            if (!mayBeTold(id, customer)) told.push(`fact ${id} to ${customer.number}`);
          for (const candidate of explanation?.candidates ?? []) {
            const isOwn = mayBeTold(candidate.id, customer) && candidate.competed;
            const hasBegun = candidate.validFrom === null || Date.parse(candidate.validFrom) <= Date.parse(now);
            if (!isOwn || !hasBegun) told.push(`candidate ${candidate.id} to ${customer.number}`);
          }
          for (const alternative of price.alternatives) {
            const isComing = alternative.validFrom !== null && Date.parse(alternative.validFrom) > Date.parse(now);
            const isForeign =
              alternative.kind !== 'QUANTITY_BREAK' && !['MEMBERS', 'PUBLIC'].includes(alternative.audience);
            if (isComing || isForeign) told.push(`alternative ${alternative.condition} to ${customer.number}`);
            if (alternative.audience === 'MEMBERS') seen.members += 1;
          }
          seen.cases += 1;
          seen.explained += (everything.explanation?.candidates.length ?? 0) > 2 ? 1 : 0;
          seen.personal += price.personalised ? 1 : 0;
          seen.discounted += explanation?.candidates.some(({ chosen, exactAmount }) => chosen && exactAmount === null)
            ? 1
            : 0;
        }
      }
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(different).toHaveLength(0);
    expect(told).toEqual([]);
    // The drawing reaches the rules that it is for.
    expect(seen.cases).toBeGreaterThanOrEqual(CASES);
    expect(seen.explained).toBeGreaterThan(CASES / 4);
    for (const count of [seen.discounted, seen.personal, seen.members]) expect(count).toBeGreaterThan(20);
  }, 240_000);
});
