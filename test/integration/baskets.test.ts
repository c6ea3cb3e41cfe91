import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BasketQuoteDocument,
  type BasketQuoteQuery,
  type BasketQuoteQueryVariables,
} from '../../schema/operations/__generated__/documents.ts';
import { addMoney, compareMoney, zeroMoney, type Money } from '../../platform/money/index.ts';
import { startStack } from '../kit/startStack.ts';
import type { Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 180_000);
afterAll(() => stack.stop());
afterEach(() => {
  for (const { knobs } of Object.values(stack.legacy)) knobs.reset();
});

const watch = { id: 'watch', sku: 'N00001', quantity: '1' };
const teas = { id: 'tea', sku: 'N00019', quantity: '2' };
const socks = { id: 'toy', sku: 'N00016', quantity: '1' };

type Basket = NonNullable<NonNullable<BasketQuoteQuery['basketQuote']>['basket']>;

const ask = (variables: Partial<BasketQuoteQueryVariables>, asker?: Asker) =>
  stack.ask(BasketQuoteDocument, variables, asker);
async function quote(variables: Partial<BasketQuoteQueryVariables>, asker?: Asker) {
  const answer = await ask(variables, asker);
  expect(answer.errors).toBeUndefined();
  const found = answer.data?.basketQuote;
  if (found?.basket == null) throw new Error('The basket was not quoted.');
  return { ...found, basket: addUp(found.basket) };
}
async function refused(variables: Partial<BasketQuoteQueryVariables>, asker?: Asker) {
  const { data, errors = [] } = await ask(variables, asker);
  expect(data?.basketQuote?.basket ?? null).toBeNull();
  return errors.map(({ path, extensions }) => ({ path: path?.join('.'), ...extensions }));
}

/** Holds an answer to what it claims, by its own amounts. */
function addUp(basket: Basket): Basket {
  const { lines, discounts, totals } = basket;
  const { currency } = totals.total;
  const sum = (amounts: readonly { readonly amount: string }[]): Money =>
    addMoney(zeroMoney(currency), ...amounts.map(({ amount }) => ({ amount, currency })));
  for (const { subtotal, lineDiscount, shares, total, net, tax } of lines) {
    expect(sum([total, lineDiscount, ...shares.map(({ amount }) => amount)])).toEqual(subtotal);
    expect(sum([net, tax])).toEqual(total);
  }
  for (const { id, amount } of discounts) {
    const shares = lines.flatMap((line) => line.shares.filter(({ discountId }) => discountId === id));
    expect(sum(shares.map((share) => share.amount))).toEqual(amount);
  }
  expect(sum(totals.taxes.flatMap(({ net, tax }) => [net, tax]))).toEqual(sum(lines.map(({ total }) => total)));
  expect(compareMoney(sum([...lines.map(({ total }) => total), totals.rounding]), totals.total)).toBe(0);
  return basket;
}

