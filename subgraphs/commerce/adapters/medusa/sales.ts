import type { Reading, Readings } from '../../../kit/index.ts';
import type { SaleEntry, SaleRecord } from '../../__generated__/resolvers.ts';
import type { MedusaConfig } from '../../config.ts';
import type { CommerceScope } from '../../port.ts';
import { isAskable } from './askable.ts';
import type { MedusaClient } from './client.ts';
import { mapEntry } from './mapEntry.ts';
import { mapSale } from './mapSale.ts';
import { order, orderEntry, orderEntryFields, orderFields } from './wire.ts';

/** Medusa adds much to each order that nobody asked for: few at a time. */
const REFERENCES_PER_REQUEST = 100;
const referencePattern = /^order:([\w-]{1,64})$/;

export interface SaleReader {
  sales(references: readonly string[], scope: CommerceScope): Promise<Readings<SaleRecord>>;
  salesOf(accountIds: readonly string[], since: string, scope: CommerceScope): Promise<readonly SaleEntry[]>;
}

/** Web orders: one request for all references. */
export function createSaleReader(parts: {
  readonly client: MedusaClient;
  readonly config: MedusaConfig;
  readonly system: string;
}): SaleReader {
  const { client, config, system } = parts;
  return {
    sales: async (references, { deadline, now }) => {
      const ids = [...new Set(references.flatMap((reference) => referencePattern.exec(reference)?.[1] ?? []))];
      const chunks: string[][] = [];
      for (let from = 0; from < ids.length; from += REFERENCES_PER_REQUEST)
        chunks.push(ids.slice(from, from + REFERENCES_PER_REQUEST));
      const pages = await Promise.all(
        chunks.map((chunk) =>
          client.list(
            'orders',
            'orders',
            order,
            { 'id[]': chunk, fields: orderFields, limit: REFERENCES_PER_REQUEST },
            { deadline },
          ),
        ),
      );
      return new Map(
        pages
          .flatMap(({ rows }) => rows)
          .map((each): [string, Reading<SaleRecord>] => [
            `order:${each.id}`,
            {
              value: mapSale(each, { system, withdrawalDays: config.COMMERCE_WITHDRAWAL_DAYS }),
              asOf: now,
              stale: false,
            },
          ]),
      );
    },

    salesOf: async (accountIds, since, { deadline }) => {
      const ids = accountIds.filter(isAskable);
      if (ids.length === 0) return [];
      const rows = await client.listAll(
        'orders',
        'orders',
        orderEntry,
        { 'customer_id[]': ids, 'updated_at[$gte]': new Date(since).toISOString(), fields: orderEntryFields },
        { deadline },
      );
      return rows.map(mapEntry);
    },
  };
}
