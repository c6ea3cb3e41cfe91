import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startAdobeCommerce, type AdobeCommerceServer } from '../../legacy/adobe-commerce/index.ts';
import { anchor, buildRetailer } from '../../legacy/retailer/index.ts';
import { createMemoryCaches, type Caches } from '../../platform/cache/index.ts';
import { untilTrue } from '../../platform/cache/testRedis.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Market, type Markets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { isStream } from '../../platform/transport/index.ts';
import { serviceContext, type Subgraph } from '../kit/index.ts';
import { createCommerceSubgraph } from './index.ts';

const sku = 'N00001';
let clock: SettableClock;
let shop: AdobeCommerceServer;
let markets: Markets;
const running: { stop(): unknown }[] = [];

beforeAll(async () => {
  clock = createSettableClock(anchor);
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  shop = await startAdobeCommerce({ retailer: buildRetailer(), clock });
}, 180_000);
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
  clock.set(anchor);
});
afterAll(() => shop.stop());

/** What is kept lasts for a day: what is shown anew was heard of. */
async function start(settings: Readonly<Record<string, string>>, invalidated: string[] = []): Promise<Subgraph> {
  const nobody = () => Promise.reject(new Error('Nobody else is asked.'));
  const caches = createMemoryCaches();
  const noted: Caches = {
    ...caches,
    invalidate: async (tags) => {
      invalidated.push(...tags);
      await caches.invalidate(tags);
    },
  };
  const subgraph = await createCommerceSubgraph({
    env: {
      ...shop.settings,
      COMMERCE_TIMEOUT_MS: '30000',
      COMMERCE_DISPLAY_TTL_MS: '86400000',
      COMMERCE_REFERENCE_REFRESH_MS: '3600000',
      COMMERCE_CHANGES_MS: '0',
      COMMERCE_WATCH_MS: '100',
      ...settings,
    },
    logger: createLogger({ name: 'test', level: 'silent' }),
    ...{ markets, clock, caches: noted, internalGraph: { query: nobody, subscribe: nobody }, store: nobody },
  });
  running.push(subgraph);
  await subgraph.ready();
  return subgraph;
}

const contextIn = (market: Market) => ({ ...serviceContext({ clock, markets }, 'test'), market });

/** Ids and amounts of an article's prices in Denmark. */
const prices = (subgraph: Subgraph, of = sku): Promise<string> =>
  withDeadline(60_000, async (deadline) =>
    JSON.stringify(
      await subgraph.execute({
        subgraph: 'commerce',
        query: `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Product { shopPriceFacts { unavailable records { id amount } } } } }`,
        variables: { of: [{ __typename: 'Product', sku: of }] },
        context: contextIn(markets.default),
        deadline,
      }),
    ),
  );

async function watch(subgraph: Subgraph, market = markets.default): Promise<AsyncIterator<unknown>> {
  const end = new AbortController();
  running.push({ stop: () => end.abort() });
  const answer = await withDeadline(30_000, (deadline) =>
    subgraph.subscribe({
      subgraph: 'commerce',
      query: 'subscription ($skus: [ID!]!) { shopPriceChanges(skus: $skus) { sku } }',
      variables: { skus: [sku, 'N00002'] },
      context: contextIn(market),
      deadline,
      signal: end.signal,
    }),
  );
  if (!isStream(answer)) throw new Error(`It was not subscribed to: ${JSON.stringify(answer)}`);
  return answer[Symbol.asyncIterator]();
}

const special = (price: string) => ({ price, from: '2026-01-01 00:00:00', to: null });

