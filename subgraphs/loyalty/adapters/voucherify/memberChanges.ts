import { z } from 'zod';
import { mapWithConcurrency } from '../../../../platform/batch/index.ts';
import type { Markets } from '../../../../platform/context/index.ts';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { decodeCursor, deletedIdentity, encodeCursor, toE164 } from '../../../kit/index.ts';
import type { IdentityFact, IdentityFeed, IdentityRecord } from '../../__generated__/resolvers.ts';
import type { LoyaltyConfig } from '../../config.ts';
import { LAST_PAGE, PAGE_SIZE, type VoucherifyClient } from './client.ts';
import type { DeletedMembers } from './deletedMembers.ts';
import { customerSchema, listOf, voucherSchema, type WireCustomer } from './wire.ts';

const positionSchema = z.strictObject({
  /** Changed at or after this instant; null: from the beginning. */
  from: z.string().nullable(),
  /** Those changed at exactly `from` that were given already: no row is lost or doubled where a part ends among equals. */
  seen: z.array(z.string()),
  /** How far the deletions were given. */
  deletions: z.strictObject({ epoch: z.string(), count: z.int().min(0) }),
});
type Position = z.infer<typeof positionSchema>;

/**
 * Walks the customers in the order of change. Pages are always counted from the last change seen, since a page number shifts
 * under rows that change meanwhile (and the vendor has no page past 99).
 */
export function createMemberChanges(parts: {
  readonly client: VoucherifyClient;
  readonly config: LoyaltyConfig;
  readonly markets: Markets;
  readonly deleted: DeletedMembers;
}): (cursor: string | null, first: number, scope: { readonly deadline: Deadline }) => Promise<IdentityFeed> {
  const { client, config, markets, deleted } = parts;

  const pageFrom = (from: string | null, page: number, deadline: Deadline) =>
    client.get(
      '/v1/customers',
      {
        order: 'updated_at',
        limit: PAGE_SIZE,
        page,
        // Whether `after` includes the instant itself is not promised: ask from just before it and know what was seen.
        ...(from === null ? {} : { 'updated_at[after]': new Date(Date.parse(from) - 1).toISOString() }),
      },
      listOf('customers', customerSchema),
      { deadline, priority: 'background' },
    );

  const cardsOf = async (customer: WireCustomer, deadline: Deadline): Promise<string[]> => {
    const known = customer.metadata?.[config.LOYALTY_CARD_FIELD];
    if (typeof known === 'string' && known !== '') return [known];
    const query = { customer: customer.id };
    const vouchers = await client.all('/v1/vouchers', query, listOf('vouchers', voucherSchema), {
      deadline,
      priority: 'background',
    });
    return vouchers.flatMap(({ code, loyalty_card: card }) => (card == null ? [] : [code]));
  };

  const toRecord = async (customer: WireCustomer, deadline: Deadline): Promise<IdentityRecord> => {
    const marketCode = customer.metadata?.[config.LOYALTY_MARKET_FIELD];
    const market = typeof marketCode === 'string' ? markets.get(marketCode) : null;
    const changedAt = customer.updated_at ?? customer.created_at;
    const fact = (type: IdentityFact['type'], value: string, verified: boolean): IdentityFact => ({
      type,
      value,
      verified,
      verifiedAt: verified ? new Date(customer.created_at).toISOString() : null,
    });
    const phone = toE164(customer.phone, (market ?? markets.default).country);
    const email = customer.email?.trim().toLowerCase() ?? '';
    return {
      id: customer.id,
      shared: false,
      deleted: false,
      displayName: customer.name ?? null,
      birthDate: null,
      market: market?.code ?? null,
      createdAt: new Date(customer.created_at).toISOString(),
      modifiedAt: new Date(changedAt).toISOString(),
      identifiers: [
        ...(await cardsOf(customer, deadline)).map((code) => fact('CLUB_CARD', code, true)),
        ...(phone === null ? [] : [fact('PHONE', phone, false)]),
        ...(email === '' ? [] : [fact('EMAIL', email, false)]),
        ...enrolledBy(customer.source_id).map(({ type, value }) => fact(type, value, true)),
      ],
    };
  };

  return async (cursor, first, { deadline }) => {
    const given = cursor === null ? null : readPosition(cursor);
    const reset = cursor !== null && given === null;
    let from = given?.from ?? null;
    let seen: string[] = [...(given?.seen ?? [])];
    const found: WireCustomer[] = [];
    let hasMore = true;
    for (let page = 1; hasMore && found.length < first && page <= LAST_PAGE;) {
      const { rows, hasMore: more } = await pageFrom(from, page, deadline);
      const asked = from;
      for (const row of rows) {
        const at = new Date(row.updated_at ?? row.created_at).toISOString();
        if (at === from && seen.includes(row.id)) continue;
        if (found.length === first) break;
        found.push(row);
        if (at !== from) seen = [];
        from = at;
        seen.push(row.id);
      }
      hasMore = more;
      page = from === asked ? page + 1 : 1;
    }
    const gone = deleted.since(given?.deletions ?? null);
    const records = await mapWithConcurrency(
      found,
      config.LOYALTY_CONCURRENCY,
      (row) => toRecord(row, deadline),
      deadline.signal,
    );
    return {
      records: [...records, ...gone.members.map(({ id, at }) => deletedIdentity(id, at))],
      cursor: encodeCursor({ from, seen, deletions: gone.position } satisfies Position),
      hasMore: hasMore || found.length === first,
      reset,
    };
  };
}

function readPosition(cursor: string): Position | null {
  try {
    return decodeCursor(cursor, (value): value is Position => positionSchema.safeParse(value).success);
  } catch {
    return null; // Of another version or another adapter: everything is read again.
  }
}

const enrollers: Readonly<Record<string, IdentityFact['type']>> = { crm: 'CRM_ID', shop: 'SHOP_ID', erp: 'ERP_NUMBER' };

/** A source id `crm:…`, `shop:…` or `erp:…` names the record from which the member was enrolled. */
function enrolledBy(
  sourceId: string | null | undefined,
): { readonly type: IdentityFact['type']; readonly value: string }[] {
  const [, system = '', value = ''] = /^(\w+):(.+)$/.exec(sourceId ?? '') ?? [];
  const type = enrollers[system];
  return type === undefined ? [] : [{ type, value }];
}
