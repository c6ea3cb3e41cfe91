import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack } from '../kit/startStack.ts';
import type { Stack } from '../kit/startStack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await stack.caughtUp();
}, 300_000);
afterAll(() => stack.stop());

describe('recognition', () => {
  const identify = async (by: object, as: 'agent' | 'associate' = 'agent') => {
    const answer = await stack.askText(
      'query ($by: CustomerIdentifierInput!) { identifyCustomer(by: $by) { assurance matchedBy customer { id name { full } } candidates { customerId maskedName } } }',
      { by },
      { as },
    );
    return {
      answer,
      found: answer.data?.['identifyCustomer'] as
        | { assurance: string; customer: { id: string; name: { full: string } } | null; candidates: unknown[] }
        | undefined,
    };
  };

  it('finds one and the same customer by phone, e-mail, card, login, order, receipt and payment token', async () => {
    const { lisa } = stack.retailer.personas;
    const ids = new Set<string | undefined>();
    for (const by of [
      { phone: lisa.phones[0] },
      { email: lisa.emails[0] },
      { email: lisa.emails[1] },
      { clubCard: lisa.cardCodes[0] },
      { login: lisa.login },
      { orderNumber: lisa.orderNumbers[0] },
      { receiptNumber: lisa.receiptNumbers[0] },
      { paymentToken: lisa.paymentTokens[0] },
    ]) {
      const { found, answer } = await identify(by);
      expect([by, answer.errors, found?.customer?.name.full]).toEqual([by, undefined, lisa.name]);
      ids.add(found?.customer?.id);
    }
    expect(ids.size).toBe(1);
  });

  it('never joins two people, and joins most records of one', async () => {
    const { people } = stack.retailer;
    const records = people.flatMap((person) => [
      ...person.crmIds.map((id) => ({ system: 'crm', id, person })),
      ...person.erpNumbers.map((id) => ({ system: 'erp', id, person })),
      ...person.shopIds.map((id) => ({ system: 'commerce', id: String(id), person })),
    ]);
    const customers = await stack.customersOf(records);
    const peopleOf = new Map<string, Set<string>>();
    const customersOf = new Map<string, Set<string>>();
    for (const { system, id, person } of records) {
      const customer = customers.get(`${system}:${id}`) ?? '';
      expect(customer).not.toBe('');
      peopleOf.set(customer, (peopleOf.get(customer) ?? new Set()).add(person.personId));
      customersOf.set(person.personId, (customersOf.get(person.personId) ?? new Set()).add(customer));
    }
    expect([...peopleOf.values()].filter(({ size }) => size > 1)).toEqual([]);
    const whole = [...customersOf.values()].filter(({ size }) => size === 1).length;
    expect(whole / customersOf.size).toBeGreaterThan(0.75);
  });

  it('reads a duplicate pair as one customer', async () => {
    const { duplicate } = stack.retailer.personas;
    const found = await Promise.all(duplicate.emails.map((email) => identify({ email })));
    expect(new Set(found.map(({ found: one }) => one?.customer?.id)).size).toBe(1);
    expect(found[0]?.found?.customer).not.toBeNull();
  });

  it('finds O’Connor by the apostrophe in the address', async () => {
    const { oconnor } = stack.retailer.personas;
    expect((await identify({ email: oconnor.emails[0] })).found?.customer?.name.full).toBe(oconnor.name);
  });

  it('finds who is known by receipts alone, and shows their receipts', async () => {
    const persona = stack.retailer.personas['receipt-only'];
    const answer = await stack.askText(
      `query ($token: String!) { identifyCustomer(by: { paymentToken: $token }) { assurance customer { orders { totalCount nodes { number channel } } } } }`,
      { token: persona.paymentTokens[0] },
      { as: 'agent' },
    );
    expect(answer.errors).toBeUndefined();
    const { customer } = answer.data?.['identifyCustomer'] as { customer: { orders: { nodes: { number: string }[] } } };
    expect(customer.orders.nodes.map(({ number }) => number).sort()).toEqual([...persona.receiptNumbers].sort());
  });

  it('never takes the walk-in account or an unknown number for a person', async () => {
    const { found } = await identify({ phone: '+4599999999' });
    expect(found).toMatchObject({ customer: null, assurance: 'ANONYMOUS', candidates: [] });
  });

  it.each([
    [{ clubCard: '4111 1111 1111 1111' }, 'CARD_NUMBER_REFUSED'],
    [{ login: '811218-9876' }, 'NATIONAL_ID_REFUSED'],
    [{ phone: '+4520405060', email: 'a@b.example' }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ])('refuses %j with %s', async (by, code) => {
    const { answer } = await identify(by);
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
    expect(stack.log.join('')).not.toContain('4111');
  });

  it('trusts a card that a till has scanned more than one that is read out', async () => {
    const by = { clubCard: stack.retailer.personas.lisa.cardCodes[0] };
    expect((await identify(by, 'associate')).found?.assurance).toBe('VERIFIED');
    expect((await identify(by, 'agent')).found?.assurance).toBe('CLAIMED');
  });
});
