import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ClientError } from '../../platform/errors/index.ts';
import type { GatewayConfig } from '../config.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';
import { priorities, type Priority } from './priority.ts';

/** Keeps the gateway from taking on more than it can answer. */
export interface Overload {
  /** A request has come, and nothing is known of it. Throws ClientError OVERLOADED when there are so many that it is not even looked at. */
  arrive(): Arrival;
  stop(): void;
}

/** A request from its coming to its leaving. */
export interface Arrival {
  /** Counts it in. Throws ClientError OVERLOADED. */
  enter(priority: Priority): void;
  /** Now it is known how much it matters. Throws ClientError OVERLOADED when one of that kind would not be let in. */
  settle(priority: Priority): void;
  /** Whether it was let in or not; safe to call twice. */
  leave(): void;
}

const sampleMs = 200;

/** What the monitor measures is the time between two of its looks, this included. */
const resolutionMs = 20;

/** One long pause (a garbage collection, a large plan) is no overload; being late sample after sample is. */
const lateSamples = 4;

/** The part of each limit that a priority may use: the last room is kept for whoever matters most. */
const shares: Readonly<Record<Priority, number>> = { checkout: 1.25, browse: 1, sync: 0.75 };

/** Requests at the door, for each that may be in the house: beyond these nobody's token is looked at. */
const atTheDoor = 2;

export function createOverload(limits: GatewayConfig['overload'], metrics: GatewayMetrics): Overload {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let arrived = 0;
  let inFlight = 0;
  const late: Record<Priority, number> = { checkout: 0, browse: 0, sync: 0 };
  const timer = setInterval(() => {
    const medianMs = delay.percentile(50) / 1e6;
    for (const priority of priorities) {
      late[priority] = medianMs > limits.loopDelayMs * shares[priority] ? late[priority] + 1 : 0;
    }
    for (const quantile of [0.5, 0.99]) {
      const lateMs = Math.max(0, delay.percentile(quantile * 100) / 1e6 - resolutionMs);
      metrics.loopDelay.set({ quantile: String(quantile) }, lateMs / 1e3);
    }
    delay.reset();
  }, sampleMs);
  timer.unref();

  const shed = (reason: string, priority: Priority | 'unknown'): never => {
    metrics.shed.inc({ reason, priority });
    throw new ClientError('OVERLOADED');
  };
  /** @param others requests in the house beside this one */
  const admit = (priority: Priority, others: number): void => {
    // At least one of each kind: a limit of one would else shut the lowest out for ever.
    if (others >= Math.max(1, Math.ceil(limits.concurrency * shares[priority]))) shed('concurrency', priority);
    if (late[priority] >= lateSamples) shed('loop delay', priority);
  };
  return {
    arrive: () => {
      if (arrived >= limits.concurrency * atTheDoor + 16) shed('concurrency', 'unknown');
      arrived += 1;
      let state: 'outside' | 'inside' | 'left' = 'outside';
      return {
        enter: (priority) => {
          if (state !== 'outside') return;
          admit(priority, inFlight);
          state = 'inside';
          inFlight += 1;
          metrics.inFlight.set(inFlight);
        },
        settle: (priority) => {
          if (state === 'inside') admit(priority, inFlight - 1);
        },
        leave: () => {
          if (state === 'left') return;
          if (state === 'inside') inFlight -= 1;
          state = 'left';
          arrived -= 1;
          metrics.inFlight.set(inFlight);
        },
      };
    },
    stop: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
}
