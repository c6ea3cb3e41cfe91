import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { fromMinor, sumOf, toMinor } from './minor.ts';
import { mixAndMatch } from './mixAndMatch.ts';
import type { BookItem, BookOffer, PriceBook } from './priceBook.ts';
import type { Basket, BasketLine, Quote } from './quoteBasket.ts';
import { quoteBasket } from './quoteBasket.ts';
import { roundCash } from './roundCash.ts';
import { tenders } from './tender.ts';

const item = (plu: string, shelfPrice: string, more: Partial<BookItem> = {}): BookItem => ({
  plu,
  unit: 'PCS',
  perBase: '1',
  vatPercent: '25',
  discountable: true,
  categories: ['C-TEA'],
  name: plu,
  shelfPrice,
  prices: [],
  discounts: [],
  ...more,
});
const offers: readonly BookOffer[] = [
  {
    id: 'MM',
    title: 'Three for two',
    from: null,
    to: null,
    rule: { kind: 'MIX_AND_MATCH', category: 'C-TEA', take: 3 },
  },
  { id: 'CP', title: 'Members', from: null, to: null, rule: { kind: 'CARD_PERCENT', percent: '5' } },
  { id: 'TH', title: '100 off', from: null, to: null, rule: { kind: 'THRESHOLD', atLeast: '1000.00', off: '100' } },
];
const book: PriceBook = { currency: 'DKK', offers, item: () => undefined };
const basketOf = (lines: readonly BasketLine[], more: Partial<Basket> = {}): Basket => ({
  lines,
  card: false,
  tender: 'CARD',
  codes: [],
  day: '2026-11-20',
  ...more,
});

const row = { audience: 'ALL', minimum: '0', from: null, to: null, reference: 'L/1' } as const;
const items: readonly BookItem[] = [
  item('tea', '39.95'),
  item('green tea', '44.50', { vatPercent: '12' }),
  item('book', '219.00', { vatPercent: '6', categories: ['C-BOOKS'] }),
  item('untaxed', '33.33', { vatPercent: '0', categories: ['C-BOOKS'] }),
  item('gift card', '500.00', { discountable: false }),
  item('cloth', '12.34567', { categories: [], unit: 'M' }),
  item('cream', '199.00', {
    prices: [{ ...row, audience: 'CARD', amount: '179.00', percent: '0', allowsDiscount: true, specifics: '' }],
    discounts: [{ ...row, percent: '12.5', minimum: '3' }],
  }),
];
const aLine = fc.record({
  item: fc.constantFrom(...items),
  quantity: fc.oneof(fc.integer({ min: 1, max: 40 }).map(String), fc.constantFrom('0.5', '1.25', '2.00001')),
});
const aBasket = fc
  .record({
    lines: fc.array(aLine, { minLength: 1, maxLength: 12 }),
    card: fc.boolean(),
    tender: fc.constantFrom(...tenders),
  })
  .map(({ lines, ...rest }) =>
    basketOf(
      lines.map((line, index) => ({ ...line, id: `l${index}` })),
      rest,
    ),
  );
const sum = (amounts: readonly string[]): bigint => sumOf(amounts.map(toMinor));

