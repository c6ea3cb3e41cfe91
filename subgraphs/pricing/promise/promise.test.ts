import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '../../../platform/context/index.ts';
import { openPromise, promiseKeySchema, verifyPromiseOffline } from '../../../platform/pricePromise/index.ts';
import type { PromiseKey } from '../../../platform/pricePromise/index.ts';
import type { PriceFacts } from '../priceFacts.ts';
import { facts, itemCard, line, noon } from '../testRecords.ts';
import { startTestPromises, testMarket, type TestPromises } from './testPromises.ts';

let pricing: TestPromises;
let keys: readonly PromiseKey[];
const service = { caller: { kind: 'service', name: 'test', scopes: [] } } as const;
beforeAll(async () => {
  pricing = await startTestPromises();
  const { data } = await pricing.ask('{ pricePromiseKeys { kid x } }', {}, service);
  keys = (data['pricePromiseKeys'] as object[]).map((key) =>
    promiseKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', ...key }),
  );
});
afterAll(() => pricing.stop());
beforeEach(() => {
  pricing.world.facts = { '': facts([line()]) };
  pricing.world.traits = { N1: { kind: 'SIMPLE', sensitivity: 'NONE' } };
});

const lisa = { kind: 'customer', customerId: 'c1', subject: 'lisa', scopes: ['customer:self'] } as const;
const ofLisa = { caller: lisa, buyerId: 'c1' } as const;
const agent = { kind: 'staff', subject: 'a', role: 'agent', scopes: ['customers:read'] } as const;
const campaign = line({
  id: 'C/1',
  priceList: 'C',
  kind: 'CAMPAIGN',
  campaign: 'CP1',
  amount: '400.00',
  validUntil: '2026-11-20T23:00:00Z',
});

interface Offered {
  readonly current: { readonly amount: string };
  readonly promise: { token: string; expiresAt: string; maxQuantity: string; terms: object } | null;
}

