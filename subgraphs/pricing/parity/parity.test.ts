import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMarkets, type Market } from '../../../platform/context/index.ts';
import { ConfigurationError } from '../../../platform/env/index.ts';
import { adobeCommerce } from '../rules/adobeCommerce.ts';
import { businessCentral } from '../rules/businessCentral.ts';
import { facts, line, noon } from '../testRecords.ts';
import { compareParties } from './compareParties.ts';
import { comparePromise } from './comparePromise.ts';
import { loadDeclaredDivergences, ruleOfDivergence } from './declaredDivergences.ts';
import { partyOf } from './partyOf.ts';
import type { Party } from './party.ts';
import { tillParties } from './tillParties.ts';

let market: Market;
beforeAll(async () => {
  market = (await loadMarkets(new URL('../../../config/markets.json', import.meta.url))).default;
});

const asked = (sku = 'N1') => ({ sku, now: noon, market, separator: '-' });
const erp = (given: unknown, sku?: string) =>
  partyOf({ kind: 'ERP', system: 'erp', rule: businessCentral }, given, asked(sku));
const shop = (given: unknown) =>
  partyOf({ kind: 'SHOP', system: 'commerce', rule: adobeCommerce }, given, asked(), '25');

describe('a party', () => {
  it('charges what its own rule says for anybody', () => {
    expect(erp(facts([line()]))).toMatchObject({
      state: 'PRICED',
      amount: { amount: '500.00', currency: 'DKK' },
      asOf: noon,
    });
  });

  it('is asked for anybody, never for the buyer at hand', () => {
    const own = line({ id: 'C1/1', priceList: 'C1', kind: 'CUSTOMER', audience: 'CONTRACT', amount: '1.00' });
    const group = line({ id: 'G1/1', priceList: 'G1', kind: 'MEMBER', audience: 'MEMBERS', amount: '2.00' });
    expect(erp(facts([line(), own, group])).amount?.amount).toBe('500.00');
  });

  it('is asked for the variant alone', () => {
    const black = line({ id: 'P1/2', variant: 'BLK', amount: '449.00' });
    expect(erp(facts([line(), black]), 'N1-BLK').amount?.amount).toBe('449.00');
    expect(erp(facts([line(), black]), 'N1-RED').amount?.amount).toBe('500.00');
  });

  it('says that it does not sell it, has no price, or could not be asked', () => {
    expect(erp(facts([], { sold: false })).state).toBe('NOT_SOLD');
    expect(erp(facts([])).state).toBe('NO_PRICE');
    expect(erp(facts([], { unavailable: 'CIRCUIT_OPEN' }))).toMatchObject({
      state: 'UNAVAILABLE',
      code: 'CIRCUIT_OPEN',
    });
    expect(erp(null)).toMatchObject({ state: 'UNAVAILABLE', code: 'SUBGRAPH_UNAVAILABLE' });
  });

  it('needs no tax of its own where the owner tells it', () => {
    expect(shop(facts([line({ priceList: null })], { taxRate: null })).amount?.amount).toBe('500.00');
  });
});

describe('parity', () => {
  const party = (state: Party['state'], amount: string | null = null, kind: Party['kind'] = 'SHOP'): Party => ({
    kind,
    system: 'x',
    storeId: null,
    till: null,
    version: null,
    campaign: null,
    state,
    amount: amount === null ? null : { amount, currency: 'DKK' },
    code: null,
    asOf: noon,
  });
  const owner = party('PRICED', '500.00', 'ERP');

  it('is broken by another price, told with its difference', () => {
    expect(compareParties(owner, [party('PRICED', '490.00')])).toMatchObject([
      { expected: { amount: '500.00' }, actual: { amount: '490.00' }, difference: { amount: '-10.00' } },
    ]);
  });

  it.each([
    ['an equal price', owner, party('PRICED', '500.00')],
    ['who does not sell it', owner, party('NOT_SOLD')],
    ['who could not be asked', owner, party('UNAVAILABLE')],
    ['an owner who could not be asked', party('UNAVAILABLE', null, 'ERP'), party('PRICED', '1.00')],
    ['an article that the owner does not sell', party('NOT_SOLD', null, 'ERP'), party('PRICED', '500.00')],
    ['nobody having a price', party('NO_PRICE', null, 'ERP'), party('NO_PRICE')],
  ])('is not broken by %s', (_, own, other) => expect(compareParties(own, [other])).toEqual([]));

  it.each([
    ['a price where the owner has none', party('NO_PRICE', null, 'ERP'), party('PRICED', '500.00')],
    ['no price where the owner has one', owner, party('NO_PRICE')],
    ['another currency', owner, { ...party('PRICED'), amount: { amount: '500.00', currency: 'SEK' } }],
  ])('is broken by %s', (_, own, other) => {
    expect(compareParties(own, [other])).toMatchObject([{ difference: null }]);
  });
});

describe('the tills', () => {
  const told = { unavailable: null, asOf: noon, unanswered: [], records: [] };

  it('of a store that did not answer could not be asked, for its own reason', () => {
    const unanswered = [
      { storeId: 'S1', code: 'CIRCUIT_OPEN' },
      { storeId: 'S2', code: 'UPSTREAM_TIMEOUT' },
    ];
    expect(tillParties({ ...told, unanswered }, 'PCS')).toMatchObject([
      { kind: 'TILL', storeId: 'S1', state: 'UNAVAILABLE', code: 'CIRCUIT_OPEN' },
      { kind: 'TILL', storeId: 'S2', state: 'UNAVAILABLE', code: 'UPSTREAM_TIMEOUT' },
    ]);
  });
});

