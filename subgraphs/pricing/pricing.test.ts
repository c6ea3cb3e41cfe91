import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../platform/clock/index.ts';
import { channelKinds, loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { startDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore, type Store } from '../../platform/store/index.ts';
import type { Subgraph, SubgraphDependencies } from '../kit/index.ts';
import { createPricingSubgraph } from './index.ts';
import { facts, itemCard, line, noon } from './testRecords.ts';

let markets: Markets;
let subgraph: Subgraph;
let store: Store;
const dependencies = (env: Record<string, string> = {}): SubgraphDependencies => ({
  env,
  logger: createLogger({ name: 'test', level: 'silent' }),
  markets,
  clock: systemClock,
  internalGraph: {
    query: () => Promise.reject(new Error('Pricing asks nobody.')),
    subscribe: () => Promise.reject(new Error('Pricing asks nobody.')),
  },
  store: async () => store,
});
beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  store = await openStore({ logger: createLogger({ name: 'test', level: 'silent' }) });
  subgraph = await createPricingSubgraph(dependencies());
});
afterAll(async () => {
  await subgraph.stop();
  await store.close();
});

const agent = { kind: 'staff', subject: 'a', role: 'agent', scopes: ['offers:read'] } as const;
const shopper = { kind: 'customer', customerId: 'c1', subject: 's', scopes: ['customer:self'] } as const;
const context = (more: Partial<RequestContext> = {}): RequestContext => ({
  requestId: 'test',
  market: markets.default,
  locale: 'da-DK',
  channel: 'WEB',
  storeId: null,
  tillId: null,
  caller: { kind: 'anonymous' },
  buyerId: null,
  now: noon,
  ...more,
});
async function ask(fragment: string, representation: Record<string, unknown>, request = context()) {
  const deadline = startDeadline(5_000);
  try {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ${fragment} } }`;
    const { data, errors } = await subgraph.execute({
      subgraph: 'pricing',
      query,
      variables: { r: [representation] },
      context: request,
      deadline,
    });
    return { entity: (data?.['_entities'] as unknown[] | undefined)?.[0], errors };
  } finally {
    deadline.dispose();
  }
}
const product = (more: Record<string, unknown> = {}) => ({
  __typename: 'Product',
  sku: 'N1',
  buyer: null,
  priceFacts: facts([line()]),
  ...more,
});
const price = '... on Product { price { status current { amount currency } } }';
const offer = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  kind: 'VOUCHER',
  title: id,
  source: 'voucherify',
  validFrom: null,
  validUntil: null,
  channels: null,
  storeIds: null,
  code: null,
  codeRequired: false,
  requiresMembership: true,
  combinable: null,
  skus: null,
  ...more,
});
const offers = (...records: unknown[]) => ({ unavailable: null, asOf: noon, stale: false, records });
const down = { unavailable: 'CIRCUIT_OPEN', asOf: null, stale: false, records: [] };

describe('the pricing subgraph', () => {
  it('answers the same price in every channel, store and till', async () => {
    const answers = await Promise.all(
      channelKinds.map((channel) =>
        ask(price, product(), context({ channel, storeId: 'S-DK01', tillId: `T-${channel}` })),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      entity: { price: { status: 'ACTIVE', current: { amount: '500.00', currency: 'DKK' } } },
    });
  });

  it('gives a typed error at the price’s own path when the facts are unavailable', async () => {
    const fragment = '... on Product { price { status } offers { id } }';
    const answer = await ask(
      fragment,
      product({ priceFacts: { ...facts([]), ...down }, offerFacts: offers(offer('V1', { skus: ['N1'] })) }),
    );
    expect(answer.entity).toEqual({ price: null, offers: [{ id: 'voucherify:V1' }] });
    expect(answer.errors).toMatchObject([
      { path: ['_entities', 0, 'price'], extensions: { code: 'PRICE_UNAVAILABLE', reason: 'CIRCUIT_OPEN' } },
    ]);
  });

  it('prices for another instant only with the scope', async () => {
    const fragment = '... on Product { price(at: "2026-12-01T00:00:00Z") { current { amount } } }';
    const later = product({
      priceFacts: facts([itemCard('500'), line({ amount: '400', validFrom: '2026-12-01T00:00:00Z' })]),
    });
    expect((await ask(fragment, later)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const caller = { ...agent, scopes: ['prices:at'] };
    expect((await ask(fragment, later, context({ caller }))).entity).toEqual({
      price: { current: { amount: '400.00' } },
    });
  });

  it('shows nobody the price of another shopper', async () => {
    const hers = product({ buyer: { id: 'c2' } });
    expect((await ask(price, hers, context({ caller: shopper }))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(price, hers, context({ caller: agent }))).entity).toMatchObject({ price: { status: 'ACTIVE' } });
  });

  it('shows campaigns, shop offers and club offers of an article as one list in a fixed order', async () => {
    const campaign = line({
      kind: 'CAMPAIGN',
      campaign: 'CP1',
      campaignTitle: 'Watch week',
      validFrom: '2026-11-12T23:00:00Z',
      validUntil: '2026-11-24T23:00:00Z',
    });
    const ended = line({ id: 'P1/2', kind: 'CAMPAIGN', campaign: 'CP0', validUntil: noon });
    const representation = product({
      priceFacts: facts([campaign, { ...campaign, id: 'P1/3', validUntil: '2026-11-30T23:00:00Z' }, ended]),
      shopOfferFacts: offers(offer('R1', { kind: 'CART_RULE', source: 'adobe-commerce' })),
      offerFacts: offers(
        offer('V1', { storeIds: ['S-DK01'] }),
        offer('V1'),
        offer('M1', { kind: 'MEMBER_OFFER' }),
        offer('OLD', { validUntil: noon }),
      ),
    });
    const fragment =
      '... on Product { offers { id kind title validUntil stores { id } products { sku buyer { id } } } }';
    const { entity } = await ask(fragment, representation);
    expect(entity).toEqual({
      offers: [
        {
          id: 'business-central:CP1',
          kind: 'CAMPAIGN',
          title: 'Watch week',
          validUntil: '2026-11-30T23:00:00Z',
          stores: null,
          products: [{ sku: 'N1', buyer: null }],
        },
        { id: 'voucherify:M1', kind: 'MEMBER_OFFER', title: 'M1', validUntil: null, stores: null, products: null },
        {
          id: 'voucherify:V1',
          kind: 'VOUCHER',
          title: 'V1',
          validUntil: null,
          stores: [{ id: 'S-DK01' }],
          products: null,
        },
        { id: 'adobe-commerce:R1', kind: 'CART_RULE', title: 'R1', validUntil: null, stores: null, products: null },
      ],
    });
  });

  it('says of a customer’s offers which source is missing, stale or not linked', async () => {
    const fragment =
      '... on Customer { offers(first: 1) { totalCount complete nodes { id products { sku buyer { id } } } sources { system state code } pageInfo { hasNextPage } } }';
    const customer = (more: Record<string, unknown>) => ({
      __typename: 'Customer',
      id: 'c1',
      erpOfferFacts: offers(offer('CP1', { kind: 'CAMPAIGN', source: 'business-central', skus: ['N1'] })),
      shopOfferFacts: { ...offers(), asOf: null },
      loyaltyOfferFacts: offers(offer('V1')),
      recentPurchases: { unavailable: null, asOf: noon, stale: false, purchases: [] },
      ...more,
    });
    const whole = await ask(fragment, customer({}), context({ caller: shopper }));
    expect(whole.entity).toEqual({
      offers: {
        totalCount: 2,
        complete: true,
        nodes: [{ id: 'business-central:CP1', products: [{ sku: 'N1', buyer: { id: 'c1' } }] }],
        sources: [
          { system: 'erp', state: 'COMPLETE', code: null },
          { system: 'commerce', state: 'NOT_LINKED', code: null },
          { system: 'loyalty', state: 'COMPLETE', code: null },
          { system: 'orders', state: 'COMPLETE', code: null },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    const part = await ask(
      fragment,
      customer({ erpOfferFacts: down, shopOfferFacts: null, loyaltyOfferFacts: { ...offers(), stale: true } }),
      context({ caller: agent }),
    );
    expect(part.entity).toMatchObject({
      offers: {
        complete: false,
        sources: [
          { system: 'erp', state: 'UNAVAILABLE', code: 'CIRCUIT_OPEN' },
          { system: 'commerce', state: 'UNAVAILABLE', code: 'SUBGRAPH_UNAVAILABLE' },
          { system: 'loyalty', state: 'STALE', code: null },
          { system: 'orders', state: 'COMPLETE', code: null },
        ],
      },
    });
    const none = await ask(
      fragment,
      customer({ erpOfferFacts: down, shopOfferFacts: down, loyaltyOfferFacts: down }),
      context({ caller: agent }),
    );
    expect(none).toMatchObject({
      entity: { offers: null },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
  });

  it('refuses to start where a market’s price owner has no rule', async () => {
    await expect(createPricingSubgraph(dependencies({ PRICING_RULES: 'pos=decided' }))).rejects.toThrow(
      'no rule for the price owner erp',
    );
  });
});
