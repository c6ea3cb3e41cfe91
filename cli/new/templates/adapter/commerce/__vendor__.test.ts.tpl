import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import type { Misbehaviour } from '../../../kit/testkit/startRestStand.ts';
import { describeCommercePort, type Fault } from '../conformance.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testProducts, testToken } from './test__Vendor__.ts';

const faults: Readonly<Record<Fault, Misbehaviour>> = {
  unauthorized: 'unauthorized',
  throttled: 'throttle',
  unavailable: 'errors',
  hang: 'hang',
  garbage: 'garbage',
  truncated: 'truncate',
};

describeCommercePort(
  '__vendor__',
  async () => {
    const system = await startTest__Vendor__();
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    return {
      // A part is filled with the capability that it is for.
      world: {
        market: markets.default,
        locale: markets.default.locales[0] ?? 'en-GB',
        now: clock.now().toISOString(),
        products: testProducts.map(({ sku, name, slug, gtin, variantSkus }) => ({
          ...{ sku, name, gtin, variantSkus },
          slug: slug ?? '',
        })),
        category: { slug: '', total: 0 },
        prices: [],
        accounts: [],
        guest: { cartId: '', wishlistId: '' },
        baskets: {
          ...{ configurations: [], lines: [], subtotal: '', total: '', code: '', totalWithCode: '' },
          member: { accountId: '', sku: '', total: '', guestTotal: '' },
          soldOutSku: '',
          cartTotal: '',
        },
        history: { accountId: '', numbers: [] },
        sales: [],
        saleCount: 0,
        accountCount: 0,
      },
      requests: () => system.requests(),
      next: (fault, times) => system.misbehave(faults[fault], times),
      heal: () => system.heal(),
      // It is written with the capability IDENTITY_CHANGES.
      touchAccount: () => Promise.reject(new Error('The shop’s accounts are not told yet.')),
      port: async (settings = {}) =>
        create__Vendor__({
          clock,
          config: parse__Vendor__Config({
            COMMERCE_ADAPTER: '__vendor__',
            COMMERCE_URL: system.url,
            COMMERCE_TOKEN: testToken,
            ...settings,
          }),
        }),
      stop: () => system.stop(),
    };
  },
  [],
);
