import { ClientError } from '../../../platform/errors/index.ts';
import { compareDecimals } from '../../../platform/money/index.ts';
import { assertMayReadCustomer, hasScope } from '../../kit/index.ts';
import type { ProductResolvers } from '../__generated__/resolvers.ts';
import type { PricingContext } from '../context.ts';
import { parseProductReference, type ProductReference } from '../entities.ts';
import { toOffer, toSuppressedOffer } from '../offer.ts';
import { ownersFacts } from '../ownersFacts.ts';
import { priceParity } from '../parity/priceParity.ts';
import { priceOf, type PriceInput } from '../price.ts';
import { reducedNow } from '../reducedNow.ts';
import { readPriceFacts } from '../priceFacts.ts';
import { priceRange } from '../priceRange.ts';
import { productOffers, type ProductOffers } from '../productOffers.ts';
import { soldQuantity } from '../question.ts';
import { ownRecords } from '../variantRecords.ts';

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,
  buyer: buyerOf,

  price: async (product, { quantity, unit, at }, context) => {
    if (at != null && !hasScope(context.request, 'prices:at')) {
      throw new ClientError('FORBIDDEN', '`at` needs the scope prices:at.');
    }
    const known = inputFor(product, context, {
      quantity: soldQuantity(quantity),
      unit: unit ?? null,
      at: at ?? context.request.now,
    });
    const [input, ofOne] = await Promise.all([
      quotedInput(known, product, context),
      quotedInput({ ...known, asked: { ...known.asked, quantity: '1' } }, product, context),
    ]);
    const records = ownRecords(input.facts.records, product.sku, context.skuSeparator);
    const recordsOfOne = ownRecords(ofOne.facts.records, product.sku, context.skuSeparator);
    return {
      ...priceOf({ ...input, records }),
      sku: product.sku,
      buyerId: product.buyer?.id ?? null,
      at: input.asked.at,
      isForNow: at == null,
      reduced: () => reducedNow({ ...ofOne, records: recordsOfOne }),
    };
  },

  priceRange: (product, _arguments, context) =>
    priceRange(inputFor(product, context, { quantity: '1', unit: null, at: context.request.now }), {
      sku: product.sku,
      separator: context.skuSeparator,
    }),

  priceParity: (product, _arguments, context) => priceParity(product, context),

  offers: (product, _arguments, context) =>
    answered(product, context).shown.map((offer) => toOffer(offer, buyerOf(product))),
  offerSources: (product, _arguments, context) => [...answered(product, context).sources],
  suppressedOffers: (product, _arguments, context) =>
    answered(product, context).hidden.map((hidden) => toSuppressedOffer(hidden, buyerOf(product))),
};

function inputFor(
  product: ProductReference,
  { request, rule }: PricingContext,
  asked: PriceInput['asked'],
): Omit<PriceInput, 'records'> {
  assertBuyer(product, request);
  return {
    facts: readPriceFacts(ownersFacts(product, request.market)),
    asked,
    market: request.market,
    rule,
    hasBuyer: product.buyer != null,
    explainEverything: hasScope(request, 'prices:explain'),
  };
}

/**
 * The same with facts of the quantity and the instant, where the owner computes each line by itself and so must be asked for this one. The planner's
 * facts are those of one unit now.
 */
async function quotedInput(
  input: Omit<PriceInput, 'records'>,
  { sku, buyer }: ProductReference,
  { quotes, request }: PricingContext,
): Promise<Omit<PriceInput, 'records'>> {
  const { facts, asked } = input;
  const isQuoted = facts.records.some(({ quoted }) => quoted !== null);
  const isOfOneNow = compareDecimals(asked.quantity, '1') === 0 && asked.at === request.now;
  if (!isQuoted || isOfOneNow) return input;
  return { ...input, facts: await quotes({ sku, buyerId: buyer?.id ?? null, quantity: asked.quantity, at: asked.at }) };
}

/** @throws ClientError SUBGRAPH_UNAVAILABLE when no source of offers could be read. */
function answered(product: ProductReference, { request }: PricingContext): ProductOffers {
  assertBuyer(product, request);
  const offers = productOffers(product, request);
  if (offers.isKnown) return offers;
  throw new ClientError('SUBGRAPH_UNAVAILABLE', 'None of the sources of offers could be read.');
}

/** The key alone: what was fetched of the buyer goes no further. */
function buyerOf({ buyer }: ProductReference): { readonly id: string } | null {
  return buyer == null ? null : { id: buyer.id };
}

/** The second belt: nobody sees what another shopper would pay. */
function assertBuyer({ buyer }: ProductReference, request: PricingContext['request']): void {
  if (buyer != null) assertMayReadCustomer(request, buyer.id);
}
