import type { LegacyReply } from '../kit/index.ts';
import type { Row } from '../odata/index.ts';
import { onlyOptions } from '../odata/index.ts';
import type { EntitySet } from './entitySets.ts';
import { entitySets } from './entitySets.ts';
import type { Operate, Operation } from './operation.ts';
import { inVendorsWords, readCollection, readRow } from './readRows.ts';
import { odataReply, refuseWith } from './replies.ts';
import { requireHeaders } from './requireHeaders.ts';
import { isTracking, readChanges } from './trackChanges.ts';
import type { Writing } from './writeRow.ts';
import { createRow, deleteRow, updateRow } from './writeRow.ts';

/** Whom the application user is, for `WhoAmI`. */
const applicationUser = {
  BusinessUnitId: '3c0ff0a1-0000-4000-8000-000000000001',
  UserId: '3c0ff0a1-0000-4000-8000-000000000002',
  OrganizationId: '3c0ff0a1-0000-4000-8000-000000000003',
} as const;

/** Answers one operation of the Web API, alone or from a batch. */
export function createOperate(writing: Writing): Operate {
  return (operation) => {
    requireHeaders(operation);
    if (operation.resource === 'WhoAmI' && operation.method === 'GET') {
      inVendorsWords(() => onlyOptions(operation.rawQuery, [], 'a function'));
      return odataReply(200, applicationUser);
    }
    const target = targetOf(operation.resource);
    if (target === undefined) {
      const segment = operation.resource.split(/[/(]/, 1)[0] ?? '';
      return refuseWith(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);
    }
    return target.key === null
      ? onCollection(writing, target.set, operation)
      : onRow(writing, target.set, target.key, operation);
  };
}

/** The key in a URL: the id, or a column and its value. */
interface KeyInUrl {
  readonly column: string;
  readonly value: string;
}

function targetOf(resource: string): { readonly set: EntitySet; readonly key: KeyInUrl | null } | undefined {
  const match = /^(\w+)(?:\(([^]*)\))?$/.exec(resource);
  const set = entitySets.find(({ name }) => name === match?.[1]);
  if (set === undefined) return undefined;
  const inside = match?.[2];
  if (inside === undefined) return { set, key: null };
  if (/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(inside)) {
    return { set, key: { column: set.type.key, value: inside.toLowerCase() } };
  }
  const [, column = '', quoted = ''] = /^(\w+)='((?:[^']|'')*)'$/.exec(inside) ?? [];
  if (!set.alternateKeys.includes(column)) {
    return refuseWith(400, '0x80060888', `'${inside}' is no key of '${set.logicalName}'.`);
  }
  return { set, key: { column, value: quoted.replaceAll("''", "'") } };
}

function onCollection(writing: Writing, set: EntitySet, operation: Operation): LegacyReply {
  if (operation.method === 'POST') return createRow(writing, set, operation);
  if (operation.method !== 'GET') return notAllowed(operation);
  return isTracking(operation)
    ? readChanges(writing, set, operation, writing.clock.now())
    : readCollection(writing, set, operation);
}

function onRow(writing: Writing, set: EntitySet, key: KeyInUrl, operation: Operation): LegacyReply {
  const row = writing.store.table(set).where(key.column, key.value)[0];
  switch (operation.method) {
    case 'GET':
      return readRow(writing, set, row ?? missing(set, key), operation);
    case 'DELETE':
      return deleteRow(writing, set, row ?? missing(set, key), operation);
    case 'PATCH': {
      if (row !== undefined) return updateRow(writing, set, row, operation);
      // An upsert, unless the caller says that the row must be there.
      if (operation.header('if-match') !== undefined) return missing(set, key);
      return createRow(writing, set, operation, { [key.column]: key.value } satisfies Row);
    }
    default:
      return notAllowed(operation);
  }
}

function missing(set: EntitySet, { column, value }: KeyInUrl): never {
  return column === set.type.key
    ? refuseWith(404, '0x80040217', `${set.logicalName} With Id = ${value} Does Not Exist`)
    : refuseWith(
        404,
        '0x80060891',
        `A record with the specified key values does not exist in ${set.logicalName} entity`,
      );
}

function notAllowed(operation: Operation): never {
  return refuseWith(405, '0x8006088a', `The requested resource does not support http method '${operation.method}'.`);
}
