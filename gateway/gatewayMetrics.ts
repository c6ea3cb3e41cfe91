import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PlanOutcome, SubgraphCall } from './engine/engine.ts';

/** The gateway's measurements, in a registry of its own. No label holds anything that a client wrote. */
export interface GatewayMetrics {
  readonly registry: Registry;
  readonly requests: Counter<'status'>;
  readonly operations: Histogram<'operation' | 'outcome'>;
  readonly errors: Counter<'code'>;
  readonly subgraphCalls: Histogram<'subgraph' | 'code'>;
  readonly clients: Counter<'client' | 'outcome'>;
  readonly planLookups: Counter<'outcome'>;
  readonly planning: Histogram<'outcome'>;
  readonly planQueue: Gauge;
  readonly planThreads: Gauge;
  readonly keptDocuments: Gauge;
  readonly shed: Counter<'reason' | 'priority'>;
  readonly inFlight: Gauge;
  readonly loopDelay: Gauge<'quantile'>;
  readonly streams: Gauge<'transport'>;
  readonly supergraphReloads: Counter<'outcome'>;
  readonly cost: Histogram<'operation'>;
  readonly rateLimited: Counter<'reason'>;
  readonly documents: Counter<'trust'>;
  readonly shared: Counter<'what'>;
  readonly supergraph: Gauge<'version'>;
}

const costBuckets = [10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 100_000];

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param registry of the process, if it measures more than its gateway; default: one of its own. Each metric is told in docs/metrics.md. */
export function createGatewayMetrics(registry = new Registry()): GatewayMetrics {
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
    clients: new Counter({
      name: 'samklang_client_operations_total',
      help: 'Executed operations by the program that asked, if its name is known.',
      labelNames: ['client', 'outcome'],
      registers,
    }),
    planLookups: new Counter({
      name: 'samklang_plan_lookups_total',
      help: 'Looks for the plan of an operation: hit or miss.',
      labelNames: ['outcome'],
      registers,
    }),
    planning: new Histogram({
      name: 'samklang_plan_seconds',
      help: 'Time of planning an operation, waiting for the planner included.',
      labelNames: ['outcome'],
      buckets: secondsBuckets,
      registers,
    }),
    planQueue: new Gauge({ name: 'samklang_plan_queue', help: 'Operations that wait to be planned now.', registers }),
    planThreads: new Gauge({ name: 'samklang_plan_threads', help: 'Threads that plan.', registers }),
    keptDocuments: new Gauge({
      name: 'samklang_kept_documents',
      help: 'Distinct documents that are kept parsed, validated and planned.',
      registers,
    }),
    shed: new Counter({
      name: 'samklang_shed_total',
      help: 'Requests refused because of load, by what was scarce and how much the request mattered.',
      labelNames: ['reason', 'priority'],
      registers,
    }),
    loopDelay: new Gauge({
      name: 'samklang_event_loop_delay_seconds',
      help: 'How late the event loop was within the last sample.',
      labelNames: ['quantile'],
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
    cost: new Histogram({
      name: 'samklang_operation_cost',
      help: 'Estimated cost of operations, before they run.',
      labelNames: ['operation'],
      buckets: costBuckets,
      registers,
    }),
    rateLimited: new Counter({
      name: 'samklang_rate_limited_total',
      help: 'Operations refused because of what their client had used.',
      labelNames: ['reason'],
      registers,
    }),
    documents: new Counter({
      name: 'samklang_documents_total',
      help: 'Operations by whether their document is trusted; counted while manifests are in use.',
      labelNames: ['trust'],
      registers,
    }),
    shared: new Counter({
      name: 'samklang_shared_total',
      help: 'Operations and fetches that were answered by an equal one under way.',
      labelNames: ['what'],
      registers,
    }),
    supergraph: new Gauge({
      name: 'samklang_supergraph_info',
      help: 'The supergraph that is served now: 1 under its version.',
      labelNames: ['version'],
      registers,
    }),
  };
}

/** Counts a call of a subgraph. */
export function observeCall(metrics: GatewayMetrics, { subgraph, code, durationMs }: SubgraphCall): void {
  metrics.subgraphCalls.observe({ subgraph, code: code ?? 'ok' }, durationMs / 1000);
}

/** Counts a look for a plan. */
export function observePlan(metrics: GatewayMetrics, outcome: PlanOutcome, durationMs: number): void {
  metrics.planLookups.inc({ outcome: outcome === 'hit' ? 'hit' : 'miss' });
  if (outcome !== 'hit') metrics.planning.observe({ outcome }, durationMs / 1000);
}
