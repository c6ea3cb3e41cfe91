import { describe, expect, it } from '@jest/globals';
import { startAdobeCommerce } from '../../../../legacy/adobe-commerce/index.ts';
import { buildRetailer } from '../../../../legacy/retailer/index.ts';
import { createMemoryCaches } from '../../../../platform/cache/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { createLogger } from '../../../../platform/log/index.ts';
import { startRecorder, type Exchange } from '../../../kit/testkit/startRecorder.ts';

import { describeCommercePort, type CommerceWorld, type Fault, type StartedCommerce } from '../conformance.ts';
import { parseAdobeCommerceConfig } from '../../config.ts';
import { createAdobeCommerce } from './index.ts';
import { readPublishedContract } from './testkit/publishedContract.ts';

const marketsFile = new URL('../../../../config/markets.json', import.meta.url);

/** All that the suite below has made the adapter say, and what it was told. */
const exchanges: Exchange[] = [];

describeCommercePort('Adobe Commerce', start, [
  ...(['SEARCH', 'SEARCH_FACETS', 'SEARCH_BY_PRICE', 'SEARCH_IN_STOCK', 'ALTERNATIVES', 'PRICES'] as const),
  ...(['PRICE_CHANGES', 'PRICE_HISTORY', 'OFFERS', 'ACCOUNTS', 'LOGINS', 'GUEST_CARTS', 'CUSTOMER_CARTS'] as const),
  ...(['BASKET_QUOTES', 'CUSTOMER_BASKET_QUOTES', 'WISHLISTS', 'SALES', 'SALE_CHANGES', 'IDENTITY_CHANGES'] as const),
]);

describe('what the adapter and the embedded shop say to each other', () => {
  const contract = readPublishedContract('samklang');

  it('is as the vendor publishes it, requests and answers', () => {
    const asked = new Set(exchanges.map(({ method, url }) => `${method} ${url.split('?')[0] ?? ''}`));
    expect(asked.size).toBeGreaterThan(15);
    expect([...new Set(exchanges.flatMap((exchange) => contract.findings(exchange)))]).toEqual([]);
  });

  it.each<[string, Partial<Exchange>, RegExp]>([
    ['a path', { url: '/rest/all/V1/orders/everything' }, /is not published/],
    ['a method', { method: 'DELETE' }, /is not published/],
    ['a parameter', { url: '/rest/all/V1/orders?searchCriteria[page]=1' }, /has no parameter/],
    ['a page that is no number', { url: '/rest/all/V1/orders?searchCriteria[pageSize]=all' }, /is no integer/],
    ['a body where none is taken', { requestBody: '{}' }, /takes no body/],
    ['an answer of another shape', { responseBody: '{"items":[{"entity_id":"1"}]}' }, /answer items\.0\.entity_id/],
    [
      'a body of another shape',
      { method: 'POST', url: '/rest/all/V1/products/base-prices-information', requestBody: '{"skus":"A"}' },
      /request skus/,
    ],
  ])('would be found with %s of its own', (_what, change, finding) => {
    const exchange = { method: 'GET', url: '/rest/all/V1/orders', requestBody: '', status: 200, responseBody: '' };
    expect(contract.findings({ ...exchange, ...change }).join('\n')).toMatch(finding);
  });
});

