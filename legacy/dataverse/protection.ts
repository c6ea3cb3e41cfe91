import type { LegacyReply } from '../kit/index.ts';
import { createConcurrencyCap, createRateWindow } from '../kit/index.ts';
import { errorReply } from './replies.ts';

/** Service protection limits, per application. */
export interface ProtectionLimits {
  /** Requests within the window. */
  readonly requests: number;
  /** Milliseconds of execution within the window. */
  readonly executionMs: number;
  readonly concurrent: number;
  readonly windowMs: number;
}

/** As the vendor publishes them. */
export const vendorLimits: ProtectionLimits = {
  requests: 6_000,
  executionMs: 1_200_000,
  concurrent: 52,
  windowMs: 300_000,
};

/** What every limit is held against. */
export interface Protection {
  /** Runs a request of an application, or refuses it with 429. */
  guard(application: string, run: () => Promise<LegacyReply>): Promise<LegacyReply>;
}

export function createProtection(limits: ProtectionLimits): Protection {
  const requests = createRateWindow({ limit: limits.requests, windowMs: limits.windowMs });
  const execution = createRateWindow({ limit: limits.executionMs, windowMs: limits.windowMs });
  const caps = new Map<string, ReturnType<typeof createConcurrencyCap>>();
  const capOf = (application: string): ReturnType<typeof createConcurrencyCap> => {
    const cap = caps.get(application) ?? createConcurrencyCap({ limit: limits.concurrent });
    caps.set(application, cap);
    return cap;
  };
  const seconds = limits.windowMs / 1000;

  return {
    async guard(application, run) {
      const leave = await capOf(application).enter();
      if (typeof leave === 'string') {
        return throttled(
          '0x80072326',
          `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`,
          1_000,
        );
      }
      const started = performance.now();
      try {
        const taken = requests.take(application);
        if (!taken.allowed) {
          return throttled(
            '0x80072322',
            `Number of requests exceeded the limit of ${limits.requests} over time window of ${seconds} seconds.`,
            taken.retryAfterMs,
          );
        }
        const time = execution.take(application, 0);
        if (time.remaining <= 0) {
          return throttled(
            '0x80072321',
            `Combined execution time of incoming requests exceeded limit of ${limits.executionMs} milliseconds over time window of ${seconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
            execution.take(application, 1).retryAfterMs,
          );
        }
        const reply = await run();
        return {
          ...reply,
          headers: {
            ...reply.headers,
            'x-ms-ratelimit-burst-remaining-xrm-requests': String(taken.remaining),
            'x-ms-ratelimit-time-remaining-xrm-requests': (time.remaining / 1000).toFixed(2),
          },
        };
      } finally {
        execution.add(application, performance.now() - started);
        leave();
      }
    },
  };
}

/** 429 with whole seconds in Retry-After. */
export function throttled(code: string, message: string, retryAfterMs: number): LegacyReply {
  return errorReply(429, code, message, { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) });
}
