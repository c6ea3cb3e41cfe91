import { beforeAll, describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import { ratePer100 } from './generate/shopPrices.ts';
import { ruleOfPrice } from './generate/ruleOfPrice.ts';
import { dayOf } from './generate/time.ts';
import { buildRetailer } from './index.ts';
import type { GoldenPriceCase, Retailer } from './index.ts';

let retailer: Retailer;

beforeAll(() => {
  retailer = buildRetailer();
}, 120_000);

const cents = (amount: string) => Number(amount.replace('.', ''));
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + cents(amount), 0);

describe('sales', () => {
  it('round each line once, half up, and sum to their totals', () => {
    const wrong: string[] = [];
    for (const sale of [...retailer.webOrders, ...retailer.receipts, ...retailer.erpOrders]) {
      const { lines, totals, pricesIncludeVat } = sale;
      let ok = true;
      let subtotal = 0;
      for (const line of lines) {
        const gross = cents(new Big(line.unitPrice).times(line.quantity).toFixed(2, Big.roundHalfUp));
        subtotal += gross;
        const amount = gross - cents(line.discountAmount);
        const paid = cents(line.netAmount) + cents(line.vatAmount);
        ok &&=
          amount === cents(line.amount) &&
          sum(line.discounts.map((discount) => discount.amount)) === cents(line.discountAmount);
        ok &&= amount === (pricesIncludeVat ? paid : cents(line.netAmount));
      }
      const shipping = cents(totals.shipping);
      const exact = totals.vat.reduce((all, { net, vat }) => all + cents(net) + cents(vat), 0);
      ok &&=
        subtotal === cents(totals.subtotal) &&
        sum(lines.map(({ discountAmount }) => discountAmount)) === cents(totals.discount);
      ok &&=
        sum(totals.vat.map(({ vat }) => vat)) === cents(totals.vatAmount) &&
        exact + cents(totals.rounding) === cents(totals.total);
      ok &&= !pricesIncludeVat || exact === sum(lines.map(({ amount }) => amount)) + shipping;
      ok &&= sum(sale.payments.map(({ amount }) => amount)) === cents(totals.total);
      if (!ok) wrong.push(sale.saleId);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('round to cash only where cash was paid', () => {
    const rounded = retailer.receipts.filter(({ totals }) => totals.rounding !== '0.00');
    expect(rounded.length).toBeGreaterThan(0);
    expect(rounded.filter(({ payments }) => payments[0]?.method !== 'CASH')).toEqual([]);
  });

  it('refund what was paid for the lines that came back', () => {
    for (const { total, lines, refunds, status } of retailer.returns) {
      expect(lines.reduce((all, { netAmount, vatAmount }) => all + cents(netAmount) + cents(vatAmount), 0)).toBe(
        cents(total),
      );
      if (status === 'REFUNDED') expect(sum(refunds.map(({ amount }) => amount))).toBe(cents(total));
    }
  });
});

describe('the club', () => {
  it('keeps each card’s balance equal to the sum of its movements', () => {
    const balances = new Map<string, { done: number; pending: number; last: number }>();
    for (const { cardCode, points, status, balanceAfter } of retailer.pointTransactions) {
      const known = balances.get(cardCode) ?? { done: 0, pending: 0, last: 0 };
      if (status === 'DONE') known.done += points;
      else known.pending += points;
      known.last = balanceAfter;
      balances.set(cardCode, known);
      expect(balanceAfter).toBeGreaterThanOrEqual(0);
    }
    for (const { cardCode, balance, pending, expirations } of retailer.clubMembers) {
      const { done, pending: waiting, last } = balances.get(cardCode) ?? { done: 0, pending: 0, last: 0 };
      expect([balance, pending, balance]).toEqual([done, waiting, last]);
      expect(expirations.reduce((all, { points }) => all + points, 0)).toBe(balance);
    }
  });

  it('earns, redeems, lets expire, adjusts and waits', () => {
    const kinds = new Set(retailer.pointTransactions.map(({ type, status }) => `${type} ${status}`));
    expect([...kinds].sort()).toEqual([
      'ADJUSTED DONE',
      'EARNED DONE',
      'EARNED PENDING',
      'EXPIRED DONE',
      'REDEEMED DONE',
    ]);
  });
});

describe('golden price cases', () => {
  const answer = (golden: GoldenPriceCase) => {
    const customer = retailer.erpCustomers.find(({ number }) => number === golden.customerNo);
    const billTo = retailer.erpCustomers.find(({ number }) => number === (customer?.billToNumber ?? golden.customerNo));
    const article = retailer.articles.find(({ sku }) => sku === golden.sku);
    const item = retailer.items.find(({ itemNo }) => itemNo === article?.itemNo);
    if (billTo === undefined || item === undefined || article === undefined) throw new Error(golden.key);
    const day = dayOf(Date.parse(golden.at));
    return ruleOfPrice(
      {
        item,
        variantCode: article.variantCode ?? '',
        unit: golden.unit,
        quantity: Number(golden.quantity),
        market: billTo.market,
        currency: golden.currency,
        includesVat: golden.includesVat,
        day,
        customerNo: billTo.number,
        priceGroup: billTo.priceGroup,
        discountGroup: billTo.discountGroup,
        campaigns: retailer.campaigns
          .filter(({ activated, targetCustomers }) => activated && targetCustomers.includes(billTo.number))
          .map(({ campaignNo }) => campaignNo),
      },
      retailer.priceListLines.filter(({ itemNo }) => itemNo === item.itemNo),
      retailer.vatRates,
      ratePer100,
    );
  };

  it('state what the ERP’s rule makes of the price-list lines', () => {
    const facts = (golden: GoldenPriceCase) => ({
      key: golden.key,
      unitPrice: cents(golden.unitPrice),
      percent: golden.lineDiscountPercent,
      amount: cents(golden.amount),
      winner: golden.winner,
    });
    expect(retailer.goldenPriceCases.map((golden) => ({ key: golden.key, ...answer(golden) }))).toEqual(
      retailer.goldenPriceCases.map(facts),
    );
  });

  it('cover every rule', () => {
    const keys = retailer.goldenPriceCases.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'campaign-for-all',
        'campaign-over',
        'variant-beats-general',
        'currency-beats-converted',
        'no-line-discount',
        'unactivated-campaign',
        'best-of-several',
        'highest-discount',
        'quantity-6',
        'unit-specific',
        'blank-unit',
        'blank-unit-beats-box',
        'excluding-vat',
        'foreign-vat',
        'last-second',
        'day-after',
        'active-lines-only',
        'targeted-campaign',
        'customer-line',
        'member-price',
        'employee-price',
        'converted-card',
        'business-price',
        'bill-to',
        'price-and-discount',
      ]),
    );
    const r = retailer;
    expect(new Set(r.priceListLines.map(({ status }) => status))).toEqual(new Set(['Active', 'Draft', 'Inactive']));
    expect(new Set(r.priceListLines.map(({ assignToType }) => assignToType)).size).toBe(5);
    expect(new Set(r.priceListLines.map(({ amountType }) => amountType)).size).toBe(3);
  });
});
