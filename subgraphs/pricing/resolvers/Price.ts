import { reductions } from '../history/reductions.ts';
import type { PriceResolvers } from '../__generated__/resolvers.ts';

export const Price: PriceResolvers = {
  // Never two struck prices unless the market says so: whoever strikes what is above `current` strikes nothing that it does not allow.
  list: ({ list, current }, _arguments, { request }) =>
    request.market.referencePriceMode === 'PRIOR' ? current : list,

  promise: async (price, _arguments, { promises }) => (await promises?.offer(price)) ?? null,

  reductions: async ({ sku, unit, at, reduced }, _arguments, { request, timelines, policyOn, logger }) => {
    const prices = reduced();
    if (prices.length === 0) return [];
    // A price is shown whether or not its past can be read: without it nothing may be announced.
    const timeline = await timelines.load(sku).catch((err: unknown) => {
      logger.error('the price history could not be read', { err });
      return null;
    });
    return reductions(prices, { timeline, unit, at, market: request.market, policyOn });
  },
};
