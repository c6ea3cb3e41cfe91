import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestBusinessCentral } from '../testBusinessCentral.ts';
import type { TestBusinessCentral } from '../testBusinessCentral.ts';

let bc: TestBusinessCentral;
beforeAll(async () => {
  bc = await startTestBusinessCentral({ pricingExtension: true });
});
afterAll(() => bc.stop());

const page = (filter: string, more = ''): string =>
  `{retail}/calculatedPrices?$schemaversion=2.1&$filter=${encodeURIComponent(filter)}${more}`;
const watch = "itemNo eq 'N00001' and customerNo eq 'DK-CASH'";

describe('the page of a pricing extension', () => {
  it('tells what a sales line of that quantity is charged', async () => {
    for (const quantity of ['1', '2', '3', '6', '25', '0.5']) {
      const reply = await bc.ask(page(`${watch} and quantity eq ${quantity} and unitOfMeasureCode eq 'PCS'`));
      const line = await bc.priceOf('DK-CASH', 'N00001', 'PCS', quantity);
      expect(reply.rows).toMatchObject([
        { lineAmountIncludingVat: line.amountIncludingTax, lineAmountExcludingVat: line.amountExcludingTax },
      ]);
    }
  });

  it('takes less for further units and ends consumer prices in ,95, which no price list line says', async () => {
    const grossOf = async (quantity: number) =>
      (await bc.ask(page(`${watch} and quantity eq ${quantity}`))).rows[0]?.['lineAmountIncludingVat'];
    const [one, two, three] = [await grossOf(1), await grossOf(2), await grossOf(3)].map(Number);
    expect([one, two].map((amount) => (amount ?? 0).toFixed(2).slice(-2))).toEqual(['95', '90']);
    expect(two).toBe(2 * (one ?? 0));
    expect(three).toBeLessThan(3 * (one ?? 0));
  });

  it('answers for every unit and variant of many items, and leaves out what there is not', async () => {
    const items = bc.backOffice.rows('items').slice(0, 30);
    const names = items.map((row) => `'${String(row['number'])}'`);
    const reply = await bc.ask(page(`itemNo in (${names.join()},'NONE') and customerNo eq 'DK-CASH'`));
    expect(reply.status).toBe(200);
    const units = new Set(
      reply.rows.map((row) => JSON.stringify([row['itemNo'], row['variantCode'], row['unitOfMeasureCode']])),
    );
    expect(units.size).toBe(reply.rows.length);
    expect(new Set(reply.rows.map((row) => row['itemNo'])).size).toBeGreaterThan(20);
  });

  it.each([
    ['no filter', '{retail}/calculatedPrices'],
    ['no customer', page("itemNo eq 'N00001'")],
    ['a range of quantities', page(`${watch} and quantity gt 1`)],
    ['a field that it calculates', page(`${watch} and unitPrice eq 1`)],
    ['the same field twice', page(`${watch} and itemNo eq 'N00002'`)],
    ['an alternative', page("customerNo eq 'DK-CASH' or customerNo eq 'SE-CASH'")],
    ['an order of rows', page(watch, '&$orderby=itemNo')],
    [
      'too many items',
      page(`itemNo in (${Array.from({ length: 101 }, (_, n) => `'X${n}'`).join()}) and customerNo eq 'DK-CASH'`),
    ],
    ['a customer that there is not', page("itemNo eq 'N00001' and customerNo eq 'NOBODY'")],
  ])('refuses %s', async (_what, path) => {
    expect((await bc.ask(path)).status).toBe(400);
  });

  it('is not there without the extension', async () => {
    const plain = await startTestBusinessCentral();
    expect((await plain.ask(page(watch))).status).toBe(404);
    await plain.stop();
  });
});
