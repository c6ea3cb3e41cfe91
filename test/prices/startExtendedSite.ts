import { z } from 'zod';
import { startTestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import type { TestBusinessCentral } from '../../legacy/business-central/testBusinessCentral.ts';
import { buildRetailer } from '../../legacy/retailer/index.ts';
import type { Market, Markets, RequestContext } from '../../platform/context/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import { createInternalGraph } from '../../platform/internalGraph/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { openStore } from '../../platform/store/index.ts';
import { createInProcessTransport, type InProcessSubgraph } from '../../platform/transport/index.ts';
import { createErpSubgraph } from '../../subgraphs/erp/index.ts';
import { createPricingSubgraph } from '../../subgraphs/pricing/index.ts';
import type { DrawnRow } from './drawnCompany.ts';

const money = z.object({ amount: z.string(), currency: z.string() });
const priceSchema = z.object({
  status: z.string(),
  validUntil: z.string().nullable(),
  personalised: z.boolean(),
  current: money,
  each: money,
  list: money,
  net: money,
  tax: money,
  alternatives: z.array(z.object({ kind: z.string(), amount: money })),
  explanation: z
    .object({
      rule: z.string(),
      candidates: z.array(z.object({ id: z.string(), chosen: z.boolean(), decided: z.boolean(), reason: z.string() })),
    })
    .nullable(),
});
const factsReply = z.object({ data: z.object({ _entities: z.array(z.object({ priceFacts: z.unknown() })) }) });
const pricesReply = z.object({
  data: z.object({ _entities: z.array(z.looseObject({ price: priceSchema.nullable().optional() }).nullable()) }),
  errors: z.array(z.looseObject({ extensions: z.record(z.string(), z.unknown()) })).optional(),
});

export type ShownPrice = z.infer<typeof priceSchema>;

/** What is asked of the graph: an article for an account, in the market's own. */
export interface Wanted {
  readonly sku: string;
  readonly quantity: string;
  readonly unit: string | null;
}

export interface Asking {
  readonly market: Market;
  /** An account of the ERP; null: nobody known. */
  readonly account: string | null;
  readonly now: string;
  readonly at?: string;
}

/** A Business Central whose sales lines an extension prices, with the two subgraphs that tell of it. */
export interface ExtendedSite {
  readonly bc: TestBusinessCentral;
  /** Requests at Business Central while `work` runs; a `$batch` counts one. */
  requestsDuring(work: () => Promise<unknown>): Promise<number>;
  prices(wanted: readonly Wanted[], asking: Asking): Promise<readonly (ShownPrice | null)[]>;
  /** Any selection on one article, errors included. */
  ask(selection: string, sku: string, asking: Asking): Promise<z.infer<typeof pricesReply>>;
  /** One internal root of a subgraph. */
  query<T>(subgraph: string, document: string, schema: z.ZodType<T>, asking: Asking): Promise<T>;
  stop(): Promise<void>;
}

const everyFact = `unavailable asOf stale sold baseUnit units { code quantityPerUnit } taxRate localCurrency exchangeRate
  measure { unit quantity } holdsUntil records { id kind audience amount currency discountPercent unit variant minimumQuantity validFrom
  validUntil priceList campaign campaignTitle allowLineDiscount taxIncluded includedTaxRate decided quoted { net gross calculation }
  applies source }`;
const everyField = `status validUntil personalised current { amount currency } each { amount currency } list { amount currency }
  net { amount currency } tax { amount currency } alternatives { kind amount { amount currency } }
  explanation { rule candidates { id chosen decided reason } }`;

export async function startExtendedSite(parts: {
  readonly markets: Markets;
  readonly clock: { now(): Date };
  readonly rows?: readonly (readonly [string, DrawnRow])[];
}): Promise<ExtendedSite> {
  const { markets, clock, rows = [] } = parts;
  // Two years of sales decide no price, and take their time.
  const none = { value: [] };
  const retailer = Object.defineProperties(buildRetailer(), {
    ...{ receipts: none, returns: none, webOrders: none, erpOrders: none },
  });
  const limits = { requestsPerWindow: 1_000_000 };
  const bc = await startTestBusinessCentral({ retailer, clock, limits, pricingExtension: true });
  for (const [set, row] of rows) bc.backOffice.upsert(set, row);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const store = await openStore({ logger });
  const subgraphs = new Map<string, InProcessSubgraph>();
  const internalGraph = createInternalGraph({ transport: createInProcessTransport(subgraphs), name: 'pricing' });
  const dependencies = { logger, markets, clock, internalGraph, store: async () => store };
  const env = { ...bc.settings, ERP_TIMEOUT_MS: '60000', ERP_DISPLAY_TTL_MS: '3600000' };
  const erp = await createErpSubgraph({ ...dependencies, env });
  const pricing = await createPricingSubgraph({ ...dependencies, env: {} });
  subgraphs.set('erp', erp);
  subgraphs.set('pricing', pricing);
  // Of identity's part only this: a customer is the account of the same name.
  subgraphs.set('identity', {
    name: 'identity',
    execute: async ({ variables }) => {
      const { customers } = z.object({ customers: z.array(z.object({ id: z.string() })) }).parse(variables);
      return { data: { customers: customers.map(({ id }) => ({ canonicalId: id, erpNumbers: [id], shopIds: [] })) } };
    },
  });

  const contextOf = ({ market, account, now }: Asking): RequestContext => ({
    requestId: 'test',
    market,
    locale: market.locales[0] ?? 'en-GB',
    channel: 'WEB',
    storeId: null,
    tillId: null,
    caller: { kind: 'service', name: 'test', scopes: ['internal', 'prices:at', 'prices:explain'] },
    buyerId: account,
    now,
  });
  const execute = (subgraph: InProcessSubgraph, query: string, of: readonly unknown[], asking: Asking) =>
    withDeadline(60_000, (deadline) =>
      subgraph.execute({
        ...{ subgraph: subgraph.name, query, variables: { of }, deadline },
        context: contextOf(asking),
      }),
    );
  /** As the planner does it: the facts first, and with them what is made of them. */
  const planned = async (selections: readonly string[], skus: readonly string[], asking: Asking) => {
    const buyer = asking.account === null ? null : { id: asking.account };
    const asked = skus.map((sku) => ({
      ...{ __typename: 'Product', sku },
      buyer: buyer === null ? null : { ...buyer, canonicalId: buyer.id, erpNumbers: [buyer.id] },
    }));
    const facts = factsReply.parse(
      await execute(
        erp,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { priceFacts { ${everyFact} } } } }`,
        asked,
        asking,
      ),
    ).data._entities;
    const known = skus.map((sku, place) => ({ __typename: 'Product', sku, buyer, ...facts[place] }));
    const query = selections
      .map(
        (selection, place) => `r${place}: _entities(representations: $r${place}) { ... on Product { ${selection} } }`,
      )
      .join(' ');
    const variables = Object.fromEntries(known.map((one, place) => [`r${place}`, [one]]));
    const types = selections.map((_, place) => `$r${place}: [_Any!]!`).join(', ');
    const { data, errors } = await withDeadline(60_000, (deadline) =>
      pricing.execute({
        subgraph: 'pricing',
        query: `query (${types}) { ${query} }`,
        variables,
        deadline,
        context: contextOf(asking),
      }),
    );
    const found = selections.map((_, place) => z.array(z.unknown()).parse(data?.[`r${place}`] ?? [null])[0]);
    return pricesReply.parse({ data: { _entities: found }, ...(errors === undefined ? {} : { errors }) });
  };

  return {
    bc,
    requestsDuring: async (work) => {
      const mark = bc.journal.mark();
      await work();
      return bc.journal.since(mark).filter(({ kind }) => kind !== 'token').length;
    },
    prices: async (wanted, asking) => {
      const selections = wanted.map(({ quantity, unit }) => {
        const at = asking.at === undefined ? '' : `, at: "${asking.at}"`;
        return `price(quantity: "${quantity}", unit: ${unit === null ? 'null' : `"${unit}"`}${at}) { ${everyField} }`;
      });
      const reply = await planned(
        selections,
        wanted.map(({ sku }) => sku),
        asking,
      );
      return reply.data._entities.map((entity) => entity?.price ?? null);
    },
    ask: (selection, sku, asking) => planned([selection], [sku], asking),
    query: (subgraph, document, schema, asking) =>
      withDeadline(60_000, (deadline) =>
        internalGraph.query({ subgraph, document, schema, context: contextOf(asking), deadline }),
      ),
    stop: async () => {
      await pricing.stop();
      await erp.stop();
      await store.close();
      await bc.stop();
    },
  };
}
