import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../platform/log/index.ts';
import { createSubgraph, feedOrigin } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import type { ErpContext } from './context.ts';
import { createErpLoaders } from './loaders.ts';
import type { ErpCapability, ErpPort } from './port.ts';
import { resolvers } from './resolvers/index.ts';

const logger = createLogger({ name: 'test', level: 'silent' });

/** An ERP that can do nothing but what is named; whatever else it is asked is remembered. */
function bareErp(capabilities: readonly ErpCapability[], more: Partial<ErpPort> = {}) {
  const asked: string[] = [];
  const unable = (what: string) => async (): Promise<never> => {
    asked.push(what);
    throw new Error(`asked for ${what}`);
  };
  const port: ErpPort = {
    system: 'bare',
    capabilities: new Set(capabilities),
    probe: { reads: [] },
    swept: [],
    hooks: new Map(),
    articles: unable('articles'),
    prices: unable('prices'),
    stock: unable('stock'),
    places: unable('places'),
    sales: unable('sales'),
    salesOf: unable('salesOf'),
    saleChanges: unable('saleChanges'),
    customerChanges: unable('customerChanges'),
    offers: unable('offers'),
    priceMarks: unable('priceMarks'),
    stockMarks: unable('stockMarks'),
    payers: unable('payers'),
    pricedArticles: unable('pricedArticles'),
    forget: async () => undefined,
    start: () => undefined,
    stop: () => undefined,
    ...more,
  };
  const watch = { watch: unable('watch'), stop: () => undefined };
  const subgraph = createSubgraph<ErpContext>({
    name: 'erp',
    resolvers,
    logger,
    createContext: (base) => {
      const { market, locale, now } = base.request;
      const scope = { market, locale, now, deadline: base.deadline };
      return {
        ...base,
        port,
        scope,
        origin: feedOrigin('test'),
        loaders: createErpLoaders(port, scope),
        watches: { prices: watch, stock: watch, stop: () => undefined },
        lowStock: '3',
      };
    },
  });
  return { subgraph, asked };
}

const entities = (type: string, fields: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;

describe('an ERP that cannot do something', () => {
  it('is not asked for it, and each field says NOT_SUPPORTED at its own path', async () => {
    const { subgraph, asked } = bareErp([]);
    for (const root of [
      '{ store(id: "S1") { id } }',
      '{ stores { totalCount } }',
      '{ erpIdentityChanges { cursor } }',
      '{ erpSaleChanges { cursor } }',
      '{ erpSales(customerNumbers: ["1"], clubCards: [], paymentTokens: [], since: "2026-01-01T00:00:00Z") { number } }',
    ]) {
      expect(Object.values(codesByPath(await askAsService(subgraph, root)))).toEqual(['NOT_SUPPORTED']);
    }
    const product = await askAsService(
      subgraph,
      entities('Product', 'sku gtin units { code } availability { available } onlineAvailability { available }'),
      { of: [{ __typename: 'Product', sku: 'A', buyer: null }] },
    );
    expect(product.data).toMatchObject({ _entities: [{ sku: 'A', gtin: null }] });
    expect(codesByPath(product)).toEqual({
      '_entities.0.gtin': 'NOT_SUPPORTED',
      '_entities.0.units': 'NOT_SUPPORTED',
      '_entities.0.availability': 'NOT_SUPPORTED',
      '_entities.0.onlineAvailability': 'NOT_SUPPORTED',
    });
    const store = await askAsService(subgraph, entities('Store', 'id name'), {
      of: [{ __typename: 'Store', id: 'S1' }],
    });
    expect([store.data, codesByPath(store)]).toEqual([
      { _entities: [{ id: 'S1', name: null }] },
      { '_entities.0.name': 'NOT_SUPPORTED' },
    ]);
    expect(asked).toEqual([]);
  });

  it('has facts that say so as a value', async () => {
    const { subgraph, asked } = bareErp([]);
    for (const [type, fields, representation] of [
      ['Product', 'facts: priceFacts { unavailable records { id } }', { sku: 'A', buyer: null }],
      ['Customer', 'facts: erpOfferFacts { unavailable records { id } }', { id: 'c', erpNumbers: ['1'] }],
      ['Order', 'facts: erpSale { unavailable }', { id: 'o', erpReference: 'order:1' }],
    ] as const) {
      const { data, errors } = await askAsService(subgraph, entities(type, fields), {
        of: [{ __typename: type, ...representation }],
      });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ _entities: [{ facts: { unavailable: 'NOT_SUPPORTED' } }] });
    }
    expect(asked).toEqual([]);
  });

  it('tells the web shop’s stock without knowing stores', async () => {
    const asOf = '2026-11-20T09:00:00.000Z';
    const { subgraph, asked } = bareErp(['STOCK'], {
      stock: async (keys) =>
        new Map(
          keys.map(({ sku, location }) => [
            JSON.stringify([sku, location]),
            {
              value: {
                discontinued: false,
                rows: [{ location: location ?? '', onHand: '5', reserved: '1', expectedAt: null, onOrder: false }],
              },
              asOf,
              stale: false,
            },
          ]),
        ),
    });
    const answer = await askAsService(
      subgraph,
      entities('Product', 'onlineAvailability { available } availability { available }'),
      { of: [{ __typename: 'Product', sku: 'A', buyer: null }] },
    );
    expect(answer.data).toEqual({ _entities: [{ onlineAvailability: { available: '4' }, availability: null }] });
    expect(codesByPath(answer)).toEqual({ '_entities.0.availability': 'NOT_SUPPORTED' });
    expect(asked).toEqual([]);
  });
});
