import type { Market } from '../../../platform/context/index.ts';
import { createCalendar } from '../../kit/index.ts';
import type { AppliedPrice } from './appliedPrice.ts';
import type { Timeline } from './timeline.ts';

/** `from` and `until` are local days (YYYY-MM-DD, from their midnight on) or instants; null: until something changes. */
export interface Stretch extends Partial<Omit<AppliedPrice, 'from' | 'until' | 'amount'>> {
  readonly from: string;
  readonly until: string | null;
  readonly amount: string | null;
}

/** A history of one piece in a market, for tests; where it says nothing of members they pay what everybody pays. */
export function testHistory(
  market: Market,
  everybody: readonly Stretch[],
  { members = everybody, ...more }: Partial<Timeline> & { readonly members?: readonly Stretch[] } = {},
): Timeline {
  const calendar = createCalendar(market.timeZone);
  const instant = (text: string): string =>
    text.length === 10 ? calendar.startOf(text) : new Date(text).toISOString();
  const lane = (audience: AppliedPrice['audience'], stretches: readonly Stretch[]): AppliedPrice[] =>
    stretches.map(({ from, until, ...rest }) => ({
      unit: 'PCS',
      audience,
      reduced: rest.campaign != null,
      kind: rest.campaign == null ? 'LIST' : 'CAMPAIGN',
      campaign: null,
      priceList: null,
      record: null,
      discountRecord: null,
      source: 'test',
      ...rest,
      from: instant(from),
      until: until === null ? null : instant(until),
    }));
  return {
    introducedAt: null,
    perishable: false,
    prices: [...lane('PUBLIC', everybody), ...lane('MEMBERS', members)],
    ...more,
  };
}
