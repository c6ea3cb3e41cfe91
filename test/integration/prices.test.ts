import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapWithConcurrency } from '../../platform/batch/index.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';
import { createSalesDesk } from '../kit/salesDesk.ts';
import type { SalesDesk } from '../kit/salesDesk.ts';

let stack: Stack;
let desk: SalesDesk;
beforeAll(async () => {
  stack = await startStack();
  desk = createSalesDesk(stack.legacy.erp.settings);
}, 180_000);
afterAll(() => stack.stop());

interface Case {
  readonly sku: string;
  readonly customerNo: string;
  readonly unit: string | null;
  readonly quantity: string;
}

/** Pairs of customers and articles from the whole data set, articles with rules of their own more often than chance gives. */
function drawCases(count: number): readonly Case[] {
  const { erpCustomers, articles, items, namedArticles, people } = stack.retailer;
  const sellable = articles.filter(({ kind, status }) => ['SIMPLE', 'VARIANT'].includes(kind) && status === 'ACTIVE');
  const named = sellable.filter(({ sku }) => Object.values(namedArticles).includes(sku));
  const owned = new Set(people.flatMap(({ erpNumbers }) => erpNumbers));
  const customers = erpCustomers.filter(
    ({ number, blocked, shared, billToNumber }) =>
      owned.has(number) && blocked === '' && !shared && billToNumber === null,
  );
  const grouped = customers.filter(({ priceGroup, discountGroup }) => priceGroup !== '' || discountGroup !== '');
  const anyCase = fc
    .record({
      article: fc.oneof(fc.constantFrom(...sellable), fc.constantFrom(...named)),
      customer: fc.oneof(fc.constantFrom(...customers), fc.constantFrom(...grouped)),
      quantity: fc.constantFrom('1', '2', '3', '5', '6', '10', '12', '25', '100'),
      pick: fc.nat(),
    })
    .filter(
      ({ article, customer }) =>
        article.markets.includes(customer.market) && article.shop?.markets.includes(customer.market) === true,
    )
    .map(({ article, customer, quantity, pick }) => {
      const units = items.find(({ itemNo }) => itemNo === article.itemNo)?.units ?? [];
      return {
        sku: article.sku,
        customerNo: customer.number,
        unit: units[pick % Math.max(1, units.length)]?.unit ?? null,
        quantity,
      };
    });
  return fc.sample(anyCase, { numRuns: count, seed: 20261120 });
}

describe('prices are the owner’s', () => {
  it('for 200 drawn pairs of customer and article the graph’s price is what the ERP itself charges on a sales order line', async () => {
    const cases = drawCases(200);
    const customers = await stack.customersOf(cases.map(({ customerNo }) => ({ system: 'erp', id: customerNo })));
    const different: unknown[] = [];
    await mapWithConcurrency(cases, 8, async (one) => {
      const { sku, quantity, unit, customerNo } = one;
      const market = stack.retailer.erpCustomers.find(({ number }) => number === customerNo)?.market ?? 'DK';
      const [charged] = await desk.charge(customerNo, [one]);
      const answer = await stack.askText(
        `query ($id: ID!, $sku: ID!, $quantity: Quantity!, $unit: ID) {
          customer(id: $id) { product(sku: $sku) { price(quantity: $quantity, unit: $unit) {
            current { amount currency } explanation { candidates { id chosen reason } } } } }
        }`,
        { id: customers.get(`erp:${customerNo}`), sku, quantity, unit },
        { as: 'agent', market },
      );
      const { product } = (answer.data?.['customer'] ?? { product: null }) as {
        product: { price: { current: { amount: string } } | null } | null;
      };
      if (product?.price?.current.amount !== charged?.amountIncludingVat) {
        different.push({ ...one, shown: product?.price ?? answer.errors?.[0], charged });
      }
    });
    expect(different).toEqual([]);
    expect(cases.length).toBe(200);
  }, 240_000);

  it('charges what every golden case says', async () => {
    const different: unknown[] = [];
    for (const golden of stack.retailer.goldenPriceCases) {
      const customer = stack.retailer.erpCustomers.find(({ number }) => number === golden.customerNo);
      if (!customer || customer.shared !== customer.walkIn || !golden.includesVat) continue;
      stack.clock.set(golden.at);
      const { sku, quantity, unit } = golden;
      const answer = customer.walkIn
        ? await stack.askText(
            `query ($sku: ID!, $quantity: Quantity!, $unit: ID) {
              product(sku: $sku) { price(quantity: $quantity, unit: $unit) { each { amount } } }
            }`,
            { sku, quantity, unit },
            { as: `guest-${customer.market.toLowerCase()}` as 'guest-dk' },
          )
        : await stack.askText(
            `query ($id: ID!, $sku: ID!, $quantity: Quantity!, $unit: ID) {
              customer(id: $id) { product(sku: $sku) { price(quantity: $quantity, unit: $unit) { each { amount } } } }
            }`,
            { id: await stack.customerOf('erp', golden.customerNo), sku, quantity, unit },
            { as: 'agent', market: customer.market },
          );
      const product = (answer.data?.['product'] ??
        (answer.data?.['customer'] as { product: unknown } | null)?.product) as {
        price: { each: { amount: string } } | null;
      } | null;
      if (product?.price?.each.amount !== golden.amount)
        different.push({ ...golden, shown: product?.price ?? answer.errors });
    }
    expect(different).toEqual([]);
  }, 120_000);
});
