import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSubgraphs } from '../../cli/createSubgraphs.ts';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { compose } from '../../schema/compose.ts';
import { serviceContext } from '../../subgraphs/kit/index.ts';
import { askDeclarations } from '../../subgraphs/registry/askDeclarations.ts';
import type { Declaration, Declarations } from '../../subgraphs/registry/askDeclarations.ts';
import { fieldOwners } from '../../subgraphs/registry/fieldOwners.ts';
import { inventory } from '../../subgraphs/registry/inventory.ts';
import type { FieldSource } from '../../subgraphs/registry/inventory.ts';

/** Nobody listens there: what stands behind a field is declared though the system is down. */
const nowhere = 'http://127.0.0.1:9';

const env = {
  ERP_ADAPTER: 'business-central',
  ERP_URL: nowhere,
  ERP_TOKEN_URL: nowhere,
  ERP_COMPANY_ID: '00000000-0000-4000-8000-000000000001',
  ERP_CLIENT_ID: 'x',
  ERP_CLIENT_SECRET: 'x',
  ERP_DISPLAY_TTL_MS: '30000',
  CRM_ADAPTER: 'dataverse',
  CRM_URL: `${nowhere}/api/data/v9.2`,
  CRM_TOKEN_URL: nowhere,
  CRM_CLIENT_ID: 'x',
  CRM_CLIENT_SECRET: 'x',
  COMMERCE_ADAPTER: 'adobe-commerce',
  COMMERCE_URL: nowhere,
  COMMERCE_ADMIN_USER: 'x',
  COMMERCE_ADMIN_PASSWORD: 'x',
  COMMERCE_EXTENSION: 'none',
  LOYALTY_ADAPTER: 'voucherify',
  LOYALTY_URL: nowhere,
  LOYALTY_APP_ID: 'x',
  LOYALTY_APP_TOKEN: 'x',
  POS_ADAPTER: 'none',
};

const owners = fieldOwners(compose().supergraph);
let declarations: Declarations;
let fields: ReadonlyMap<string, FieldSource>;

beforeAll(async () => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  const clock = createSettableClock('2026-11-20T09:00:00Z');
  const store = await openStore({ logger });
  const subgraphs = await createSubgraphs({
    dependencies: { env, logger, markets, clock, store: async () => store },
    urls: {},
    secret: undefined,
  });
  try {
    const internalGraph = createInternalGraph({ transport: subgraphs.transport, name: 'test' });
    declarations = await withDeadline(30_000, (deadline) =>
      askDeclarations(internalGraph, owners.get('Query.declaredSources')?.subgraphs ?? [], {
        context: serviceContext({ clock, markets }, 'test'),
        deadline,
      }),
    );
  } finally {
    await subgraphs.stop();
    await store.close();
  }
  fields = new Map(inventory(owners, declarations).map((source) => [source.field, source]));
});

const declared = (): readonly (readonly [string, Declaration])[] =>
  [...declarations].flatMap(([name, each]) => (typeof each === 'string' ? [] : [[name, each] as const]));

describe('what the subgraphs declare of their fields', () => {
  it('covers every field of the roots and the entities, so that the inventory knows where each comes from', () => {
    const unknown = [...fields.values()].filter(({ sources }) => sources.some(({ maximumAge }) => maximumAge === null));
    expect(unknown).toEqual([]);
    expect(fields.size).toBeGreaterThan(80);
  });

  it('names fields that the subgraph answers, and makes them of fields that there are', () => {
    for (const [subgraph, declaration] of declared()) {
      for (const { field, madeFrom } of declaration.fields) {
        expect([field, owners.get(field)?.subgraphs]).toEqual([field, expect.arrayContaining([subgraph])]);
        for (const name of madeFrom) expect([name, owners.has(name)]).toEqual([name, true]);
      }
    }
  });

  it('tells the system of a field, how fresh it is, and what the site cannot do', () => {
    expect(fields.get('Product.gtin')).toMatchObject({
      joined: false,
      sources: [{ system: 'business-central', supported: true, maximumAge: 30, staleIfError: 600 }],
    });
    expect(fields.get('Customer.consents')?.sources).toMatchObject([{ system: 'dataverse', maximumAge: 0 }]);
    expect(fields.get('Customer.wishlist')?.sources).toMatchObject([{ system: 'adobe-commerce', supported: false }]);
  });

  it('tells every system behind a joined field', () => {
    const systemsOf = (field: string) => fields.get(field)?.sources.map(({ system }) => system);
    expect(systemsOf('Product.price')).toEqual(['business-central', 'adobe-commerce']);
    expect(systemsOf('Product.offers')).toEqual(['samklang', 'business-central', 'adobe-commerce', 'voucherify']);
    expect(systemsOf('Order.lines')).toEqual(['business-central', 'adobe-commerce']);
    expect(systemsOf('Customer.orders')).toEqual(['samklang', 'business-central', 'adobe-commerce']);
    expect(systemsOf('Customer.timeline')).toEqual(
      expect.arrayContaining(['dataverse', 'adobe-commerce', 'business-central', 'voucherify', 'samklang']),
    );
    expect(systemsOf('Subscription.priceChanged')).toEqual(['samklang', 'business-central']);
    expect(systemsOf('Query.pricePromise')).toEqual(['samklang', 'business-central', 'adobe-commerce']);
    for (const field of ['Product.offers', 'Order.lines', 'Customer.timeline']) {
      expect(fields.get(field)?.joined).toBe(true);
    }
  });
});
