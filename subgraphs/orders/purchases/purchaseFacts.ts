import { feedsAsOf } from '../../kit/index.ts';
import type { PurchaseFacts } from '../__generated__/resolvers.ts';
import type { OrdersContext } from '../context.ts';
import { linkOf } from '../history/linkOf.ts';
import type { CustomerRecords } from '../history/saleIndex.ts';
import { saleSystems } from '../history/saleSystems.ts';
import { articlesSource } from './articlesSource.ts';
import { recentPurchases } from './recentPurchases.ts';

const DAY_MS = 86_400_000;

/** What a customer has just bought, by the days of the request's market, as far as the index knows: no system is asked. */
export async function purchaseFacts(
  records: CustomerRecords,
  { request, store, staleAfterMs }: Pick<OrdersContext, 'request' | 'store' | 'staleAfterMs'>,
): Promise<PurchaseFacts> {
  const links = saleSystems.map((system) => ({ system, link: linkOf(system, records) }));
  const linked = links.flatMap(({ system, link }) => (link === 'linked' ? [system] : []));
  const days = request.market.justBoughtDays;
  const none = { unavailable: null, asOf: null, stale: false, purchases: [] };
  if (days === 0 || links.every(({ link }) => link === 'none')) return none;

  const now = Date.parse(request.now);
  const [read, { articles, whole }] = await Promise.all([
    feedsAsOf(store, 'orders'),
    recentPurchases(store, records, new Date(now - days * DAY_MS).toISOString()),
  ]);
  const readings = linked.flatMap((system) => [read.get(system), read.get(articlesSource(system))]);
  const known = readings.filter((asOf) => asOf !== undefined).sort();
  const [oldest = null] = known;
  const code = links.some(({ link }) => link === 'unknown')
    ? 'IDENTITY_UNAVAILABLE'
    : known.length < readings.length
      ? 'ORDERS_UNAVAILABLE'
      : null;
  return {
    unavailable: code,
    asOf: oldest,
    stale: !whole || (oldest !== null && now - Date.parse(oldest) > staleAfterMs),
    purchases: [...articles],
  };
}
