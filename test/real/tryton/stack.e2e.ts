import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import { OrderHistoryDocument, ProductPageDocument } from '../../../schema/operations/__generated__/documents.ts';
import { startStack, type Stack } from '../../kit/startStack.ts';
import { readTryton, type TrytonState } from '../state.ts';
import { trytonSettings } from '../trytonSettings.ts';

let state: TrytonState;
let stack: Stack;
beforeAll(async () => {
  state = readTryton();
  // The whole product with one thing changed: which ERP it is told of.
  stack = await startStack({ env: { ...trytonSettings(state), ERP_TIMEOUT_MS: '30000' } });
}, 240_000);
afterAll(() => stack.stop());

const watch = 'N00001';

describe('the product over Tryton', () => {
  it('shows the watch’s page with the price and the stock of the other ERP', async () => {
    const article = state.subset.articles.find(({ sku }) => sku === watch);
    const slug = stack.retailer.articles.find(({ sku }) => sku === watch)?.slug['da-DK'] ?? '';
    const { data, errors } = await stack.ask(ProductPageDocument, { slug }, { as: 'guest-dk' });
    expect(errors).toBeUndefined();
    const product = data?.product;
    const gross = new Big(article?.netPrice ?? 0).times('1.25').toFixed(2);
    expect(product).toMatchObject({
      sku: watch,
      gtin: article?.gtin,
      price: {
        status: 'ACTIVE',
        current: { amount: gross, currency: 'DKK' },
        taxRate: '25',
        provenance: { system: 'tryton' },
      },
    });
    const online = article?.stock.find(({ location }) => location === 'WEB-DK')?.onHand;
    expect(product?.onlineAvailability?.available).toBe(online);
  });

  it('shows a customer’s history: the orders of both systems as one, with the other ERP’s numbers', async () => {
    const history = async () => {
      const { data, errors } = await stack.ask(OrderHistoryDocument, { first: 50 }, { as: 'lisa' });
      expect(errors).toBeUndefined();
      return data?.me?.orders;
    };
    // On a busy machine the embedded shop is still making its orders when it is first asked.
    let orders = await history();
    for (let attempt = 0; attempt < 30 && orders?.complete === false; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      orders = await history();
    }
    expect(orders?.sources.map(({ system, state: read, code }) => ({ system, read, code }))).toEqual([
      { system: 'erp', read: 'COMPLETE', code: null },
      { system: 'commerce', read: 'COMPLETE', code: null },
    ]);
    // Those of this shop: the ERP may hold another one's as well.
    const placed = new Set(stack.retailer.webOrders.map(({ incrementId }) => incrementId));
    const mine = state.subset.sales.filter(({ customer, origin }) => customer === 'C100001' && placed.has(origin));
    expect(mine.length).toBeGreaterThan(0);
    for (const { origin } of mine) {
      const order = orders?.nodes.find(({ references }) => references.some(({ number }) => number === origin));
      expect(order?.references.map(({ number }) => number).sort()).toEqual(
        [origin, state.seeded.saleNumbers[origin] ?? 'missing'].sort(),
      );
      expect(order?.lines?.length).toBeGreaterThan(0);
    }
  }, 180_000);
});
