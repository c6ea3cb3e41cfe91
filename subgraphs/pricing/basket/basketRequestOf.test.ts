import { describe, expect, it } from '@jest/globals';
import { loadMarkets, type RequestContext } from '../../../platform/context/index.ts';
import type { BasketInput } from '../__generated__/resolvers.ts';
import { basketRequestOf } from './basketRequestOf.ts';

const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
const context = (more: Partial<RequestContext> = {}): RequestContext => ({
  requestId: 'test',
  market: markets.default,
  locale: 'da-DK',
  channel: 'WEB',
  storeId: null,
  tillId: null,
  caller: { kind: 'anonymous' },
  buyerId: null,
  now: '2026-11-20T09:00:00.000Z',
  ...more,
});
const staff = (...scopes: string[]): Partial<RequestContext> => ({
  caller: { kind: 'staff', subject: 's', role: 'associate', scopes },
});
const line = { id: 'a', sku: 'N1', quantity: '1' };
const input = (more: Partial<BasketInput> = {}): BasketInput => ({ lines: [line], ...more });

describe('whose basket it is', () => {
  it('is the shop’s online, whoever asks for whom', () => {
    expect(basketRequestOf(input(), context({ buyerId: 'c1' }))).toEqual({
      owner: 'commerce',
      buyerId: 'c1',
      cartId: null,
      lines: [{ ...line, unit: null }],
      storeId: null,
      tillId: null,
      tender: 'CARD',
      codes: [],
    });
  });

  it('is a till’s where the request comes from a store, at the caller’s own till', () => {
    const store = context({ channel: 'STORE', storeId: 'S1', tillId: 'S1-T1', ...staff() });
    expect(basketRequestOf(input(), store)).toMatchObject({ owner: 'pos', storeId: 'S1', tillId: 'S1-T1' });
    expect(basketRequestOf(input({ storeId: 'S2' }), store)).toMatchObject({ storeId: 'S2', tillId: null });
  });

  it('is a till’s where the input names a store or a till', () => {
    expect(basketRequestOf(input({ storeId: 'S1' }), context())).toMatchObject({ owner: 'pos', storeId: 'S1' });
    const named = basketRequestOf(input({ tillId: 'S2-T1' }), context({ storeId: 'S1', ...staff('tills:read') }));
    expect(named).toMatchObject({ owner: 'pos', storeId: null, tillId: 'S2-T1' });
  });

  it('is the shop’s in a call centre, though the agent sits in a store', () => {
    const agent = context({ channel: 'CALL_CENTER', storeId: 'S1', tillId: 'S1-T1', ...staff() });
    expect(basketRequestOf(input(), agent)).toMatchObject({ owner: 'commerce', storeId: null, tillId: null });
  });

  it('is as the market says', () => {
    const market = { ...markets.default, basketOwners: { online: 'commerce', store: 'commerce' } as const };
    expect(basketRequestOf(input({ storeId: 'S1' }), context({ market })).owner).toBe('commerce');
  });

  it('is the shop’s for a cart of the shop, in a store too', () => {
    const request = basketRequestOf({ cartId: 'abc' }, context({ channel: 'STORE', storeId: 'S1' }));
    expect(request).toMatchObject({ owner: 'commerce', cartId: 'abc', storeId: null, lines: [] });
  });
});

describe('a basket', () => {
  it.each<[string, Partial<BasketInput>]>([
    ['neither lines nor a cart', { lines: null }],
    ['lines and a cart', { cartId: 'abc' }],
    ['a cart and a code', { lines: null, cartId: 'abc', codes: ['X'] }],
    ['a cart and a store', { lines: null, cartId: 'abc', storeId: 'S1' }],
    ['no line', { lines: [] }],
    ['too many lines', { lines: Array.from({ length: 201 }, (_, n) => ({ ...line, id: String(n) })) }],
    ['an id twice', { lines: [line, line] }],
    ['no quantity', { lines: [{ ...line, quantity: '0' }] }],
    ['a quantity below zero', { lines: [{ ...line, quantity: '-1' }] }],
    ['no article', { lines: [{ ...line, sku: '' }] }],
    ['an empty code', { codes: [' '] }],
    ['too many codes', { codes: Array.from({ length: 11 }, (_, n) => `C${n}`) }],
  ])('with %s is refused', (_what, more) => {
    expect(() => basketRequestOf(input(more), context())).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('of a named customer is that customer’s own, or for staff who may read customers', () => {
    const shopper = { kind: 'customer', customerId: 'c1', subject: 's', scopes: ['customer:self'] } as const;
    const of = (customerId: string, more: Partial<RequestContext>) => () =>
      basketRequestOf(input({ customerId }), context(more)).buyerId;
    expect(of('c1', { caller: shopper })()).toBe('c1');
    expect(of('c2', staff('customers:read'))()).toBe('c2');
    for (const more of [{ caller: shopper }, staff(), {}])
      expect(of('c2', more)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('at a till that is not the caller’s own is for who may read tills', () => {
    const at = (more: Partial<RequestContext>) => () =>
      basketRequestOf(input({ tillId: 'S1-T1' }), context(more)).tillId;
    expect(at(staff('tills:read'))()).toBe('S1-T1');
    expect(at({ tillId: 'S1-T1', storeId: 'S1' })()).toBe('S1-T1');
    expect(at(staff())).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
