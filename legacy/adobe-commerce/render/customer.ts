import type { ShopAccount } from '../../retailer/model.ts';
import { utcText } from '../dates.ts';
import type { Shop } from '../shop.ts';
import { groupId } from '../shop.ts';
import { renderAddress } from './order.ts';

/** An account as `/V1/customers/search` sends it. */
export function renderCustomer(shop: Shop, account: ShopAccount): Record<string, unknown> {
  const market = shop.retailer.markets.find(({ code }) => code === account.market);
  return {
    id: account.accountId,
    group_id: groupId(account.group),
    default_billing: String(account.accountId),
    default_shipping: String(account.accountId),
    created_at: utcText(account.createdAt),
    updated_at: utcText(account.updatedAt),
    created_in: market?.storeViews[0]?.code ?? '',
    email: account.email,
    firstname: account.firstName,
    lastname: account.lastName,
    store_id: market?.storeViews[0]?.storeId ?? 0,
    website_id: shop.websiteOf(account.market),
    addresses: [
      {
        id: account.accountId,
        customer_id: account.accountId,
        ...renderAddress(account.address),
        telephone: account.phone ?? '',
        firstname: account.firstName,
        lastname: account.lastName,
        default_shipping: true,
        default_billing: true,
      },
    ],
    disable_auto_group_change: 0,
    extension_attributes: { is_subscribed: false },
    custom_attributes: account.erpNumber === null ? [] : [{ attribute_code: 'erp_number', value: account.erpNumber }],
  };
}
