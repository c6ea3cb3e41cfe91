import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { upstreamChannels, type HttpAttempt, type HttpClient, type HttpStats } from '../http/index.ts';

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const breakerValues: Readonly<Record<HttpStats['breaker'], number>> = { closed: 0, 'half-open': 1, open: 2 };

/** Measures every client of an upstream that is made in this process from now on; answers how to stop. */
export function watchUpstreams(registry: Registry): () => void {
  const registers = [registry];
  const clients = new Set<HttpClient>();

  const attempts = new Histogram({
    name: 'samklang_upstream_attempt_seconds',
    help: 'Time of exchanges with upstreams; code "ok" when the answer was what was asked for.',
    labelNames: ['upstream', 'code'],
    buckets: secondsBuckets,
    registers,
  });
  const waits = new Histogram({
    name: 'samklang_upstream_wait_seconds',
    help: 'Time that an exchange waited before it began, for the upstream’s rate or for room in its bulkhead.',
    labelNames: ['upstream', 'reason'],
    buckets: secondsBuckets,
    registers,
  });
  const retries = new Counter({
    name: 'samklang_upstream_retries_total',
    help: 'Exchanges that were made again after a failure.',
    labelNames: ['upstream'],
    registers,
  });

  /** A gauge over the clients of each name. */
  const gauge = (
    name: string,
    help: string,
    valueOf: (stats: HttpStats) => number,
    join: (one: number, other: number) => number,
  ): void => {
    new Gauge({
      name,
      help,
      labelNames: ['upstream'],
      registers,
      collect() {
        const values = new Map<string, number>();
        for (const client of clients) {
          const stats = client.stats();
          values.set(stats.upstream, join(values.get(stats.upstream) ?? 0, valueOf(stats)));
        }
        this.reset();
        for (const [upstream, value] of values) this.set({ upstream }, value);
      },
    });
  };
  const sum = (one: number, other: number): number => one + other;
  gauge(
    'samklang_upstream_breaker',
    'Whether an upstream is left alone: 0 called, 1 probed, 2 left alone.',
    ({ breaker }) => breakerValues[breaker],
    Math.max,
  );
  gauge('samklang_upstream_active', 'Exchanges with upstreams that are under way.', ({ active }) => active, sum);
  gauge('samklang_upstream_queued', 'Exchanges that wait for room in the bulkhead.', ({ queued }) => queued, sum);

  const opened = (message: unknown): void => void clients.add(message as HttpClient);
  const closed = (message: unknown): void => void clients.delete(message as HttpClient);
  const attempted = (message: unknown): void => {
    const { upstream, code, durationMs, rateWaitMs, bulkheadWaitMs, isRetry } = message as HttpAttempt;
    attempts.observe({ upstream, code: code ?? 'ok' }, durationMs / 1000);
    waits.observe({ upstream, reason: 'rate' }, rateWaitMs / 1000);
    waits.observe({ upstream, reason: 'bulkhead' }, bulkheadWaitMs / 1000);
    if (isRetry) retries.inc({ upstream });
  };
  subscribe(upstreamChannels.opened.name, opened);
  subscribe(upstreamChannels.closed.name, closed);
  subscribe(upstreamChannels.attempt.name, attempted);
  return () => {
    unsubscribe(upstreamChannels.opened.name, opened);
    unsubscribe(upstreamChannels.closed.name, closed);
    unsubscribe(upstreamChannels.attempt.name, attempted);
  };
}
