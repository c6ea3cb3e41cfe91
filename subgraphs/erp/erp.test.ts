import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBusinessCentral, type BusinessCentral } from '../../legacy/business-central/index.ts';
import { buildRetailer, type Retailer } from '../../legacy/retailer/index.ts';
import { createSettableClock, type SettableClock } from '../../platform/clock/index.ts';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import { serviceContext, type Subgraph } from '../kit/index.ts';
import type { PriceFacts, SaleFacts, StockLevel } from './__generated__/resolvers.ts';
import { createErpSubgraph } from './index.ts';

const service: RequestContext['caller'] = { kind: 'service', name: 'test', scopes: ['internal'] };
const anonymous: RequestContext['caller'] = { kind: 'anonymous' };

const priceFields = `unavailable asOf stale sold baseUnit taxRate localCurrency exchangeRate
  units { code quantityPerUnit } measure { unit quantity }
  records { id kind audience amount currency discountPercent unit variant minimumQuantity validFrom validUntil priceList
    campaign campaignTitle allowLineDiscount taxIncluded includedTaxRate decided applies source }`;

interface Buyer {
  readonly id: string;
  readonly erpNumbers: readonly string[] | null;
}
interface AskOptions {
  readonly caller?: RequestContext['caller'];
  readonly market?: string;
  /** That of an earlier call for the same request. */
  readonly context?: RequestContext;
}
interface Asked {
  readonly priceFacts: PriceFacts;
  readonly onlineAvailability: StockLevel | null;
}

