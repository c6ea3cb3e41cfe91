import { ClientError, type ErrorCode } from '../../../../platform/errors/index.ts';

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'UPSTREAM_UNAUTHORIZED',
  403: 'UPSTREAM_UNAUTHORIZED',
};

/** The system's refusal as ours: its status decides, its words are never shown. undefined: as `platform/http` reads the status. */
export function refusalOf(status: number): ClientError | undefined {
  const code = codes[status];
  return code === undefined ? undefined : new ClientError(code);
}
