import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import type { DataverseClient } from './client.ts';
import * as wire from './wire.ts';

/** A table of which each row belongs to one contact. */
export interface ContactTable<Row> {
  readonly entitySet: string;
  readonly row: z.ZodType<Row>;
  /** The column with the contact's id. */
  readonly column: string & keyof Row;
  readonly select: readonly string[];
}

/** Selects what a row's schema names; labels come along by themselves. */
function table<Row>(
  entitySet: string,
  row: z.ZodType<Row> & { readonly shape: Readonly<Record<string, unknown>> },
  column: string & keyof Row,
): ContactTable<Row> {
  const columns = Object.keys(row.shape).map((name) => name.split('@')[0] ?? name);
  return { entitySet, row, column, select: [...new Set(columns)] };
}

export const tables = {
  contacts: table('contacts', wire.contact, 'contactid'),
  contactMarks: table('contacts', wire.contactMarks, 'contactid'),
  consents: table('sk_consents', wire.consent, '_sk_contactid_value'),
  preferences: table('sk_preferences', wire.preference, '_sk_contactid_value'),
  incidents: table('incidents', wire.incident, '_customerid_value'),
  emails: table('emails', wire.email, '_sk_contactid_value'),
  phonecalls: table('phonecalls', wire.phonecall, '_sk_contactid_value'),
  changedContacts: table('contacts', wire.changedContact, 'contactid'),
} as const;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The rows of each contact, by the id as it was asked for; a contact without rows is missing. Ids that are no GUIDs name no contact
 * of Dataverse and are not sent.
 */
export async function rowsByContact<Row>(
  client: DataverseClient,
  { column, ...query }: ContactTable<Row>,
  contactIds: readonly string[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const ids = [...new Set(contactIds.filter((id) => guid.test(id)).map((id) => id.toLowerCase()))];
  const rows = ids.length === 0 ? [] : await client.rows({ ...query, column, ids }, { deadline });
  const byId = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row[column]);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [row]);
    else known.push(row);
  }
  return new Map(
    contactIds.flatMap((id) => {
      const own = byId.get(id.toLowerCase());
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
}
