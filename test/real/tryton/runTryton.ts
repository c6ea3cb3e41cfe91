import type { Progress, Running } from '../running.ts';
import type { MedusaState, TrytonState } from '../state.ts';
import { chooseSubset, type Subset } from '../subset.ts';
import { seedTryton } from './seedTryton.ts';
import { installTryton, startTryton } from './startTryton.ts';

/**
 * A Tryton server with its part of the retailer; null, and one line, where it cannot be had.
 * @param shop orders of it are keyed into the ERP as a connector does it, under the shop's own numbers.
 */
export async function runTryton(
  { say, signal }: Progress,
  shop: Promise<Running<MedusaState> | null>,
): Promise<Running<TrytonState> | null> {
  // Who waits for the shop tells of its failure.
  shop.catch(() => undefined);
  const missing = await installTryton(signal);
  if (missing !== null) {
    say(`tryton: not run, ${missing}`);
    return null;
  }
  const server = await startTryton(signal);
  try {
    say('tryton: listening');
    const subset = withShopOrders(chooseSubset(), (await shop)?.state ?? null);
    const { url, database, user, password } = server;
    const seeded = await seedTryton(server, subset);
    say(`tryton: seeded with ${subset.articles.length} articles and ${subset.sales.length} sales`);
    return { state: { url, database, user, password, subset, seeded }, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The sales that stand in a shop which gives numbers of its own come a second time, under those. */
function withShopOrders(subset: Subset, shop: MedusaState | null): Subset {
  const numbers = new Map(shop?.seeded.orders.map(({ origin, number }) => [origin, number]));
  const own = subset.sales.flatMap((sale) => {
    const number = numbers.get(sale.origin);
    return number === undefined ? [] : [{ ...sale, origin: number }];
  });
  return { ...subset, sales: [...subset.sales, ...own] };
}
