import type { Reading, Readings } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, ShopAccountRecord, ShopLogins } from '../../port.ts';
import { channelOf } from './channels.ts';
import type { AdobeClient } from './client.ts';
import { anyOf } from './criteria.ts';
import type { Reference } from './reference.ts';
import { ADMIN_VIEW } from './views.ts';
import { account, login } from './wire.ts';

/** Sign-ins shown of one account. */
const LOGINS_PER_ACCOUNT = 50;

export interface AccountReader {
  accounts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopAccountRecord>>;
  logins(accountIds: readonly string[], scope: CommerceScope): Promise<Readings<ShopLogins>>;
}

/** Accounts, and their sign-ins from the site's module: Adobe's REST has no last login. Personal: nothing is kept. */
export function createAccountReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly reference: Reference;
  readonly system: string;
}): AccountReader {
  const { client, config, reference, system } = parts;

  const newestLogins = async (accountIds: readonly string[], { deadline }: CommerceScope) => {
    const { items, total_count } = await client.search(
      ADMIN_VIEW,
      `/${config.COMMERCE_EXTENSION}/logins`,
      {
        groups: [anyOf('customer_id', accountIds)],
        sort: [
          { field: 'login_at', direction: 'DESC' },
          { field: 'log_id', direction: 'DESC' },
        ],
        pageSize: LOGINS_PER_ACCOUNT * accountIds.length,
      },
      login,
      { deadline },
    );
    return { items, complete: items.length >= total_count };
  };

  return {
    accounts: async (ids, scope) => {
      const [groups, { items }] = await Promise.all([
        reference.groups.read(scope.deadline),
        client.search(ADMIN_VIEW, '/customers/search', { groups: [anyOf('entity_id', ids)] }, account, {
          deadline: scope.deadline,
          fields: 'items[id,group_id,created_at],total_count',
        }),
      ]);
      return new Map(
        items.map((item): [string, Reading<ShopAccountRecord>] => [
          item.id,
          {
            value: {
              id: item.id,
              createdAt: item.created_at,
              groups: [groups.value.get(item.group_id) ?? item.group_id],
            },
            asOf: scope.now,
            stale: false,
          },
        ]),
      );
    },

    logins: async (accountIds, scope) => {
      const answers = new Map<string, Reading<ShopLogins>>();
      let open = [...accountIds];
      while (open.length > 0) {
        const { items, complete } = await newestLogins(open, scope);
        for (const id of open) {
          const own = items.filter(({ customer_id }) => customer_id === id);
          // An eager neighbour may have filled the page: whoever is not on it is asked for again.
          if (own.length === 0 && !complete) continue;
          const activities = own.slice(0, LOGINS_PER_ACCOUNT).map((row) => ({
            id: `login:${row.log_id}`,
            type: 'LOGIN' as const,
            channel: channelOf(row.channel) ?? 'WEB',
            occurredAt: row.login_at,
            summary: 'Signed in',
            storeId: null,
            sku: null,
            orderId: null,
            source: system,
          }));
          const value = {
            lastAt: own[0]?.login_at ?? null,
            activities,
            truncated: !complete || own.length > activities.length,
          };
          answers.set(id, { value, asOf: scope.now, stale: false });
        }
        if (complete) break;
        open = open.filter((id) => !answers.has(id));
      }
      return answers;
    },
  };
}
