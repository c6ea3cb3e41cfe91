import type { Cart } from '../../retailer/model.ts';
import { utcText } from '../dates.ts';
import { float } from '../floats.ts';
import type { CartTerms } from '../quote/reckonCart.ts';
import { renderCart } from '../render/cart.ts';
import { renderTotals } from '../render/totals.ts';
import type { Table } from '../search/table.ts';
import { groupId } from '../shop.ts';
import { loginTable, wishlistTable } from '../tables.ts';
import type { RulePriceRow } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const samklang = 'Samklang_Graph::read';

/** The site's own module: what Adobe's REST does not give. */
export function extensionEndpoints(terms: CartTerms, carts: Table<Cart>, rulePrices: Table<RulePriceRow>): Endpoint[] {
  const { shop } = terms;
  const wishlists = wishlistTable(shop);
  const logins = loginTable(shop);
  return [
    {
      method: 'GET',
      path: '/samklang/wishlists',
      resource: samklang,
      searches: true,
      handle: (call) =>
        searchReply(call, wishlists, (row) => ({
          wishlist_id: row.wishlistId,
          customer_id: row.accountId,
          website_id: shop.websiteOf(row.market),
          updated_at: utcText(row.updatedAt),
          items: row.items.map((item) => ({
            item_id: item.itemId,
            sku: item.sku,
            qty: float(item.quantity),
            added_at: utcText(item.addedAt),
            channel: item.channel.toLowerCase(),
            price_when_added: float(item.priceWhenAdded),
            currency_code: item.currency,
          })),
        })),
    },
    {
      method: 'GET',
      path: '/samklang/logins',
      resource: samklang,
      searches: true,
      handle: (call) =>
        searchReply(call, logins, (row) => ({
          log_id: row.id,
          customer_id: row.accountId,
          login_at: utcText(row.at),
          channel: row.channel.toLowerCase(),
        })),
    },
    {
      method: 'GET',
      path: '/samklang/carts',
      resource: samklang,
      searches: true,
      handle: (call) =>
        searchReply(call, carts, (row) => ({
          ...renderCart(shop, row, row.accountId === null ? undefined : terms.groupOf(row.accountId)),
          masked_id: row.maskedId,
          customer_id: row.accountId,
          totals: renderTotals(row, terms, true),
        })),
    },
    {
      method: 'GET',
      path: '/samklang/catalog-rule-prices',
      resource: samklang,
      searches: true,
      handle: (call) =>
        searchReply(call, rulePrices, (row) => ({
          rule_id: row.ruleId,
          rule_name: row.name,
          sku: row.sku,
          website_id: shop.websiteOf(row.market),
          customer_group_id: groupId(row.customerGroup),
          rule_price: float(row.rulePrice),
          from_date: row.fromDate,
          to_date: row.toDate,
        })),
    },
  ];
}
