import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LisaWishlistDocument } from '../../schema/operations/__generated__/documents.ts';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  // Nothing may be shown from before the clock moved.
  stack = await startStack({ env: { ERP_DISPLAY_TTL_MS: '0' } });
}, 180_000);
afterAll(() => stack.stop());

const watch = 'N00001';

async function ownView(channel: 'WEB' | 'APP'): Promise<unknown> {
  const answer = await stack.ask(LisaWishlistDocument, { own: true, customerId: '' }, { as: 'lisa', channel });
  expect(answer.errors).toBeUndefined();
  return itemOf(answer.data?.me?.wishlist?.items);
}

async function tillView(): Promise<unknown> {
  const found = await stack.askText(
    'query ($card: String!) { identifyCustomer(by: { clubCard: $card }) { customer { id } } }',
    { card: stack.retailer.personas.lisa.cardCodes[0] },
    { as: 'associate' },
  );
  const { customer } = found.data?.['identifyCustomer'] as { customer: { id: string } };
  const answer = await stack.ask(LisaWishlistDocument, { own: false, customerId: customer.id }, { as: 'associate' });
  expect(answer.errors).toBeUndefined();
  return itemOf(answer.data?.customer?.wishlist?.items);
}

interface Item {
  readonly product: { readonly sku: string; readonly price: object | null; readonly offers: unknown };
}

function itemOf(items: readonly Item[] | undefined): unknown {
  const item = items?.find(({ product }) => product.sku === watch);
  if (!item) throw new Error('The watch is not on the list.');
  const price = Object.fromEntries(
    Object.entries(item.product.price ?? {}).filter(([name]) => name !== 'provenance' && name !== 'explanation'),
  );
  return { price, offers: item.product.offers };
}

/** What somebody sees who has clicked on the advertisement and is not logged in. */
async function adClick(): Promise<{ current: { amount: string }; validUntil: string }> {
  const answer = await stack.askText(
    `query ($sku: ID!) { product(sku: $sku) { price { current { amount currency } validUntil } } }`,
    { sku: watch },
    { as: 'guest-dk', channel: 'SOCIAL' },
  );
  expect(answer.errors).toBeUndefined();
  return (answer.data?.['product'] as { price: { current: { amount: string }; validUntil: string } }).price;
}

describe('Lisa', () => {
  it('sees the watch at the advertisement’s price on the web, in the app and at the associate’s till', async () => {
    const [web, app, till, ad] = await Promise.all([ownView('WEB'), ownView('APP'), tillView(), adClick()]);
    expect(app).toEqual(web);
    expect(till).toEqual(web);
    expect(ad.current.amount).toBe('1499.00');
    expect(web).toMatchObject({
      price: {
        current: { amount: '1499.00', currency: 'DKK' },
        list: { amount: '1999.00' },
        validUntil: ad.validUntil,
      },
    });
    expect((web as { offers: { kind: string }[] }).offers.map(({ kind }) => kind)).toContain('CAMPAIGN');
  });

  it('sees the price change everywhere at once when the campaign ends', async () => {
    const { validUntil } = await adClick();
    stack.clock.set(new Date(Date.parse(validUntil) - 5_000).toISOString());
    expect((await adClick()).current.amount).toBe('1499.00');
    stack.clock.set(validUntil);
    const [web, app, till, ad] = await Promise.all([ownView('WEB'), ownView('APP'), tillView(), adClick()]);
    expect(ad.current.amount).toBe('1999.00');
    expect([app, till]).toEqual([web, web]);
    expect((web as { price: { current: { amount: string } } }).price.current.amount).not.toBe('1499.00');
  });

  it('sees points at once when the club has booked them: its webhook outruns what was kept', async () => {
    const balance = async (): Promise<number> => {
      const answer = await stack.askText('{ me { membership { balance } } }', {}, { as: 'lisa' });
      return (answer.data?.['me'] as { membership: { balance: number } }).membership.balance;
    };
    const before = await balance();
    const { loyalty } = stack.legacy;
    const path = `/v1/loyalties/members/${stack.retailer.personas.lisa.cardCodes[0] ?? ''}/balance`;
    const booked = await fetch(loyalty.url + path, {
      method: 'POST',
      headers: {
        'x-app-id': loyalty.settings['LOYALTY_APP_ID'] ?? '',
        'x-app-token': loyalty.settings['LOYALTY_APP_TOKEN'] ?? '',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ points: 70, source_id: 'birthday' }),
    });
    expect(booked.status).toBe(200);
    await loyalty.webhooksIdle();
    expect(await balance()).toBe(before + 70);
  });
});
