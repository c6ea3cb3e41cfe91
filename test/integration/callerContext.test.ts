import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CallerContextDocument } from '../../schema/operations/__generated__/documents.ts';
import type { CallerContextQuery } from '../../schema/operations/__generated__/documents.ts';
import { startStack } from '../kit/startStack.ts';
import type { Answer, Stack } from '../kit/startStack.ts';

let stack: Stack;
let phone: string;

beforeAll(async () => {
  // Nothing is kept between two questions: every one is cold, and no outage hides behind an older answer.
  stack = await startStack({
    env: {
      ORDERS_FRESH_MS: '0',
      ...Object.fromEntries(
        ['ERP', 'CRM', 'COMMERCE', 'LOYALTY'].flatMap((system) => [
          [`${system}_DISPLAY_TTL_MS`, '0'],
          [`${system}_STALE_IF_ERROR_MS`, '0'],
        ]),
      ),
    },
  });
  phone = stack.retailer.personas.caller.phones[0] ?? '';
}, 180_000);
afterAll(() => stack.stop());
/** After an outage: healthy again, breakers closed, so that one test's fault is not the next one's. */
afterEach(async () => {
  for (const system of Object.values(stack.legacy)) system.knobs.reset();
  for (let left = 40; left > 0 && (await call()).errors !== undefined; left -= 1) await sleep(500);
});

const call = (as: 'agent' | 'associate' = 'agent'): Promise<Answer<CallerContextQuery>> =>
  stack.ask(CallerContextDocument, { phone, orders: 5 }, { as });

function customerOf(answer: Answer<CallerContextQuery>) {
  const customer = answer.data?.identifyCustomer.customer;
  if (!customer) throw new Error(`No customer: ${JSON.stringify(answer.errors)}`);
  return customer;
}