async function start(): Promise<StartedCommerce> {
  const retailer = buildRetailer();
  const clock = { now: () => new Date(retailer.anchor) };
  const server = await startAdobeCommerce({ retailer, clock });
  const recorder = await startRecorder(server.url);
  const markets = await loadMarkets(marketsFile);
  const market = markets.get('DK') ?? markets.default;
  const locale = 'da-DK' as const;

  const shown = retailer.articles.filter(
    ({ shop, kind }) => shop?.enabled === true && shop.markets.includes('DK') && kind !== 'VARIANT',
  );
  const parent = shown.find(({ variantSkus }) => variantSkus.length > 1);
  const picked = [
    ...shown.filter(({ kind }) => kind === 'SIMPLE').slice(0, 20),
    ...(parent === undefined ? [] : [parent]),
  ];
  const inCategory = (id: string): number => shown.filter(({ categoryIds }) => categoryIds.includes(id)).length;
  const category = retailer.categories.find(
    ({ categoryId }) => inCategory(categoryId) > 30 && inCategory(categoryId) < 90,
  );
  const cartOf = new Map(retailer.carts.map((cart) => [cart.accountId, cart]));
  const owners = retailer.wishlists.filter(
    ({ accountId, items }) => accountId !== null && items.length > 0 && cartOf.has(accountId),
  );
  const sales = [
    ...retailer.webOrders.slice(0, 40),
    ...retailer.webOrders.filter(({ couponCode }) => couponCode !== null).slice(0, 10),
    ...retailer.webOrders.filter(({ payments }) => payments.some(({ method }) => method === 'GIFT_CARD')).slice(0, 10),
    ...retailer.webOrders.filter(({ pricesIncludeVat }) => !pricesIncludeVat).slice(0, 10),
    ...retailer.webOrders.filter(({ totals }) => totals.shipping !== '0.00').slice(0, 10),
  ];
  const [buyer] = retailer.personas.lisa.shopIds;
  const guest = retailer.personas['guest-dk'];
  const world: CommerceWorld = {
    market,
    locale,
    now: retailer.anchor,
    products: picked.map(({ sku, name, slug, gtins, variantSkus }) => ({
      sku,
      name: name[locale],
      slug: slug[locale],
      gtin: gtins[0]?.gtin ?? null,
      variantSkus,
    })),
    category: { slug: category?.slug[locale] ?? '', total: inCategory(category?.categoryId ?? '') },
    prices: retailer.shopPrices
      .filter(({ sku, market: code }) => code === 'DK' && picked.some((article) => article.sku === sku))
      .map(({ sku, price }) => ({ sku, amount: price })),
    accounts: owners.slice(0, 2).map(({ accountId, items }) => ({
      id: String(accountId),
      groups: [retailer.shopAccounts.find((account) => account.accountId === accountId)?.group ?? ''],
      cartSkus: (cartOf.get(accountId)?.lines ?? []).map(({ sku }) => sku),
      wishlistSkus: items.map(({ sku }) => sku),
      lastLoginAt:
        retailer.logins
          .filter((login) => login.accountId === accountId)
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? null,
    })),
    guest: { cartId: guest.guestCartId ?? '', wishlistId: guest.guestWishlistId ?? '' },
    baskets: {
      configurations: [
        { name: 'with the site’s module', settings: {} },
        { name: 'by the vendor’s own REST', settings: { COMMERCE_EXTENSION: 'none' } },
      ],
      // 1499 and two teas of 59, less 100 from 1,000 on; a third tea would be free.
      lines: [
        { sku: 'N00001', quantity: '1' },
        { sku: 'N00019', quantity: '2' },
      ],
      subtotal: '1617.00',
      total: '1517.00',
      code: 'VELKOMMEN10',
      // 10 % and nothing beside it.
      totalWithCode: '1455.30',
      member: { accountId: String(buyer), sku: 'N00016', total: '179.00', guestTotal: '199.00' },
      soldOutSku: 'N00012',
      // Twice 1499 and 1069, less 100.
      cartTotal: '3967.00',
    },
    history: {
      accountId: String(buyer),
      numbers: retailer.webOrders.filter(({ accountId }) => accountId === buyer).map(({ incrementId }) => incrementId),
    },
    sales: [...new Set(sales)].map((order) => ({
      reference: `order:${order.entityId}`,
      number: order.incrementId,
      total: order.totals.total,
      currency: order.currency,
      skus: order.lines.map(({ sku }) => sku),
      placedAt: order.placedAt,
    })),
    saleCount: retailer.webOrders.length,
    accountCount: retailer.shopAccounts.length,
  };

  return {
    world,
    requests: () => server.journal.count({ excludeTokens: true }),
    next: (fault, times) => meet(server, fault, times),
    heal: () => server.knobs.reset(),
    touchAccount: async (id) => {
      const reply = await fetch(`${server.url}/rest/V1/integration/admin/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          username: server.settings['COMMERCE_ADMIN_USER'],
          password: server.settings['COMMERCE_ADMIN_PASSWORD'],
        }),
      });
      const token = String(await reply.json());
      await fetch(`${server.url}/rest/all/V1/customers/${id}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ customer: { lastname: 'Berg' } }),
      });
      return new Date(Date.parse(retailer.anchor) + 5_000).toISOString();
    },
    port: async (settings = {}) => {
      const port = createAdobeCommerce({
        caches: createMemoryCaches(),
        config: parseAdobeCommerceConfig({
          ...server.settings,
          COMMERCE_URL: recorder.url,
          COMMERCE_REFERENCE_REFRESH_MS: '3600000',
          ...settings,
        }),
        markets,
        clock,
        logger: createLogger({ name: 'test', level: 'silent' }),
      });
      await port.start();
      return port;
    },
    stop: async () => {
      exchanges.push(...recorder.exchanges);
      await recorder.stop();
      await server.stop();
    },
  };
}

function meet(server: Awaited<ReturnType<typeof startAdobeCommerce>>, fault: Fault, times: number): void {
  switch (fault) {
    case 'unauthorized':
      server.expireTokens();
      break;
    case 'throttled':
      server.knobs.set({ throttle: { count: times } });
      break;
    case 'unavailable':
      server.knobs.set({ errors: { count: times, status: 503 } });
      break;
    case 'hang':
      server.knobs.set({ hang: { count: times } });
      break;
    case 'garbage':
      server.knobs.set({ garbage: { count: times } });
      break;
    case 'truncated':
      server.knobs.set({ truncate: { count: times } });
      break;
  }
}
