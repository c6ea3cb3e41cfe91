import { describe, expect, it } from '@jest/globals';
import { decodeBasketRequest, encodeBasketRequest, type BasketRequest } from './index.ts';

const basket: BasketRequest = {
  owner: 'pos',
  buyerId: 'c1',
  cartId: null,
  lines: [{ id: 'a', sku: 'N1', unit: null, quantity: '0.25' }],
  storeId: 'S1',
  tillId: null,
  tender: 'CASH',
  codes: ['TEN'],
};

describe('a basket request as a key', () => {
  it('comes back as it went', () => {
    expect(decodeBasketRequest(encodeBasketRequest(basket))).toEqual(basket);
  });

  it('is the same text whatever the order of the properties', () => {
    const turned = Object.fromEntries(Object.entries(basket).reverse()) as unknown;
    expect(encodeBasketRequest(turned as BasketRequest)).toBe(encodeBasketRequest(basket));
  });

  it.each([
    ['no JSON', 'basket'],
    ['another shape', JSON.stringify({ ...basket, more: 1 })],
    ['an owner that is none', JSON.stringify({ ...basket, owner: 'erp' })],
    ['an amount below zero', JSON.stringify({ ...basket, lines: [{ ...basket.lines[0], quantity: '-1' }] })],
  ])('is refused when it is %s', (_what, key) => {
    expect(() => decodeBasketRequest(key)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
