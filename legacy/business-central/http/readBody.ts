import Big from 'big.js';
import { z } from 'zod';
import type { EntityType, FieldType, FieldValue, Row } from '../../odata/index.ts';
import { fieldOf } from '../../odata/index.ts';
import { emptyDate, emptyEnum, emptyGuid, emptyInstant } from '../values.ts';
import { badRequest } from './errors.ts';

const objectSchema = z.record(z.string(), z.unknown());

/** A body as an object. */
export function readObject(json: unknown): Readonly<Record<string, unknown>> {
  const read = objectSchema.safeParse(json);
  if (!read.success || Array.isArray(json)) throw badRequest('The request body is not a JSON object.');
  return read.data;
}

/**
 * The fields that a body sets, in the stored form. Annotations (`@odata.…`) are passed over; other unknown names, read-only
 * fields and values of the wrong type are refused. @param nested names that the caller reads itself.
 */
export function readFields(
  body: Readonly<Record<string, unknown>>,
  type: EntityType,
  allowed: readonly string[],
  nested: readonly string[] = [],
): Row {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes('@') || nested.includes(name)) continue;
    const fieldType = fieldOf(type, name);
    if (fieldType === undefined) {
      throw badRequest(
        `The property '${name}' does not exist on type '${type.name}'. Make sure to only use property names that are defined by the type.`,
      );
    }
    if (!allowed.includes(name)) throw badRequest(`Control '${name}' is read-only.`);
    fields[name] = readValue(name, fieldType, value);
  }
  return fields;
}

/** The value that a field has when nobody set it. */
export function emptyValue(name: string, type: FieldType): FieldValue {
  if (name === 'blocked' && type === 'string') return emptyEnum;
  return { string: '', decimal: '0', int: 0, guid: emptyGuid, boolean: false, date: emptyDate, dateTime: emptyInstant }[
    type
  ];
}

/** A row with every field of its type: as given, else empty. */
export function completed(type: EntityType, given: Row): Row {
  return {
    ...Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, emptyValue(name, field)])),
    ...given,
  };
}

const readers: Readonly<Record<FieldType, (value: unknown) => FieldValue | undefined>> = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  decimal: (value) => (typeof value === 'number' && Number.isFinite(value) ? new Big(value).toFixed() : undefined),
  int: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  guid: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  date: matching(/^\d{4}-\d\d-\d\d$/),
  dateTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?Z$/),
};

function matching(pattern: RegExp): (value: unknown) => FieldValue | undefined {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) return undefined;
    return pattern.flags === 'i' ? value.toLowerCase() : Number.isNaN(Date.parse(value)) ? undefined : value;
  };
}

const edmTypes: Readonly<Record<FieldType, string>> = {
  string: 'Edm.String',
  decimal: 'Edm.Decimal',
  int: 'Edm.Int32',
  boolean: 'Edm.Boolean',
  guid: 'Edm.Guid',
  date: 'Edm.Date',
  dateTime: 'Edm.DateTimeOffset',
};

function readValue(name: string, type: FieldType, value: unknown): FieldValue {
  if (value === null) return emptyValue(name, type);
  const read = readers[type](value);
  if (read === undefined) {
    throw badRequest(`Cannot convert the value of '${name}' to the expected type '${edmTypes[type]}'.`);
  }
  return read;
}