describe('a promised price', () => {
  const promised = { audience: 'PUBLIC', quantity: '3', unit: 'PCS', until: noon } as const;
  const promise = (amount: string, more: Partial<typeof promised> | { audience: 'MEMBERS' } = {}): Party => ({
    ...{
      kind: 'PROMISE',
      system: 'samklang',
      storeId: null,
      till: null,
      version: 'v',
      campaign: null,
      state: 'PRICED',
    },
    ...{ amount: { amount, currency: 'DKK' }, code: null, asOf: noon, promised: { ...promised, ...more } },
  });
  const member = line({
    id: 'G1/1',
    priceList: 'G1',
    kind: 'MEMBER',
    audience: 'MEMBERS',
    amount: '450.00',
    applies: false,
  });
  const owner =
    (given: unknown) =>
    (what: NonNullable<Party['promised']>): Party =>
      partyOf({ kind: 'ERP', system: 'erp', rule: businessCentral }, given, {
        ...asked(),
        promised: what,
      });
  const compare = (party: Party, given: unknown) =>
    comparePromise(party, (what) => owner(given)({ ...what, until: noon })).map(({ expected, difference }) => [
      expected?.amount,
      difference?.amount,
    ]);

  it('diverges where it is below what the owner charges for as much, to the same audience', () => {
    const given = facts([line(), member]);
    expect(compare(promise('1499.00'), given)).toEqual([['1500.00', '-1.00']]);
    expect(compare(promise('1499.00', { audience: 'MEMBERS' }), given)).toEqual([]);
    expect(compare(promise('1340.00', { audience: 'MEMBERS' }), given)).toEqual([['1350.00', '-10.00']]);
  });

  it.each([
    ['it is the same', '1500.00', facts([line()])],
    ['it is above: the lower price is charged', '1600.00', facts([line()])],
    ['the article is not sold any more', '1.00', facts([], { sold: false })],
    ['it is not sold in that unit any more', '1.00', facts([line()], { baseUnit: 'KG', units: [] })],
    ['the owner could not be asked', '1.00', null],
  ])('does not where %s', (_, amount, given) => expect(compare(promise(amount), given)).toEqual([]));

  it('does where the owner has no price any more: what was promised is charged', () => {
    expect(compare(promise('1.00'), facts([]))).toEqual([[undefined, undefined]]);
  });
});

describe('a declared divergence', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'divergences-'))));
  afterAll(() => rm(folder, { recursive: true }));
  async function load(content: unknown) {
    const path = join(folder, 'divergences.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return loadDeclaredDivergences(path);
  }
  const inShop: Pick<Party, 'kind' | 'storeId' | 'campaign'> = {
    kind: 'SHOP',
    storeId: null,
    campaign: 'Online Friday',
  };
  const at = (text: string) => Date.parse(text);

  it('holds for its market, party, articles, stores and time, half open', async () => {
    const all = await load([
      {
        rule: 'online only',
        market: 'DK',
        party: 'SHOP',
        skus: ['N1'],
        validFrom: '2026-11-01T00:00:00+01:00',
        validUntil: '2026-12-01T00:00:00+01:00',
      },
      { rule: 'outlet', market: 'DK', party: 'TILL', stores: ['S-DK02'] },
      { rule: 'by campaign', market: 'NO', party: 'SHOP', campaigns: ['Online Friday'] },
    ]);
    const rule = (sku: string, market: string, party: Pick<Party, 'kind' | 'storeId' | 'campaign'>, when: string) =>
      ruleOfDivergence(all, { sku, market, party, at: at(when) });
    expect(rule('N1', 'DK', inShop, '2026-11-20T12:00:00Z')).toBe('online only');
    expect(rule('N1', 'DK', inShop, '2026-10-31T23:00:00Z')).toBe('online only');
    expect(rule('N1', 'DK', inShop, '2026-11-30T23:00:00Z')).toBeNull();
    expect(rule('N2', 'DK', inShop, '2026-11-20T12:00:00Z')).toBeNull();
    expect(rule('N1', 'SE', inShop, '2026-11-20T12:00:00Z')).toBeNull();
    expect(rule('N9', 'NO', inShop, '2026-11-20T12:00:00Z')).toBe('by campaign');
    expect(rule('N9', 'NO', { ...inShop, campaign: null }, '2026-11-20T12:00:00Z')).toBeNull();
    expect(rule('N9', 'DK', { kind: 'TILL', storeId: 'S-DK02', campaign: null }, '2026-11-20T12:00:00Z')).toBe(
      'outlet',
    );
    expect(rule('N9', 'DK', { kind: 'TILL', storeId: 'S-DK01', campaign: null }, '2026-11-20T12:00:00Z')).toBeNull();
  });

  it.each([
    '{',
    '{}',
    [{ rule: '', market: 'DK', party: 'SHOP' }],
    [{ rule: 'r', market: 'DK', party: 'WEB' }],
    [{ rule: 'r', market: 'DK', party: 'SHOP', sku: 'N1' }],
  ])('is refused at start when it is %j', async (content) => {
    await expect(load(content)).rejects.toBeInstanceOf(ConfigurationError);
  });
});
