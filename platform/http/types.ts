import type { z } from 'zod';
import type { Deadline } from '../deadline/index.ts';
import type { ClientError } from '../errors/index.ts';

/** Response headers, names in lower case. */
export type HttpHeaders = Readonly<Record<string, string>>;

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type QueryValue = string | number | boolean | undefined;

export interface HttpRequest<T> {
  readonly method: HttpMethod;
  /** Below the base URL, such as "/items", or an absolute URL below the base URL (a nextLink): any other is refused. */
  readonly path: string;
  /** Encoded here; undefined is left out, an array repeats the name. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** A string or bytes are sent as they are, URLSearchParams as a form, anything else as JSON. */
  readonly body?: unknown;
  /** What a 2xx answer must be; 'empty': the body is read and ignored, and `body` is null. */
  readonly schema: z.ZodType<T> | 'empty';
  readonly deadline: Deadline;
  /**
   * May be sent again after a failure. Default: GET and HEAD only. For a write, say true only with proof of idempotency; for a
   * read by POST (a search, a `$batch` of reads) say true.
   */
  readonly idempotent?: boolean;
  /** Interactive calls (the default) pass background ones where calls wait. */
  readonly priority?: 'interactive' | 'background';
  /**
   * Says what a status of 400 or more means in the vendor's own words, 429 apart (`body` is the parsed JSON, else the text). What it
   * answers is thrown, not retried, and no fault of the upstream. undefined: the client's own reading of the status.
   */
  readonly refusal?: (status: number, headers: HttpHeaders, body: unknown) => ClientError | undefined;
  /** 'json-exact-numbers': each JSON number arrives as a string of its own text. Default 'json'. */
  readonly parse?: 'json' | 'json-exact-numbers' | 'text';
  /** Longest time for one attempt, within the deadline. Default: the client's. */
  readonly timeoutMs?: number;
  /** Most bytes of this answer. Default: the client's. */
  readonly maxBytes?: number;
}

export interface HttpReply<T> {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: T;
}

export interface HttpAuth {
  /** Headers that authenticate a call, such as `{ authorization: "Bearer …" }`. Called once for many waiting calls. */
  header(deadline: Deadline): Promise<Readonly<Record<string, string>>>;
  /** When what `header` answered should be renewed, ms from when it was asked. Default: only on 401. */
  readonly renewAfterMs?: number | (() => number);
}

export interface HttpClientOptions {
  /** The upstream's name in logs and metrics. */
  readonly name: string;
  readonly baseUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What makes the exchanges: axios for systems outside (the default), undici for the house's own services. */
  readonly sender?: 'axios' | 'undici';
  readonly auth?: HttpAuth;
  /** Headers over one attempt, made anew for each: signatures that carry a nonce (OAuth 1.0a). */
  readonly sign?: (attempt: { readonly method: HttpMethod; readonly url: string }) => Readonly<Record<string, string>>;
  /** Longest time for one attempt. Default 10 s. */
  readonly timeoutMs?: number;
  /** Most bytes of an answer, both as sent and inflated. Default 16 MB. */
  readonly maxBytes?: number;
  /** Calls at once; more wait. Default 32. */
  readonly concurrency?: number;
  /** Calls that may wait; more are refused with UPSTREAM_UNAVAILABLE. Default 256. */
  readonly queue?: number;
  /** The vendor's rate: `perSecond` on average, `burst` at once. Default: none. */
  readonly rate?: { readonly perSecond: number; readonly burst: number };
  /** Most sends of one retryable call, the first included. Default 3; 1: no retries. */
  readonly attempts?: number;
  /** How long a 429 or 503 asks to wait, if the vendor says it in its own way; undefined: the Retry-After header is read. */
  readonly retryAfterMs?: (headers: HttpHeaders) => number | undefined;
  readonly breaker?: BreakerOptions;
  /** Called after each attempt, for metrics and logs. */
  readonly onAttempt?: (attempt: HttpAttempt) => void;
  /** Whether it is told of the trace that a call belongs to. Default 'configured': only if the settings of tracing name it. */
  readonly trace?: 'always' | 'configured';
}

export interface BreakerOptions {
  /** Consecutive failures that open it at once. Default 5. */
  readonly failures?: number;
  /** It also opens once failures alone have come for this long (at least two). Default 1,500 ms. */
  readonly failingMs?: number;
  /** It also opens when half of at least 10 calls within this window failed. Default 2,000 ms. */
  readonly windowMs?: number;
  /** Time from opening to the next probe. Default 1,000 ms. */
  readonly probeAfterMs?: number;
}

export interface HttpAttempt {
  readonly upstream: string;
  readonly method: HttpMethod;
  /** null: there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
  /** The error's code, null for success. */
  readonly code: string | null;
  /** How long it waited for the upstream's rate and then for room in the bulkhead. */
  readonly rateWaitMs: number;
  readonly bulkheadWaitMs: number;
  /** It follows a failure of the same call. */
  readonly isRetry: boolean;
}

export interface HttpStats {
  readonly upstream: string;
  /** Calls of `send`. */
  readonly calls: number;
  readonly failures: number;
  readonly attempts: number;
  readonly retries: number;
  readonly renewals: number;
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly active: number;
  readonly queued: number;
  readonly sockets: number;
}

/**
 * The way to one upstream. Every failure is a ClientError: UPSTREAM_UNAVAILABLE, UPSTREAM_TIMEOUT (an attempt), DEADLINE_EXCEEDED
 * (the whole), UPSTREAM_THROTTLED, UPSTREAM_REFUSED (other 4xx; its `cause` is an HttpStatusError), UPSTREAM_UNAUTHORIZED, CIRCUIT_OPEN,
 * RESPONSE_TOO_LARGE, RESPONSE_VALIDATION_FAILED, or what `refusal` answers. Neither text nor URL of the upstream is in its message.
 */
export interface HttpClient {
  send<T>(request: HttpRequest<T>): Promise<HttpReply<T>>;
  stats(): HttpStats;
  /** Destroys the connections. */
  close(): void;
}
