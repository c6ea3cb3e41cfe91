import type { Catalogue } from './catalogue.ts';
import { marketCodes, markets } from './markets.ts';
import { quantityOf } from './numbers.ts';
import { Random } from './random.ts';
import { anchorMs, dayMs, dayOf } from './time.ts';
import type { StockRow, Store } from '../model.ts';

/** Stock of the watch at Danish stores: there in Copenhagen, sold out but expected in Frederiksberg. */
const watchStock: Readonly<Record<string, number>> = { 'S-DK01': 3, 'S-DK02': 0, 'S-DK06': 1, 'WEB-DK': 14 };

/** Stock at the anchor. Stores carry a share of the assortment, the web warehouses all that their market sells. */
export function buildStock(seed: number, catalogue: Catalogue, stores: readonly Store[], share: number): StockRow[] {
  const rows: StockRow[] = [];
  catalogue.sellable.forEach(({ article, draft }, index) => {
    if (draft.itemType !== 'Inventory') return;
    const random = new Random(seed, 'stock', index);
    const watch = article.sku === catalogue.named.lisaWatch;
    const add = (locationCode: string, typical: number) => {
      const fixed = watch ? watchStock[locationCode] : undefined;
      const empty = random.chance(0.12);
      const drawn =
        empty || draft.status !== 'ACTIVE' ? (random.chance(0.5) ? 0 : random.int(1, 2)) : random.int(1, typical);
      const pieces = fixed ?? drawn;
      // Metres and kilos are counted to the thousandth.
      const thousandths =
        draft.type.unit === 'PCS' || pieces === 0 ? pieces * 1000 : pieces * 1000 + random.int(0, 999);
      const reserved = pieces > 4 && random.chance(0.2) ? random.int(1, 3) : 0;
      const ordered = draft.status === 'ACTIVE' && (fixed === 0 || (pieces < 3 && random.chance(0.6)));
      rows.push({
        sku: article.sku,
        itemNo: article.itemNo,
        variantCode: article.variantCode ?? '',
        locationCode,
        inventory: quantityOf(thousandths),
        reserved: String(reserved),
        onPurchaseOrder: ordered ? String(random.int(1, 4) * 6) : '0',
        expectedReceiptDate: ordered ? dayOf(anchorMs + random.int(2, 30) * dayMs) : null,
      });
    };
    for (const code of marketCodes) if (article.markets.includes(code)) add(markets[code].onlineLocation, 80);
    for (const { storeId, market, partner } of stores) {
      if (partner || !article.markets.includes(market)) continue;
      const carried = random.chance(share);
      if (carried || (watchStock[storeId] !== undefined && watch)) add(storeId, 12);
    }
  });
  return rows;
}
