import { randomBytes } from 'node:crypto';
import type { ShopSubset } from '../shopSubset.ts';
import type { MedusaApi } from './medusaApi.ts';

interface Row {
  readonly id: string;
}

/** Customers who have signed up in the storefront, in their groups, with the numbers that a connector wrote: the ERP's and the club's. */
export async function createAccounts(
  api: MedusaApi,
  shop: ShopSubset,
): Promise<{ readonly accounts: ReadonlyMap<string, string>; readonly groups: ReadonlyMap<string, string> }> {
  const accounts = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const account of shop.accounts) {
    const password = randomBytes(12).toString('base64url');
    const { token } = await api.auth<{ readonly token: string }>('customer/emailpass/register', {
      email: account.email,
      password,
    });
    const { customer } = await api.store<{ readonly customer: Row }>(
      'POST',
      'customers',
      {
        email: account.email,
        first_name: account.firstName,
        last_name: account.lastName,
        ...(account.phone === null ? {} : { phone: account.phone }),
      },
      token,
    );
    await api.admin('POST', `customers/${customer.id}/addresses`, {
      first_name: account.firstName,
      last_name: account.lastName,
      address_1: account.street,
      postal_code: account.postalCode,
      city: account.city,
      country_code: 'dk',
    });
    await api.admin('POST', `customers/${customer.id}`, {
      metadata: {
        erp_number: account.erpNumber,
        ...(account.clubCard === null ? {} : { club_card: account.clubCard }),
      },
    });
    let group = groups.get(account.group);
    if (group === undefined) {
      const made = await api.admin<{ readonly customer_group: Row }>('POST', 'customer-groups', {
        name: account.group,
      });
      group = made.customer_group.id;
      groups.set(account.group, group);
    }
    await api.admin('POST', `customer-groups/${group}/customers`, { add: [customer.id] });
    accounts.set(account.erpNumber, customer.id);
  }
  return { accounts, groups };
}
