import type { BasketRequest } from '../../platform/basketRequest/index.ts';
import { assertMayReadCustomer, notFoundOrNotYours } from '../kit/index.ts';
import type { BasketFacts } from './__generated__/resolvers.ts';
import type { CommerceContext } from './context.ts';
import type { BasketQuoteReference } from './entities.ts';
import { linkedAccounts } from './linkedAccounts.ts';
import { requireCapability } from './loaders.ts';
import { assertListId, buyerOfList } from './ownLists.ts';
import type { ShopQuote } from './port.ts';

/**
 * What the shop's cart asks for a basket: for a cart by its id, under the same rule as reading that cart, or for lines, as the buyer's oldest
 * account would buy them.
 * @throws ClientError FORBIDDEN for a cart that is not there or not the caller's.
 */
export async function quoteInShop(
  basket: BasketRequest,
  buyer: BasketQuoteReference['buyer'],
  context: CommerceContext,
): Promise<BasketFacts> {
  requireCapability(context.port, 'BASKET_QUOTES');
  if (basket.buyerId !== null) assertMayReadCustomer(context.request, basket.buyerId);
  const { lines, discounts, unapplied, totals } =
    basket.cartId === null ? await ofLines(basket, buyer, context) : await ofCart(basket.cartId, context);
  const { port, scope } = context;
  return { unavailable: null, asOf: scope.now, system: port.system, till: null, lines, discounts, unapplied, totals };
}

async function ofCart(cartId: string, context: CommerceContext): Promise<ShopQuote> {
  assertListId(cartId, 'cart');
  const quote = await context.port.quoteCart(cartId, context.scope);
  if (quote === null) throw notFoundOrNotYours('cart');
  await buyerOfList(quote.accountId, 'cart', context);
  return quote;
}

async function ofLines(
  { buyerId, lines, codes }: BasketRequest,
  buyer: BasketQuoteReference['buyer'],
  { port, scope }: CommerceContext,
): Promise<ShopQuote> {
  const [accountId = null] = buyerId === null ? [] : linkedAccounts({ shopIds: buyer?.shopIds });
  if (accountId !== null) requireCapability(port, 'CUSTOMER_BASKET_QUOTES');
  return port.quoteLines({ accountId, lines, codes }, scope);
}
