import { loadMarkets } from '../../../platform/context/index.ts';
import { createMemoryCaches } from '../../../platform/cache/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import {
  describeCommercePort,
  type CommerceWorld,
  type StartedCommerce,
} from '../../../subgraphs/commerce/adapters/conformance.ts';
import { createMedusa } from '../../../subgraphs/commerce/adapters/medusa/index.ts';
import { parseMedusaConfig } from '../../../subgraphs/commerce/config.ts';
import { startFaultProxy } from '../../../subgraphs/erp/adapters/faultProxy.ts';
import { medusaSettings } from '../medusaSettings.ts';
import { SOLD_OUT } from '../shopSubset.ts';
import { readMedusa, type MedusaState } from '../state.ts';
import { openMedusaApi } from './medusaApi.ts';
import { WELCOME } from './seedOffers.ts';

const SETTLED_MS = 2_500;

describeCommercePort('Medusa', start, [
  ...(['SEARCH', 'PRICES', 'PRICE_CHANGES', 'OFFERS', 'ACCOUNTS', 'GUEST_CARTS', 'BASKET_QUOTES'] as const),
  ...(['SALES', 'SALE_CHANGES', 'IDENTITY_CHANGES'] as const),
]);

async function start(): Promise<StartedCommerce> {
  const state = readMedusa();
  const proxy = await startFaultProxy(state.url);
  const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  const api = await openMedusaApi(state.url, state, state.seeded.publishableKey);
  // A real server reckons by its own clock.
  const now = new Date().toISOString();
  let touches = 0;
  return {
    world: worldOf(state, markets.default, now),
    requests: () => proxy.requests,
    next: (fault, times) => proxy.next(fault, times),
    heal: () => proxy.heal(),
    touchAccount: async (id) => {
      touches += 1;
      await api.admin('POST', `customers/${id}`, { company_name: `Touched ${Date.now()} ${touches}` });
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      return new Date().toISOString();
    },
    port: async (more = {}) => {
      const port = createMedusa({
        caches: createMemoryCaches(),
        config: parseMedusaConfig({
          ...medusaSettings(state),
          COMMERCE_URL: proxy.url,
          COMMERCE_TIMEOUT_MS: '30000',
          COMMERCE_REFERENCE_REFRESH_MS: '3600000',
          ...more,
        }),
        markets,
        clock: { now: () => new Date(now) },
        logger: createLogger({ name: 'test', level: 'silent' }),
      });
      await port.start();
      return port;
    },
    stop: async () => proxy.stop(),
  };
}

function worldOf({ seeded, shop, subset }: MedusaState, market: CommerceWorld['market'], now: string): CommerceWorld {
  const gtinOf = ({ variants }: (typeof shop.products)[number]): string | null => variants[0]?.gtin ?? null;
  const isPlain = ({ options }: (typeof shop.products)[number]): boolean => options.length === 0;
  const picked = [
    ...shop.products.filter((product) => isPlain(product) && gtinOf(product) !== null).slice(0, 20),
    ...shop.products.filter(({ variants }) => variants.length > 1).slice(0, 1),
  ];
  const accountOf = (erpNumber: string) => seeded.accounts[erpNumber] ?? '';
  const groupOf = (erpNumber: string) => shop.accounts.find((account) => account.erpNumber === erpNumber)?.group ?? '';
  return {
    market,
    locale: 'da-DK',
    now,
    products: picked.map((product) => ({
      sku: product.sku,
      name: product.name,
      slug: product.slug,
      gtin: isPlain(product) ? gtinOf(product) : null,
      variantSkus: isPlain(product) ? [] : product.variants.map(({ sku }) => sku),
    })),
    category: {
      slug: 'koekken',
      total: shop.products.filter(({ categories }) => categories.includes('C-HOME-KITCHEN')).length,
    },
    prices: picked
      .filter(isPlain)
      .map(({ sku, variants }) => ({ sku, amount: variants[0]?.prices['DKK'] ?? 'missing' })),
    accounts: ['C100001', 'C100002'].map((number) => ({
      id: accountOf(number),
      groups: [groupOf(number)],
      cartSkus: [],
      wishlistSkus: [],
      lastLoginAt: null,
    })),
    guest: { cartId: seeded.guestCart.id, wishlistId: null },
    baskets: {
      configurations: [{ name: 'by a cart that is begun for it', settings: {} }],
      // 1499 by the price list, and two mugs of 95 less 10 %.
      lines: [
        { sku: 'N00001', quantity: '1' },
        { sku: 'N00008', quantity: '2' },
      ],
      subtotal: '1689.00',
      total: '1670.00',
      code: WELCOME,
      // 10 % of everything, and of the mugs another tenth of what is left.
      totalWithCode: '1503.00',
      member: null,
      soldOutSku: SOLD_OUT,
      cartTotal: seeded.guestCart.total,
    },
    history: {
      accountId: accountOf('C100001'),
      numbers: seeded.orders.filter(({ erpNumber }) => erpNumber === 'C100001').map(({ number }) => number),
    },
    sales: seeded.orders.map(({ id, number, total, skus, placedAt }) => ({
      reference: `order:${id}`,
      number,
      total,
      currency: 'DKK',
      skus,
      placedAt,
    })),
    saleCount: seeded.orders.length,
    accountCount: subset.customers.length,
  };
}
