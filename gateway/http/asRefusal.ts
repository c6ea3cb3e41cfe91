import { ClientError } from '../../platform/errors/index.ts';
import { OperationRefused } from '../pipeline/operationRefused.ts';

/** What a client is told of whatever was thrown. */
export function asRefusal(error: unknown): ClientError | OperationRefused {
  if (error instanceof ClientError || error instanceof OperationRefused) return error;
  // A document so deep that something recursive gave up is the client's doing.
  if (error instanceof RangeError)
    return new ClientError('BAD_REQUEST', 'The request cannot be read.', { cause: error });
  return new ClientError('INTERNAL_SERVER_ERROR', undefined, { cause: error });
}