describe('an online basket', () => {
  it('costs a visitor what the shop’s cart asks, for one request', async () => {
    let told: Awaited<ReturnType<typeof quote>> | undefined;
    await quote({ lines: [watch, teas] });
    const count = await stack.countRequests(async () => {
      told = await quote({ lines: [watch, teas] });
    });
    expect(told).toMatchObject({
      owner: 'commerce',
      store: null,
      basket: {
        lines: [{ id: 'watch', product: { sku: 'N00001', name: 'Fjordur Saga kronograf' } }, { id: 'tea' }],
        discounts: [
          {
            kind: 'CART_RULE',
            title: '100 af ved 1.000',
            offerIds: ['adobe-commerce:rule:3'],
            amount: { amount: '100.00' },
          },
        ],
        unapplied: [
          { code: 'VELKOMMEN10', reason: 'COUPON_NOT_GIVEN' },
          { title: 'Tre te for to', reason: 'TOO_FEW_ARTICLES', missingQuantity: '1' },
        ],
        totals: { subtotal: { amount: '1617.00' }, total: { amount: '1517.00' } },
        till: null,
        provenance: { system: 'adobe-commerce' },
      },
    });
    // The articles' names and categories are known from the first time.
    expect(count.requests).toHaveLength(1);
    expect(count.commerce).toBe(1);
  });

  it('names only offers that the articles themselves show', async () => {
    const { basket } = await quote({ lines: [watch, teas] });
    const answer = await stack.askText('{ products(skus: ["N00001", "N00019"]) { offers { id } } }');
    const shown = (answer.data?.['products'] as { offers: { id: string }[] }[]).flatMap(({ offers }) =>
      offers.map(({ id }) => id),
    );
    const told = [
      ...basket.discounts.flatMap(({ offerIds }) => offerIds),
      ...basket.unapplied.flatMap(({ offerId }) => offerId ?? []),
    ];
    expect(told).toHaveLength(3);
    for (const id of told) expect(shown).toContain(id);
  });

  it('costs a member what her account would pay, and she is nobody to another’s question', async () => {
    const own = await quote({ lines: [socks] }, { as: 'lisa' });
    expect(own.basket.totals.total.amount).toBe('179.00');
    const nobodys = await quote({ lines: [socks] }, { as: 'guest-dk' });
    expect(nobodys.basket.totals.total.amount).toBe('199.00');
  });

  it('is quoted for a caller by an agent, who is not asked by anybody else', async () => {
    const [lisa] = stack.retailer.personas.lisa.shopIds;
    const customerId = await stack.customerOf('commerce', String(lisa));
    const query = `query ($c: ID!) { basketQuote(input: { customerId: $c, lines: [{ id: "a", sku: "N00016", quantity: "1" }] })
      { owner basket { lines { product { price { current { amount } } } } totals { total { amount } } } } }`;
    const agent = await stack.askText(query, { c: customerId }, { as: 'agent', channel: 'CALL_CENTER' });
    expect(agent).toMatchObject({
      data: {
        basketQuote: {
          owner: 'commerce',
          basket: {
            lines: [{ product: { price: { current: { amount: '179.00' } } } }],
            totals: { total: { amount: '179.00' } },
          },
        },
      },
    });
    for (const as of ['caller', 'guest-dk'] as const) {
      const answer = await stack.askText(query, { c: customerId }, { as });
      expect(answer).toMatchObject({ data: { basketQuote: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
  });

  it('takes a code, and says of one that is not known that it is not', async () => {
    const { basket } = await quote({ lines: [watch, teas], codes: ['NOPE', 'VELKOMMEN10'] });
    expect(basket.totals.total.amount).toBe('1455.30');
    expect(basket.discounts).toMatchObject([{ kind: 'COUPON', code: 'VELKOMMEN10', amount: { amount: '161.70' } }]);
    expect(basket.unapplied).toContainEqual(expect.objectContaining({ code: 'NOPE', reason: 'CODE_NOT_KNOWN' }));
    expect(basket.unapplied).toContainEqual(
      expect.objectContaining({ title: '100 af ved 1.000', reason: 'NOT_COMBINABLE' }),
    );
  });

  it('is asked of nobody else while the shop is off', async () => {
    stack.legacy.commerce.knobs.set({ off: true });
    const [error, ...others] = await refused({ lines: [watch] });
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      path: 'basketQuote.basket',
      code: 'BASKET_OWNER_UNAVAILABLE',
      reason: expect.stringMatching(/UPSTREAM_UNAVAILABLE|CIRCUIT_OPEN/) as unknown,
    });
  });

  it('of an article that the shop has not is not found, of one that is sold out refused', async () => {
    expect(await refused({ lines: [{ ...watch, sku: 'NOPE' }] })).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await refused({ lines: [{ ...watch, sku: 'N00012' }] })).toMatchObject([{ code: 'UPSTREAM_REFUSED' }]);
  });
});

describe('a cart of the shop', () => {
  const lisas = (): string => {
    const [lisa] = stack.retailer.personas.lisa.shopIds;
    return stack.retailer.carts.find(({ accountId }) => accountId === lisa)?.maskedId ?? '';
  };

  it('is quoted for its owner, for staff, and for a guest who knows its id', async () => {
    const guest = await quote({ cartId: stack.retailer.personas['guest-dk'].guestCartId ?? '' });
    expect(guest).toMatchObject({ owner: 'commerce', basket: { totals: { total: { amount: '3967.00' } } } });
    for (const as of ['lisa', 'agent'] as const)
      expect((await quote({ cartId: lisas() }, { as })).basket.totals.total.amount).toBe('1667.00');
  });

  it('is refused to everybody else, as one that is not there', async () => {
    for (const as of ['caller', 'guest-dk', 'marketer'] as const)
      expect(await refused({ cartId: lisas() }, { as })).toMatchObject([{ code: 'FORBIDDEN' }]);
    const cartId = `${lisas().slice(0, -1)}x`;
    expect(await refused({ cartId }, { as: 'caller' })).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

describe('a store’s basket', () => {
  it('is asked of a till of that store with its newest file, for two requests', async () => {
    let told: Awaited<ReturnType<typeof quote>> | undefined;
    const variables = { storeId: 'S-DK01', lines: [watch, teas], tender: 'CASH' } as const;
    await quote(variables);
    const count = await stack.countRequests(async () => {
      told = await quote(variables);
    });
    expect(told).toMatchObject({
      owner: 'pos',
      store: { id: 'S-DK01' },
      basket: {
        discounts: [{ kind: 'THRESHOLD', amount: { amount: '100.00' } }],
        totals: { total: { amount: '1517.00' }, rounding: { amount: '0.00' } },
        till: { id: 'S-DK01-T1', lagging: false },
        provenance: { system: 'tillserver' },
      },
    });
    expect(told?.basket.unapplied).toContainEqual(
      expect.objectContaining({ reason: 'TOO_FEW_ARTICLES', missingQuantity: '1' }),
    );
    expect([count.pos, count.commerce]).toEqual([2, 0]);
  });

  it('at a till that lags has the price of its older file, and says so; a member’s card counts there', async () => {
    const old = await quote({ tillId: 'S-DK01-T2', lines: [watch] }, { as: 'associate' });
    expect(old.basket).toMatchObject({
      lines: [{ subtotal: { amount: '1999.00' } }],
      till: { id: 'S-DK01-T2', lagging: true },
    });
    const [lisa] = stack.retailer.personas.lisa.shopIds;
    const customerId = await stack.customerOf('commerce', String(lisa));
    const member = await stack.askText(
      `query ($c: ID!) { basketQuote(input: { customerId: $c, tillId: "S-DK01-T2", lines: [{ id: "a", sku: "N00001", quantity: "1" }] })
        { basket { lines { subtotal { amount } } } } }`,
      { c: customerId },
      { as: 'associate' },
    );
    expect(member).toMatchObject({
      data: { basketQuote: { basket: { lines: [{ subtotal: { amount: '1799.00' } }] } } },
    });
  });

  it('is the caller’s own till’s for an associate, and a named till is for staff alone', async () => {
    const own = await quote({ lines: [watch] }, { as: 'associate' });
    expect(own.basket.till?.id).toBe('S-DK01-M1');
    expect(await refused({ tillId: 'S-DK01-T2', lines: [watch] }, { as: 'lisa' })).toMatchObject([
      { path: 'basketQuote', code: 'FORBIDDEN' },
    ]);
  });

  it('is rounded where cash is paid, and what is rounded is told', async () => {
    const lines = [{ id: 'a', sku: 'N00051', quantity: '7' }];
    const cash = await quote({ storeId: 'S-DK01', lines, tender: 'CASH' });
    const card = await quote({ storeId: 'S-DK01', lines, tender: 'CARD' });
    expect(card.basket.totals.rounding.amount).toBe('0.00');
    expect(Number(cash.basket.totals.total.amount) % 0.5).toBe(0);
  });

  it('is not answered by the shop while the tills are off', async () => {
    stack.legacy.pos.knobs.set({ off: true });
    const count = await stack.countRequests(async () => {
      expect(await refused({ storeId: 'S-DK01', lines: [watch] })).toMatchObject([
        { path: 'basketQuote.basket', code: 'BASKET_OWNER_UNAVAILABLE' },
      ]);
    });
    expect(count.commerce).toBe(0);
  });
});
