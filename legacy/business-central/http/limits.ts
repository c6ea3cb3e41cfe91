import type { ConcurrencyCap, LegacyReply } from '../../kit/index.ts';
import { createConcurrencyCap, createRateWindow } from '../../kit/index.ts';
import { errorReply } from './errors.ts';

/** What one user may ask of the service; the product's own figures by default. */
export interface LimitSettings {
  readonly requestsPerWindow: number;
  readonly windowMs: number;
  readonly concurrent: number;
  readonly queue: number;
  readonly maxQueueMs: number;
}

export const productLimits: LimitSettings = {
  requestsPerWindow: 6_000,
  windowMs: 300_000,
  concurrent: 5,
  queue: 95,
  maxQueueMs: 480_000,
};

/** Runs work within the limits of its user, or refuses it. */
export interface Limits {
  run(user: string, correlationId: string, work: () => Promise<LegacyReply>): Promise<LegacyReply>;
}

export function createLimits(settings: LimitSettings): Limits {
  const window = createRateWindow({ limit: settings.requestsPerWindow, windowMs: settings.windowMs });
  const caps = new Map<string, ConcurrencyCap>();
  const capOf = (user: string): ConcurrencyCap => {
    let cap = caps.get(user);
    if (cap === undefined) {
      cap = createConcurrencyCap({
        limit: settings.concurrent,
        queue: settings.queue,
        maxWaitMs: settings.maxQueueMs,
      });
      caps.set(user, cap);
    }
    return cap;
  };

  return {
    async run(user, correlationId, work) {
      if (!window.take(user).allowed) {
        return tooManyRequests(correlationId, settings.requestsPerWindow);
      }
      const leave = await capOf(user).enter();
      if (leave === 'full') return tooManyRequests(correlationId, settings.concurrent + settings.queue);
      if (leave === 'tooLong') {
        const error = { status: 503, code: 'ServiceUnavailable', message: 'The request waited too long in the queue.' };
        return errorReply(error, correlationId, { 'retry-after': '30' });
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** 429, on which the product promises no Retry-After. */
export function tooManyRequests(correlationId: string, maximum: number): LegacyReply {
  const message = `Too many requests reached. Actual (${maximum + 1}). Maximum (${maximum}).`;
  return errorReply({ status: 429, code: 'Application_TooManyRequests', message }, correlationId);
}
