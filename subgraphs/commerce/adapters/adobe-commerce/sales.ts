import type { Reading, Readings } from '../../../kit/index.ts';
import type { SaleEntry, SaleRecord } from '../../__generated__/resolvers.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope } from '../../port.ts';
import { channelOf } from './channels.ts';
import type { AdobeClient } from './client.ts';
import { anyOf, type Criteria } from './criteria.ts';
import { mapSale } from './mapSale.ts';
import { ADMIN_VIEW } from './views.ts';
import { searchAll } from './searchAll.ts';
import { order, orderEntry, orderEntryFields, rma, shipment, type WireOrder, type WireOrderEntry } from './wire.ts';

const REFERENCES_PER_REQUEST = 250;
const referencePattern = /^order:(\d{1,12})$/;

export interface SaleReader {
  sales(references: readonly string[], scope: CommerceScope): Promise<Readings<SaleRecord>>;
  salesOf(accountIds: readonly string[], since: string, scope: CommerceScope): Promise<readonly SaleEntry[]>;
}

/** Web orders: one search for all references. */
export function createSaleReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly system: string;
}): SaleReader {
  const { client, config, system } = parts;

  /** Shipments and returns stand on the order where the site's module puts them there; else they cost two more searches. */
  const attachmentsOf = async (orders: readonly WireOrder[], { deadline }: CommerceScope) => {
    const bare = orders.filter(({ extension_attributes }) => extension_attributes?.samklang_shipments === undefined);
    const ids = bare.map(({ entity_id }) => entity_id);
    if (ids.length === 0) return { shipments: [], returns: [] };
    const criteria: Criteria = { groups: [anyOf('order_id', ids)], sort: [{ field: 'entity_id', direction: 'ASC' }] };
    const [shipments, returns] = await Promise.all([
      searchAll(client, '/shipments', criteria, shipment, { deadline }),
      searchAll(client, '/returns', criteria, rma, { deadline }),
    ]);
    return { shipments, returns };
  };

  return {
    sales: async (references, scope) => {
      const ids = references.flatMap((reference) => referencePattern.exec(reference)?.[1] ?? []);
      const chunks: string[][] = [];
      for (let from = 0; from < ids.length; from += REFERENCES_PER_REQUEST)
        chunks.push(ids.slice(from, from + REFERENCES_PER_REQUEST));
      const pages = await Promise.all(
        chunks.map((chunk) =>
          client.search(ADMIN_VIEW, '/orders', { groups: [anyOf('entity_id', chunk)] }, order, {
            deadline: scope.deadline,
          }),
        ),
      );
      const orders = pages.flatMap(({ items }) => items);
      const others = await attachmentsOf(orders, scope);
      return new Map(
        orders.map((each): [string, Reading<SaleRecord>] => {
          const own = <T extends { readonly order_id: string }>(rows: readonly T[]): T[] =>
            rows.filter(({ order_id }) => order_id === each.entity_id);
          const value = mapSale(each, {
            shipments: each.extension_attributes?.samklang_shipments ?? own(others.shipments),
            returns: each.extension_attributes?.samklang_returns ?? own(others.returns),
            system,
            withdrawalDays: config.COMMERCE_WITHDRAWAL_DAYS,
          });
          return [`order:${each.entity_id}`, { value, asOf: scope.now, stale: false }];
        }),
      );
    },

    salesOf: async (accountIds, since, { deadline }) => {
      const from = new Date(since).toISOString().slice(0, 19).replace('T', ' ');
      const rows = await searchAll(
        client,
        '/orders',
        {
          groups: [anyOf('customer_id', accountIds), [{ field: 'updated_at', condition: 'gteq', value: from }]],
          sort: [{ field: 'entity_id', direction: 'ASC' }],
        },
        orderEntry,
        { deadline, fields: orderEntryFields },
      );
      return rows.map(mapEntry);
    },
  };
}

export function mapEntry(wire: WireOrderEntry): SaleEntry {
  const customerId = wire.customer_id ?? null;
  return {
    reference: `order:${wire.entity_id}`,
    number: wire.increment_id,
    originNumber: null,
    channel: channelOf(wire.extension_attributes?.samklang_channel) ?? 'WEB',
    storeId: null,
    placedAt: wire.created_at,
    modifiedAt: wire.updated_at,
    customerId,
    clubCard: null,
    paymentToken: wire.payment?.extension_attributes?.vault_payment_token?.gateway_token ?? null,
    guestEmail: customerId === null ? (wire.customer_email?.toLowerCase() ?? null) : null,
    deleted: false,
  };
}
