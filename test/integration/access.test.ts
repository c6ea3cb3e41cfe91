import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack } from '../kit/startStack.ts';
import type { Asker, Stack } from '../kit/startStack.ts';

let stack: Stack;
let lisa: string;
let caller: string;
beforeAll(async () => {
  stack = await startStack();
  lisa = await stack.customerOf('erp', stack.retailer.personas.lisa.erpNumbers[0] ?? '');
  caller = await stack.customerOf('erp', stack.retailer.personas.caller.erpNumbers[0] ?? '');
}, 180_000);
afterAll(() => stack.stop());

const customer = (id: string, asker: Asker) =>
  stack.askText(
    'query ($id: ID!) { customer(id: $id) { id name { full } orders { totalCount } wishlist { id } } }',
    { id },
    asker,
  );

describe('who may read a customer', () => {
  it('a customer reads the own record, the same by `me` and by id', async () => {
    const [byId, me] = await Promise.all([
      customer(lisa, { as: 'lisa' }),
      stack.askText('{ me { id name { full } orders { totalCount } wishlist { id } } }', {}, { as: 'lisa' }),
    ]);
    expect(byId.errors).toBeUndefined();
    expect(byId.data?.['customer']).toEqual(me.data?.['me']);
  });

  it('nobody else’s: another customer’s id and one that never was answer alike, and no system is asked', async () => {
    const answers: unknown[] = [];
    const { requests } = await stack.countRequests(async () => {
      for (const id of [caller, 'cus_00000000000000000000', "x' or 1 eq 1"])
        answers.push(await customer(id, { as: 'lisa' }));
    });
    const [first, ...others] = answers;
    for (const other of others) expect(other).toEqual(first);
    expect(first).toMatchObject({
      data: { customer: null },
      errors: [{ path: ['customer'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(requests).toEqual([]);
  });

  it('an anonymous visitor reads none, and `me` is null', async () => {
    const answer = await customer(lisa, {});
    expect(answer.data?.['customer']).toBeNull();
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await stack.askText('{ me { id } }')).data).toEqual({ me: null });
  });

  it('a marketer reads no person', async () => {
    const answer = await customer(lisa, { as: 'marketer' });
    expect(answer.data?.['customer']).toBeNull();
  });

  it('an order of somebody else is not found', async () => {
    const number = stack.retailer.personas.caller.orderNumbers[0];
    const theirs = await stack.askText(
      'query ($n: String!) { order(reference: { number: $n }) { id } }',
      { n: number },
      { as: 'lisa' },
    );
    const none = await stack.askText(
      'query ($n: String!) { order(reference: { number: $n }) { id } }',
      { n: '999999999' },
      { as: 'lisa' },
    );
    expect(theirs).toEqual(none);
  });

  it('a wrong or foreign token is refused, never taken for a visitor', async () => {
    for (const authorization of ['Bearer nonsense', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'Basic eDp5']) {
      const answer = await stack.askText('{ me { id } }', {}, { headers: { authorization } });
      expect([answer.status, answer.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('an identity cannot be brought in by a header', async () => {
    const answer = await stack.askText(
      '{ me { id } context { actorRole } }',
      {},
      { headers: { 'x-customer-id': lisa, 'x-samklang-context': 'x', 'x-internal-role': 'agent' } },
    );
    expect(answer.data).toEqual({ me: null, context: { actorRole: 'ANONYMOUS' } });
  });

  it('the internal part of the graph cannot be asked', async () => {
    for (const query of [
      '{ customersByRecord(records: []) { id } }',
      '{ erpIdentityChanges { cursor } }',
      '{ product(sku: "N00001") { buyer { id } priceFacts { asOf } } }',
      '{ _entities(representations: []) { __typename } }',
      '{ me { erpNumbers } }',
    ]) {
      const answer = await stack.askText(query, {}, { as: 'integrator' });
      expect(answer.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(answer.errors)).not.toMatch(/did you mean/i);
    }
  });

  it('candidates behind a price are the buyer’s own for a shopper, and all of them for who may explain prices', async () => {
    const query = '{ product(sku: "N00016") { price { explanation { candidates { id audience } } } } }';
    const [shopper, integrator] = await Promise.all([
      stack.askText(query, {}, { as: 'guest-dk' }),
      stack.askText(query, {}, { as: 'integrator' }),
    ]);
    const audiences = (answer: typeof shopper) =>
      (
        answer.data?.['product'] as { price: { explanation: { candidates: { audience: string }[] } } }
      ).price.explanation.candidates.map(({ audience }) => audience);
    expect(audiences(shopper)).not.toContain('MEMBERS');
    expect(audiences(integrator).length).toBeGreaterThanOrEqual(audiences(shopper).length);
  });

  it('a price at another instant is for who may ask for it', async () => {
    const query = '{ product(sku: "N00001") { price(at: "2026-12-01T00:00:00Z") { current { amount } } } }';
    expect((await stack.askText(query, {}, { as: 'lisa' })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await stack.askText(query, {}, { as: 'integrator' })).data).toMatchObject({
      product: { price: { current: { amount: '1999.00' } } },
    });
  });
});

describe('identities stay apart', () => {
  it('concurrent requests of many customers never see another’s name, orders or prices', async () => {
    const candidates = stack.retailer.people
      .filter(({ crmIds, erpNumbers }) => crmIds.length === 1 && erpNumbers.length === 1)
      .slice(0, 300);
    const customers = await stack.customersOf(
      candidates.flatMap(({ crmIds, erpNumbers }) => [
        ...crmIds.map((id) => ({ system: 'crm', id })),
        ...erpNumbers.map((id) => ({ system: 'erp', id })),
      ]),
    );
    // Whom the crosswalk knows in both systems: the name comes from one, the orders from the other.
    const idOf = ({ crmIds, erpNumbers }: (typeof candidates)[number]): string | undefined => {
      const id = customers.get(`erp:${erpNumbers[0] ?? ''}`);
      return id === customers.get(`crm:${crmIds[0] ?? ''}`) ? id : undefined;
    };
    const people = candidates.filter((person) => idOf(person) !== undefined).slice(0, 30);
    const ids = people.map((person) => idOf(person) ?? '');
    expect(ids.length).toBe(30);
    const answers = await Promise.all(
      [...ids, ...ids].map((id) =>
        stack.askText(
          'query ($id: ID!) { customer(id: $id) { id name { full } orders(first: 1) { nodes { customer { id } } } } }',
          { id },
          { as: 'agent' },
        ),
      ),
    );
    answers.forEach((answer, index) => {
      const person = people[index % people.length];
      const seen = answer.data?.['customer'] as {
        id: string;
        name: { full: string };
        orders: { nodes: { customer: { id: string } }[] };
      };
      expect(seen.id).toBe(ids[index % ids.length]);
      expect(seen.name.full).toBe(`${person?.firstName ?? ''} ${person?.lastName ?? ''}`);
      expect(seen.orders.nodes.every(({ customer: owner }) => owner.id === seen.id)).toBe(true);
    });
  });
});
