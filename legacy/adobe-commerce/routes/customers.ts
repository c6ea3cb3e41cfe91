import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ShopAccount } from '../../retailer/model.ts';
import { noSuchEntity, refuse, unknownProperty } from '../problem.ts';
import { renderCustomer } from '../render/customer.ts';
import type { Table } from '../search/table.ts';
import type { Shop } from '../shop.ts';
import { customerGroupTable } from '../tables.ts';
import type { Endpoint } from './route.ts';
import { searchReply } from './route.ts';

const customers = 'Magento_Customer::customer';

/** What of an account can be changed here; the rest of the body must be what the reader got. */
const changeSchema = z.object({
  customer: z.looseObject({
    email: z.email().optional(),
    firstname: z.string().min(1).optional(),
    lastname: z.string().min(1).optional(),
  }),
});
const changeable = ['email', 'firstname', 'lastname'];

/** Accounts and groups. */
export function customerEndpoints(shop: Shop, accounts: Table<ShopAccount>, now: () => Date): Endpoint[] {
  const groups = customerGroupTable();
  const byId = (id: number): ShopAccount =>
    accounts.lookUp('entity_id', [String(id)], shop.scopeOf('all'))?.[0] ?? noSuchEntity('customerId', String(id));
  return [
    {
      method: 'GET',
      path: '/customers/search',
      resource: customers,
      searches: true,
      handle: (call) => searchReply(call, accounts, (row) => renderCustomer(shop, row)),
    },
    {
      method: 'GET',
      path: '/customers/me',
      resource: 'self',
      handle: ({ caller }) => renderCustomer(shop, byId(caller.kind === 'customer' ? caller.customerId : 0)),
    },
    {
      method: 'GET',
      path: '/customers/:id',
      resource: customers,
      handle: ({ request }) => renderCustomer(shop, byId(Number(request.params['id']))),
    },
    {
      method: 'PUT',
      path: '/customers/:id',
      resource: customers,
      handle: ({ request }) => {
        const account = byId(Number(request.params['id']));
        const change = changeSchema.safeParse(request.json());
        if (!change.success)
          return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'customer' });
        refuseOtherChanges(change.data.customer, renderCustomer(shop, account));
        const { email, firstname, lastname } = change.data.customer;
        const taken = email === undefined ? [] : (accounts.lookUp('email', [email], shop.scopeOf('all')) ?? []);
        if (taken.some(({ accountId }) => accountId !== account.accountId))
          return refuse(400, 'A customer with the same email address already exists in an associated website.');
        const changed: ShopAccount = {
          ...account,
          email: email?.toLowerCase() ?? account.email,
          firstName: firstname ?? account.firstName,
          lastName: lastname ?? account.lastName,
          updatedAt: `${now().toISOString().slice(0, 19)}Z`,
        };
        accounts.put(changed);
        request.noteWrite({
          operation: 'update',
          entity: 'customers',
          key: String(account.accountId),
          data: change.data,
        });
        return renderCustomer(shop, changed);
      },
    },
    {
      method: 'GET',
      path: '/customerGroups/search',
      resource: 'Magento_Customer::group',
      searches: true,
      handle: (call) =>
        searchReply(call, groups, ({ id, code }) => ({
          id,
          code,
          tax_class_id: 3,
          tax_class_name: 'Retail Customer',
        })),
    },
  ];
}

/** Adobe changes all that is sent; an imitation that dropped a change would hide that it does not make it. */
function refuseOtherChanges(sent: Readonly<Record<string, unknown>>, present: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(sent)) {
    if (changeable.includes(name)) continue;
    if (!(name in present)) unknownProperty(name, 'Magento\\Customer\\Api\\Data\\CustomerInterface');
    if (!isDeepStrictEqual(value, present[name])) refuse(400, 'The attribute "%1" cannot be changed here.', [name]);
  }
}
