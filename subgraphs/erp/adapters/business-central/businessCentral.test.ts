import { startBusinessCentral } from '../../../../legacy/business-central/index.ts';
import { buildRetailer } from '../../../../legacy/retailer/index.ts';
import type { GoldenPriceCase, Retailer } from '../../../../legacy/retailer/index.ts';
import { createSettableClock } from '../../../../platform/clock/index.ts';
import { loadMarkets } from '../../../../platform/context/index.ts';
import { createLogger } from '../../../../platform/log/index.ts';
import { parseBusinessCentralConfig } from '../../config.ts';
import { describeErpPort, type ErpWorld, type StartedErp } from '../conformance.ts';
import { createBusinessCentral } from './index.ts';
import { startFaultProxy } from '../faultProxy.ts';

describeErpPort('Business Central', () => startedErp(false));
describeErpPort('Business Central with a pricing extension', () => startedErp(true));

async function startedErp(pricingExtension: boolean): Promise<StartedErp> {
  const retailer = buildRetailer();
  const clock = createSettableClock(retailer.anchor);
  const server = await startBusinessCentral({ retailer, clock, pricingExtension });
  const proxy = await startFaultProxy(server.url);
  const markets = await loadMarkets(new URL('../../../../config/markets.json', import.meta.url));
  const logger = createLogger({ name: 'test', level: 'silent' });
  const { ERP_URL = '' } = server.settings;
  return {
    world: pricingExtension ? extendedWorldOf(retailer, markets.default) : worldOf(retailer, markets.default),
    proxy,
    port: (settings = {}) => {
      const url = ERP_URL.replace(server.url, proxy.url);
      const config = parseBusinessCentralConfig({
        ...server.settings,
        ERP_URL: url,
        ERP_TIMEOUT_MS: '30000',
        ...settings,
      });
      return createBusinessCentral({ config, markets, clock, logger });
    },
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}

/** What the Danish part of the seeded company must look like through the port. */
function worldOf(retailer: Retailer, market: ErpWorld['market']): ErpWorld {
  const sold = retailer.articles.filter(
    ({ kind, status, markets }) =>
      (kind === 'SIMPLE' || kind === 'VARIANT') && status === 'ACTIVE' && markets.includes('DK'),
  );
  const some = [
    ...sold.filter(({ kind }) => kind === 'SIMPLE').slice(0, 30),
    ...sold.filter(({ kind }) => kind === 'VARIANT').slice(0, 30),
  ];
  const baseUnit = new Map(retailer.items.map((item) => [item.itemNo, item.baseUnit]));
  const skus = new Set(some.map(({ sku }) => sku));
  const lisa = retailer.personas.lisa;
  const customer = lisa.erpNumbers[0] ?? '';
  const receipts = retailer.receipts.filter((receipt) => receipt.customerNo === customer);
  const orders = [
    ...retailer.webOrders.flatMap((order) => (order.erp === null ? [] : [{ ...order, erp: order.erp }])),
    ...retailer.erpOrders,
  ].filter(({ erp }) => erp.customerNo === customer);
  const sales = [
    ...receipts.map((receipt) => ({ reference: `receipt:${receipt.receiptNo}`, sale: receipt })),
    ...orders.map((order) => ({ reference: `order:${order.erp.orderNo}`, sale: order })),
  ];
  return {
    market,
    now: retailer.anchor,
    articles: some.map(({ sku, itemNo, gtins }) => {
      const base = baseUnit.get(itemNo) ?? '';
      return { sku, gtin: gtins.find(({ unit }) => unit === base)?.gtin ?? null, baseUnit: base };
    }),
    stock: retailer.stock
      .filter(({ sku }) => skus.has(sku))
      .map(({ sku, locationCode, inventory }) => ({ sku, location: locationCode, onHand: inventory })),
    storeIds: retailer.stores.map(({ storeId }) => storeId),
    prices: retailer.goldenPriceCases.filter(isPlain).map(({ sku, customerNo, quantity, unitPrice }) => ({
      sku,
      customer: customerNo === market.walkInCustomer ? null : customerNo,
      quantity,
      amount: unitPrice,
    })),
    history: { customer, references: sales.map(({ reference }) => reference) },
    sales: sales.map(({ reference, sale }) => ({
      reference,
      total: sale.totals.total,
      currency: sale.currency,
      skus: sale.lines.map(({ sku }) => sku),
      placedAt: sale.placedAt,
    })),
    customerCount: retailer.erpCustomers.length,
    customers: retailer.erpCustomers
      .filter(({ walkIn }) => !walkIn)
      .slice(0, 200)
      .map(({ number, displayName, email }) => ({ number, name: displayName, email })),
  };

  /** Cases in which the line's own amount is what is charged: no conversion of currency, unit or VAT lies between. */
  function isPlain(golden: GoldenPriceCase): boolean {
    const base = baseUnit.get(golden.sku.split('-')[0] ?? '');
    const line = retailer.priceListLines.find((row) => `${row.priceListCode}/${row.lineNo}` === golden.winner);
    return (
      golden.currency === 'DKK' &&
      golden.at === retailer.anchor &&
      line?.amountType !== 'Discount' &&
      golden.unit === base &&
      golden.includesVat === (line?.priceIncludesVat ?? true) &&
      (line?.vatBusPostingGrPrice ?? 'DOMESTIC-DK') === 'DOMESTIC-DK'
    );
  }
}

/**
 * The same company where an extension prices: what it makes of one unit of a golden case, whose own amount it lets end in ,95. What it makes of more
 * is not to be found so; test/prices compares that with its sales lines.
 */
function extendedWorldOf(retailer: Retailer, market: ErpWorld['market']): ErpWorld {
  const world = worldOf(retailer, market);
  const ofOne = world.prices.filter(({ quantity, amount }) => quantity === '1' && /\.00$/.test(amount));
  if (ofOne.length === 0) throw new Error('The golden cases have prices of one unit.');
  return {
    ...world,
    prices: ofOne.map((price) => ({ ...price, amount: (Number(price.amount) - 0.05).toFixed(2) })),
  };
}
