import { z } from 'zod';
import { channelKinds } from '../../../platform/context/index.ts';
import type { ChannelKind } from '../../../platform/context/index.ts';
import type { Store } from '../../../platform/store/index.ts';
import { feedsAsOf } from '../../kit/index.ts';
import { saleSystems } from './saleSystems.ts';
import type { SaleSystem } from './saleSystems.ts';

/** The records under which a customer buys. null = not known now. */
export interface CustomerRecords {
  readonly erpNumbers: readonly string[] | null;
  readonly shopIds: readonly string[] | null;
  readonly clubCards: readonly string[] | null;
  readonly paymentTokens: readonly string[] | null;
}

/** One sale with its entries in every system that holds it. */
export interface IndexedOrder {
  readonly id: string;
  readonly number: string;
  readonly channel: ChannelKind;
  readonly storeId: string | null;
  /** RFC 3339 in UTC. */
  readonly placedAt: string;
  /** The system in which the sale was made first, as far as it is known here. */
  readonly entries: readonly IndexedEntry[];
}

export interface IndexedEntry {
  readonly system: SaleSystem;
  readonly reference: string;
  readonly number: string;
  readonly origin: boolean;
  readonly customerId: string | null;
  readonly clubCard: string | null;
  readonly paymentToken: string | null;
}

/** Where a page begins: after this order, newest first. */
export interface HistoryPosition {
  readonly placedAt: string;
  readonly id: string;
}

export interface HistoryPage {
  readonly orders: readonly IndexedOrder[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** The readable index of sales. */
export interface SaleIndex {
  /** A customer's sales, newest first, each once. Only those whose records are known are found. */
  page(
    records: CustomerRecords,
    options: { readonly first: number; readonly after: HistoryPosition | null; readonly channel: ChannelKind | null },
  ): Promise<HistoryPage>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, IndexedOrder>>;
  /** By id, for those that are known: a text that changes when any system tells something new of the order. */
  versions(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ids of sales that have this number in a system, or in any. */
  idsByNumber(number: string, system: string | null): Promise<readonly string[]>;
  idsByPaymentToken(token: string): Promise<readonly string[]>;
  /** Whether every system's feed has been read to its end at least once. */
  isWhole(): Promise<boolean>;
}

const entryRow = z.object({
  order_id: z.string(),
  system: z.enum(saleSystems),
  reference: z.string(),
  number: z.string(),
  origin: z.boolean(),
  channel: z.enum(channelKinds),
  store_id: z.string().nullable(),
  placed_at: z.string(),
  customer_id: z.string().nullable(),
  club_card: z.string().nullable(),
  payment_token: z.string().nullable(),
});

/** Sales found by more than this many matching ids are still found by id; a guard against an answer without end. */
const MAX_SALES_BY_NUMBER = 20;

export function createSaleIndex(store: Store): SaleIndex {
  async function byIds(ids: readonly string[]): Promise<ReadonlyMap<string, IndexedOrder>> {
    const rows = await store.query(
      `select order_id, system, reference, number, origin, channel, store_id, placed_at, customer_id, club_card, payment_token
         from orders.entry where order_id = any($1::text[])
        -- The origin first; of several copies in one system the last changed.
        order by origin desc, modified_at desc, reference`,
      [ids],
      entryRow,
    );
    const found = new Map<string, z.infer<typeof entryRow>[]>();
    for (const row of rows) found.set(row.order_id, [...(found.get(row.order_id) ?? []), row]);
    return new Map([...found].map(([id, entries]) => [id, toOrder(id, entries)]));
  }

  return {
    byIds,

    async page(records, { first, after, channel }) {
      // One row per sale, as its origin tells it; ids of other kinds never mix, since each has its own column.
      const sales = `
        with mine as (
          select order_id from orders.entry where system = 'erp' and customer_id = any($1::text[])
          union select order_id from orders.entry where system = 'commerce' and customer_id = any($2::text[])
          union select order_id from orders.entry where club_card = any($3::text[])
          union select order_id from orders.entry where payment_token = any($4::text[])),
        sale as (
          select distinct on (order_id) order_id, placed_at, channel
            from orders.entry join mine using (order_id)
           order by order_id, origin desc, modified_at desc, reference)`;
      const owned = [
        records.erpNumbers ?? [],
        records.shopIds ?? [],
        records.clubCards ?? [],
        records.paymentTokens ?? [],
      ];
      const [ids, counted] = await Promise.all([
        store.query(
          `${sales} select order_id from sale
            where ($5::text is null or channel = $5)
              and ($6::timestamptz is null or (placed_at, order_id) < ($6::timestamptz, $7::text))
            order by placed_at desc, order_id desc limit $8::int`,
          [...owned, channel, after?.placedAt ?? null, after?.id ?? null, first + 1],
          z.object({ order_id: z.string() }),
        ),
        store.query(
          `${sales} select count(*)::int as total from sale where ($5::text is null or channel = $5)`,
          [...owned, channel],
          z.object({ total: z.number() }),
        ),
      ]);
      const wanted = ids.slice(0, first).map((row) => row.order_id);
      const found = await byIds(wanted);
      return {
        orders: wanted.flatMap((id) => found.get(id) ?? []),
        totalCount: counted[0]?.total ?? 0,
        hasNextPage: ids.length > first,
      };
    },

    async versions(ids) {
      const rows = await store.query(
        `select order_id, string_agg(system || ' ' || reference || ' ' || modified_at::text, ',' order by system, reference) as version
           from orders.entry where order_id = any($1::text[]) group by order_id`,
        [ids],
        z.object({ order_id: z.string(), version: z.string() }),
      );
      return new Map(rows.map((row) => [row.order_id, row.version]));
    },

    async idsByNumber(number, system) {
      const rows = await store.query(
        `select distinct order_id from orders.entry
          where number = $1 and ($2::text is null or system = $2) order by order_id limit ${MAX_SALES_BY_NUMBER}`,
        [number, system],
        z.object({ order_id: z.string() }),
      );
      return rows.map((row) => row.order_id);
    },

    async idsByPaymentToken(token) {
      const rows = await store.query(
        `select distinct order_id from orders.entry where payment_token = $1 order by order_id`,
        [token],
        z.object({ order_id: z.string() }),
      );
      return rows.map((row) => row.order_id);
    },

    async isWhole() {
      const read = await feedsAsOf(store, 'orders');
      return saleSystems.every((system) => read.has(system));
    },
  };
}

function toOrder(id: string, entries: readonly z.infer<typeof entryRow>[]): IndexedOrder {
  const [first] = entries;
  if (!first) throw new Error('An order has at least one entry.');
  return {
    id,
    number: first.number,
    channel: first.channel,
    storeId: first.store_id,
    placedAt: first.placed_at,
    entries: entries.map((row) => ({
      system: row.system,
      reference: row.reference,
      number: row.number,
      origin: row.origin,
      customerId: row.customer_id,
      clubCard: row.club_card,
      paymentToken: row.payment_token,
    })),
  };
}
