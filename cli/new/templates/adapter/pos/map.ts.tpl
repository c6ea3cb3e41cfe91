import { parseMoney } from '../../../../platform/money/index.ts';
import type { TillOffering } from '../../port.ts';
import type { WirePrices } from './wire.ts';

export const SYSTEM = '__vendor__';

/** By article, a row for each till that knows it. */
export function toOfferings({ currency, tills }: WirePrices, storeId: string): Map<string, TillOffering[]> {
  const byArticle = new Map<string, TillOffering[]>();
  for (const { id: tillId, version: priceFileVersion, deliveredAt, lagging, prices } of tills) {
    for (const { sku, unit, amount, memberAmount, validUntil } of prices) {
      const rows = byArticle.get(sku) ?? [];
      byArticle.set(sku, rows);
      rows.push({
        ...{ storeId, tillId, priceFileVersion, deliveredAt, lagging, unit, currency, validUntil },
        amount: parseMoney(amount, currency).amount,
        memberAmount: parseMoney(memberAmount, currency).amount,
      });
    }
  }
  return byArticle;
}
