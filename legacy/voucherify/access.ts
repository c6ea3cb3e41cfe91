import { createHash, timingSafeEqual } from 'node:crypto';
import type { LegacyReply, LegacyRequest } from '../kit/index.ts';
import { createRateWindow } from '../kit/index.ts';
import { errorReply } from './replies.ts';

export interface AccessOptions {
  readonly appId: string;
  readonly appToken: string;
  /** Requests in a sliding minute: 100 (Business) or 2,000 (Organization). */
  readonly requestsPerMinute: number;
}

/** Who may ask, in which API version, how often. */
export interface Access {
  around: (request: LegacyRequest, next: () => Promise<LegacyReply>) => Promise<LegacyReply>;
  /** 429 with `Retry-After`, as when the minute's requests are used up. */
  throttled: (request: LegacyRequest) => LegacyReply;
}

const apiVersion = 'v2018-08-01';

export function createAccess(options: AccessOptions): Access {
  const window = createRateWindow({ limit: options.requestsPerMinute, windowMs: 60_000 });

  const rateHeaders = (remaining: number, retryAfterMs: number): Record<string, string> => ({
    'x-rate-limit-limit': String(options.requestsPerMinute),
    'x-rate-limit-remaining': String(remaining),
    // The vendor gives an epoch second here and plain seconds in Retry-After.
    'x-rate-limit-retry': String(Math.ceil((Date.now() + retryAfterMs) / 1000)),
  });
  const throttledFor = (request: LegacyRequest, retryAfterMs: number): LegacyReply => {
    const reply = errorReply(request, {
      code: 429,
      key: 'too_many_requests',
      message: 'Too many requests',
      details: 'The number of API requests of this minute is used up',
    });
    const seconds = String(Math.max(1, Math.ceil(retryAfterMs / 1000)));
    return { ...reply, headers: { ...reply.headers, ...rateHeaders(0, retryAfterMs), 'retry-after': seconds } };
  };

  return {
    throttled: (request) => throttledFor(request, 1_000),
    async around(request, next) {
      const { headers } = request;
      if (!same(headers['x-app-id'], options.appId) || !same(headers['x-app-token'], options.appToken)) {
        return errorReply(request, {
          code: 401,
          key: 'unauthorized',
          message: 'Unauthorized',
          details: 'Invalid credentials in X-App-Id and X-App-Token headers',
        });
      }
      const version = headers['x-voucherify-api-version'];
      if (version !== undefined && version !== apiVersion) {
        return errorReply(request, {
          code: 400,
          key: 'invalid_api_version',
          message: 'Invalid API version',
          details: `Only ${apiVersion} is available`,
        });
      }
      const verdict = window.take(options.appId);
      if (!verdict.allowed) return throttledFor(request, verdict.retryAfterMs);
      const reply = await next();
      return { ...reply, headers: { ...rateHeaders(verdict.remaining, 0), ...reply.headers } };
    },
  };
}

function same(given: string | string[] | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}