describe('a basket at the till', () => {
  it('comes out exactly: lines, shares, VAT and rounding add up to what is paid', () => {
    let discounted = 0;
    fc.assert(
      fc.property(aBasket, fc.constantFrom('DKK', 'SEK', 'NOK'), (basket, currency) => {
        const quote = quoteBasket(basket, { ...book, currency });
        for (const line of quote.lines) {
          const shares = sum(line.shares.map(({ amount }) => amount));
          expect(toMinor(line.amount)).toBe(toMinor(line.gross) - toMinor(line.lineDiscount) - shares);
          expect(toMinor(line.net) + toMinor(line.vat)).toBe(toMinor(line.amount));
          expect(toMinor(line.amount)).toBeGreaterThanOrEqual(0n);
          if (!line.item.discountable) expect(shares).toBe(0n);
        }
        for (const offer of quote.offers) {
          discounted += 1;
          const shares = quote.lines.flatMap((line) => line.shares.filter((share) => share.offer === offer.id));
          expect(sum(shares.map(({ amount }) => amount))).toBe(toMinor(offer.amount));
        }
        const amounts = sum(quote.lines.map(({ amount }) => amount));
        expect(toMinor(quote.subtotal) - toMinor(quote.discount)).toBe(amounts);
        expect(sum(quote.vat.flatMap(({ net, vat }) => [net, vat]))).toBe(amounts);
        expect(toMinor(quote.total)).toBe(amounts + toMinor(quote.rounding));
      }),
      { numRuns: 300 },
    );
    expect(discounted).toBeGreaterThan(100);
  });

  it('does not depend on the order of the lines', () => {
    // Lines that are alike may change places; what is charged for lines of their kind may not change.
    const told = (quote: Quote) => ({
      ...quote,
      lines: quote.lines.map(({ item: { plu }, ...line }) => JSON.stringify({ plu, ...line, id: null })).sort(),
    });
    fc.assert(
      fc.property(aBasket, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (basket, places) => {
        const shuffled = basket.lines
          .map((line, index) => ({ line, place: places[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ line }, index) => ({ ...line, id: `s${index}` }));
        expect(told(quoteBasket({ ...basket, lines: shuffled }, book))).toEqual(told(quoteBasket(basket, book)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the cheapest of three free and spreads that over the three', () => {
    const lines = [
      { id: 'a', item: item('a', '50.00'), quantity: '1' },
      { id: 'b', item: item('b', '30.00'), quantity: '2' },
    ];
    const quote = quoteBasket(basketOf(lines), book);
    expect(quote.offers).toEqual([{ id: 'MM', title: 'Three for two', kind: 'MIX_AND_MATCH', amount: '30.00' }]);
    expect(quote.lines.map(({ amount }) => amount)).toEqual(['36.36', '43.64']);
    expect(quote.total).toBe('80.00');
  });

  it('says which offers it does not give, and what they lack', () => {
    const lines = [{ id: 'a', item: item('a', '450.00'), quantity: '2' }];
    const quote = quoteBasket(basketOf(lines, { codes: ['VELKOMMEN10'] }), book);
    expect(quote.unapplied).toEqual([
      { id: 'MM', title: 'Three for two', reason: 'TOO_FEW_ARTICLES', missingQuantity: '1' },
      { id: 'CP', title: 'Members', reason: 'NO_CLUB_CARD' },
      { id: 'TH', title: '100 off', reason: 'BELOW_THRESHOLD', missingAmount: '100.00' },
      { code: 'VELKOMMEN10', reason: 'CODE_NOT_KNOWN' },
    ]);
  });

  it('takes the threshold last, from what the other offers have left', () => {
    const lines = [{ id: 'a', item: item('a', '1050.00', { categories: [] }), quantity: '1' }];
    expect(quoteBasket(basketOf(lines), book).total).toBe('950.00');
    // 5 % leave 997.50, which is below the threshold.
    expect(quoteBasket(basketOf(lines, { card: true }), book).total).toBe('997.50');
  });

  it('counts a quantity break over all lines of an article', () => {
    const cream = items.find(({ plu }) => plu === 'cream');
    if (cream === undefined) throw new Error('no cream');
    const lines = [
      { id: 'a', item: { ...cream, categories: [] }, quantity: '2' },
      { id: 'b', item: { ...cream, categories: [] }, quantity: '1' },
    ].map((line, _index, [first]) => ({ ...line, item: first?.item ?? line.item }));
    expect(quoteBasket(basketOf(lines), book).lines.map(({ lineDiscount }) => lineDiscount)).toEqual([
      '49.75',
      '24.88',
    ]);
  });

  it('keeps to running offers', () => {
    const ended = offers.map((offer) => ({ ...offer, to: '2026-11-19' }));
    const lines = [{ id: 'a', item: item('a', '2000.00'), quantity: '3' }];
    expect(quoteBasket(basketOf(lines), { ...book, offers: ended })).toMatchObject({ offers: [], total: '6000.00' });
  });
});

describe('cash', () => {
  it.each([
    ['DKK', '10.24', '-0.24'],
    ['DKK', '10.25', '0.25'],
    ['DKK', '10.74', '-0.24'],
    ['DKK', '10.75', '0.25'],
    ['SEK', '10.49', '-0.49'],
    ['NOK', '10.50', '0.50'],
    ['EUR', '10.49', '0.00'],
  ])('%s %s is rounded by %s', (currency, amount, rounding) => {
    expect(fromMinor(roundCash(toMinor(amount), currency, 'CASH'))).toBe(rounding);
    expect(roundCash(toMinor(amount), currency, 'CARD')).toBe(0n);
  });
});

describe('an allocation', () => {
  it('comes to the amount, lets nobody pay more than his weight and is off by less than one', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10_000_000n }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.bigInt({ min: 0n, max: 1_000n }), (given, permille) => {
        const whole = sumOf(given);
        fc.pre(whole > 0n);
        const amount = (whole * permille) / 1_000n;
        const parts = allocate(amount, given);
        expect(sumOf(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const weight = given[index] ?? 0n;
          expect(part).toBeLessThanOrEqual(weight);
          const off = part * whole - amount * weight;
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    );
  });

  it('of mix and match is what counting piece by piece gives', () => {
    const pieces = fc.record({ count: fc.nat(9), price: fc.bigInt({ min: 0n, max: 500n }) });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.integer({ min: 2, max: 4 }), (lines, take) => {
        const laid = lines
          .flatMap(({ count, price }) => Array.from({ length: count }, () => price))
          .sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
        const free = laid.filter((_price, index) => index % take === take - 1);
        const { discount, weights } = mixAndMatch(lines, take);
        expect(discount).toBe(sumOf(free));
        expect(sumOf(weights)).toBe(sumOf(laid.slice(0, free.length * take)));
      }),
    );
  });
});