async function offer(
  options: {
    priceFacts?: PriceFacts;
    buyer?: string;
    arguments?: string;
    request?: Partial<RequestContext>;
    sku?: string;
  } = {},
): Promise<Offered> {
  const { priceFacts = facts([line()]), buyer, arguments: given = '', request, sku = 'N1' } = options;
  const { data, codes } = await pricing.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { price${given} {
      current { amount } promise { token expiresAt maxQuantity terms { combinable redemption text } } } } } }`,
    { r: [{ __typename: 'Product', sku, buyer: buyer === undefined ? null : { id: buyer }, priceFacts }] },
    request,
  );
  expect(codes).toEqual([]);
  return (data['_entities'] as { price: Offered }[])[0]?.price as Offered;
}
async function tokenOf(options: Parameters<typeof offer>[0] = {}): Promise<string> {
  const { promise } = await offer(options);
  if (promise === null) throw new Error('Nothing was promised.');
  return promise.token;
}

interface Asked {
  readonly quantity?: string;
  readonly customerId?: string;
}
async function check(token: string, request: Partial<RequestContext> = {}, asked: Asked = {}): Promise<unknown> {
  const { data, codes } = await pricing.ask(
    `query ($token: String!, $quantity: Quantity, $customerId: ID) {
      pricePromise(token: $token, quantity: $quantity, customerId: $customerId) {
        ... on RefusedPromise { reason }
        ... on HonouredPromise { quantity amount { amount currency } promised { amount } current { amount } } } }`,
    { token, ...asked },
    request,
  );
  return codes.length > 0 ? codes : data['pricePromise'];
}
const refused = (reason: string) => ({ reason });
const honoured = (amount: string, promised: string, current: string | null) => ({
  quantity: '1',
  amount: { amount, currency: 'DKK' },
  promised: { amount: promised },
  current: current === null ? null : { amount: current },
});

describe('a price', () => {
  it('is promised as it is shown, to the end of the campaign, and a till can verify it', async () => {
    const { current, promise } = await offer({ priceFacts: facts([line(), campaign]) });
    expect(current.amount).toBe('400.00');
    expect(promise).toMatchObject({
      expiresAt: '2026-11-20T23:00:00.000Z',
      maxQuantity: '10',
      terms: { combinable: false, redemption: 'UNLIMITED', text: expect.stringContaining('while stock lasts') },
    });
    const presented = { now: noon, market: 'DK', customerIds: [], quantity: '2' };
    expect(await verifyPromiseOffline(promise?.token ?? '', keys, presented)).toMatchObject({
      honoured: true,
      amount: { amount: '800.00', currency: 'DKK' },
      claims: { sku: 'N1', unit: 'PCS', quantity: '1', version: expect.stringMatching(/^[\w-]{22}$/) },
    });
  });

  it('is promised for a day at most, and to the customer for whom it was made', async () => {
    const { promise } = await offer({ buyer: 'c1', request: ofLisa });
    expect(promise?.expiresAt).toBe('2026-11-21T12:00:00.000Z');
    expect((await openPromise(promise?.token ?? '', keys)).claims).toMatchObject({ sub: 'c1' });
    expect((await openPromise(await tokenOf(), keys)).claims).not.toHaveProperty('sub');
  });

  it('has the version of the owner’s decision: another line, another version; another moment, the same', async () => {
    const versionOf = async (priceFacts: PriceFacts, request = {}) =>
      (await openPromise(await tokenOf({ priceFacts, request }), keys)).claims?.version;
    const first = await versionOf(facts([line()]));
    expect(await versionOf(facts([line(), line({ id: 'P1/2', amount: '600' })]), { now: '2026-11-20T13:00:00Z' })).toBe(
      first,
    );
    expect(await versionOf(facts([line({ id: 'P2/1', priceList: 'P2' })]))).not.toBe(first);
  });

  it('counts the quantity in units that are sold: ten pieces are one box', async () => {
    expect((await offer({ arguments: '(unit: "BOX")' })).promise?.maxQuantity).toBe('1');
    expect((await offer({ arguments: '(unit: "BOX", quantity: "2")' })).promise).toBeNull();
    expect((await offer({ arguments: '(quantity: "0.5")' })).promise?.maxQuantity).toBe('10');
    expect((await offer({ arguments: '(quantity: "11")' })).promise).toBeNull();
  });

  it('is not promised where the market, the channel or the article do not allow it', async () => {
    const none = async (options: Parameters<typeof offer>[0]) => expect((await offer(options)).promise).toBeNull();
    await none({ request: { market: testMarket('NO') }, priceFacts: facts([line({ currency: 'NOK' })]) });
    await none({ request: { channel: 'MARKETPLACE' } });
    await none({ sku: 'UNKNOWN' });
    for (const traits of [
      { kind: 'SIMPLE', sensitivity: 'AGE_RESTRICTED' },
      { kind: 'SIMPLE', sensitivity: null },
      { kind: 'GIFT_CARD', sensitivity: 'NONE' },
      { kind: 'VARIANT_PARENT', sensitivity: 'NONE' },
      { kind: null, sensitivity: 'NONE' },
    ]) {
      pricing.world.traits = { N1: traits };
      await none({});
    }
  });

  it('is not promised when it looks like a mistake, is stale, of another instant, or none at all', async () => {
    const none = async (options: Parameters<typeof offer>[0]) => expect((await offer(options)).promise).toBeNull();
    await none({ priceFacts: facts([line(), line({ id: 'C/1', kind: 'CAMPAIGN', amount: '149.99' })]) });
    expect(
      (await offer({ priceFacts: facts([line(), line({ id: 'C/1', kind: 'CAMPAIGN', amount: '150' })]) })).promise,
    ).not.toBeNull();
    await none({ priceFacts: facts([line()], { stale: true }) });
    await none({ priceFacts: facts([itemCard('0')]) });
    await none({ priceFacts: facts([line()], { sold: false }) });
    await none({
      arguments: '(at: "2026-11-20T12:00:00Z")',
      request: { caller: { ...agent, scopes: ['prices:at'] } },
    });
  });

  it('asks nobody about promises until one is selected', async () => {
    pricing.world.asked = [];
    await pricing.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { price { status } } } }',
      { r: [{ __typename: 'Product', sku: 'N1', buyer: null, priceFacts: facts([line()]) }] },
    );
    expect(pricing.world.asked).toEqual([]);
    await offer();
    expect(pricing.world.asked).toEqual(['commerce']);
  });
});

describe('a promise that is presented', () => {
  it('is honoured at what was promised while the price is dearer, and at the price where that is lower', async () => {
    const token = await tokenOf({ priceFacts: facts([line(), campaign]) });
    pricing.world.facts = { '': facts([line()]) };
    expect(await check(token)).toEqual(honoured('400.00', '400.00', '500.00'));
    pricing.world.facts = { '': facts([line({ amount: '350' })]) };
    expect(await check(token)).toEqual(honoured('350.00', '400.00', '350.00'));
    pricing.world.facts = { '': facts([itemCard('0')]) };
    expect(await check(token)).toEqual(honoured('400.00', '400.00', null));
  });

  it('is compared with the price of who presents it, for the quantity that is bought', async () => {
    const token = await tokenOf();
    pricing.world.facts = { '': facts([line()]), K1: facts([line(), line({ id: 'P1/2', amount: '450' })]) };
    expect(await check(token, ofLisa)).toEqual(honoured('450.00', '500.00', '450.00'));
    expect(await check(token, { caller: agent }, { customerId: 'c1', quantity: '2' })).toMatchObject({
      amount: { amount: '900.00' },
      promised: { amount: '1000.00' },
    });
    expect(await check(token, {}, { quantity: '10.00001' })).toEqual(refused('OTHER_QUANTITY'));
    expect(await check(token, {}, { quantity: '0' })).toEqual(['BAD_USER_INPUT']);
  });

  it('is refused with its reason when it is altered, over, or of another market', async () => {
    const token = await tokenOf();
    const [head, body, signature = ''] = token.split('.');
    const dearer = Buffer.from(body ?? '', 'base64url')
      .toString()
      .replace('500.00', '100.00');
    const altered = [head, Buffer.from(dearer).toString('base64url'), signature].join('.');
    expect(await check(altered)).toEqual(refused('TAMPERED'));
    expect(await check('nonsense')).toEqual(refused('TAMPERED'));
    expect(await check(token, { now: '2026-11-21T11:59:59.999Z' })).toMatchObject({ amount: { amount: '500.00' } });
    expect(await check(token, { now: '2026-11-21T12:00:00.000Z' })).toEqual(refused('EXPIRED'));
    expect(await check(token, { market: testMarket('SE') })).toEqual(refused('OTHER_MARKET'));
    const other = await startTestPromises();
    try {
      const { data } = await other.ask(
        'query ($token: String!) { pricePromise(token: $token) { ... on RefusedPromise { reason message } } }',
        { token },
      );
      expect(data['pricePromise']).toEqual({ reason: 'UNKNOWN_KEY', message: expect.stringContaining('key') });
    } finally {
      await other.stop();
    }
  });

  it('made to a customer, holds for that customer alone, under any id that became hers', async () => {
    const token = await tokenOf({ buyer: 'c1', request: ofLisa });
    expect(await check(token, ofLisa)).toMatchObject({ amount: { amount: '500.00' } });
    expect(await check(token)).toEqual(refused('OTHER_CUSTOMER'));
    expect(await check(token, { caller: { ...lisa, customerId: 'c2' }, buyerId: 'c2' })).toEqual(
      refused('OTHER_CUSTOMER'),
    );
    expect(await check(token, { caller: agent })).toEqual(refused('OTHER_CUSTOMER'));
    expect(await check(token, { caller: agent }, { customerId: 'c1' })).toMatchObject({ amount: { amount: '500.00' } });

    const { customers } = pricing.world;
    pricing.world.customers = { ...customers, c1: { id: 'c9', accounts: ['K1'] }, c9: { id: 'c9', accounts: ['K1'] } };
    const merged = { caller: { ...lisa, customerId: 'c9' }, buyerId: 'c9' };
    expect(await check(token, merged)).toMatchObject({ amount: { amount: '500.00' } });
    pricing.world.customers = { c9: { id: 'c9', accounts: [] } };
    expect(await check(token, merged)).toEqual(refused('OTHER_CUSTOMER'));
    pricing.world.customers = customers;
  });

  it('lets nobody present it in another’s name', async () => {
    const token = await tokenOf({ buyer: 'c1', request: ofLisa });
    const stranger = { caller: { ...lisa, customerId: 'c2' }, buyerId: 'c2' };
    expect(await check(token, stranger, { customerId: 'c1' })).toEqual(['FORBIDDEN']);
    expect(await check(token, stranger, { customerId: 'nobody' })).toEqual(['FORBIDDEN']);
    expect(await check(token, {}, { customerId: 'c1' })).toEqual(['FORBIDDEN']);
    const marketer = { caller: { ...agent, role: 'marketer', scopes: [] } };
    expect(await check(token, marketer, { customerId: 'c1' })).toEqual(['FORBIDDEN']);
  });

  it('is refused when the article is not sold any more, in that unit or at all', async () => {
    const token = await tokenOf();
    pricing.world.facts = { '': facts([line()], { sold: false }) };
    expect(await check(token)).toEqual(refused('NOT_SOLD'));
    pricing.world.facts = { '': facts([line()], { baseUnit: 'BOX', units: [{ code: 'BOX', quantityPerUnit: '1' }] }) };
    expect(await check(token)).toEqual(refused('NOT_SOLD'));
  });

  it('is not answered while the owner cannot be asked: the till’s own way is left', async () => {
    const token = await tokenOf();
    pricing.world.facts = { '': { ...facts([]), unavailable: 'CIRCUIT_OPEN' } };
    expect(await check(token)).toEqual(['PRICE_UNAVAILABLE']);
  });
});

describe('a revocation', () => {
  const revoke = (input: object, request: Partial<RequestContext>) =>
    pricing.ask(
      `mutation ($input: RevokePricePromisesInput!) { revokePricePromises(input: $input) { result { __typename
        ... on RevokedPricePromises { skus until } ... on NothingPromisedHere { market } } } }`,
      { input },
      request,
    );
  const integrator = { caller: { ...agent, role: 'integrator', scopes: ['prices:revoke'] } } as const;

  it('ends what was promised of an article in a market, and what is promised after it stands', async () => {
    const before = await tokenOf();
    const other = await tokenOf({ sku: 'N1' });
    const now = '2026-11-20T12:30:00Z';
    const { data, codes } = await revoke({ idempotencyKey: 'k1', skus: ['N1'] }, { ...integrator, now });
    expect(codes).toEqual([]);
    expect(data['revokePricePromises']).toEqual({
      result: { __typename: 'RevokedPricePromises', skus: ['N1'], until: now },
    });
    expect([await check(before, { now }), await check(other, { now })]).toEqual([
      refused('REVOKED'),
      refused('REVOKED'),
    ]);
    expect((await offer({ request: { now: noon } })).promise).toBeNull();
    expect(await check(await tokenOf({ request: { now } }), { now })).toMatchObject({ amount: { amount: '500.00' } });
  });

  it('is for who may, for a bounded time, and once for one key', async () => {
    expect((await revoke({ idempotencyKey: 'k', skus: ['N1'] }, {})).codes).toEqual(['FORBIDDEN']);
    for (const input of [{ skus: [] }, { skus: ['N1'], until: '2026-12-20T12:00:01Z' }]) {
      expect((await revoke({ idempotencyKey: 'k', ...input }, integrator)).codes).toEqual(['BAD_USER_INPUT']);
    }
    const { data } = await revoke({ idempotencyKey: 'k', skus: ['N1'] }, { ...integrator, market: testMarket('NO') });
    expect(data['revokePricePromises']).toMatchObject({ result: { __typename: 'NothingPromisedHere', market: 'NO' } });
    const later = { ...integrator, now: '2026-11-20T13:00:00Z' };
    await revoke({ idempotencyKey: 'again', skus: ['N1'] }, later);
    const token = await tokenOf({ request: later });
    await revoke({ idempotencyKey: 'again', skus: ['N1'] }, { ...integrator, now: '2026-11-20T13:30:00Z' });
    expect(await check(token, later)).toMatchObject({ amount: { amount: '500.00' } });
  });
});
