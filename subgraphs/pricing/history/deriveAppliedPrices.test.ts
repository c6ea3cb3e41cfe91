import { describe, expect, it } from '@jest/globals';
import { loadMarkets } from '../../../platform/context/index.ts';
import type { PriceFacts, PriceRecord } from '../priceFacts.ts';
import { businessCentral } from '../rules/businessCentral.ts';
import { discount, facts, itemCard, line } from '../testRecords.ts';
import { deriveAppliedPrices } from './deriveAppliedPrices.ts';
import type { PricedArticle } from './pricedArticle.ts';

const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
const setting = { market: markets.default, rule: businessCentral, skuSeparator: '-' };
const readAt = '2026-11-20T09:00:00.000Z';
const longAgo = '2026-01-05T08:00:00Z';

/** Written long ago unless `written` says when. */
function article(
  records: readonly PriceRecord[],
  {
    written = {},
    facts: more = {},
    ...rest
  }: Partial<Omit<PricedArticle, 'written' | 'facts'>> & {
    readonly written?: Readonly<Record<string, string>>;
    readonly facts?: Partial<PriceFacts>;
  } = {},
): PricedArticle {
  return {
    sku: 'N1',
    readAt,
    introducedAt: null,
    perishable: false,
    facts: facts(records, { units: [{ code: 'PCS', quantityPerUnit: '1' }], ...more }),
    rateSince: null,
    written: new Map(records.map(({ id }) => [id, written[id] ?? longAgo])),
    ...rest,
  };
}
const shown = (of: PricedArticle, audience = 'PUBLIC', where = setting) =>
  deriveAppliedPrices(of, where)
    .filter((price) => price.audience === audience)
    .map(({ from, until, amount, reduced }) => [from.slice(0, 16), until?.slice(0, 16) ?? null, amount, reduced]);

const campaign = line({
  id: 'C/1',
  priceList: 'C',
  kind: 'CAMPAIGN',
  campaign: 'CP1',
  amount: '300',
  validFrom: '2026-11-15T23:00:00Z',
  validUntil: '2026-11-27T23:00:00Z',
});
const member = line({
  id: 'CLUB/1',
  priceList: 'CLUB',
  kind: 'MEMBER',
  audience: 'MEMBERS',
  amount: '350',
  applies: false,
});

describe('the prices that follow from the owner’s records', () => {
  it('are evidence of a dated record’s window, and of one without a beginning since it was written', () => {
    expect(shown(article([itemCard('400'), campaign]))).toEqual([
      ['2026-01-05T08:00', '2026-11-15T23:00', '400.00', false],
      ['2026-11-15T23:00', '2026-11-27T23:00', '300.00', true],
      ['2026-11-27T23:00', null, '400.00', false],
    ]);
  });

  it('name the records that they rest on', () => {
    const [, applied] = deriveAppliedPrices(article([itemCard('400'), campaign]), setting);
    expect(applied).toMatchObject({
      kind: 'CAMPAIGN',
      campaign: 'CP1',
      priceList: 'C',
      record: 'C/1',
      source: 'business-central',
    });
    const [cut] = deriveAppliedPrices(article([itemCard('400'), discount('10')]), setting);
    expect(cut).toMatchObject({ amount: '360.00', reduced: true, record: 'item-card', discountRecord: 'D1/10000' });
  });

  it('are not told for a time before a line was written that could have decided', () => {
    const late = article([itemCard('400'), line({ amount: '380' })], {
      written: { 'P1/10000': '2026-11-01T12:00:00Z' },
    });
    expect(shown(late)).toEqual([['2026-11-01T12:00', null, '380.00', false]]);
  });

  it('are told over the writing of a record that could not', () => {
    const card = article([itemCard('400'), line({ amount: '380' })], {
      written: { 'item-card': '2026-11-01T12:00:00Z' },
    });
    expect(shown(card)).toEqual([['2026-01-05T08:00', null, '380.00', false]]);
    const members = article([itemCard('400'), member], { written: { 'CLUB/1': '2026-11-01T12:00:00Z' } });
    expect(shown(members)).toEqual([['2026-01-05T08:00', null, '400.00', false]]);
    expect(shown(members, 'MEMBERS')).toEqual([['2026-11-01T12:00', null, '350.00', true]]);
  });

  it('take a record of no known age as written when it was read', () => {
    const of = { ...article([itemCard('400')]), written: new Map<string, string>() };
    expect(shown(of)).toEqual([['2026-11-20T09:00', null, '400.00', false]]);
  });

  it('are members’ own beside everybody’s, and everybody’s where those are lower', () => {
    expect(shown(article([itemCard('400'), campaign, member]), 'MEMBERS')).toEqual([
      ['2026-01-05T08:00', '2026-11-15T23:00', '350.00', true],
      ['2026-11-15T23:00', '2026-11-27T23:00', '300.00', true],
      ['2026-11-27T23:00', null, '350.00', true],
    ]);
  });

  it('are of one of each unit, without what a quantity gives', () => {
    const records = [
      line({ amount: '90' }),
      line({ id: 'P1/2', amount: '80', minimumQuantity: '6' }),
      line({ id: 'P1/3', unit: 'BOX', amount: '500' }),
    ];
    const of = article(records, { facts: { units: facts([]).units } });
    const now = deriveAppliedPrices(of, setting).filter(({ audience }) => audience === 'PUBLIC');
    expect(now.map(({ unit, amount }) => [unit, amount])).toEqual([
      ['PCS', '90.00'],
      ['BOX', '480.00'],
    ]);
  });

  it('are the variant’s where the sku names one', () => {
    const records = [line({ amount: '90' }), line({ id: 'P1/2', variant: 'BLK', amount: '99' })];
    expect(shown(article(records, { sku: 'N1-BLK' }))).toMatchObject([[expect.anything(), null, '99.00', false]]);
    expect(shown(article(records))).toMatchObject([[expect.anything(), null, '90.00', false]]);
  });

  it('reach back as far as the rate of exchange with which they are told', () => {
    const sweden = markets.get('SE') ?? markets.default;
    const where = { ...setting, market: sweden };
    const converted = article([itemCard('68')], { rateSince: '2026-10-31T23:00:00Z', facts: { exchangeRate: '0.68' } });
    expect(shown(converted, 'PUBLIC', where)).toEqual([['2026-10-31T23:00', null, '100.00', false]]);
    const own = article([itemCard('68'), line({ amount: '120', currency: 'SEK' })], {
      facts: { exchangeRate: '0.68' },
    });
    expect(shown(own, 'PUBLIC', where)).toEqual([['2026-01-05T08:00', null, '120.00', false]]);
    expect(shown(article([itemCard('68')]), 'PUBLIC', where)).toEqual([]);
  });

  it('say that there was none for an article that is not sold or is sold by asking', () => {
    expect(shown(article([itemCard('400')], { facts: { sold: false } }))).toEqual([
      ['2026-01-05T08:00', null, null, false],
    ]);
    expect(shown(article([itemCard('0')]))).toEqual([['2026-01-05T08:00', null, null, false]]);
  });

  it('are of an unnamed unit where the owner tells none', () => {
    const told = deriveAppliedPrices(article([itemCard('400')], { facts: { units: [], baseUnit: null } }), setting);
    expect(told.map(({ unit, audience, amount }) => [unit, audience, amount])).toEqual([
      ['', 'PUBLIC', '400.00'],
      ['', 'MEMBERS', '400.00'],
    ]);
  });

  it('are not known where the owner does not say what tax is in them', () => {
    expect(deriveAppliedPrices(article([itemCard('400')], { facts: { taxRate: null } }), setting)).toEqual([]);
  });
});
