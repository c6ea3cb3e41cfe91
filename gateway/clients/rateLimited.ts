import { ClientError } from '../../platform/errors/index.ts';

/**
 * The refusal of a client that has used up what it may.
 * @param waitMs until it may ask again
 */
export function rateLimited(message: string, waitMs: number): ClientError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ClientError('RATE_LIMITED', message, { extensions: { retryAfterSeconds } });
}
