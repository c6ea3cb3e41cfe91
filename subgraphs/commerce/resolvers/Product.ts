import { factsOrUnavailable, pageSize } from '../../kit/index.ts';
import type { ProductResolvers } from '../__generated__/resolvers.ts';
import type { CommerceContext } from '../context.ts';
import { parseProductReference, type ProductReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import { noOffers, offersForProduct } from '../offerFacts.ts';
import type { ShopProduct } from '../port.ts';
import { groupsOfBuyer, noPrices, readFacts } from '../priceFacts.ts';

const MAX_ALTERNATIVES = 24;

async function productOf({ sku }: ProductReference, { loaders }: CommerceContext): Promise<ShopProduct | null> {
  return (await loaders.products.load({ by: 'sku', value: sku }))?.value ?? null;
}

/** A field of what the shop shows; null where the shop has no such article. */
function shown<T>(read: (product: ShopProduct) => T) {
  return async (parent: ProductReference, _arguments: unknown, context: CommerceContext): Promise<T | null> => {
    const product = await productOf(parent, context);
    return product === null ? null : read(product);
  };
}

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  buyer: ({ buyer }) => (buyer?.id == null ? null : { id: buyer.id }),
  kind: shown(({ kind }) => kind),
  name: shown(({ name }) => name),
  slug: shown(({ slug }) => slug),
  description: shown(({ description }) => description),
  brand: shown(({ brand }) => brand),
  media: shown(({ media }) => media),
  attributes: shown(({ attributes }) => attributes),
  sensitivity: shown(({ sensitivity }) => sensitivity),

  parent: async (reference, _arguments, context) => {
    const product = await productOf(reference, context);
    return product?.parentSku == null ? null : { sku: product.parentSku, buyer: reference.buyer };
  },

  variants: async (reference, _arguments, context) => {
    const product = await productOf(reference, context);
    if (product === null) return null;
    const variants = await context.loaders.products.loadMany(product.variants);
    return variants.flatMap((variant) =>
      variant?.value.offered === true ? [{ sku: variant.value.sku, buyer: reference.buyer }] : [],
    );
  },

  options: async (reference, _arguments, context) => {
    const product = await productOf(reference, context);
    if (product?.parentSku == null) return product?.options ?? null;
    const parent = await context.loaders.products.load({ by: 'sku', value: product.parentSku });
    return (parent?.value.options ?? []).flatMap(({ code, label }) => {
      const value = product.selections.get(code);
      return value === undefined ? [] : [{ code, label, values: [value] }];
    });
  },

  categories: async (reference, _arguments, context) => {
    const product = await productOf(reference, context);
    if (product === null) return null;
    const { value } = await context.port.categories(context.scope);
    return product.categoryIds.filter((id) => value.has(id)).map((id) => ({ id }));
  },

  alternatives: async (reference, { first }, context) => {
    const size = pageSize(first, 4, MAX_ALTERNATIVES);
    requireCapability(context.port, 'ALTERNATIVES');
    const product = await productOf(reference, context);
    if (product === null) return null;
    const keys = product.alternativeSkus.map((value) => ({ by: 'sku', value }) as const);
    const found = await context.loaders.products.loadMany(keys);
    return found
      .flatMap((each) => (each?.value.offered === true ? [{ sku: each.value.sku, buyer: reference.buyer }] : []))
      .slice(0, size);
  },

  shopPriceFacts: ({ sku }, _arguments, { loaders, request, logger }) =>
    factsOrUnavailable(async () => readFacts(await loaders.prices.load(sku), request.now), noPrices, logger),

  shopOwnedPriceFacts: async (reference, _arguments, context) => {
    const { loaders, request, logger } = context;
    if (request.market.priceOwner !== 'commerce') return null;
    return factsOrUnavailable(
      async () => {
        const groups = await groupsOfBuyer(reference, context);
        return readFacts(await loaders.groupPrices.load({ sku: reference.sku, groups }), request.now);
      },
      noPrices,
      logger,
    );
  },

  shopOfferFacts: (reference, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        requireCapability(context.port, 'OFFERS');
        const [offers, product] = await Promise.all([
          context.port.offers(context.scope),
          productOf(reference, context),
        ]);
        return offersForProduct(offers, product, reference.sku);
      },
      noOffers,
      context.logger,
    ),
};
