import type { Deadline } from '../deadline/index.ts';
import { ClientError, systemCodeOf } from '../errors/index.ts';
import { decodeBody, decodeRefusal, UnreadableAnswer } from './bodies.ts';
import type { Outcome } from './breaker.ts';
import type { Answer } from './exchange.ts';
import { HttpStatusError } from './httpStatusError.ts';
import { retryAfterMs } from './retryAfter.ts';
import type { HttpClientOptions, HttpReply, HttpRequest } from './types.ts';

interface Success<T> {
  readonly kind: 'success';
  readonly outcome: Outcome;
  readonly reply: HttpReply<T>;
}

export interface Failure {
  readonly kind: 'failure';
  /** What it says about the upstream as a whole. */
  readonly outcome: Outcome;
  readonly error: ClientError;
  /** Asking again may help. */
  readonly transient: boolean;
  /** How long the upstream asks to be left alone. */
  readonly waitMs?: number;
  /** 429: everybody waits, not this call alone. */
  readonly throttled?: boolean;
  /** 401, whatever the refusal made of it: the credentials may have expired. */
  readonly unauthorized?: boolean;
}

/** What became of one attempt. */
export type Verdict<T> = Success<T> | Failure;

/** Reads an answer. A 4xx shows that the upstream works, so the breaker takes it as a success. */
export function judgeAnswer<T>(
  answer: Answer,
  request: HttpRequest<T>,
  readWait: HttpClientOptions['retryAfterMs'],
): Verdict<T> {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) {
    return { kind: 'success', outcome: 'success', reply: { status, headers, body: decodeBody(answer, request) } };
  }
  const cause = new HttpStatusError(status);
  const waitMs = readWait?.(headers) ?? retryAfterMs(headers);
  if (status === 429) {
    const extensions = waitMs === undefined ? {} : { retryAfterMs: Math.ceil(waitMs) };
    const error = new ClientError('UPSTREAM_THROTTLED', undefined, { cause, extensions });
    return { kind: 'failure', outcome: 'success', error, transient: true, throttled: true, ...wait(waitMs) };
  }
  const refusal = status >= 400 ? request.refusal?.(status, headers, decodeRefusal(answer)) : undefined;
  if (status === 401) {
    const error = refusal ?? new ClientError('UPSTREAM_UNAUTHORIZED', undefined, { cause });
    return { kind: 'failure', outcome: 'success', error, transient: false, unauthorized: true };
  }
  if (refusal !== undefined) return { kind: 'failure', outcome: 'success', error: refusal, transient: false };
  if (status === 408 || status >= 500) {
    const error = new ClientError('UPSTREAM_UNAVAILABLE', undefined, { cause });
    return { kind: 'failure', outcome: 'failure', error, transient: status !== 501, ...wait(waitMs) };
  }
  // A redirect of an API is a login page or a moved host: nothing that we follow.
  return failure(status >= 400 ? 'UPSTREAM_REFUSED' : 'RESPONSE_VALIDATION_FAILED', 'success', cause);
}

/**
 * An attempt that is cut by a short deadline says little about the upstream; one that hung for this long says enough for the
 * breaker to open within its 2 s.
 */
const longEnoughToBlameMs = 400;

/** Reads what an attempt threw. `whole` is the deadline of all attempts. */
export function judgeError(error: unknown, whole: Deadline, durationMs: number): Failure {
  if (!(error instanceof ClientError)) return failure('INTERNAL_SERVER_ERROR', 'neutral', error);
  switch (error.code) {
    case 'CANCELLED':
      return { kind: 'failure', outcome: 'neutral', error, transient: false };
    case 'DEADLINE_EXCEEDED': {
      const outcome = durationMs >= longEnoughToBlameMs ? 'failure' : 'neutral';
      // The two timers of one instant may fire within the same millisecond, either first.
      if (whole.remainingMs() <= 1) return { kind: 'failure', outcome, error, transient: false };
      const timedOut = new ClientError('UPSTREAM_TIMEOUT', undefined, { cause: error });
      return { kind: 'failure', outcome: 'failure', error: timedOut, transient: true };
    }
    case 'UPSTREAM_UNAVAILABLE':
      return { kind: 'failure', outcome: 'failure', error, transient: true };
    case 'RESPONSE_VALIDATION_FAILED': {
      // A field of the wrong type is one request's matter; an answer that broke off or is no JSON, the whole upstream's.
      const { cause } = error;
      const brokeOff = systemCodeOf(cause) !== undefined;
      const outcome = brokeOff || cause instanceof UnreadableAnswer ? 'failure' : 'success';
      return { kind: 'failure', outcome, error, transient: brokeOff };
    }
    default:
      return { kind: 'failure', outcome: 'success', error, transient: false };
  }
}

function failure(code: ClientError['code'], outcome: Outcome, cause: unknown): Failure {
  return { kind: 'failure', outcome, error: new ClientError(code, undefined, { cause }), transient: false };
}

function wait(waitMs: number | undefined): { waitMs?: number } {
  return waitMs === undefined ? {} : { waitMs };
}
