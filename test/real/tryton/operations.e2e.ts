import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import { createSettableClock } from '../../../platform/clock/index.ts';
import { loadMarkets, type Markets } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { createErpSubgraph } from '../../../subgraphs/erp/index.ts';
import type {
  PriceFacts,
  SaleFacts,
  SaleFeed,
  SalesUnit,
  StockLevel,
} from '../../../subgraphs/erp/__generated__/resolvers.ts';
import type { Subgraph } from '../../../subgraphs/kit/index.ts';
import { readTryton, type TrytonState } from '../state.ts';
import { trytonSettings } from '../trytonSettings.ts';

const productFields = `gtin units { code quantityPerUnit base }
  priceFacts { unavailable sold baseUnit taxRate localCurrency
    records { amount minimumQuantity unit taxIncluded decided applies audience priceList } }
  availability(first: 5) { onHand available status location { id name address { city } } provenance { system stale } }
  onlineAvailability { onHand location { id } }`;
const saleFields = `unavailable sale { number channel currency status total
  lines { sku name quantity unitPrice total taxRate } taxes { rate net tax } }`;

interface Product {
  readonly gtin: string | null;
  readonly units: readonly SalesUnit[] | null;
  readonly priceFacts: PriceFacts;
  readonly availability: readonly (StockLevel & { readonly location: { readonly id: string } })[] | null;
  readonly onlineAvailability: StockLevel | null;
}

describe('the erp subgraph over Tryton, by configuration alone', () => {
  let state: TrytonState;
  let markets: Markets;
  let subgraph: Subgraph;

  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}, market = 'DK') =>
    withDeadline(60_000, async (deadline) =>
      subgraph.execute({
        subgraph: 'erp',
        query,
        variables,
        deadline,
        context: {
          requestId: 'test',
          market: markets.get(market) ?? markets.default,
          locale: 'en-GB',
          channel: 'WEB',
          storeId: null,
          tillId: null,
          caller: { kind: 'service', name: 'test', scopes: ['internal'] },
          buyerId: null,
          now: state.subset.anchor,
        },
      }),
    );
  const entities = async <T>(
    fragment: string,
    representations: readonly Readonly<Record<string, unknown>>[],
    market?: string,
  ): Promise<readonly T[]> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${fragment} } }`;
    const { data, errors } = await ask(query, { of: representations }, market);
    expect(errors).toBeUndefined();
    return (data as { _entities: readonly T[] })._entities;
  };
  const products = async (customer: string | null, market?: string): Promise<readonly Product[]> =>
    entities(
      `Product { ${productFields} }`,
      state.subset.articles.map(({ sku }) => ({
        __typename: 'Product',
        sku,
        buyer: customer === null ? null : { id: 'buyer', erpNumbers: [customer] },
      })),
      market,
    );

  beforeAll(async () => {
    state = readTryton();
    markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
    subgraph = await createErpSubgraph({
      env: { ...trytonSettings(state), ERP_TIMEOUT_MS: '30000' },
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock: createSettableClock(state.subset.anchor),
      internalGraph: {
        query: () => Promise.reject(new Error('The ERP asks no other subgraph.')),
        subscribe: () => Promise.reject(new Error('The ERP asks no other subgraph.')),
      },
      store: () => Promise.reject(new Error('The ERP subgraph keeps nothing.')),
    });
  });
  afterAll(async () => subgraph.stop());

  it('shows the retailer’s own articles with codes, stock and a price that the server decided', async () => {
    const shown = await products(null);
    state.subset.articles.forEach((article, index) => {
      const product = shown[index];
      expect(product?.gtin).toBe(article.gtin);
      expect(product?.priceFacts).toMatchObject({ unavailable: null, sold: true, baseUnit: 'PCS', taxRate: '25' });
      expect(product?.priceFacts.records).toMatchObject([
        { decided: true, applies: true, audience: 'PUBLIC', unit: 'PCS', taxIncluded: false, minimumQuantity: '1' },
      ]);
      expect(new Big(product?.priceFacts.records[0]?.amount ?? 0).eq(article.netPrice)).toBe(true);
      const stock = new Map(product?.availability?.map((level) => [level.location.id, level.onHand]));
      for (const { location, onHand } of article.stock) expect(stock.get(location)).toBe(onHand);
    });
    expect(shown[0]?.availability?.[0]?.provenance).toEqual({ system: 'tryton', stale: false });
  });

  it('prices a customer by her own list, with the quantity at which it changes', async () => {
    const vip = state.subset.customers.find((customer) => customer.vip);
    const [product] = await products(vip?.number ?? '');
    const records = product?.priceFacts.records ?? [];
    expect(records.map(({ minimumQuantity }) => minimumQuantity)).toEqual(['1', '10']);
    expect(records.every(({ priceList, audience }) => priceList === 'VIP' && audience === 'SEGMENT')).toBe(true);
    const factors = records.map(({ amount }) =>
      new Big(amount ?? 0).div(state.subset.articles[0]?.netPrice ?? 1).toFixed(),
    );
    expect(factors).toEqual(['0.9', '0.8']);
  });

  it('sells nothing in a market whose currency the server does not keep', async () => {
    const shown = await products(null, 'SE');
    expect(shown.map(({ priceFacts }) => [priceFacts.sold, priceFacts.records.length])).toEqual(
      shown.map(() => [false, 0]),
    );
  });

  it('feeds the order index and then shows each order with its content', async () => {
    const { data } = await ask(
      '{ erpSaleChanges(first: 500) { entries { reference originNumber customerId } hasMore } }',
    );
    const feed = (data as { erpSaleChanges: SaleFeed }).erpSaleChanges;
    const byOrigin = new Map(feed.entries.map((entry) => [entry.originNumber, entry]));
    expect(feed.hasMore).toBe(false);
    const references = state.subset.sales.map(({ origin }) => byOrigin.get(origin)?.reference ?? 'missing');
    const orders = await entities<{ readonly erpSale: SaleFacts }>(
      `Order { erpSale { ${saleFields} } }`,
      references.map((reference) => ({ __typename: 'Order', id: reference, erpReference: reference })),
    );
    state.subset.sales.forEach((sale, index) => {
      expect(byOrigin.get(sale.origin)?.customerId).toBe(sale.customer);
      const shown = orders[index]?.erpSale.sale;
      expect(shown).toMatchObject({ currency: 'DKK', total: sale.total, taxes: [{ rate: '25' }] });
      expect(shown?.lines.map(({ sku, quantity }) => ({ sku, quantity }))).toEqual(
        sale.lines.map(({ sku, quantity }) => ({ sku, quantity })),
      );
    });
  });

  it('says what the system cannot do where it is asked', async () => {
    const [customer] = await entities<{ readonly erpOfferFacts: unknown }>(
      'Customer { erpOfferFacts { unavailable records { id } } }',
      [{ __typename: 'Customer', id: 'c1', erpNumbers: [] }],
    );
    expect(customer?.erpOfferFacts).toEqual({ unavailable: 'NOT_SUPPORTED', records: [] });
    const { data } = await ask('{ stores(first: 5) { nodes { id name gln geo { latitude } openingHours { day } } } }');
    expect((data as { stores: { nodes: unknown[] } }).stores.nodes[0]).toMatchObject({
      gln: null,
      geo: null,
      openingHours: null,
    });
  });
});
