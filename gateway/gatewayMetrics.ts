import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SubgraphCall } from './engine/engine.ts';

/** The gateway's measurements, in a registry of its own. No label holds anything that a client wrote. */
export interface GatewayMetrics {
  readonly registry: Registry;
  readonly requests: Counter<'status'>;
  readonly operations: Histogram<'operation' | 'outcome'>;
  readonly errors: Counter<'code'>;
  readonly subgraphCalls: Histogram<'subgraph' | 'code'>;
  readonly shed: Counter<'reason'>;
  readonly inFlight: Gauge;
  readonly streams: Gauge<'transport'>;
  readonly supergraphReloads: Counter<'outcome'>;
}

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createGatewayMetrics(): GatewayMetrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'samklang_graphql_requests_total',
      help: 'GraphQL requests over HTTP by status.',
      labelNames: ['status'],
      registers,
    }),
    operations: new Histogram({
      name: 'samklang_operation_seconds',
      help: 'Time of executed operations.',
      labelNames: ['operation', 'outcome'],
      buckets: secondsBuckets,
      registers,
    }),
    errors: new Counter({
      name: 'samklang_errors_total',
      help: 'Errors that clients were told, by code.',
      labelNames: ['code'],
      registers,
    }),
    subgraphCalls: new Histogram({
      name: 'samklang_subgraph_call_seconds',
      help: 'Time of calls of subgraphs; code "ok" when it answered.',
      labelNames: ['subgraph', 'code'],
      buckets: secondsBuckets,
      registers,
    }),
    shed: new Counter({
      name: 'samklang_shed_total',
      help: 'Requests refused because of load.',
      labelNames: ['reason'],
      registers,
    }),
    inFlight: new Gauge({ name: 'samklang_in_flight', help: 'GraphQL requests being answered now.', registers }),
    streams: new Gauge({
      name: 'samklang_streams',
      help: 'Operations that stream now; over WebSocket, queries while they run.',
      labelNames: ['transport'],
      registers,
    }),
    supergraphReloads: new Counter({
      name: 'samklang_supergraph_reloads_total',
      help: 'Supergraphs taken or refused since the start.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

/** Counts a call of a subgraph. */
export function observeCall(metrics: GatewayMetrics, { subgraph, code, durationMs }: SubgraphCall): void {
  metrics.subgraphCalls.observe({ subgraph, code: code ?? 'ok' }, durationMs / 1000);
}
