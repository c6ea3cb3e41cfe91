import type { HistoryStart } from './historyStart.ts';
import type { PriceState } from './priceState.ts';

/**
 * From when on each state counts (RFC 3339 in UTC): from its own mark of change, however late it was learned; where the records lost a mark (a
 * line was deleted), from when that was seen. null: as far back as its records are evidence of.
 * @param states of one article, in order of their readings.
 * @param start where older states were dropped: of the first of these.
 */
export function beginnings(
  states: readonly Pick<PriceState, 'asOf' | 'mark'>[],
  start: HistoryStart | null,
): (string | null)[] {
  let last: string | null = null;
  return states.map(({ mark, asOf }, index) => {
    if (index === 0) {
      last = start?.beginsAt ?? mark;
      return start?.beginsAt ?? null;
    }
    last = last === null || mark > last ? mark : asOf > last ? asOf : last;
    return last;
  });
}
