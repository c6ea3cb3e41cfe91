import Big from 'big.js';
import { createSettableClock } from '../../../platform/clock/index.ts';
import { loadMarkets, type Market } from '../../../platform/context/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { describeErpPort, type ErpWorld } from '../../../subgraphs/erp/adapters/conformance.ts';
import { createTryton } from '../../../subgraphs/erp/adapters/tryton/index.ts';
import { startFaultProxy } from '../../../subgraphs/erp/adapters/faultProxy.ts';
import { parseTrytonConfig } from '../../../subgraphs/erp/config.ts';
import { readTryton, type TrytonState } from '../state.ts';
import { trytonSettings } from '../trytonSettings.ts';

describeErpPort('Tryton', async () => {
  const state = readTryton();
  const proxy = await startFaultProxy(state.url);
  const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  const clock = createSettableClock(state.subset.anchor);
  const logger = createLogger({ name: 'test', level: 'silent' });
  return {
    world: worldOf(state, markets.default),
    proxy,
    port: (settings = {}) => {
      const config = parseTrytonConfig({
        ...trytonSettings(state),
        ERP_URL: proxy.url,
        ERP_TIMEOUT_MS: '30000',
        ...settings,
      });
      return createTryton({ config, markets, clock, logger });
    },
    stop: async () => proxy.stop(),
  };
});

function worldOf({ subset, seeded }: TrytonState, market: Market): ErpWorld {
  const sales = subset.sales.map((sale) => ({
    ...sale,
    reference: `order:${seeded.saleNumbers[sale.origin] ?? 'missing'}`,
  }));
  const vip = subset.customers.find((customer) => customer.vip)?.number ?? '';
  const buyer = subset.sales[0]?.customer ?? '';
  const part = (price: string, factor: string): string => new Big(price).times(factor).toFixed();
  return {
    market,
    now: subset.anchor,
    articles: subset.articles.map(({ sku, gtin }) => ({ sku, gtin, baseUnit: 'PCS' })),
    stock: subset.articles.flatMap(({ sku, stock }) => stock.map((row) => ({ sku, ...row }))),
    storeIds: subset.locations.map(({ code }) => code).filter((code) => code !== market.onlineLocation),
    prices: subset.articles.flatMap(({ sku, netPrice }) => [
      { sku, customer: null, quantity: '1', amount: netPrice },
      { sku, customer: vip, quantity: '1', amount: part(netPrice, '0.9') },
      { sku, customer: vip, quantity: '10', amount: part(netPrice, '0.8') },
    ]),
    history: {
      customer: buyer,
      references: sales.filter(({ customer }) => customer === buyer).map(({ reference }) => reference),
    },
    sales: sales.map(({ reference, total, lines, day }) => ({
      reference,
      total,
      currency: 'DKK',
      skus: lines.map(({ sku }) => sku),
      placedAt: new Date(`${day}T00:00:00${offsetOf(day)}`).toISOString(),
    })),
    // The walk-in account is a party too.
    customerCount: subset.customers.length + 1,
    customers: subset.customers.map(({ number, name, email }) => ({ number, name, email })),
  };
}

/** Copenhagen's offset at the start of a day, from the platform's own time zone data. */
function offsetOf(day: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') ?? '+00:00';
}
