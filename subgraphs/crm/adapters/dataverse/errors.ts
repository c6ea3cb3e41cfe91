import { ClientError } from '../../../../platform/errors/index.ts';
import { HttpStatusError } from '../../../../platform/http/index.ts';

/** What one request inside a `$batch` was answered, when it is not an answer. */
export function innerFailure(status: number): ClientError {
  const cause = new HttpStatusError(status);
  if (status === 401) return new ClientError('UPSTREAM_UNAUTHORIZED', undefined, { cause });
  if (status === 429) return new ClientError('UPSTREAM_THROTTLED', undefined, { cause });
  if (status === 408 || status >= 500) return new ClientError('UPSTREAM_UNAVAILABLE', undefined, { cause });
  return new ClientError('UPSTREAM_REFUSED', undefined, { cause });
}

/** A reply that is not what the Web API promises. */
export function malformed(cause: unknown): ClientError {
  return new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
}

/**
 * True for a refusal of a delta link. The vendor does not document which status and code an expired one has, so that whatever it
 * refuses, the reading starts over.
 */
export function isRefusal(error: unknown): boolean {
  return error instanceof ClientError && error.code === 'UPSTREAM_REFUSED';
}
