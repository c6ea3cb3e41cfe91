import { ClientError } from '../../../../platform/errors/index.ts';

/** Tryton answers 200 with an error of its own kind: a refusal, whatever it is called. Its words stay in the cause. */
export function refused(kind: unknown): ClientError {
  const name = typeof kind === 'string' ? kind.split('\n')[0]?.slice(0, 80) : 'error';
  return new ClientError('UPSTREAM_REFUSED', undefined, { cause: new Error(`Tryton refused: ${name ?? 'error'}`) });
}

export function malformed(cause: unknown): ClientError {
  return new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause });
}