describe('a change of the shop’s prices that nobody watches', () => {
  it('of a special price is shown long before what was kept is old', async () => {
    const invalidated: string[] = [];
    const subgraph = await start({ COMMERCE_CHANGES_MS: '100' }, invalidated);
    const before = await prices(subgraph);
    shop.backOffice.changePrice(sku, 'DK', { special: special('1234') });
    await untilTrue(async () => (await prices(subgraph)).includes('1234'));
    expect(before).not.toContain('1234');
    // Twice in one second, of which Adobe's stamps tell no parts.
    shop.backOffice.changePrice(sku, 'DK', { special: special('1235') });
    await untilTrue(async () => (await prices(subgraph)).includes('1235'));
    expect(invalidated.filter((tag) => tag !== 'shop prices' && tag.includes('N00002'))).toEqual([]);
  }, 60_000);

  it('of a catalogue rule is shown, and so is that it gives none any more', async () => {
    const row = shop.backOffice.rulePrices().find(({ market }) => market === 'DK');
    if (row === undefined) throw new Error('The shop has no rule.');
    const subgraph = await start({ COMMERCE_CHANGES_MS: '100' });
    const shown = await prices(subgraph, row.sku);
    expect(shown).toContain('catalog-rule:');
    shop.backOffice.changeRulePrice(row.id, '77.70');
    await untilTrue(async () => (await prices(subgraph, row.sku)).includes('77.70'));
    shop.backOffice.changeRulePrice(row.id, null);
    await untilTrue(async () => !(await prices(subgraph, row.sku)).includes('77.70'));
  }, 60_000);

  it('is not seen where nobody looks for it', async () => {
    const subgraph = await start({});
    await prices(subgraph);
    shop.backOffice.changePrice(sku, 'DK', { special: special('1236') });
    await sleep(500);
    expect(await prices(subgraph)).not.toContain('1236');
  });

  it('of more articles than a look may bring is one change of everything', async () => {
    const invalidated: string[] = [];
    const subgraph = await start({ COMMERCE_CHANGES_MS: '100' }, invalidated);
    await prices(subgraph);
    await sleep(500);
    const before = invalidated.length;
    clock.set(new Date(Date.parse(anchor) + 3_600_000).toISOString());
    shop.backOffice.touchAll();
    await untilTrue(() => invalidated.slice(before).includes('shop prices'));
    await sleep(500);
    // The first look may be late on a busy machine, and then tells of the article that the tests before this one changed.
    expect(invalidated.slice(before).filter((tag) => tag !== `shop price ${sku}`)).toEqual(['shop prices']);
  }, 60_000);
});

describe('a subscription to the shop’s prices', () => {
  it('hears of tier prices, which move no time of change, and of the turn of a window', async () => {
    shop.backOffice.changePrice(sku, 'DK', {
      special: { price: '1300', from: '2026-01-01 00:00:00', to: '2026-11-21 23:59:59' },
    });
    const subgraph = await start({});
    const changes = await watch(subgraph);
    const told = changes.next();
    const tiers = [{ customerGroup: 'ALL GROUPS', quantity: '5', type: 'fixed' as const, value: '999' }];
    shop.backOffice.changePrice(sku, 'DK', { tiers });
    expect(await told).toMatchObject({ value: { data: { shopPriceChanges: { sku } } } });
    expect(await prices(subgraph)).toContain('999');
    const turned = changes.next();
    clock.set('2026-11-22T00:00:01Z');
    expect(await turned).toMatchObject({ value: { data: { shopPriceChanges: { sku } } } });
  }, 60_000);

  it('is of the request’s market', async () => {
    const subgraph = await start({});
    const sweden = markets.get('SE');
    if (sweden === null) throw new Error('There is no Sweden.');
    let heard = 0;
    const [danish, swedish] = [await watch(subgraph), await watch(subgraph, sweden)];
    void swedish.next().then(() => (heard += 1));
    const told = danish.next();
    shop.backOffice.changePrice(sku, 'DK', { price: '1888' });
    await told;
    await sleep(400);
    expect(heard).toBe(0);
    shop.backOffice.changePrice(sku, 'SE', { price: '2888' });
    await untilTrue(() => heard > 0);
  }, 60_000);
});
