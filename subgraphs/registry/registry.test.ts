import { describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { compose } from '../../schema/compose.ts';
import { askAsService } from '../kit/testkit/askAsService.ts';
import type { Declaration } from './askDeclarations.ts';
import { fieldOwners } from './fieldOwners.ts';
import { createRegistrySubgraph } from './index.ts';
import { inventory } from './inventory.ts';

const owners = fieldOwners(compose().supergraph);

const of = (system: string | null, ...fields: readonly Partial<Declaration['fields'][number]>[]): Declaration => ({
  system,
  fields: fields.map((each) => ({
    field: '',
    supported: true,
    maximumAgeMs: 60_000,
    staleIfErrorMs: 600_000,
    madeFrom: [],
    ...each,
  })),
});

const known = {
  system: 'bc',
  supported: true,
  maximumAge: 60,
  staleIfError: 600,
  code: null,
};

const unanswered = {
  system: null,
  supported: null,
  maximumAge: null,
  staleIfError: null,
  code: 'SUBGRAPH_UNAVAILABLE',
};

describe('the owners of fields', () => {
  it('are read from the join directives: who answers, what for that is required, and what clients see', () => {
    expect(owners.get('Product.price')).toMatchObject({
      subgraphs: ['pricing'],
      requires: ['Product.priceFacts', 'Product.shopOwnedPriceFacts'],
      isPublic: true,
      isEntry: true,
    });
    expect(owners.get('Product.priceFacts')).toMatchObject({
      subgraphs: ['erp'],
      requires: ['Customer.canonicalId', 'Customer.erpNumbers'],
      isPublic: false,
    });
    expect(owners.get('Membership.tier')).toMatchObject({ subgraphs: ['loyalty'], isEntry: false });
  });

  it('leave out keys, which nobody owns', () => {
    expect(owners.has('Customer.id')).toBe(false);
    expect(owners.has('Product.sku')).toBe(false);
  });
});

describe('the inventory', () => {
  const declarations = new Map<string, Declaration | 'SUBGRAPH_UNAVAILABLE'>([
    [
      'erp',
      of(
        'bc',
        { field: 'Product.gtin' },
        { field: 'Product.priceFacts' },
        { field: 'Query.erpSaleChanges', supported: false, maximumAgeMs: 0, staleIfErrorMs: 0 },
      ),
    ],
    ['commerce', 'SUBGRAPH_UNAVAILABLE'],
    [
      'orders',
      of('samklang', {
        field: 'Customer.orders',
        maximumAgeMs: 1_500,
        staleIfErrorMs: null,
        madeFrom: ['Query.erpSaleChanges', 'Query.shopSaleChanges'],
      }),
    ],
    ['pricing', of(null)],
    ['loyalty', of('club', { field: 'Membership.tier', supported: false })],
  ]);
  const all = inventory(owners, declarations);
  const sourceOf = (name: string) => all.find(({ field }) => field === name);

  it('names one system for a field that one system holds', () => {
    expect(sourceOf('Product.gtin')).toEqual({
      field: 'Product.gtin',
      subgraph: 'erp',
      joined: false,
      sources: [{ subgraph: 'erp', ...known }],
    });
    expect(sourceOf('Membership.tier')?.sources).toMatchObject([{ system: 'club', supported: false }]);
  });

  it('follows what a rule is applied to, and not the links by which it is found', () => {
    expect(sourceOf('Product.price')).toEqual({
      field: 'Product.price',
      subgraph: 'pricing',
      joined: true,
      // Which of the two owns the price is each market's.
      sources: [
        { subgraph: 'erp', ...known },
        { subgraph: 'commerce', ...unanswered },
      ],
    });
  });

  it('names a store of our own with every system that fills it, what that cannot do, and whoever cannot say', () => {
    expect(sourceOf('Customer.orders')).toEqual({
      field: 'Customer.orders',
      subgraph: 'orders',
      joined: true,
      sources: [
        { subgraph: 'orders', ...known, system: 'samklang', maximumAge: 2, staleIfError: null },
        { subgraph: 'erp', ...known, supported: false, maximumAge: 0, staleIfError: 0 },
        { subgraph: 'commerce', ...unanswered },
      ],
    });
  });

  it('does not claim to know what nobody declared', () => {
    expect(sourceOf('Store.name')?.sources).toEqual([
      { subgraph: 'erp', system: 'bc', supported: null, maximumAge: null, staleIfError: null, code: null },
    ]);
  });

  it('names no field that clients do not see', () => {
    for (const { field } of all) expect(owners.get(field)?.isPublic).toBe(true);
    expect(sourceOf('Product.priceFacts')).toBeUndefined();
    expect(sourceOf('Query.erpSaleChanges')).toBeUndefined();
  });
});

describe('the registry subgraph', () => {
  it('asks every subgraph that declares its sources, itself included, and answers though one is down', async () => {
    const asked: string[] = [];
    const internalGraph: InternalGraph = {
      query: async ({ subgraph, schema }) => {
        asked.push(subgraph);
        if (subgraph === 'erp') throw new ClientError('SUBGRAPH_UNAVAILABLE');
        return schema.parse({ declaredSources: { system: subgraph, fields: [] } });
      },
      subscribe: () => Promise.reject(new Error('The registry subscribes to nothing.')),
    };
    const subgraph = await createRegistrySubgraph({
      env: {},
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
      clock: createSettableClock('2026-11-20T09:00:00Z'),
      internalGraph,
      store: () => Promise.reject(new Error('The registry keeps nothing.')),
    });
    const { data, errors } = await askAsService(subgraph, '{ fieldInventory { field sources { system code } } }');
    expect(errors).toBeUndefined();
    expect(asked.sort()).toEqual(
      ['commerce', 'crm', 'erp', 'identity', 'loyalty', 'orders', 'pos', 'pricing', 'registry'].sort(),
    );
    expect(data?.['fieldInventory']).toContainEqual({
      field: 'Product.gtin',
      sources: [{ system: null, code: 'SUBGRAPH_UNAVAILABLE' }],
    });
    expect(data?.['fieldInventory']).toContainEqual({
      field: 'Product.name',
      sources: [{ system: 'commerce', code: null }],
    });
  });
});
