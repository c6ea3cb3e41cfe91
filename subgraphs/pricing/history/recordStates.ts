import { z } from 'zod';
import { insertMany, type Sql } from '../../../platform/store/index.ts';
import type { PriceArea } from './priceArea.ts';
import type { PriceState } from './priceState.ts';

const known = z.object({ sku: z.string(), as_of: z.string(), mark: z.string(), digest: z.string() });

/**
 * Adds what was read to the history; answers how many states were new. What stands there stays, so that repeated and late readings do no
 * harm; of two readings of one instant the later counts. Run it in a transaction.
 */
export async function recordStates(sql: Sql, area: PriceArea, states: readonly PriceState[]): Promise<number> {
  const { market, priceZone } = area;
  const latest = await sql.query(
    `select distinct on (sku) sku, as_of, mark, digest from pricing.price_state
      where market = $1 and price_zone = $2 and sku = any($3::text[]) order by sku, as_of desc`,
    [market, priceZone, states.map(({ sku }) => sku)],
    known,
  );
  const bySku = new Map(latest.map((row) => [row.sku, row]));
  const fresh = states.filter(({ sku, asOf, mark, digest }) => {
    const last = bySku.get(sku);
    return last === undefined || asOf < last.as_of || last.mark !== mark || last.digest !== digest;
  });
  for (const table of ['applied_price', 'price_state']) {
    await sql.execute(
      `delete from pricing.${table} t using unnest($3::text[], $4::timestamptz[]) as fresh (sku, as_of)
        where t.market = $1 and t.price_zone = $2 and t.sku = fresh.sku and t.as_of = fresh.as_of`,
      [market, priceZone, fresh.map(({ sku }) => sku), fresh.map(({ asOf }) => asOf)],
    );
  }
  const place = { market, price_zone: priceZone };
  await insertMany(
    sql,
    {
      table: 'pricing.price_state',
      columns: ['market', 'price_zone', 'sku', 'as_of', 'mark', 'digest', 'introduced_at', 'perishable', 'learned_at'],
    },
    fresh.map(({ sku, asOf, mark, digest, introducedAt, perishable }) => ({
      ...place,
      ...{ sku, mark, digest, perishable },
      as_of: asOf,
      introduced_at: introducedAt,
      learned_at: new Date().toISOString(),
    })),
  );
  await insertMany(
    sql,
    {
      table: 'pricing.applied_price',
      columns: [
        ...[
          'market',
          'price_zone',
          'sku',
          'as_of',
          'unit',
          'audience',
          'valid_from',
          'valid_until',
          'amount',
          'reduced',
        ],
        ...['kind', 'campaign', 'price_list', 'record', 'discount_record', 'source'],
      ],
    },
    fresh.flatMap(({ sku, asOf, prices }) =>
      prices.map(({ unit, audience, from, until, amount, reduced, kind, campaign, priceList, record, ...rest }) => ({
        ...place,
        ...{ sku, unit, audience, amount, reduced, kind, campaign, record },
        as_of: asOf,
        valid_from: from,
        valid_until: until,
        price_list: priceList,
        discount_record: rest.discountRecord,
        source: rest.source,
      })),
    ),
  );
  return fresh.length;
}
