import { z } from 'zod';
import type { Markets, RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';

/** An article whose price may have changed for the buyer. */
export interface PriceChanged {
  readonly sku: string;
}

interface Listening {
  readonly context: RequestContext;
  /** For the beginning alone. */
  readonly deadline: Deadline;
  readonly signal: AbortSignal;
}

/**
 * Changes of prices as their owner tells them, for the request's buyer.
 * @throws ClientError NOT_SUPPORTED when the owner cannot tell them, IDENTITY_UNAVAILABLE when the buyer's accounts are not known now.
 */
export type PriceChanges = (skus: readonly string[], listening: Listening) => Promise<AsyncIterable<PriceChanged>>;

const numbersSchema = z.object({
  customers: z.tuple([z.object({ erpNumbers: z.array(z.string()).readonly().nullable() }).nullable()]),
});
const changeSchema = z.object({ change: z.object({ sku: z.string() }) });

interface Owner {
  readonly subgraph: string;
  /** The subscription that tells them. */
  readonly field: string;
  readonly document: string;
  /** Whether it tells of one account's own prices as well. */
  readonly byAccount: boolean;
}

/** How each system that may own prices tells that they have changed. */
const owners: Readonly<Record<string, Owner>> = Object.freeze({
  erp: {
    subgraph: 'erp',
    field: 'Subscription.erpPriceChanges',
    document: `subscription Changes($skus: [ID!]!, $customerNumbers: [ID!]!) {
      change: erpPriceChanges(skus: $skus, customerNumbers: $customerNumbers) { sku }
    }`,
    byAccount: true,
  },
  commerce: {
    subgraph: 'commerce',
    field: 'Subscription.shopPriceChanges',
    document: `subscription Changes($skus: [ID!]!) { change: shopPriceChanges(skus: $skus) { sku } }`,
    byAccount: false,
  },
} as const);

/** The subscriptions that are listened to, for the owners that the markets name. */
export function priceChangeFields(markets: Markets): readonly string[] {
  return [...new Set(markets.all.flatMap(({ priceOwner }) => owners[priceOwner]?.field ?? []))];
}

export function createPriceChanges(internalGraph: InternalGraph): PriceChanges {
  const accountsOf = async (buyerId: string, { context, deadline }: Listening): Promise<readonly string[]> => {
    const { customers } = await internalGraph.query({
      subgraph: 'identity',
      document: `query Accounts($buyers: [_Any!]!) {
        customers: _entities(representations: $buyers) { ... on Customer { erpNumbers } }
      }`,
      variables: { buyers: [{ __typename: 'Customer', id: buyerId }] },
      schema: numbersSchema,
      context,
      deadline,
    });
    const numbers = customers[0]?.erpNumbers ?? null;
    if (numbers === null) throw new ClientError('IDENTITY_UNAVAILABLE');
    return numbers;
  };

  return async (skus, listening) => {
    const { context, deadline, signal } = listening;
    const { market, buyerId } = context;
    const owner = owners[market.priceOwner];
    if (owner === undefined) throw new ClientError('NOT_SUPPORTED');
    const customerNumbers = !owner.byAccount || buyerId === null ? [] : await accountsOf(buyerId, listening);
    const changes = await internalGraph.subscribe(
      {
        subgraph: owner.subgraph,
        document: owner.document,
        variables: { skus, ...(owner.byAccount ? { customerNumbers } : {}) },
        schema: changeSchema,
        context,
        deadline,
      },
      signal,
    );
    return articles(changes);
  };
}

async function* articles(changes: AsyncIterable<z.infer<typeof changeSchema>>): AsyncGenerator<PriceChanged, void> {
  for await (const { change } of changes) yield change;
}
