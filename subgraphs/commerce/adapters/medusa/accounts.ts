import type { Reading, Readings } from '../../../kit/index.ts';
import type { CommerceScope, ShopAccountRecord } from '../../port.ts';
import { isAskable } from './askable.ts';
import type { MedusaClient } from './client.ts';
import { account, accountFields } from './wire.ts';

const IDS_PER_REQUEST = 100;

export interface AccountReader {
  accounts(ids: readonly string[], scope: CommerceScope): Promise<Readings<ShopAccountRecord>>;
}

/** Accounts. Whoever buys as a guest is a customer to Medusa too, without an account. Personal: nothing is kept. */
export function createAccountReader({ client }: { readonly client: MedusaClient }): AccountReader {
  return {
    accounts: async (ids, { deadline, now }) => {
      const askable = [...new Set(ids.filter(isAskable))];
      const chunks: string[][] = [];
      for (let from = 0; from < askable.length; from += IDS_PER_REQUEST)
        chunks.push(askable.slice(from, from + IDS_PER_REQUEST));
      const pages = await Promise.all(
        chunks.map((chunk) =>
          client.list(
            'customers',
            'customers',
            account,
            { 'id[]': chunk, has_account: true, fields: accountFields, limit: IDS_PER_REQUEST },
            { deadline },
          ),
        ),
      );
      return new Map(
        pages
          .flatMap(({ rows }) => rows)
          .map(({ id, created_at: createdAt, groups }): [string, Reading<ShopAccountRecord>] => [
            id,
            {
              value: { id, createdAt, groups: (groups ?? []).map(({ name }) => name) },
              asOf: now,
              stale: false,
            },
          ]),
      );
    },
  };
}
