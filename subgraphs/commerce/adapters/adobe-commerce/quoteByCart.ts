import { ClientError } from '../../../../platform/errors/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import { viewOf } from './views.ts';
import { accepted, cartItem, maskedId, totals, type WireTotals } from './wire.ts';

/** An article of a basket, once. */
export interface AskedRow {
  readonly sku: string;
  readonly quantity: string;
}

export interface AskedCart {
  readonly accountId: string | null;
  readonly rows: readonly AskedRow[];
  readonly codes: readonly string[];
}

/**
 * What a cart would cost by the vendor's own REST: a guest's cart is begun, filled article by article (a cart takes one at a time, and loses what two
 * put in at once), given its coupon, read, and left for the shop to clear away. So many requests: articles, codes that are tried, and two. Nothing
 * of it is sent twice, for an article that came through twice would be charged twice.
 */
export function createThrowAwayCarts({
  client,
  config,
}: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
}): (
  asked: AskedCart,
  scope: CommerceScope,
) => Promise<{
  readonly skus: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly totals: WireTotals;
}> {
  return async ({ accountId, rows, codes }, scope) => {
    if (accountId !== null) {
      throw new ClientError('NOT_SUPPORTED', 'This shop prices a basket that stands in no cart for guests alone.');
    }
    const most = config.COMMERCE_BASKET_ARTICLES;
    if (rows.length > most) {
      throw new ClientError('NOT_SUPPORTED', `This shop prices at most ${most} articles that stand in no cart.`);
    }
    const view = viewOf(scope);
    const { deadline } = scope;
    const mask = await client.write('POST', view, '/guest-carts', undefined, maskedId, { deadline });
    const path = `/guest-carts/${mask}`;
    const skus = new Map<string, string>();
    for (const { sku, quantity } of rows) {
      // A number to the vendor; five decimals of it are exact as one.
      const body = { cartItem: { quote_id: mask, sku, qty: Number(quantity) } };
      const { item_id, sku: known } = await client.write('POST', view, `${path}/items`, body, cartItem, { deadline });
      skus.set(item_id, known);
    }
    for (const code of codes) if (await isTaken(code)) break;
    return {
      skus,
      currency: scope.market.currency,
      totals: await client.get(view, `${path}/totals`, totals, { deadline }),
    };

    async function isTaken(code: string): Promise<boolean> {
      try {
        return await client.write('PUT', view, `${path}/coupons/${encodeURIComponent(code)}`, undefined, accepted, {
          deadline,
        });
      } catch (error) {
        if (error instanceof ClientError && error.code === 'NOT_FOUND') return false;
        throw error;
      }
    }
  };
}
