import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildRetailer } from '../../retailer/index.ts';
import type { TestBusinessCentral } from '../testBusinessCentral.ts';
import { startTestBusinessCentral } from '../testBusinessCentral.ts';

const retailer = buildRetailer();
let bc: TestBusinessCentral;
beforeAll(async () => {
  bc = await startTestBusinessCentral({ retailer });
});
afterAll(() => bc.stop());

describe('a sales order line without a price', () => {
  it.each(retailer.goldenPriceCases.map((golden) => [golden.key, golden] as const))('%s', async (_key, golden) => {
    bc.setClock(golden.at);
    const line = await bc.priceOf(golden.customerNo, golden.sku, golden.unit, golden.quantity);
    expect({ unitPrice: line.unitPrice, discount: line.discountPercent }).toEqual({
      unitPrice: Number(golden.unitPrice),
      discount: Number(golden.lineDiscountPercent),
    });
    const amount = golden.includesVat ? line.amountIncludingTax : line.amountExcludingTax;
    expect(amount).toBeCloseTo(Number(golden.amount) * Number(golden.quantity), 2);
  });
});
