import type { BusinessClock } from '../../../../platform/clock/index.ts';
import { startRestStand, type RestStand } from '../../../kit/testkit/startRestStand.ts';
import type { WirePrices } from './wire.ts';

/** The stores that it has, with their keys. */
export const testStores: ReadonlyMap<string, string> = new Map([
  ['S-DK01', 'key-of-the-first'],
  ['S-DK02', 'key-of-the-second'],
]);
/** What each till charges, by article. */
export const testAmounts = { 'A-1': '1499.00', 'A-2': '25.00' } as const;
const before = { 'A-1': '1999.00', 'A-2': '25.00' } as const;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** A system that speaks as __vendor__ does, for tests: replace it by one that speaks as its documentation says. */
export async function startTest__Vendor__(clock: BusinessClock): Promise<RestStand> {
  return startRestStand(({ path, query, headers }) => {
    const [, storeId = ''] = /^\/stores\/([^/]+)\/prices$/.exec(path) ?? [];
    const key = testStores.get(decodeURIComponent(storeId));
    if (key === undefined) return { status: 404, body: { error: 'not found' } };
    if (headers['x-store-key'] !== key) return { status: 401, body: { error: 'unauthorized' } };
    const asked = query.getAll('sku');
    const today = clock.now();
    const yesterday = new Date(today.getTime() - 86_400_000);
    const validUntil = `${dayOf(new Date(today.getTime() + 86_400_000))}T00:00:00Z`;
    const till = (id: string, day: Date, amounts: Readonly<Record<string, string>>): WirePrices['tills'][number] => ({
      id: `${storeId}-${id}`,
      version: dayOf(day).replaceAll('-', ''),
      deliveredAt: `${dayOf(day)}T02:00:00Z`,
      lagging: day !== today,
      prices: Object.entries(amounts)
        .filter(([sku]) => asked.includes(sku))
        .map(([sku, amount]) => ({ sku, unit: 'PCS', amount, memberAmount: amount, validUntil })),
    });
    const tills = [till('T1', today, testAmounts), till('T2', yesterday, before)];
    return { status: 200, body: { currency: 'DKK', tills } satisfies WirePrices };
  });
}