describe('the caller context', () => {
  it('answers the whole customer from all four systems by the number that calls', async () => {
    const answer = await call();
    expect(answer.errors).toBeUndefined();
    const customer = customerOf(answer);
    expect(answer.data?.identifyCustomer).toMatchObject({ assurance: 'CLAIMED', matchedBy: 'PHONE', candidates: [] });
    expect(customer.name?.full).toBe(stack.retailer.personas.caller.name);
    expect(customer.cases?.totalCount).toBeGreaterThan(0);
    expect(customer.emailEngagement?.sent).toBeGreaterThan(0);
    expect(customer.account?.lastLoginAt).toMatch(/^20\d\d-/);
    expect(customer.membership?.balance).toBeGreaterThan(0);
    expect(customer.membership?.tier?.name).toBeTruthy();
    expect(customer.consents?.length).toBeGreaterThan(0);
    expect(customer.wishlist?.items.length).toBeGreaterThan(0);
    expect(customer.cart?.lines.length).toBeGreaterThan(0);
    expect(customer.offers?.complete).toBe(true);
    expect(customer.orders?.complete).toBe(true);
  });

  it('shows orders of the web, of stores and by phone in one list, as the data set knows them', async () => {
    const { personas, webOrders, receipts, erpOrders } = stack.retailer;
    const mine = ({ personId }: { personId: string | null }): boolean => personId === personas.caller.personId;
    const expected = webOrders.filter(mine).length + receipts.filter(mine).length + erpOrders.filter(mine).length;
    const customer = customerOf(await stack.ask(CallerContextDocument, { phone, orders: 100 }, { as: 'agent' }));
    expect(customer.orders?.totalCount).toBe(expected);
    const channels = new Set(customer.orders?.nodes.map(({ channel }) => channel));
    expect([...channels]).toEqual(expect.arrayContaining(['WEB', 'STORE']));
    const placed = customer.orders?.nodes.map(({ placedAt }) => placedAt) ?? [];
    expect(placed).toEqual([...placed].sort().reverse());
  });

  it('shows prices for the caller, not for the agent who asks and not for the public', async () => {
    const customer = customerOf(await call());
    const own = customer.wishlist?.items.map(({ product }) => product) ?? [];
    const skus = own.map(({ sku }) => sku);
    const open = await stack.askText(
      'query ($skus: [ID!]!) { products(skus: $skus) { sku price { current { amount } pricedFor personalised } } }',
      { skus },
      { as: 'agent' },
    );
    expect(open.errors).toBeUndefined();
    const publicly = open.data?.['products'] as {
      sku: string;
      price: { current: { amount: string }; pricedFor: string };
    }[];
    expect(own.every(({ price }) => price?.pricedFor === 'CUSTOMER')).toBe(true);
    expect(publicly.every(({ price }) => price.pricedFor === 'ANONYMOUS')).toBe(true);
    const personal = own.filter(({ price }) => price?.personalised);
    expect(personal.length).toBeGreaterThan(0);
    const differs = own.filter(
      ({ sku, price }) => publicly.find((other) => other.sku === sku)?.price.current.amount !== price?.current.amount,
    );
    expect(differs.length).toBeGreaterThan(0);
  });

  it('asks no upstream the same thing twice and stays within its budget', async () => {
    const count = await stack.countRequests(async () => expect((await call()).errors).toBeUndefined());
    expect(count.requests.length).toBeLessThanOrEqual(18);
    const reads = count.requests.filter((request) => !request.includes('$batch'));
    expect(new Set(reads).size).toBe(reads.length);
  });

  it('answers everything else while the ERP is off, and says what is missing where', async () => {
    expect((await call()).errors).toBeUndefined();
    stack.legacy.erp.knobs.set({ off: true });
    const answer = await call();
    expect(answer.status).toBe(200);
    const customer = customerOf(answer);
    expect(customer.name?.full).toBeTruthy();
    expect(customer.cases?.totalCount).toBeGreaterThan(0);
    expect(customer.membership?.balance).toBeGreaterThan(0);
    expect(customer.wishlist?.items.length).toBeGreaterThan(0);
    expect(customer.orders?.complete).toBe(false);
    expect(customer.orders?.sources.find(({ system }) => system === 'erp')?.state).not.toBe('COMPLETE');
    expect(customer.orders?.sources.find(({ system }) => system === 'commerce')?.state).toBe('COMPLETE');
    expect(customer.orders?.nodes.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? []) {
      expect(error.extensions?.code).toMatch(/^[A-Z_]+$/);
      expect(error.path?.slice(0, 2)).toEqual(['identifyCustomer', 'customer']);
      expect(JSON.stringify(error)).not.toMatch(/erpSale|priceFacts|_entities|127\.0\.0\.1|ECONNREFUSED/);
    }
  });

  it.each(['crm', 'commerce', 'loyalty'] as const)('blanks only its own part while %s is off', async (name) => {
    stack.legacy[name].knobs.set({ off: true });
    const answer = await call();
    const customer = customerOf(answer);
    expect(customer.name === null).toBe(name === 'crm');
    expect(customer.account === null).toBe(name === 'commerce');
    expect(customer.membership === null).toBe(name === 'loyalty');
    const nulled = { crm: 'name', commerce: 'account', loyalty: 'membership' }[name];
    expect(answer.errors?.map(({ path }) => path?.join('.'))).toContain(`identifyCustomer.customer.${nulled}`);
  });

  it('hides from a store associate what only the call centre may read', async () => {
    const answer = await call('associate');
    const customer = customerOf(answer);
    expect([customer.cases, customer.emailEngagement, customer.consents]).toEqual([null, null, null]);
    expect(customer.membership?.balance).toBeGreaterThan(0);
    const refused = answer.errors?.filter(({ extensions }) => extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE') ?? [];
    expect(refused.map(({ path }) => path?.at(-1)).sort()).toEqual(['cases', 'consents', 'emailEngagement']);
  });

  it('is refused to shoppers and visitors', async () => {
    for (const as of ['lisa', 'guest-dk', undefined] as const) {
      const answer = await stack.ask(CallerContextDocument, { phone, orders: 5 }, as === undefined ? {} : { as });
      expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
      expect(answer.data?.identifyCustomer ?? null).toBeNull();
    }
  });

  it('leaves no personal data in the log', () => {
    const { caller } = stack.retailer.personas;
    const text = stack.log.join('\n');
    for (const secret of [...caller.phones, ...caller.emails, ...caller.cardCodes, 'Karen', 'Dahl'])
      expect(text).not.toContain(secret);
  });
});
