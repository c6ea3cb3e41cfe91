import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startTestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import type { TestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import { mapWithConcurrency } from '../../platform/batch/index.ts';
import { loadMarkets, type Markets, type RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openPromise, promiseKeySchema } from '../../platform/pricePromise/index.ts';
import type { PromiseClaims, PromiseKey } from '../../platform/pricePromise/index.ts';
import { openStore, type Store } from '../../platform/store/index.ts';
import type { SubgraphTransport } from '../../platform/transport/index.ts';
import { createErpSubgraph } from '../../subgraphs/erp/index.ts';
import type { Subgraph, SubgraphDependencies } from '../../subgraphs/kit/index.ts';
import { createPricingSubgraph } from '../../subgraphs/pricing/index.ts';

const CHANGES = 1_000;
/** Each with some promises, of which one is presented: Business Central takes 600 requests at once, and a check costs 15 of them. */
const TRADES = 24;
const PROMISES = 4;
const now = '2026-11-20T12:00:00.000Z';
const clock = { now: () => new Date(now) };
const lineId = '0000000a-0000-4000-9000-00000000beef';

let markets: Markets;
let bc: TestBusinessCentral;
let erp: Subgraph;
let pricing: Subgraph;
let store: Store;
let itemNo: string;
let keys: readonly PromiseKey[];

/** The shop, which only says that anybody may buy the article; the ERP is real as far as HTTP goes. */
const transport: SubgraphTransport = {
  call: async (request) => {
    if (request.subgraph === 'erp') return erp.execute(request);
    const articles = z.array(z.object({ sku: z.string() })).parse(request.variables['articles']);
    return { data: { articles: articles.map(({ sku }) => ({ sku, kind: 'SIMPLE', sensitivity: 'NONE' })) } };
  },
};

async function ask(subgraph: Subgraph, query: string, variables: object, caller?: RequestContext['caller']) {
  const { data, errors } = await withDeadline(60_000, (deadline) =>
    subgraph.execute({
      subgraph: subgraph.name,
      query,
      variables: { ...variables },
      context: {
        ...{ requestId: 'test', market: markets.default, locale: 'da-DK', channel: 'WEB', storeId: null, tillId: null },
        ...{ caller: caller ?? { kind: 'anonymous' }, buyerId: null, now },
      },
      deadline,
    }),
  );
  expect(errors).toBeUndefined();
  return data ?? {};
}

beforeAll(async () => {
  markets = await loadMarkets(new URL('../../config/markets.json', import.meta.url));
  bc = await startTestBusinessCentral({ clock, limits: { requestsPerWindow: 1_000_000 } });
  const logger = createLogger({ name: 'test', level: 'silent' });
  store = await openStore({ logger });
  const dependencies = (env: Readonly<Record<string, string>>, name: string): SubgraphDependencies => ({
    env,
    logger,
    markets,
    clock,
    internalGraph: createInternalGraph({ transport, name }),
    store: async () => store,
  });
  erp = await createErpSubgraph(dependencies({ ...bc.settings, ERP_TIMEOUT_MS: '60000' }, 'erp'));
  pricing = await createPricingSubgraph(dependencies({}, 'pricing'));
  const [card] = bc.backOffice.rows('itemCards').filter(({ blocked, salesBlocked, countries }) => {
    return blocked === false && salesBlocked === false && String(countries).includes('DK');
  });
  itemNo = String(card?.['number']);
  for (const row of bc.backOffice.rows('priceListLines')) {
    if (row['itemNo'] === itemNo) bc.backOffice.remove('priceListLines', String(row['id']));
  }
  changeTo(1_000);
  const service = { kind: 'service', name: 'test', scopes: [] } as const;
  const published = await ask(pricing, '{ pricePromiseKeys { kid x } }', {}, service);
  keys = z
    .array(z.object({ kid: z.string(), x: z.string() }))
    .parse(published['pricePromiseKeys'])
    .map((key) => promiseKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', ...key }));
}, 240_000);
afterAll(async () => {
  await Promise.all([erp.stop(), pricing.stop()]);
  await store.close();
  await bc.stop();
});

/** The back office changes the price of the one line that counts, in whole kroner. */
function changeTo(price: number): void {
  bc.backOffice.upsert('priceListLines', {
    ...{ id: lineId, priceListCode: 'TEST', lineNo: 10_000, status: 'Active', amountType: 'Price', assetType: 'Item' },
    ...{ assignToType: 'All Customers', assignToNo: '', campaignNo: '', itemNo, variantCode: '', currencyCode: '' },
    ...{ unitOfMeasureCode: '', minimumQuantity: '0', unitPrice: String(price), lineDiscountPercent: '0' },
    ...{ allowLineDisc: false, allowInvoiceDisc: true, priceIncludesVat: true, vatBusPostingGrPrice: 'DOMESTIC-DK' },
    ...{ startingDate: '0001-01-01', endingDate: '0001-01-01' },
  });
}

const factsQuery = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { priceFacts {
  unavailable asOf stale sold baseUnit units { code quantityPerUnit } taxRate localCurrency exchangeRate measure { unit quantity } holdsUntil
  records { id kind audience amount currency discountPercent unit variant minimumQuantity validFrom validUntil priceList campaign
    campaignTitle allowLineDiscount taxIncluded includedTaxRate decided quoted { net gross calculation } applies source } } } } }`;
const shownSchema = z.object({
  _entities: z.tuple([
    z.object({
      price: z.object({
        current: z.object({ amount: z.string() }),
        promise: z.object({ token: z.string() }).nullable(),
      }),
    }),
  ]),
});

interface Issued {
  readonly token: string;
  readonly shown: string;
  readonly claims: PromiseClaims;
}

/** A price with its promise, as one answer shows both: the facts are fetched and required as the planner does. */
async function issue(): Promise<Issued> {
  const product = { __typename: 'Product', sku: itemNo, buyer: null };
  const facts = z
    .object({ _entities: z.tuple([z.object({ priceFacts: z.unknown() })]) })
    .parse(await ask(erp, factsQuery, { r: [product] }));
  const shown = shownSchema.parse(
    await ask(
      pricing,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { price { current { amount } promise { token } } } } }',
      { r: [{ ...product, ...facts._entities[0] }] },
    ),
  );
  const { current, promise } = shown._entities[0].price;
  const { claims } = await openPromise(promise?.token ?? '', keys);
  if (promise === null || claims === null) throw new Error('Nothing was promised.');
  return { token: promise.token, shown: current.amount, claims };
}

const checkedSchema = z.object({
  pricePromise: z.object({
    amount: z.object({ amount: z.string() }),
    promised: z.object({ amount: z.string() }),
    current: z.object({ amount: z.string() }),
  }),
});
async function check(token: string) {
  const { pricePromise } = checkedSchema.parse(
    await ask(
      pricing,
      `query ($token: String!) { pricePromise(token: $token) {
        ... on HonouredPromise { amount { amount } promised { amount } current { amount } } } }`,
      { token },
    ),
  );
  return pricePromise;
}

describe('while 1,000 prices change', () => {
  it('what is promised is what is shown, and what is honoured is never above the promise or the price of then', async () => {
    let changes = 0;
    /** What the line has cost, change by change. */
    const history = [1_000];
    const changeAll = async (): Promise<void> => {
      for (; changes < CHANGES; changes += 1) {
        const price = 500 + ((changes * 7_919) % 1_000);
        history.push(price);
        changeTo(price);
        await sleep(5);
      }
    };
    const wrong: unknown[] = [];
    const seen = { promises: 0, amounts: new Set<string>(), lower: 0, checks: 0 };
    const trade = async (): Promise<void> => {
      const all = await Promise.all(Array.from({ length: PROMISES }, issue));
      for (const each of all) {
        seen.promises += 1;
        seen.amounts.add(each.claims.amount);
        if (each.claims.amount !== each.shown) wrong.push({ each });
      }
      const [issued] = all;
      if (issued === undefined) throw new Error('Nothing was promised.');
      const from = history.length - 1;
      const { amount, promised, current } = await check(issued.token);
      const to = history.length;
      seen.checks += 1;
      seen.lower += Number(current.amount) < Number(promised.amount) ? 1 : 0;
      // Asked of the owner anew: the price is one that stood between the question and the answer.
      const stood = history.slice(from, to).map((price) => `${price}.00`);
      const lowest = Math.min(Number(promised.amount), Number(current.amount));
      if (!stood.includes(current.amount)) wrong.push({ stale: current.amount, stood });
      if (Number(amount.amount) !== lowest || promised.amount !== issued.shown)
        wrong.push({ amount, promised, current });
    };
    const trading = mapWithConcurrency(
      Array.from({ length: TRADES }, (_, index) => index),
      6,
      trade,
    );
    await Promise.all([trading, changeAll()]);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(wrong).toHaveLength(0);
    expect(changes).toBe(CHANGES);
    expect([seen.promises, seen.checks]).toEqual([TRADES * PROMISES, TRADES]);
    expect(seen.amounts.size).toBeGreaterThan(3);
    expect(seen.lower).toBeGreaterThan(0);
  }, 240_000);
});
