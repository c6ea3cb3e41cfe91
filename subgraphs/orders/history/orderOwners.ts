import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { IndexedOrder } from './saleIndex.ts';

/** The canonical customer of each order that has one; sales to the walk-in account and guests are missing. */
export type OrderOwners = (
  orders: readonly IndexedOrder[],
  call: { readonly context: RequestContext; readonly deadline: Deadline },
) => Promise<ReadonlyMap<string, string>>;

const link = z.object({ system: z.string(), id: z.string(), customerId: z.string() });
const schema = z.object({ byRecord: z.array(link), byCard: z.array(link) });

export function createOrderOwners(internalGraph: InternalGraph): OrderOwners {
  return async (orders, call) => {
    const entries = orders.flatMap((order) => order.entries);
    const records = new Map(
      entries.flatMap(({ system, customerId, paymentToken }) => [
        ...(customerId === null
          ? []
          : [[`${system}:${customerId}`, { system: system as string, id: customerId }] as const]),
        ...(paymentToken === null
          ? []
          : [[`payment:${paymentToken}`, { system: 'payment', id: paymentToken }] as const]),
      ]),
    );
    const cards = [...new Set(entries.flatMap(({ clubCard }) => (clubCard === null ? [] : [clubCard])))];
    if (records.size === 0 && cards.length === 0) return new Map();
    const { byRecord, byCard } = await internalGraph.query({
      subgraph: 'identity',
      document: `query Owners($records: [RecordReferenceInput!]!, $cards: [ID!]!) {
        byRecord: customersByRecord(records: $records) { system id customerId }
        byCard: customersByCard(cards: $cards) { system id customerId }
      }`,
      variables: { records: [...records.values()], cards },
      schema,
      ...call,
    });
    const owners = new Map(byRecord.map(({ system, id, customerId }) => [`${system}:${id}`, customerId]));
    const holders = new Map(byCard.map(({ id, customerId }) => [id, customerId]));
    return new Map(
      orders.flatMap((order) => {
        const owner = order.entries
          .flatMap(({ system, customerId, clubCard, paymentToken }) => [
            owners.get(`${system}:${customerId ?? ''}`),
            holders.get(clubCard ?? ''),
            owners.get(`payment:${paymentToken ?? ''}`),
          ])
          .find((id) => id !== undefined);
        return owner === undefined ? [] : [[order.id, owner] as const];
      }),
    );
  };
}
