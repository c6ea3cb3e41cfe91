import { ClientError, type ErrorCode } from '../../../../platform/errors/index.ts';
import { HttpStatusError } from '../../../../platform/http/index.ts';

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'UPSTREAM_UNAUTHORIZED',
  403: 'UPSTREAM_UNAUTHORIZED',
  404: 'NOT_FOUND',
  // An article that the till's price file does not have.
  422: 'NOT_FOUND',
};

/** The server's refusal as ours: `{fault: {kind, text, ref}}` is never shown, its status decides. */
export function refusalOf(status: number): ClientError | undefined {
  const code = codes[status];
  return code === undefined ? undefined : new ClientError(code, undefined, { cause: new HttpStatusError(status) });
}

/** True for what the server answers about an id that it does not have. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ClientError && error.code === 'NOT_FOUND';
}
