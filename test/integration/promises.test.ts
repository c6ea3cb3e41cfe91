import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { promiseKeySchema, verifyPromiseOffline, type PromiseKey } from '../../platform/pricePromise/index.ts';
import { openPromiseRecords } from '../../subgraphs/pricing/promise/promiseRecords.ts';
import { startBackOffice, type BackOffice } from '../kit/startBackOffice.ts';
import { startStack } from '../kit/startStack.ts';
import type { Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
let office: BackOffice;
let lisa: string;
beforeAll(async () => {
  // Nothing may be shown from before the price was changed.
  stack = await startStack({ env: { ERP_DISPLAY_TTL_MS: '0', ERP_STALE_IF_ERROR_MS: '0', CLIENT_BUDGET: '0' } });
  office = startBackOffice(stack.legacy.erp.settings);
  lisa = await stack.customerOf('commerce', String(stack.retailer.personas.lisa.shopIds[0]));
}, 180_000);
afterAll(() => stack.stop());

const watch = 'N00001';

async function promised(asker: Asker, sku = watch): Promise<{ token: string; expiresAt: string; amount: string }> {
  const { data, errors } = await stack.askText(
    `query ($sku: ID!) { product(sku: $sku) { price { current { amount } promise { token expiresAt } } } }`,
    { sku },
    asker,
  );
  expect(errors).toBeUndefined();
  const { price } = data?.['product'] as {
    price: { current: { amount: string }; promise: { token: string; expiresAt: string } };
  };
  return { ...price.promise, amount: price.current.amount };
}

/** What is charged and what it costs now, or why it is refused. */
async function presented(token: string, asker: Asker, customerId?: string): Promise<unknown> {
  const { data, errors } = await stack.askText(
    `query ($token: String!, $customerId: ID) { pricePromise(token: $token, customerId: $customerId) {
      ... on HonouredPromise { amount { amount currency } promised { amount } current { amount } }
      ... on RefusedPromise { reason } } }`,
    { token, customerId },
    asker,
  );
  return errors === undefined ? data?.['pricePromise'] : errors.map(({ extensions }) => extensions?.code);
}
const honoured = (amount: string, was: string, current: string) => ({
  amount: { amount, currency: 'DKK' },
  promised: { amount: was },
  current: { amount: current },
});

async function charge(amount: number): Promise<void> {
  const [line, ...others] = await office.rows(
    'priceListLines',
    `itemNo eq '${watch}' and priceListCode eq 'CP1001-DK'`,
  );
  if (line === undefined || others.length > 0) throw new Error('The watch has one campaign line in Denmark.');
  await office.patch('priceListLines', line.id, { unitPrice: amount });
}
/** Of the article, as finance sees it. */
async function parity(): Promise<{ divergences: { party: { kind: string } }[]; consistent: boolean }> {
  const { data } = await stack.askText(
    `{ product(sku: "${watch}") { priceParity { consistent divergences { party { kind promised { audience quantity until } }
      expected { amount } actual { amount } difference { amount } declared rule } } } }`,
    {},
    { as: 'integrator' },
  );
  return (data?.['product'] as { priceParity: Awaited<ReturnType<typeof parity>> }).priceParity;
}
async function keys(): Promise<readonly PromiseKey[]> {
  const response = await fetch(`${stack.url}/.well-known/samklang-price-keys.json`);
  return z.object({ keys: z.array(promiseKeySchema) }).parse(await response.json()).keys;
}

describe('the price that Lisa was shown', () => {
  it('holds at the till, by phone and in the app while it rises, and a lower one wins', async () => {
    const { token, amount } = await promised({ as: 'lisa', channel: 'WEB' });
    expect(amount).toBe('1499.00');
    const everywhere = async (): Promise<unknown[]> => [
      await presented(token, { as: 'associate' }, lisa),
      await presented(token, { as: 'agent' }, lisa),
      await presented(token, { as: 'lisa', channel: 'APP' }),
      await presented(token, { as: 'lisa', channel: 'KIOSK' }),
    ];
    const all = (answer: unknown): unknown[] => [answer, answer, answer, answer];
    expect(await everywhere()).toEqual(all(honoured('1499.00', '1499.00', '1499.00')));
    await charge(1599);
    expect((await promised({ as: 'lisa' })).amount).toBe('1599.00');
    expect(await everywhere()).toEqual(all(honoured('1499.00', '1499.00', '1599.00')));

    // Finance sees what it costs, and that it is meant.
    expect((await parity()).divergences.filter(({ party }) => party.kind === 'PROMISE')).toMatchObject([
      {
        party: { promised: { audience: 'PUBLIC', quantity: '1' } },
        ...{ expected: { amount: '1599.00' }, actual: { amount: '1499.00' }, difference: { amount: '-100.00' } },
        ...{ declared: true, rule: 'price promise' },
      },
    ]);

    await charge(1399);
    expect(await everywhere()).toEqual(all(honoured('1399.00', '1499.00', '1399.00')));
    expect((await parity()).divergences.filter(({ party }) => party.kind === 'PROMISE')).toEqual([]);
    await charge(1499);
  }, 120_000);

  it('is verified by a till without a network, with the published keys alone', async () => {
    const { token, expiresAt } = await promised({ as: 'lisa' });
    const kept = await keys();
    const now = stack.clock.now().toISOString();
    const here = { now, market: 'DK', customerIds: [lisa], article: { sku: watch, unit: 'PCS' } };
    expect(await verifyPromiseOffline(token, kept, here)).toMatchObject({
      honoured: true,
      amount: { amount: '1499.00', currency: 'DKK' },
    });
    const refusal = async (more: Partial<typeof here>, text = token, known = kept) => {
      const verdict = await verifyPromiseOffline(text, known, { ...here, ...more });
      return verdict.honoured ? null : verdict.refusal;
    };
    expect(await refusal({ now: expiresAt })).toBe('EXPIRED');
    expect(await refusal({ market: 'SE' })).toBe('OTHER_MARKET');
    expect(await refusal({ customerIds: ['somebody'] })).toBe('OTHER_CUSTOMER');
    expect(await refusal({ article: { sku: 'N00002', unit: 'PCS' } })).toBe('OTHER_ARTICLE');
    expect(await refusal({}, token, [])).toBe('UNKNOWN_KEY');
    expect(await refusal({}, tampered(token))).toBe('TAMPERED');
  });

  it('is refused to others, elsewhere, tampered with and once it has ended, each with its reason', async () => {
    const { token, expiresAt } = await promised({ as: 'lisa' });
    expect(await presented(tampered(token), { as: 'lisa' })).toEqual({ reason: 'TAMPERED' });
    expect(await presented(token, { as: 'caller' })).toEqual({ reason: 'OTHER_CUSTOMER' });
    expect(await presented(token, { as: 'guest-dk' })).toEqual({ reason: 'OTHER_CUSTOMER' });
    expect(await presented(token, { as: 'agent' })).toEqual({ reason: 'OTHER_CUSTOMER' });
    expect(await presented(token, { as: 'lisa', market: 'SE' })).toEqual({ reason: 'OTHER_MARKET' });
    // A visitor's is anybody's.
    const { token: open } = await promised({ as: 'guest-dk' });
    expect(await presented(open, { as: 'lisa' })).toMatchObject({ promised: { amount: '1499.00' } });

    const before = stack.clock.now().toISOString();
    stack.clock.set(expiresAt);
    expect(await presented(token, { as: 'lisa' })).toEqual({ reason: 'EXPIRED' });
    stack.clock.set(before);
    expect(await presented(token, { as: 'lisa' })).toMatchObject({ promised: { amount: '1499.00' } });
  });

  it('is refused once it was redeemed, where it holds once', async () => {
    // In Sweden each promise holds once.
    const { token } = await promised({ as: 'guest-se' });
    expect(await presented(token, { as: 'guest-se' })).toHaveProperty('amount');
    const verdict = await verifyPromiseOffline(token, await keys(), {
      ...{ now: stack.clock.now().toISOString(), market: 'SE', customerIds: [] },
    });
    if (!verdict.honoured) throw new Error(verdict.refusal);
    // As a checkout does.
    const records = await openPromiseRecords(stack.store);
    const now = stack.clock.now().toISOString();
    const sale = { claims: verdict.claims, customerId: null, reference: 'sale-1', now };
    expect(await records.redeem(sale)).toBe('REDEEMED');
    expect(await presented(token, { as: 'guest-se' })).toEqual({ reason: 'REDEEMED' });
  });

  it('is refused once it was revoked, everywhere, and is out no more', async () => {
    const { token } = await promised({ as: 'lisa' });
    const until = new Date(stack.clock.now().getTime() + 60_000).toISOString();
    const revoke = `mutation ($input: RevokePricePromisesInput!) { revokePricePromises(input: $input) { result { __typename } } }`;
    const input = { idempotencyKey: 'slip', skus: [watch], until };
    const refused = await stack.askText(revoke, { input }, { as: 'agent' });
    expect(refused.errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await stack.askText(revoke, { input }, { as: 'integrator' })).errors).toBeUndefined();
    expect(await presented(token, { as: 'lisa' })).toEqual({ reason: 'REVOKED' });
    expect(await presented(token, { as: 'associate' }, lisa)).toEqual({ reason: 'REVOKED' });
    await charge(1699);
    expect((await parity()).divergences.filter(({ party }) => party.kind === 'PROMISE')).toEqual([]);
  });
});

/** With one letter of its claims changed. */
function tampered(token: string): string {
  const at = token.indexOf('.') + 20;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}