describe('the erp subgraph over Business Central', () => {
  let retailer: Retailer;
  let clock: SettableClock;
  let server: BusinessCentral;
  let markets: Markets;
  const running: Subgraph[] = [];

  /** A subgraph that has read its reference data and nothing else. */
  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<Subgraph> => {
    const subgraph = await createErpSubgraph({
      env: { ...server.settings, ERP_TIMEOUT_MS: '30000', ERP_CHANGES_MS: '0', ...settings },
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets,
      clock,
      internalGraph: {
        query: () => Promise.reject(new Error('The ERP asks no other subgraph.')),
        subscribe: () => Promise.reject(new Error('The ERP asks no other subgraph.')),
      },
      store: () => Promise.reject(new Error('The ERP subgraph keeps nothing.')),
    });
    running.push(subgraph);
    await ask(subgraph, '{ stores(first: 1) { totalCount } }');
    return subgraph;
  };
  const ask = async (
    subgraph: Subgraph,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    { caller = service, market = 'DK', context }: AskOptions = {},
  ): Promise<SubgraphResponse> =>
    withDeadline(60_000, async (deadline) =>
      subgraph.execute({
        subgraph: 'erp',
        query,
        variables,
        deadline,
        context: context ?? {
          requestId: 'test',
          market: markets.get(market) ?? markets.default,
          locale: 'en-GB',
          channel: 'WEB',
          storeId: null,
          tillId: null,
          caller,
          buyerId: null,
          now: clock.now().toISOString(),
        },
      }),
    );
  const entities = async <T>(
    subgraph: Subgraph,
    fragment: string,
    representations: readonly Readonly<Record<string, unknown>>[],
    options?: Parameters<typeof ask>[3],
  ): Promise<readonly T[]> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${fragment} } }`;
    const { data, errors } = await ask(subgraph, query, { of: representations }, options);
    expect(errors).toBeUndefined();
    return (data as { _entities: readonly T[] })._entities;
  };
  const products = async (
    subgraph: Subgraph,
    skus: readonly string[],
    buyer: Buyer | null,
    options?: Parameters<typeof ask>[3],
  ): Promise<readonly Asked[]> =>
    entities(
      subgraph,
      `Product { priceFacts { ${priceFields} } onlineAvailability { onHand available status } }`,
      skus.map((sku) => ({ __typename: 'Product', sku, buyer })),
      options,
    );
  const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const mark = server.journal.mark();
    await work();
    return server.journal.since(mark).filter(({ kind }) => kind !== 'token').length;
  };
  const page = (size: number): readonly string[] =>
    retailer.articles
      .filter(({ kind }) => kind === 'SIMPLE' || kind === 'VARIANT')
      .slice(0, size)
      .map(({ sku }) => sku);

  beforeAll(async () => {
    retailer = buildRetailer();
    clock = createSettableClock(retailer.anchor);
    server = await startBusinessCentral({ retailer, clock });
    markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
    // Tables are filled when first asked: what is counted and timed below should not be that.
    await products(await start(), page(1), { id: 'warm', erpNumbers: ['C100001'] });
  }, 120_000);
  afterAll(async () => {
    for (const subgraph of running) await subgraph.stop();
    await server.stop();
  });

  it('prices a page of 24 with stock in one request for the public, two for a buyer with groups, none when warm', async () => {
    const subgraph = await start();
    const skus = page(24);
    expect(await requestsOf(() => products(subgraph, skus, null))).toBe(1);
    expect(await requestsOf(() => products(subgraph, skus, null))).toBe(0);
    const grouped = retailer.erpCustomers.find(({ priceGroup }) => priceGroup === 'VIP')?.number ?? '';
    const other = await start();
    const buyer = { id: 'c1', erpNumbers: [grouped] };
    expect(await requestsOf(() => products(other, skus, buyer))).toBe(2);
    expect(await requestsOf(() => products(other, page(48), buyer))).toBeLessThanOrEqual(2);
    expect(await requestsOf(() => products(other, page(48), buyer))).toBe(0);
  });

  it('tells all calls for one request the same price, whatever changes in between', async () => {
    const subgraph = await start({ ERP_DISPLAY_TTL_MS: '0' });
    const [sku = ''] = page(1);
    const newContext = () => serviceContext({ clock, markets }, 'test');
    const cardOf = async (context: RequestContext) =>
      (await products(subgraph, [sku], null, { context }))[0]?.priceFacts.records.find(({ id }) => id === 'item-card')
        ?.amount;
    const item = server.backOffice.rows('items').find((row) => row['number'] === sku);
    if (item === undefined) throw new Error('There is no such item.');
    const context = newContext();
    const before = await cardOf(context);
    server.backOffice.upsert('items', { ...item, unitPrice: '7654.32' });
    expect([await cardOf(context), await cardOf(newContext())]).toEqual([before, '7654.32']);
    server.backOffice.upsert('items', item);
  });

  it('gives the line that wins, or the item card, for every golden case', async () => {
    const subgraph = await start();
    for (const golden of retailer.goldenPriceCases) {
      const market = markets.all.find(({ currency }) => currency === golden.currency)?.code ?? 'DK';
      const buyer = { id: 'c1', erpNumbers: [golden.customerNo] };
      const [asked] = await products(subgraph, [golden.sku], buyer, { market });
      const record = asked?.priceFacts.records.find(({ id }) => id === (golden.winner ?? 'item-card'));
      expect({ case: golden.key, applies: record?.applies, amount: typeof record?.amount }).toEqual({
        case: golden.key,
        applies: true,
        amount: 'string',
      });
    }
  }, 120_000);

  it('lets only lines out that everybody or this very buyer may know', async () => {
    const subgraph = await start();
    const golden = retailer.goldenPriceCases;
    const skus = [...new Set(golden.map(({ sku }) => sku))];
    const plain = retailer.erpCustomers.find(
      ({ walkIn, priceGroup, discountGroup, billToNumber }) =>
        !walkIn && priceGroup === '' && discountGroup === '' && billToNumber === null,
    )?.number;
    for (const buyer of [null, { id: 'c1', erpNumbers: [plain ?? ''] }]) {
      const records = (await products(subgraph, skus, buyer)).flatMap(({ priceFacts }) => priceFacts.records);
      expect(new Set(records.map(({ audience }) => audience))).toEqual(new Set(['PUBLIC', 'MEMBERS']));
      expect(records.filter(({ audience, applies }) => audience === 'MEMBERS' && applies)).toEqual([]);
    }
  });

  it('gives no lines of a buyer to someone else', async () => {
    const subgraph = await start();
    const lisa = { id: 'lisa', erpNumbers: ['C100001'] };
    const [asked] = await products(subgraph, page(1), lisa, { caller: anonymous });
    expect(asked?.priceFacts).toMatchObject({ unavailable: 'FORBIDDEN', records: [], asOf: null });
    const self: RequestContext['caller'] = { kind: 'customer', customerId: 'lisa', subject: 's', scopes: [] };
    const [own] = await products(subgraph, page(1), lisa, { caller: self });
    expect(own?.priceFacts.unavailable).toBeNull();
  });

  it('says that a buyer whose accounts are unknown cannot be priced, and prices one without accounts as the public', async () => {
    const subgraph = await start();
    const [unknown] = await products(subgraph, page(1), { id: 'c1', erpNumbers: null });
    expect(unknown?.priceFacts).toMatchObject({ unavailable: 'SUBGRAPH_UNAVAILABLE', records: [] });
    const [unlinked] = await products(subgraph, page(1), { id: 'c1', erpNumbers: [] });
    const [open] = await products(subgraph, page(1), null);
    expect(unlinked?.priceFacts.records).toEqual(open?.priceFacts.records);
  });

  it('tells local currency, rate and the VAT of each market', async () => {
    const subgraph = await start();
    const food = retailer.items.find(({ vatProdPostingGroup }) => vatProdPostingGroup === 'FOOD')?.itemNo ?? '';
    const sku =
      retailer.articles.find(({ itemNo, markets: sold }) => itemNo === food && sold.includes('SE'))?.sku ?? food;
    const [danish] = await products(subgraph, [sku], null, { market: 'DK' });
    const [swedish] = await products(subgraph, [sku], null, { market: 'SE' });
    expect(danish?.priceFacts).toMatchObject({ taxRate: '25', localCurrency: 'DKK', exchangeRate: null });
    expect(swedish?.priceFacts).toMatchObject({ taxRate: '12', localCurrency: 'DKK' });
    expect(swedish?.priceFacts.exchangeRate).toMatch(/^0\.\d+$/);
  });

  it('makes inclusive days of the back office half-open instants of the market', async () => {
    const subgraph = await start();
    const line = retailer.priceListLines.find(
      ({ status, assignToType, startingDate, endingDate, currencyCode }) =>
        status === 'Active' && assignToType === 'All Customers' && startingDate && endingDate && currencyCode === '',
    );
    if (!line) throw new Error('The data set has dated lines.');
    const [asked] = await products(subgraph, [line.itemNo], null);
    const record = asked?.priceFacts.records.find(({ id }) => id === `${line.priceListCode}/${line.lineNo}`);
    const local = (instant: string | null | undefined): string =>
      new Date(instant ?? 0).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' });
    expect(local(record?.validFrom)).toBe(`${line.startingDate ?? ''} 00:00:00`);
    const dayAfter = new Date(Date.parse(`${line.endingDate ?? ''}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    expect(local(record?.validUntil)).toBe(`${dayAfter} 00:00:00`);
  });

  it('reads 50 orders in one request', async () => {
    const subgraph = await start();
    const references = [
      ...retailer.receipts.slice(0, 30).map(({ receiptNo }) => `receipt:${receiptNo}`),
      ...retailer.erpOrders.slice(0, 20).map(({ erp }) => `order:${erp.orderNo}`),
    ];
    let sales: readonly { readonly erpSale: SaleFacts }[] = [];
    const read = async (): Promise<void> => {
      sales = await entities(
        subgraph,
        'Order { erpSale { unavailable sale { number total lines { total discounts { amount } } shipping rounding subtotal discount taxes { net tax } } } }',
        references.map((reference) => ({ __typename: 'Order', id: reference, erpReference: reference })),
      );
    };
    await read();
    expect(await requestsOf(read)).toBe(1);
    expect(sales.filter(({ erpSale }) => erpSale.sale === null)).toEqual([]);
    for (const { erpSale } of sales) {
      const sale = erpSale.sale;
      if (!sale) continue;
      const cents = (text: string | null): number => Math.round(Number(text ?? 0) * 100);
      const goods = sale.lines.reduce((sum, line) => sum + cents(line.total), 0);
      expect(cents(sale.total)).toBe(goods + cents(sale.shipping) + cents(sale.rounding));
      expect(cents(sale.subtotal) - cents(sale.discount)).toBe(goods);
      const taxed = sale.taxes.reduce((sum, { net, tax }) => sum + cents(net) + cents(tax), 0);
      expect(taxed).toBe(cents(sale.total) - cents(sale.rounding));
    }
  }, 120_000);

  it('lists stores nearest first, page by page', async () => {
    const subgraph = await start();
    const query = `query ($after: String) { stores(first: 5, after: $after, near: { latitude: 59.33, longitude: 18.06 }) {
      totalCount nodes { id address { country } } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data }: SubgraphResponse = await ask(subgraph, query, { after });
      const { stores } = data as {
        stores: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      };
      ids.push(...stores.nodes.map(({ id }) => id));
      after = stores.pageInfo.hasNextPage ? stores.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids[0]).toMatch(/^S-SE/);
    expect([...ids].sort()).toEqual(retailer.stores.map(({ storeId }) => storeId).sort());
  });

  it('shows a customer the campaigns that run, and a target group its own', async () => {
    const subgraph = await start();
    const offersOf = async (erpNumbers: readonly string[]): Promise<readonly string[]> => {
      const [customer] = await entities<{ erpOfferFacts: { records: { id: string; validUntil: string }[] } }>(
        subgraph,
        'Customer { erpOfferFacts { unavailable records { id validUntil } } }',
        [{ __typename: 'Customer', id: 'c1', erpNumbers }],
      );
      return (customer?.erpOfferFacts.records ?? []).map(({ id }) => id);
    };
    const open = await offersOf([]);
    expect(open.length).toBeGreaterThan(0);
    const today = retailer.anchor.slice(0, 10);
    const targeted = retailer.campaigns.find(
      ({ activated, targetCustomers, startingDate, endingDate }) =>
        activated && targetCustomers.length > 0 && startingDate <= today && today <= endingDate,
    );
    if (!targeted) throw new Error('The data set has a targeted campaign that runs.');
    expect(open).not.toContain(targeted.campaignNo);
    expect(await offersOf(targeted.targetCustomers.slice(0, 1))).toContain(targeted.campaignNo);
  });

  it('keeps its internal roots to the service principal', async () => {
    const subgraph = await start();
    const { errors } = await ask(subgraph, '{ erpIdentityChanges { cursor } }', {}, { caller: anonymous });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('says so of prices where a pricing extension is meant that the site does not have', async () => {
    const subgraph = await start({ ERP_PRICE_CALCULATION: 'EXTENSION' });
    const [asked] = await products(subgraph, page(1), null);
    expect(asked?.priceFacts).toMatchObject({ unavailable: 'UPSTREAM_REFUSED', records: [] });
    expect(asked?.onlineAvailability).not.toBeNull();
  });

  it('says in its place what is missing while the ERP is down, and comes back', async () => {
    const subgraph = await start();
    server.knobs.set({ off: true });
    try {
      const [asked] = await products(subgraph, page(1), null).catch(() => []);
      expect(asked).toBeUndefined();
      const [facts] = await entities<Asked>(subgraph, 'Product { priceFacts { unavailable asOf records { id } } }', [
        { __typename: 'Product', sku: page(1)[0] ?? '', buyer: null },
      ]);
      expect(facts?.priceFacts).toMatchObject({ asOf: null, records: [] });
      expect(facts?.priceFacts.unavailable).toMatch(/^(UPSTREAM_UNAVAILABLE|CIRCUIT_OPEN)$/);
    } finally {
      server.knobs.set({ off: false });
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const [again] = await products(subgraph, page(1), null);
    expect(again?.priceFacts.unavailable).toBeNull();
  });
});
