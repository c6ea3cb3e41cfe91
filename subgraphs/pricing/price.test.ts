import { describe, expect, it } from '@jest/globals';
import { loadMarkets } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { priceOf, type PriceInput } from './price.ts';
import { readPriceFacts } from './priceFacts.ts';
import { priceRange } from './priceRange.ts';
import { replay } from './replay.ts';
import { businessCentral } from './rules/businessCentral.ts';
import { discount, facts, itemCard, line, noon } from './testRecords.ts';

const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
const input = (records: readonly ReturnType<typeof line>[], more: Partial<PriceInput> = {}): PriceInput => ({
  facts: facts(records),
  records,
  asked: { quantity: '1', unit: null, at: noon },
  market: markets.default,
  rule: businessCentral,
  hasBuyer: false,
  explainEverything: false,
  ...more,
});
const member = (amount: string, fields = {}) =>
  line({ id: 'CLUB/1', priceList: 'CLUB', kind: 'MEMBER', audience: 'MEMBERS', amount, applies: false, ...fields });
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof ClientError ? [error.code, error.extensions?.['reason']] : error;
  }
  return null;
};

describe('a price', () => {
  it('shows what is paid, with tax, and what it would cost without the campaign', () => {
    const campaign = line({
      id: 'C/1',
      priceList: 'C',
      kind: 'CAMPAIGN',
      campaign: 'CP1001',
      amount: '1499',
      validFrom: '2026-11-12T23:00:00Z',
      validUntil: '2026-11-24T23:00:00Z',
    });
    expect(priceOf(input([itemCard('1999'), campaign]))).toMatchObject({
      status: 'ACTIVE',
      current: { amount: '1499.00', currency: 'DKK' },
      list: { amount: '1999.00' },
      net: { amount: '1199.20' },
      tax: { amount: '299.80' },
      taxRate: '25',
      taxIncluded: true,
      unit: 'PCS',
      pricedFor: 'ANONYMOUS',
      personalised: false,
      validFrom: '2026-11-12T23:00:00.000Z',
      validUntil: '2026-11-24T23:00:00.000Z',
      provenance: { system: 'business-central', asOf: noon, stale: false },
    });
    expect(
      priceOf(
        input([itemCard('1999'), campaign], { asked: { quantity: '1', unit: null, at: '2026-11-24T23:00:00Z' } }),
      ),
    ).toMatchObject({
      current: { amount: '1999.00' },
      list: { amount: '1999.00' },
      validFrom: '2026-11-24T23:00:00.000Z',
      validUntil: null,
    });
  });

  it('ends with the next start or end of any candidate, one that would not win included', () => {
    const coming = line({
      id: 'C/1',
      priceList: 'C',
      kind: 'CAMPAIGN',
      campaign: 'X',
      amount: '9999',
      validFrom: '2026-11-21T00:00:00+01:00',
    });
    expect(priceOf(input([line(), coming])).validUntil).toBe('2026-11-20T23:00:00.000Z');
  });

  it('shows what membership would give, never a campaign to come', () => {
    const coming = line({
      id: 'C/1',
      priceList: 'C',
      kind: 'CAMPAIGN',
      amount: '1',
      applies: false,
      audience: 'SEGMENT',
      validFrom: '2026-12-01T00:00:00Z',
    });
    expect(priceOf(input([line({ amount: '199' }), member('179'), coming])).alternatives).toEqual([
      {
        kind: 'MEMBER',
        audience: 'MEMBERS',
        amount: { amount: '179.00', currency: 'DKK' },
        condition: 'for club members',
        minimumQuantity: '1',
        validFrom: null,
        validUntil: null,
      },
    ]);
    expect(priceOf(input([line({ amount: '150' }), member('179')])).alternatives).toEqual([]);
  });

  it('tells nobody of another’s contract, an employee’s price or a group’s, should the facts hold one', () => {
    const foreign = (['CONTRACT', 'EMPLOYEE', 'SEGMENT', 'CUSTOMER'] as const).map((audience, index) =>
      line({ id: `F/${index}`, priceList: 'F', kind: 'CUSTOMER', audience, amount: '1', applies: false }),
    );
    const price = priceOf(input([line({ amount: '199' }), ...foreign]));
    expect(price.alternatives).toEqual([]);
    expect(price.explanation?.candidates.map(({ id }) => id)).toEqual(['P1/10000']);
  });

  it('gives a member the member price, and says that it is hers', () => {
    const price = priceOf(input([line({ amount: '199' }), member('179', { applies: true })], { hasBuyer: true }));
    expect(price).toMatchObject({
      current: { amount: '179.00' },
      list: { amount: '199.00' },
      personalised: true,
      pricedFor: 'CUSTOMER',
      alternatives: [],
    });
  });

  it('shows each quantity from which a unit becomes cheaper, in the asked unit', () => {
    const records = [
      line({ amount: '95' }),
      line({ id: 'P1/2', amount: '89', minimumQuantity: '6' }),
      line({ id: 'P1/3', amount: '92', minimumQuantity: '12' }),
      line({ id: 'P1/4', amount: '79', minimumQuantity: '24' }),
    ];
    const shown = (unit: string | null, quantity: string) =>
      priceOf(input(records, { asked: { quantity, unit, at: noon } })).alternatives.map(({ condition, amount }) => [
        condition,
        amount.amount,
      ]);
    expect(shown(null, '1')).toEqual([
      ['from 6 PCS', '89.00'],
      ['from 24 PCS', '79.00'],
    ]);
    expect(shown(null, '6')).toEqual([['from 24 PCS', '79.00']]);
    expect(shown('BOX', '1')).toEqual([['from 4 BOX', '474.00']]);
  });

  it('prices the whole quantity, and tells one unit beside it', () => {
    const price = priceOf(input([line({ amount: '33.333' })], { asked: { quantity: '3', unit: null, at: noon } }));
    expect(price).toMatchObject({ current: { amount: '100.00' }, each: { amount: '33.33' }, quantity: '3' });
  });

  it('tells the price per measure of the pack, from what is paid', () => {
    const records = [line({ amount: '24.95' })];
    const measured = facts(records, { measure: { unit: 'kg', quantity: '0.45' } });
    expect(priceOf(input(records, { facts: measured })).unitPrice).toEqual({
      amount: { amount: '55.44', currency: 'DKK' },
      unit: 'kg',
      referenceQuantity: '1',
    });
  });

  it('explains with the candidates in the running, and with all of them to who may ask', () => {
    const records = [
      itemCard('599'),
      line({ amount: '500' }),
      discount('10'),
      member('1'),
      line({ id: 'P1/9', unit: 'BOX', amount: '5' }),
    ];
    const own = priceOf(input(records)).explanation;
    expect(own).toMatchObject({ owner: 'erp', rule: expect.stringContaining('V16') });
    expect(own?.candidates.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['D1/10000', true],
      ['P1/10000', true],
      ['item-card', false],
    ]);
    const all = priceOf(input(records, { explainEverything: true })).explanation;
    expect(all?.candidates.map(({ id }) => id).sort()).toEqual(['CLUB/1', 'D1/10000', 'P1/10000', 'P1/9', 'item-card']);
  });

  it('explains so that the price can be found again, of a decided one too', () => {
    const cases = [
      [itemCard('599'), line({ amount: '33.333', taxIncluded: false }), discount('12.5'), member('1')],
      [line({ decided: true, amount: '90.125' }), line({ id: 'P1/3', amount: '1' })],
      [discount('10')],
    ];
    for (const records of cases) {
      for (const explainEverything of [false, true]) {
        const price = priceOf(input(records, { asked: { quantity: '3', unit: 'BOX', at: noon }, explainEverything }));
        const again = price.explanation === null ? null : replay(price.explanation);
        expect(again?.amounts ?? null).toEqual(
          price.status === 'ACTIVE' ? { gross: price.current, net: price.net, tax: price.tax } : null,
        );
      }
    }
  });

  it('never computes anew what the owner has decided', () => {
    const own = [line({ decided: true, amount: '321.09', allowLineDiscount: true }), line({ id: 'P1/2', amount: '1' })];
    const records = [...own, discount('50'), itemCard('2')];
    expect(priceOf(input(records))).toMatchObject({ current: { amount: '321.09' }, list: { amount: '321.09' } });
  });

  it('takes what the owner decided as it is, from the highest quantity reached', () => {
    const own = [
      line({ decided: true, amount: '100' }),
      line({ id: 'P1/2', decided: true, amount: '90', minimumQuantity: '10' }),
      line({ id: 'P1/3', amount: '1' }),
    ];
    const at = (quantity: string) => priceOf(input(own, { asked: { quantity, unit: null, at: noon } }));
    expect(at('9')).toMatchObject({ current: { amount: '900.00' }, explanation: { rule: 'decided by the owner' } });
    expect(at('10')).toMatchObject({ current: { amount: '900.00' } });
    expect(at('1').alternatives).toMatchObject([{ condition: 'from 10 PCS', amount: { amount: '90.00' } }]);
  });

  it('says NOT_SOLD_HERE and ON_REQUEST without inventing an amount', () => {
    const nothing = facts([], { sold: false, baseUnit: null, units: [], taxRate: null, localCurrency: null });
    expect(priceOf(input([], { facts: nothing }))).toMatchObject({
      status: 'NOT_SOLD_HERE',
      current: { amount: '0.00' },
    });
    expect(priceOf(input([itemCard('0')]))).toMatchObject({ status: 'ON_REQUEST', current: { amount: '0.00' } });
    expect(priceOf(input([discount('10')]))).toMatchObject({ status: 'ON_REQUEST' });
  });

  it('answers PRICE_UNAVAILABLE with the reason, and never another price, when the facts are missing', () => {
    expect(codeOf(() => readPriceFacts(null))).toEqual(['PRICE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);
    expect(codeOf(() => readPriceFacts({ ...facts([]), unavailable: 'CIRCUIT_OPEN', asOf: null }))).toEqual([
      'PRICE_UNAVAILABLE',
      'CIRCUIT_OPEN',
    ]);
    expect(codeOf(() => readPriceFacts({ ...facts([line()]), records: [{ id: 1 }] }))).toEqual([
      'PRICE_UNAVAILABLE',
      'RESPONSE_VALIDATION_FAILED',
    ]);
    const sweden = markets.get('SE') ?? markets.default;
    expect(codeOf(() => priceOf(input([line()], { market: sweden })))).toEqual(['PRICE_UNAVAILABLE', 'NOT_FOUND']);
  });

  it.each(['0', '-1', '1.123456', '1000001', 'many'])('refuses the quantity %s', (quantity) => {
    expect(codeOf(() => priceOf(input([line()], { asked: { quantity, unit: null, at: noon } })))).toEqual([
      'BAD_USER_INPUT',
      undefined,
    ]);
  });

  it('refuses a unit in which the article is not sold', () => {
    expect(codeOf(() => priceOf(input([line()], { asked: { quantity: '1', unit: 'TON', at: noon } })))).toEqual([
      'BAD_USER_INPUT',
      undefined,
    ]);
  });
});

describe('a price range', () => {
  const records = [
    line({ amount: '399' }),
    line({ id: 'P1/2', variant: 'BLK', amount: '449' }),
    line({ id: 'P1/3', variant: 'M-BLU', amount: '379' }),
  ];
  const rangeOf = (sku: string) => {
    const range = priceRange(input(records), { sku, separator: '-' });
    return [range?.minimum.amount, range?.maximum.amount];
  };

  it('spans a parent’s variants and is one price for a variant', () => {
    expect(rangeOf('N00001')).toEqual(['379.00', '449.00']);
    expect(rangeOf('N00001-BLK')).toEqual(['449.00', '449.00']);
    expect(rangeOf('N00001-M-BLU')).toEqual(['379.00', '379.00']);
  });

  it('is null where nothing has a price', () => {
    expect(priceRange(input([], { facts: facts([]) }), { sku: 'N1', separator: '-' })).toBeNull();
  });
});
