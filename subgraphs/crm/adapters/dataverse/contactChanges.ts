import { z } from 'zod';
import type { Markets } from '../../../../platform/context/index.ts';
import { decodeCursor, deletedIdentity, encodeCursor } from '../../../kit/index.ts';
import type { IdentityFact, IdentityFeed, IdentityRecord } from '../../__generated__/resolvers.ts';
import type { CrmScope, FeedQuery } from '../../port.ts';
import { MAX_PAGE_ROWS, type ChangePage, type DataverseClient } from './client.ts';
import { isRefusal, malformed } from './errors.ts';
import { blankToNull, toCountry, toEmails, toPhones } from './map.ts';
import { tables } from './tables.ts';
import { changedContact, deletedRow, type WireChangedContact } from './wire.ts';

/** A link of the vendor's below the Web API, so that it outlives a change of host. */
const position = z.string().regex(/^contacts\?/);

/** Contacts by Dataverse's change tracking: every contact in pages first, then what changed or was deleted since. */
export function createContactChanges({
  client,
  markets,
}: {
  readonly client: DataverseClient;
  readonly markets: Markets;
}): (query: FeedQuery, scope: CrmScope) => Promise<IdentityFeed> {
  const { entitySet, select } = tables.changedContacts;

  const toRecord = (row: WireChangedContact, now: string): IdentityRecord => {
    const card = blankToNull(row.sk_clubcardnumber);
    return {
      id: row.contactid,
      // An account above the contact is an organisation: neither it nor its numbers say who the person is.
      shared: false,
      deleted: false,
      displayName: blankToNull(row.fullname),
      birthDate: blankToNull(row.birthdate),
      market: markets.get(toCountry(row.address1_country) ?? '')?.code ?? null,
      createdAt: row.createdon ?? null,
      modifiedAt: row.modifiedon ?? now,
      identifiers: [
        ...(card === null ? [] : [fact('CLUB_CARD', card, true)]),
        ...toPhones(row, markets).map((phone) => fact('PHONE', phone, false)),
        ...toEmails(row).map((email) => fact('EMAIL', email, false)),
      ],
    };
  };

  const toRecords = (rows: readonly unknown[], now: string): readonly IdentityRecord[] => {
    const parsed = z.array(z.union([deletedRow, changedContact])).safeParse(rows);
    if (!parsed.success) throw malformed(parsed.error);
    return parsed.data.map((row) => ('contactid' in row ? toRecord(row, now) : deletedIdentity(row.id, now)));
  };

  return async ({ cursor, first }, { deadline, now }) => {
    const options = { deadline, pageSize: Math.min(first, MAX_PAGE_ROWS) };
    const from = cursor === null ? null : readPosition(cursor);
    let part: ChangePage | null = null;
    if (from !== null) {
      try {
        part = await client.changes({ position: from }, options);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    const reset = cursor !== null && part === null;
    part ??= await client.changes({ entitySet, select }, options);
    return {
      records: toRecords(part.rows, now),
      cursor: encodeCursor(part.position),
      hasMore: part.hasMore,
      reset,
    };
  };
}

function readPosition(cursor: string): string | null {
  try {
    return decodeCursor(cursor, (value): value is string => position.safeParse(value).success);
  } catch {
    return null; // Of another version or another adapter: everything is read again.
  }
}

function fact(type: IdentityFact['type'], value: string, verified: boolean): IdentityFact {
  return { type, value, verified, verifiedAt: null };
}
