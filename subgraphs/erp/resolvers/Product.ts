import { ClientError } from '../../../platform/errors/index.ts';
import { factsOrUnavailable, mayReadCustomer, pageSize } from '../../kit/index.ts';
import type { PriceFacts, ProductResolvers } from '../__generated__/resolvers.ts';
import type { ErpContext } from '../context.ts';
import { parseProductReference, type ProductReference } from '../entities.ts';
import { knownNumbers } from '../knownNumbers.ts';
import { requireCapability } from '../loaders.ts';
import { noFacts, readFacts } from '../priceFacts.ts';
import { selectStock } from '../selectStock.ts';
import { stockLevel } from '../stockLevel.ts';

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  buyer: ({ buyer }) => (buyer?.id == null ? null : { id: buyer.id }),
  gtin: async ({ sku }, _arguments, { loaders }) => (await loaders.articles.load(sku))?.value.gtin ?? null,
  units: async ({ sku }, _arguments, { loaders }) => (await loaders.articles.load(sku))?.value.units ?? null,

  availability: async ({ sku }, { storeIds, near, first }, { loaders, port, scope, lowStock }) => {
    const size = pageSize(first, 10);
    requireCapability(port, 'STOCK');
    // Which places are stores, and where, decides what is shown.
    requireCapability(port, 'STORES');
    const [stock, places] = await Promise.all([loaders.stock.load({ sku, location: null }), port.places(scope)]);
    if (stock === null) return null;
    const rows = selectStock(stock.value.rows, {
      places: places.value,
      country: scope.market.country,
      storeIds: storeIds ?? null,
      near: near ?? null,
      first: size,
    });
    return rows.map(({ row, place }) => stockLevel(stock, row, { place, places }, { system: port.system, lowStock }));
  },

  onlineAvailability: async ({ sku }, _arguments, { loaders, port, scope, lowStock }) => {
    const location = scope.market.onlineLocation;
    requireCapability(port, 'STOCK');
    const [stock, places] = await Promise.all([
      loaders.stock.load({ sku, location }),
      port.capabilities.has('STORES') ? port.places(scope) : null,
    ]);
    const row = stock?.value.rows.find((candidate) => candidate.location === location);
    if (!stock || !row) return null;
    const place = places?.value.find(({ id }) => id === location) ?? null;
    return stockLevel(stock, row, { place, places }, { system: port.system, lowStock });
  },

  priceFacts: async (product, _arguments, context) =>
    context.request.market.priceOwner === 'erp' ? factsOf(product, context) : null,
  erpPriceFacts: async (product, _arguments, context) => factsOf(product, context),
};

async function factsOf(product: ProductReference, { loaders, request, logger }: ErpContext): Promise<PriceFacts> {
  return factsOrUnavailable(
    async () => readFacts(await loaders.prices.load({ sku: product.sku, customer: pricedCustomer(product, request) })),
    noFacts,
    logger,
  );
}

/** Of several accounts of one buyer the first counts: identity puts them in order. null: the public. */
function pricedCustomer({ buyer }: ProductReference, request: ErpContext['request']): string | null {
  if (buyer == null) return null;
  const numbers = knownNumbers(buyer);
  if (buyer.id === null || !mayReadCustomer(request, buyer.id)) throw new ClientError('FORBIDDEN');
  return numbers[0] ?? null;
}
