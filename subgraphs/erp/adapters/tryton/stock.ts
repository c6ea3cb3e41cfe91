import { publicScope } from '../../../../platform/cache/index.ts';
import { toDecimal, toQuantity } from '../../../../platform/money/index.ts';
import { freshness, type Reading, type Readings, type Shelf, type Snapshot } from '../../../kit/index.ts';
import { stockKeyText, type ErpScope, type Stock, type StockKey, type StockRow } from '../../port.ts';
import { readProducts, type ProductFacts } from './articles.ts';
import type { TrytonClient } from './client.ts';
import type { Reference } from './reference.ts';
import * as wire from './wire.ts';

export interface StockParts {
  readonly client: TrytonClient;
  readonly reference: Snapshot<Reference>;
  readonly products: Shelf<ProductFacts>;
  readonly stock: Shelf<StockRow>;
}

interface ProductAt {
  readonly sku: string;
  readonly product: number;
  readonly location: string;
}

/** Stock by product and warehouse: one call per warehouse, whatever the number of articles. */
export function createStock({ client, reference, products, stock }: StockParts) {
  return async (keys: readonly StockKey[], scope: ErpScope): Promise<Readings<Stock>> => {
    const [known, found] = await Promise.all([
      reference.read(scope.deadline),
      readProducts(
        client,
        products,
        keys.map(({ sku }) => sku),
        scope,
      ),
    ]);
    const locationsOf = (key: StockKey): readonly string[] =>
      key.location === null ? [...known.value.warehouses.keys()] : [key.location];
    const wanted = keys.flatMap((key) => {
      const facts = found.get(key.sku);
      if (facts === undefined || facts instanceof Error || facts.value === null) return [];
      const product = facts.value.product.id;
      return locationsOf(key)
        .filter((location) => known.value.warehouses.has(location))
        .map((location): ProductAt => ({ sku: key.sku, product, location }));
    });
    const rows = await stock.read({
      keys: [...new Map(wanted.map((at) => [textOf(at), at])).values()],
      keyOf: textOf,
      scope: publicScope,
      load: async (missing, deadline) => {
        const places = [...new Set(missing.map(({ location }) => location))];
        const parts = places.map(async (location) => {
          const ours = missing.filter((at) => at.location === location);
          const quantities = await client.read(
            {
              model: 'product.product',
              ids: [...new Set(ours.map(({ product }) => product))],
              fields: ['quantity', 'forecast_quantity'],
              row: wire.productQuantity,
            },
            { deadline, context: { locations: [known.value.warehouses.get(location)] } },
          );
          const byId = new Map(quantities.map((row) => [row.id, row]));
          return ours.flatMap((at) => {
            const row = byId.get(at.product);
            return row === undefined ? [] : [[textOf(at), toRow(location, row)] as const];
          });
        });
        return new Map((await Promise.all(parts)).flat());
      },
      deadline: scope.deadline,
    });
    const readings = new Map<string, Reading<Stock> | Error>();
    for (const key of keys) {
      const facts = found.get(key.sku);
      if (facts instanceof Error) readings.set(stockKeyText(key), facts);
      if (facts === undefined || facts instanceof Error || facts.value === null) continue;
      const ours = locationsOf(key).flatMap((location) => rows.get(textOf({ sku: key.sku, location })) ?? []);
      const failed = ours.find((row) => row instanceof Error);
      const read = ours.flatMap((row) => (row instanceof Error ? [] : [row]));
      const { active, salable } = facts.value.product;
      readings.set(
        stockKeyText(key),
        failed ?? {
          value: { discontinued: !active || !salable, rows: read.flatMap(({ value }) => value ?? []) },
          ...freshness([facts, ...read]),
        },
      );
    }
    return readings;
  };
}

function textOf({ sku, location }: Pick<ProductAt, 'sku' | 'location'>): string {
  return JSON.stringify([sku, location]);
}

/** What planned moves will take away is reserved; what they will bring is on order, without a day that the server tells here. */
function toRow(location: string, row: { readonly quantity: string; readonly forecast_quantity: string }): StockRow {
  const planned = toDecimal(row.forecast_quantity).minus(toDecimal(row.quantity));
  return {
    location,
    onHand: toQuantity(row.quantity),
    reserved: planned.lt(0) ? toQuantity(planned.abs()) : '0',
    expectedAt: null,
    onOrder: planned.gt(0),
  };
}
