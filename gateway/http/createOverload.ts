import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ClientError } from '../../platform/errors/index.ts';
import type { GatewayConfig } from '../config.ts';
import type { GatewayMetrics } from '../gatewayMetrics.ts';

/** Keeps the gateway from taking on more than it can answer. */
export interface Overload {
  /** Throws ClientError OVERLOADED, or counts the request in and answers how to count it out. */
  enter(): () => void;
  stop(): void;
}

const sampleMs = 200;

/** One long pause (a garbage collection, a large plan) is no overload; being late sample after sample is. */
const lateSamples = 4;

export function createOverload(limits: GatewayConfig['overload'], metrics: GatewayMetrics): Overload {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let inFlight = 0;
  let late = 0;
  const timer = setInterval(() => {
    late = delay.percentile(50) / 1e6 > limits.loopDelayMs ? late + 1 : 0;
    delay.reset();
  }, sampleMs);
  timer.unref();

  const shed = (reason: string): never => {
    metrics.shed.inc({ reason });
    throw new ClientError('OVERLOADED');
  };
  return {
    enter: () => {
      if (inFlight >= limits.concurrency) shed('concurrency');
      if (late >= lateSamples) shed('loop delay');
      inFlight += 1;
      metrics.inFlight.set(inFlight);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        inFlight -= 1;
        metrics.inFlight.set(inFlight);
      };
    },
    stop: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
}
