import type { AppliedPrice } from './appliedPrice.ts';
import { beginnings } from './beginnings.ts';
import type { HistoryStart } from './historyStart.ts';
import { isSamePrice } from './isSamePrice.ts';
import type { PriceState } from './priceState.ts';

/** What is known of an article's prices in one market. */
export interface Timeline {
  readonly introducedAt: string | null;
  readonly perishable: boolean;
  /** In order of their beginnings; those of one unit and audience do not overlap, and a gap between them is what is not known. */
  readonly prices: readonly AppliedPrice[];
}

/**
 * One history of what several readings of the records said. Each state holds from its own mark of change on until that of the next, however
 * late it was learned; where the records lost a mark (a line was deleted), from when that was seen. Before the first reading its records
 * are all the evidence there is. A price that a later state plans back in time was not applied then, and does not count.
 * @param start where states were dropped: what was before is not known. null: none were.
 */
export function toTimeline(states: readonly PriceState[], start: HistoryStart | null = null): Timeline {
  const inOrder = [...new Map(states.map((state) => [state.asOf, state])).values()]
    .filter(({ asOf }) => start === null || asOf >= start.asOf)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const begun = beginnings(inOrder, start);
  const prices = inOrder.flatMap((state, index) =>
    state.prices.flatMap((price) => within(price, begun[index] ?? null, begun[index + 1] ?? null)),
  );
  const last = inOrder.at(-1);
  return {
    introducedAt: last?.introducedAt ?? null,
    perishable: last?.perishable ?? false,
    prices: joined(prices),
  };
}

function within(price: AppliedPrice, begin: string | null, end: string | null): AppliedPrice[] {
  const from = begin !== null && begin > price.from ? begin : price.from;
  const until = end !== null && (price.until === null || end < price.until) ? end : price.until;
  return until !== null && from >= until ? [] : [{ ...price, from, until }];
}

/** Neighbours that say the same are one. */
function joined(prices: readonly AppliedPrice[]): AppliedPrice[] {
  const lanes = new Map<string, AppliedPrice[]>();
  for (const price of prices.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const key = JSON.stringify([price.unit, price.audience]);
    const lane = lanes.get(key) ?? [];
    lanes.set(key, lane);
    const last = lane.at(-1);
    if (last !== undefined && last.until === price.from && isSamePrice(last, price)) {
      lane[lane.length - 1] = { ...last, until: price.until };
    } else {
      lane.push(price);
    }
  }
  return [...lanes.values()].flat();
}
