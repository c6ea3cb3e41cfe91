import { acceptsJson } from '../kit/index.ts';
import { requireVersion } from '../odata/index.ts';
import type { Operation } from './operation.ts';
import { inVendorsWords } from './readRows.ts';
import { refuseWith } from './replies.ts';

/** Refuses what a caller asks for by headers and would not get: another version, another format, another user's eyes. */
export function requireHeaders({ header }: Pick<Operation, 'header'>): void {
  inVendorsWords(() => requireVersion(header));
  if (!acceptsJson(header('accept')))
    refuseWith(406, '0x80060888', 'The format that the Accept header asks for is not available: application/json is.');
  if (header('mscrmcallerid') !== undefined || header('callerobjectid') !== undefined)
    refuseWith(403, '0x80040220', 'Principal user is missing prvActOnBehalfOfAnotherUser privilege');
}
