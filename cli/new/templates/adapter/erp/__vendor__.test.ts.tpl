import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { describeErpPort } from '../conformance.ts';
import { startFaultProxy } from '../faultProxy.ts';
import { parse__Vendor__Config } from './config.ts';
import { create__Vendor__ } from './index.ts';
import { startTest__Vendor__, testArticles, testToken } from './test__Vendor__.ts';

describeErpPort(
  '__vendor__',
  async () => {
    const system = await startTest__Vendor__();
    const proxy = await startFaultProxy(system.url);
    const clock = createSettableClock('2026-11-20T09:00:00Z');
    const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
    return {
      proxy,
      // A list is filled with the capability that it is for.
      world: {
        market: markets.default,
        now: clock.now().toISOString(),
        articles: testArticles.map(({ sku, gtin }) => ({ sku, gtin, baseUnit: 'PCS' })),
        stock: [],
        storeIds: [],
        prices: [],
        history: { customer: '', references: [] },
        sales: [],
        customerCount: 0,
        customers: [],
      },
      port: (settings = {}) =>
        create__Vendor__({
          clock,
          config: parse__Vendor__Config({
            ERP_ADAPTER: '__vendor__',
            ERP_URL: proxy.url,
            ERP_TOKEN: testToken,
            ...settings,
          }),
        }),
      stop: async () => {
        await proxy.stop();
        await system.stop();
      },
    };
  },
  ['ARTICLES'],
);
