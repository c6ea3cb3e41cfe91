import { publicScope } from '../../../../platform/cache/index.ts';
import { toDecimal, toQuantity } from '../../../../platform/money/index.ts';
import {
  type Calendar,
  createCalendars,
  freshness,
  type Reading,
  type Readings,
  type Shelf,
} from '../../../kit/index.ts';
import { stockKeyText, type ErpScope, type Stock, type StockKey, type StockRow } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient } from './client.ts';
import { all, eq, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import { readItems, type ItemFacts } from './items.ts';
import { itemTag, keptTags, stockTag } from './keptTags.ts';
import * as wire from './wire.ts';

export interface StockParts {
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly items: Shelf<ItemFacts>;
  readonly stock: Shelf<readonly wire.WireStock[]>;
}

interface ItemAt {
  readonly item: string;
  readonly location: string | null;
}

/** Stock by article and location, in one `$batch` with the items. An article that the ERP does not know is missing. */
export function createStock({ client, sku, items, stock }: StockParts) {
  const calendarOf = createCalendars();
  return async (keys: readonly StockKey[], scope: ErpScope): Promise<Readings<Stock>> => {
    const calendar = calendarOf(scope.market.timeZone);
    const wanted = new Map(
      keys.map((key) => {
        const at = { item: sku.split(key.sku).item, location: key.location };
        return [textOf(at), at];
      }),
    );
    const [itemOf, rowsOf] = await Promise.all([
      readItems(
        client,
        items,
        [...wanted.values()].map(({ item }) => item),
        scope,
      ),
      stock.read({
        keys: [...wanted.values()],
        keyOf: textOf,
        scope: publicScope,
        tagsOf: ({ item }) => [itemTag(item), stockTag(item), keptTags.stock],
        load: async (missing, deadline) => {
          const options = { deadline, priority: scope.priority ?? 'interactive' };
          const parts = [...groupBy(missing, ({ location }) => location ?? '').values()].map(async (group) => {
            const location = group[0]?.location ?? null;
            const rows = await inChunks(
              group.map(({ item }) => item),
              (chunk) =>
                client.rows(
                  {
                    entitySet: 'stockByLocation',
                    row: wire.stockByLocation,
                    filter: all(oneOf('itemNo', chunk), ...(location === null ? [] : [eq('locationCode', location)])),
                  },
                  options,
                ),
            );
            const byItem = groupBy(rows, ({ itemNo }) => itemNo);
            return group.map((at) => [textOf(at), byItem.get(at.item) ?? []] as const);
          });
          return new Map((await Promise.all(parts)).flat());
        },
        deadline: scope.deadline,
      }),
    ]);
    const readings = new Map<string, Reading<Stock> | Error>();
    for (const key of keys) {
      const { item, variant } = sku.split(key.sku);
      const facts = itemOf.get(item);
      const rows = rowsOf.get(textOf({ item, location: key.location }));
      if (facts instanceof Error) readings.set(stockKeyText(key), facts);
      else if (rows instanceof Error) readings.set(stockKeyText(key), rows);
      else if (facts?.value && rows) {
        const { card } = facts.value;
        readings.set(stockKeyText(key), {
          value: {
            discontinued: card.blocked || card.salesBlocked,
            rows: toRows(rows.value ?? [], variant, calendar),
          },
          ...freshness([facts, rows]),
        });
      }
    }
    return readings;
  };
}

function textOf({ item, location }: ItemAt): string {
  return JSON.stringify([item, location]);
}

/** A parent of variants has the stock of all of them. */
function toRows(rows: readonly wire.WireStock[], variant: string, calendar: Calendar): readonly StockRow[] {
  const ours = rows.filter(({ variantCode }) => variant === '' || variantCode === variant);
  return [...groupBy(ours, ({ locationCode }) => locationCode)].map(([location, parts]) => {
    const sum = (pick: (row: wire.WireStock) => string): string =>
      toQuantity(parts.reduce((total, row) => total.plus(toDecimal(pick(row))), toDecimal('0')));
    const [soonest] = parts.flatMap(({ expectedReceiptDate }) => expectedReceiptDate ?? []).sort();
    return {
      location,
      onHand: sum(({ inventory }) => inventory),
      reserved: sum(({ reservedQuantity }) => reservedQuantity),
      expectedAt: soonest === undefined ? null : calendar.startOf(soonest),
      onOrder: toDecimal(sum(({ qtyOnPurchOrder }) => qtyOnPurchOrder)).gt(0),
    };
  });
}
