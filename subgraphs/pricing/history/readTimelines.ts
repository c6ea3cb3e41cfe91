import { z } from 'zod';
import { formatDecimal } from '../../../platform/money/index.ts';
import type { Sql } from '../../../platform/store/index.ts';
import { historyAudiences, type AppliedPrice } from './appliedPrice.ts';
import type { HistoryStart } from './historyStart.ts';
import type { PriceState } from './priceState.ts';
import type { PriceArea } from './priceArea.ts';
import { toTimeline, type Timeline } from './timeline.ts';

const row = z.object({
  sku: z.string(),
  as_of: z.string(),
  mark: z.string(),
  digest: z.string(),
  introduced_at: z.string().nullable(),
  perishable: z.boolean(),
  unit: z.string().nullable(),
  audience: z.enum(historyAudiences).nullable(),
  valid_from: z.string().nullable(),
  valid_until: z.string().nullable(),
  amount: z.string().nullable(),
  reduced: z.boolean().nullable(),
  kind: z.string().nullable(),
  campaign: z.string().nullable(),
  price_list: z.string().nullable(),
  record: z.string().nullable(),
  discount_record: z.string().nullable(),
  source: z.string().nullable(),
  start_as_of: z.string().nullable(),
  begins_at: z.string().nullable(),
});
type Row = z.infer<typeof row>;

/** The histories of these articles, by sku, with one query; an article without a history is missing. */
export async function readTimelines(
  sql: Sql,
  { market, priceZone }: PriceArea,
  skus: readonly string[],
): Promise<ReadonlyMap<string, Timeline>> {
  // A state counts even without a price: it ends the one before.
  const rows = await sql.query(
    `select s.sku, s.as_of, s.mark, s.digest, s.introduced_at, s.perishable, p.unit, p.audience, p.valid_from, p.valid_until, p.amount,
            p.reduced, p.kind, p.campaign, p.price_list, p.record, p.discount_record, p.source,
            h.as_of as start_as_of, h.begins_at
       from pricing.price_state s left join pricing.applied_price p using (market, price_zone, sku, as_of)
            left join pricing.history_start h using (market, price_zone, sku)
      where s.market = $1 and s.price_zone = $2 and s.sku = any($3::text[])`,
    [market, priceZone, skus],
    row,
  );
  const bySku = new Map<string, Map<string, PriceState & { readonly prices: AppliedPrice[] }>>();
  const starts = new Map<string, HistoryStart>();
  for (const one of rows) {
    const { start_as_of: asOf, begins_at: beginsAt } = one;
    if (asOf !== null && beginsAt !== null) starts.set(one.sku, { asOf, beginsAt });
    const states = bySku.get(one.sku) ?? new Map<string, PriceState & { readonly prices: AppliedPrice[] }>();
    bySku.set(one.sku, states);
    const state = states.get(one.as_of) ?? toState(one);
    states.set(one.as_of, state);
    const price = toPrice(one);
    if (price !== null) state.prices.push(price);
  }
  return new Map([...bySku].map(([sku, states]) => [sku, toTimeline([...states.values()], starts.get(sku) ?? null)]));
}

function toState({ sku, as_of, mark, digest, introduced_at, perishable }: Row) {
  return { sku, asOf: as_of, mark, digest, introducedAt: introduced_at, perishable, prices: [] };
}

function toPrice(from: Row): AppliedPrice | null {
  const { unit, audience, valid_from, source, kind, campaign, record } = from;
  if (unit === null || audience === null || valid_from === null || source === null) return null;
  return {
    unit,
    audience,
    from: valid_from,
    until: from.valid_until,
    amount: from.amount === null ? null : formatDecimal(from.amount),
    reduced: from.reduced ?? false,
    kind,
    campaign,
    priceList: from.price_list,
    record,
    discountRecord: from.discount_record,
    source,
  };
}
