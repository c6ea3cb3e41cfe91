import { ClientError, systemCodeOf } from '../../platform/errors/index.ts';
import { HttpStatusError } from '../../platform/http/index.ts';

/** What is wrong with a system, as whoever has to mend it would sort it. */
export type SystemFaultKind =
  | 'UNREACHABLE'
  | 'TLS_REFUSED'
  | 'TIMED_OUT'
  | 'FAILING'
  | 'THROTTLED'
  | 'SIGN_IN_REFUSED'
  | 'NOT_PERMITTED'
  | 'NOT_FOUND'
  | 'MALFORMED'
  | 'REFUSED';

export interface SystemFault {
  readonly kind: SystemFaultKind;
  /** A status or a code of the system's own, such as "503" or "ECONNREFUSED"; null: there is none. Never its text. */
  readonly detail: string | null;
}

/** @param isSignIn whether credentials were asked for: there every refusal is one of them. */
export function systemFault(error: unknown, isSignIn = false): SystemFault {
  const status = find(error, (cause) => (cause instanceof HttpStatusError ? cause.status : undefined));
  const code = find(error, systemCode);
  const detail = status === undefined ? (code ?? null) : String(status);
  return { kind: kindOf(error, status, code, isSignIn), detail };
}

function kindOf(
  error: unknown,
  status: number | undefined,
  code: string | undefined,
  isSignIn: boolean,
): SystemFaultKind {
  if (status === 404 || (status !== undefined && status >= 300 && status < 400)) return 'NOT_FOUND';
  if (!(error instanceof ClientError)) return 'FAILING';
  switch (error.code) {
    case 'DEADLINE_EXCEEDED':
    case 'UPSTREAM_TIMEOUT':
      return 'TIMED_OUT';
    case 'UPSTREAM_THROTTLED':
      return 'THROTTLED';
    case 'UPSTREAM_UNAUTHORIZED':
      return status === 403 && !isSignIn ? 'NOT_PERMITTED' : 'SIGN_IN_REFUSED';
    case 'UPSTREAM_REFUSED':
      if (isSignIn) return 'SIGN_IN_REFUSED';
      return status === 403 ? 'NOT_PERMITTED' : 'REFUSED';
    case 'NOT_FOUND':
      return 'NOT_FOUND';
    case 'RESPONSE_VALIDATION_FAILED':
    case 'RESPONSE_TOO_LARGE':
      return 'MALFORMED';
    default:
      if (status !== undefined || code === undefined) return 'FAILING';
      return isTls(code) ? 'TLS_REFUSED' : 'UNREACHABLE';
  }
}

/** Codes of Node's TLS and of OpenSSL's verification. */
function isTls(code: string): boolean {
  return (
    code.startsWith('ERR_TLS') ||
    code.startsWith('ERR_SSL') ||
    code === 'EPROTO' ||
    code.includes('CERT') ||
    code.includes('SIGNATURE')
  );
}

function systemCode(error: unknown): string | undefined {
  // Our own errors have a code as well; what is looked for is Node's.
  return error instanceof ClientError ? undefined : systemCodeOf(error);
}

/** The first of an error and its causes of which something is found. */
function find<T>(error: unknown, found: (cause: unknown) => T | undefined): T | undefined {
  for (let each = error, depth = 0; each instanceof Object && depth < 8; depth += 1) {
    const value = found(each);
    if (value !== undefined) return value;
    each = 'cause' in each ? each.cause : undefined;
  }
  return undefined;
}
