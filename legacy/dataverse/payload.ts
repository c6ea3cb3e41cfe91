import { z } from 'zod';
import type { FieldType, FieldValue, Row } from '../odata/index.ts';
import { fieldOf } from '../odata/index.ts';
import type { EntitySet } from './entitySets.ts';
import { refuseWith } from './replies.ts';

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .transform((text) => text.toLowerCase());

const wire: Readonly<Record<FieldType, z.ZodType<FieldValue>>> = {
  string: z.string().max(4_000),
  boolean: z.boolean(),
  int: z.int(),
  // No column here is a decimal; a JSON number would already have lost its text.
  decimal: z.never(),
  guid,
  date: z.iso.date(),
  // Whole seconds, as Dataverse keeps them.
  dateTime: z.iso.datetime({ offset: true }).transform((text) => `${new Date(text).toISOString().slice(0, 19)}Z`),
};

/** The columns that a POST or PATCH body sets. Refuses unknown columns, wrong types and what only the system writes. */
export function readPayload(set: EntitySet, body: unknown): Row {
  const object = z.record(z.string(), z.unknown()).safeParse(body);
  if (!object.success)
    return refuseWith(400, '0x80048d19', 'Error identified in Payload provided by the user: an object is expected.');
  const row: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(object.data)) {
    if (name.startsWith('@odata.')) continue; // An annotation, such as the type or the ETag read before.
    const bound = name.endsWith('@odata.bind') ? set.lookups[name.slice(0, -'@odata.bind'.length)] : undefined;
    if (bound !== undefined) {
      row[bound.column] = value === null ? null : boundId(bound.set, value);
      continue;
    }
    const type = fieldOf(set.type, name);
    if (type === undefined || name.endsWith('_value')) return unknown(set, name);
    if (set.readOnly.includes(name)) continue; // Dataverse takes and ignores what it computes itself.
    const parsed = wire[type].nullable().safeParse(value);
    if (!parsed.success) {
      return refuseWith(
        400,
        '0x80048d19',
        `${inPayload(set)}: Cannot convert the value of '${name}' to the type of the column.`,
      );
    }
    const choice = set.choices[name];
    if (choice !== undefined && parsed.data !== null && choice[Number(parsed.data)] === undefined) {
      return refuseWith(
        400,
        '0x80048408',
        `A validation error occurred. The value ${String(parsed.data)} of '${name}' is outside the valid range.`,
      );
    }
    row[name] = parsed.data;
  }
  return row;
}

function inPayload(set: EntitySet): string {
  return `Error identified in Payload provided by the user for Entity :'${set.name}'`;
}

function unknown(set: EntitySet, name: string): never {
  return refuseWith(
    400,
    '0x80048d19',
    `${inPayload(set)}: The property '${name}' does not exist on type '${set.type.name}'. Make sure to only use property names that are defined by the type.`,
  );
}

/** `/contacts(guid)` or the absolute URL of one. */
function boundId(set: string, value: unknown): string {
  const id =
    typeof value === 'string' ? new RegExp(`(?:^|/)${set}\\(([0-9a-fA-F-]{36})\\)$`).exec(value)?.[1] : undefined;
  const parsed = guid.safeParse(id);
  return parsed.success ? parsed.data : refuseWith(400, '0x80048d19', `The reference does not name a row of '${set}'.`);
}
