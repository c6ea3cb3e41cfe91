import type { LegacyReply } from '../../kit/index.ts';
import { jsonReply } from '../../kit/index.ts';
import type { ODataDialect } from '../../odata/index.ts';
import { ODataError } from '../../odata/index.ts';

/** A refusal in the product's words. */
export class BcError extends Error {
  override readonly name = 'BcError';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The error body, with the correlation id that the product puts behind every message. */
export function errorReply(
  { status, code, message }: Pick<BcError, 'status' | 'code' | 'message'>,
  correlationId: string,
  headers: Readonly<Record<string, string>> = {},
): LegacyReply {
  return jsonReply(status, { error: { code, message: `${message}  CorrelationId:  ${correlationId}.` } }, headers);
}

/** A refused query becomes the dialect's words; anything else that is no refusal is passed on. */
export function asBcError(error: unknown, dialect: ODataDialect): BcError {
  if (error instanceof BcError) return error;
  if (error instanceof ODataError) {
    const { code, message } = dialect.word(error.problem);
    return new BcError(400, code, message);
  }
  throw error;
}

export const segmentNotFound = (segment: string): BcError =>
  new BcError(404, 'BadRequest_NotFound', `Resource not found for the segment '${segment}'.`);

export const rowNotFound = (set: string, id: string): BcError =>
  new BcError(
    404,
    'Internal_RecordNotFound',
    `The ${set} does not exist. Identification fields and values: SystemId='${id}'`,
  );

export const badRequest = (message: string): BcError => new BcError(400, 'BadRequest', message);

export const unsupportedMediaType = (): BcError =>
  new BcError(415, 'BadRequest', 'The Content-Type of the request is not supported: application/json is expected.');

export const methodNotAllowed = (set: string): BcError =>
  new BcError(405, 'BadRequest_MethodNotAllowed', `Entity does not support this operation: '${set}'.`);
