import { ClientError } from '../../../platform/errors/index.ts';
import {
  assertMayReadCustomer,
  decodeCursor,
  encodeCursor,
  factsOrUnavailable,
  mayReadCustomer,
  pageSize,
  toPage,
} from '../../kit/index.ts';
import type { ActivityRecord, CustomerResolvers } from '../__generated__/resolvers.ts';
import type { OrdersContext } from '../context.ts';
import { parseCustomerReference, recordsOf } from '../entities.ts';
import type { CustomerReference } from '../entities.ts';
import type { SaleSource } from '../history/freshen.ts';
import type { HistoryPosition, IndexedOrder } from '../history/saleIndex.ts';
import { purchaseFacts } from '../purchases/purchaseFacts.ts';

/** How far back repeated purchases are looked for. */
const FREQUENT_AMONG = 100;
/** What the timeline gets; it says so when there is more. */
const ACTIVITIES = 200;

const isPosition = (value: unknown): value is HistoryPosition =>
  typeof value === 'object' &&
  value !== null &&
  'placedAt' in value &&
  typeof value.placedAt === 'string' &&
  !Number.isNaN(Date.parse(value.placedAt)) &&
  'id' in value &&
  typeof value.id === 'string';

/** @throws ClientError ORDERS_UNAVAILABLE when no source could be read at all. */
async function freshened(customer: CustomerReference, context: OrdersContext): Promise<readonly SaleSource[]> {
  const { request, deadline } = context;
  const sources = await context.freshen(recordsOf(customer), { context: request, deadline });
  if (sources.every(({ state }) => state === 'UNAVAILABLE')) throw new ClientError('ORDERS_UNAVAILABLE');
  return sources;
}

export const Customer: CustomerResolvers = {
  __resolveReference: parseCustomerReference,

  async orders(customer, { first, after, channel }, context) {
    assertMayReadCustomer(context.request, customer.id);
    const size = pageSize(first, 20);
    const from = after == null ? null : decodeCursor(after, isPosition);
    const sources = await freshened(customer, context);
    const page = await context.index.page(recordsOf(customer), { first: size, after: from, channel: channel ?? null });
    for (const order of page.orders) context.loaders.order.prime(order.id, order);
    return {
      ...toPage({
        nodes: page.orders.map(({ id }) => ({ id })),
        cursorOf: ({ id }) => encodeCursor(positionOf(page.orders, id)),
        totalCount: page.totalCount,
        hasNextPage: page.hasNextPage,
        hasPreviousPage: from !== null,
      }),
      complete: sources.every(({ state }) => state === 'COMPLETE' || state === 'NOT_LINKED'),
      sources,
    };
  },

  async frequentPurchases(customer, { first }, context) {
    const { request, deadline, index } = context;
    assertMayReadCustomer(request, customer.id);
    const size = pageSize(first, 5);
    await freshened(customer, context);
    const { orders } = await index.page(recordsOf(customer), { first: FREQUENT_AMONG, after: null, channel: null });
    const articles = await context.frequentPurchases(orders, { context: request, deadline });
    return articles
      .slice(0, size)
      .map(({ sku, ...rest }) => ({ ...rest, product: { sku, buyer: { id: customer.id } } }));
  },

  orderActivities: (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        if (!mayReadCustomer(context.request, customer.id)) throw new ClientError('FORBIDDEN');
        const sources = await freshened(customer, context);
        const page = await context.index.page(recordsOf(customer), { first: ACTIVITIES, after: null, channel: null });
        // A history that lacks a source is given with the reason: the timeline shows it and does not call it whole.
        const failed = sources.find(({ code }) => code !== null);
        return {
          unavailable: failed?.code ?? null,
          asOf: failed === undefined ? oldest(sources) : failed.asOf,
          truncated: page.hasNextPage,
          records: page.orders.map(toActivity),
        };
      },
      { truncated: false, records: [] },
      context.logger,
    ),

  recentPurchases: (customer, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        if (!mayReadCustomer(context.request, customer.id)) throw new ClientError('FORBIDDEN');
        return purchaseFacts(recordsOf(customer), context);
      },
      { stale: false, purchases: [] },
      context.logger,
    ),
};

function positionOf(orders: readonly IndexedOrder[], id: string): HistoryPosition {
  const order = orders.find((candidate) => candidate.id === id);
  return { placedAt: order?.placedAt ?? '', id };
}

/** A whole history is as old as the reading of the system that was read first. */
function oldest(sources: readonly SaleSource[]): string | null {
  const instants = sources.flatMap(({ asOf }) => asOf ?? []);
  return instants.reduce<string | null>((least, asOf) => (least === null || asOf < least ? asOf : least), null);
}

function toActivity(order: IndexedOrder): ActivityRecord {
  return {
    id: order.id,
    type: 'PURCHASE',
    channel: order.channel,
    occurredAt: order.placedAt,
    summary:
      order.channel === 'STORE' ? `Bought in a store, receipt ${order.number}` : `Ordered, number ${order.number}`,
    storeId: order.storeId,
    sku: null,
    orderId: order.id,
    source: order.entries[0]?.system ?? 'orders',
  };
}
