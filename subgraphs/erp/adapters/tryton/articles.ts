import { publicScope } from '../../../../platform/cache/index.ts';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { formatDecimal, roundHalfUp, toDecimal } from '../../../../platform/money/index.ts';
import type { Reading, Shelf } from '../../../kit/index.ts';
import type { SalesUnit } from '../../__generated__/resolvers.ts';
import type { Article, ErpScope } from '../../port.ts';
import type { TrytonClient } from './client.ts';
import type { Reference } from './reference.ts';
import * as wire from './wire.ts';

/** A product with its codes. */
export interface ProductFacts {
  readonly product: wire.WireProduct;
  readonly gtin: string | null;
}

const fields = ['code', 'active', 'salable', 'default_uom', 'sale_uom', 'account_category'];

/** Products by code, which is our sku, through the shelf; null: there is no such product. Two calls, whatever the number. */
export async function readProducts(
  client: TrytonClient,
  shelf: Shelf<ProductFacts>,
  skus: readonly string[],
  scope: ErpScope,
): Promise<ReadonlyMap<string, Reading<ProductFacts | null> | Error>> {
  return shelf.read({
    keys: [...new Set(skus)],
    scope: publicScope,
    load: async (missing, deadline) => loadProducts(client, missing, deadline),
    deadline: scope.deadline,
  });
}

async function loadProducts(
  client: TrytonClient,
  skus: readonly string[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, ProductFacts>> {
  const options = { deadline, context: { active_test: false } };
  const [products, identifiers] = await Promise.all([
    client.search({ model: 'product.product', domain: [['code', 'in', skus]], fields, row: wire.product }, options),
    client.search(
      {
        model: 'product.identifier',
        domain: [
          ['product.code', 'in', skus],
          ['type', '=', 'ean'],
        ],
        fields: ['product', 'type', 'code'],
        row: wire.identifier,
      },
      options,
    ),
  ]);
  const gtins = new Map(identifiers.map(({ product, code }) => [product, code]));
  return new Map(
    products.flatMap((product) =>
      product.code === null ? [] : [[product.code, { product, gtin: gtins.get(product.id) ?? null }]],
    ),
  );
}

export function toArticle(sku: string, facts: ProductFacts, reference: Reference): Article {
  return {
    sku,
    gtin: facts.gtin,
    units: toUnits(facts, reference),
    discontinued: !facts.product.active || !facts.product.salable,
  };
}

/** A product is sold in any unit of its base unit's category: Tryton converts between them. Base unit first. */
export function toUnits({ product, gtin }: ProductFacts, { units }: Reference): readonly SalesUnit[] {
  const base = units.get(product.default_uom);
  if (base === undefined) return [];
  return [...units.values()]
    .filter(({ category }) => category === base.category)
    .map((unit) => ({
      code: unit.symbol,
      name: unit.name,
      gtin: unit.id === base.id ? gtin : null,
      quantityPerUnit: formatDecimal(roundHalfUp(toDecimal(unit.factor).div(toDecimal(base.factor)), 5)),
      base: unit.id === base.id,
    }))
    .sort((a, b) => Number(b.base) - Number(a.base) || toDecimal(a.quantityPerUnit).cmp(toDecimal(b.quantityPerUnit)));
}
