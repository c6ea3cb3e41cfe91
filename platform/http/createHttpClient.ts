import { child, throwIfEnded, type Deadline } from '../deadline/index.ts';
import { activeSpan } from '../trace/index.ts';
import { createAuthRenewal, type Credentials } from './authRenewal.ts';
import { encodeBody } from './bodies.ts';
import { createBreaker } from './breaker.ts';
import { createUrlBuilder } from './createUrlBuilder.ts';
import { createAxiosExchanger } from './createAxiosExchanger.ts';
import { createBulkhead } from './bulkhead.ts';
import { joinHeaders } from './joinHeaders.ts';
import { judgeAnswer, judgeError, type Failure, type Verdict } from './judge.ts';
import { pause } from './pause.ts';
import { createUndiciExchanger } from './createUndiciExchanger.ts';
import { createRetryBudget } from './retryBudget.ts';
import { createTokenBucket } from './tokenBucket.ts';
import { upstreamChannels } from './upstreamChannels.ts';
import type { HttpAttempt, HttpClient, HttpClientOptions, HttpRequest, HttpStats } from './types.ts';

/** The one way out: an own keep-alive pool per upstream, and every call under deadline, caps, breaker and bulkhead. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { timeoutMs = 10_000, maxBytes = 16 * 1024 * 1024, concurrency = 32, queue = 256, attempts = 3 } = options;
  const exchanger =
    options.sender === 'undici'
      ? createUndiciExchanger(options.baseUrl, concurrency)
      : createAxiosExchanger(concurrency);
  const bulkhead = createBulkhead({ concurrency, queue });
  const bucket = createTokenBucket(options.rate);
  const breaker = createBreaker(options.breaker);
  const budget = createRetryBudget();
  const auth = options.auth === undefined ? undefined : createAuthRenewal(options.auth);
  const urlOf = createUrlBuilder(options.baseUrl);
  const counts = { calls: 0, failures: 0, attempts: 0, retries: 0 };

  /** One exchange and what it says, with the breaker told. Throws CIRCUIT_OPEN. */
  const attempt = async <T>(
    request: HttpRequest<T>,
    credentials: Credentials | undefined,
    turn: Pick<HttpAttempt, 'rateWaitMs' | 'bulkheadWaitMs' | 'isRetry'>,
  ): Promise<Verdict<T>> => {
    const url = urlOf(request.path, request.query);
    const { content, contentType } = encodeBody(request.body);
    const signature = options.sign?.({ method: request.method, url });
    const report = breaker.admit();
    const deadline = child(request.deadline, request.timeoutMs ?? timeoutMs);
    const startedAt = performance.now();
    counts.attempts += 1;
    const parent = activeSpan();
    const span = parent?.child('upstream exchange', 'client', {
      'samklang.upstream': options.name,
      'http.request.method': request.method,
      'samklang.breaker': breaker.state,
      'samklang.rate_wait_ms': Math.round(turn.rateWaitMs),
      'samklang.bulkhead_wait_ms': Math.round(turn.bulkheadWaitMs),
    });
    const isTold = options.trace === 'always' || parent?.isTold(options.name) === true;
    const traceHeaders = span !== undefined && isTold ? { traceparent: span.traceparent() } : undefined;
    let status: number | null = null;
    let verdict: Verdict<T>;
    try {
      const answer = await exchanger.exchange({
        method: request.method,
        url,
        headers: joinHeaders(
          contentType,
          options.headers,
          request.headers,
          credentials?.headers,
          signature,
          traceHeaders,
        ),
        body: content,
        deadline,
        maxBytes: request.maxBytes ?? maxBytes,
      });
      status = answer.status;
      verdict = judgeAnswer(answer, request, options.retryAfterMs);
    } catch (error) {
      verdict = judgeError(error, request.deadline, performance.now() - startedAt);
    } finally {
      deadline.dispose();
    }
    report(verdict.outcome);
    const durationMs = performance.now() - startedAt;
    const code = verdict.kind === 'failure' ? verdict.error.code : null;
    span?.set({ 'http.response.status_code': status ?? undefined });
    span?.end(code);
    const told: HttpAttempt = { upstream: options.name, method: request.method, status, durationMs, code, ...turn };
    options.onAttempt?.(told);
    if (upstreamChannels.attempt.hasSubscribers) upstreamChannels.attempt.publish(told);
    return verdict;
  };

  /** An attempt in its turn; credentials that turn out to be expired are renewed and the attempt made again, once. */
  const attemptInTurn = async <T>(request: HttpRequest<T>, isRetry: boolean): Promise<Verdict<T>> => {
    const { deadline, priority = 'interactive' } = request;
    for (let renewed = false; ; renewed = true) {
      breaker.check();
      const credentials = await auth?.current(deadline);
      const askedAt = performance.now();
      await bucket.take(deadline, priority);
      const admittedAt = performance.now();
      const verdict = await bulkhead.run(
        () =>
          attempt(request, credentials, {
            rateWaitMs: admittedAt - askedAt,
            bulkheadWaitMs: performance.now() - admittedAt,
            isRetry,
          }),
        deadline,
        priority,
      );
      if (credentials === undefined || renewed || !isUnauthorized(verdict)) return verdict;
      auth?.reject(credentials);
    }
  };

  const send = async <T>(request: HttpRequest<T>) => {
    const mayRepeat = request.idempotent ?? (request.method === 'GET' || request.method === 'HEAD');
    for (let sent = 1; ; sent += 1) {
      throwIfEnded(request.deadline);
      const verdict = await attemptInTurn(request, sent > 1);
      if (verdict.kind === 'success') return verdict.reply;
      if (verdict.throttled === true) bucket.pause(verdict.waitMs ?? 0);
      const wait = retryDelay(verdict, sent, request.deadline);
      if (!mayRepeat || sent >= attempts || wait === null || !budget.spend()) throw verdict.error;
      counts.retries += 1;
      await pause(wait, request.deadline);
    }
  };

  const stats = (): HttpStats => ({
    upstream: options.name,
    ...counts,
    renewals: auth?.renewals ?? 0,
    breaker: breaker.state,
    active: bulkhead.active,
    queued: bulkhead.queued,
    sockets: exchanger.sockets,
  });
  const client: HttpClient = {
    send: async (request) => {
      counts.calls += 1;
      budget.earn();
      try {
        return await send(request);
      } catch (error) {
        counts.failures += 1;
        throw error;
      }
    },
    stats,
    close: () => {
      exchanger.close();
      upstreamChannels.closed.publish(client);
    },
  };
  upstreamChannels.opened.publish(client);
  return client;
}

const firstDelayMs = 50;
const longestDelayMs = 2_000;

/** Full jitter, doubled each time, or what the upstream asks for; null: there is no use, or no time. */
function retryDelay(failure: Failure, sent: number, deadline: Deadline): number | null {
  if (!failure.transient) return null;
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** sent);
  // Callers that were told the same instant should not all come back in the same millisecond.
  const delay = failure.waitMs === undefined ? Math.random() * ceiling : failure.waitMs + Math.random() * firstDelayMs;
  return delay < deadline.remainingMs() ? delay : null;
}

function isUnauthorized(verdict: Verdict<unknown>): boolean {
  return verdict.kind === 'failure' && verdict.unauthorized === true;
}
