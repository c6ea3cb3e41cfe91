import { ROOT_CONTEXT, SpanKind as OtelKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import type { Context, Span as OtelSpan } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { Sampler } from '@opentelemetry/sdk-trace-base';
import type { TraceConfig } from './config.ts';
import type { Span, SpanKind, SpanName, Tracer } from './span.ts';
import { cleanAttributes, type SpanAttributes } from './spanAttributes.ts';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

const kinds: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  internal: OtelKind.INTERNAL,
};

/** A stop waits no longer than this for a receiver that does not answer. */
const longestFlushMs = 3_000;

/**
 * Traces by OpenTelemetry, sent in batches by OTLP over HTTP. The provider stays ours: it is not registered with the process, so that no
 * library's own spans, which may quote documents and addresses, are sent with it.
 */
export function createTracer(config: TraceConfig): Tracer {
  const exporter = new OTLPTraceExporter({
    url: config.url,
    headers: { ...config.headers },
    timeoutMillis: config.timeoutMs,
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ ...config.resource, 'service.name': config.serviceName }),
    sampler: samplerOf(config),
    spanProcessors: [
      new BatchSpanProcessor(exporter, {
        scheduledDelayMillis: config.delayMs,
        exportTimeoutMillis: config.timeoutMs,
        maxQueueSize: 4_096,
        maxExportBatchSize: 512,
      }),
    ],
  });
  const tracer = provider.getTracer('samklang');

  const start = (
    parent: Context,
    name: SpanName,
    kind: SpanKind,
    attributes: SpanAttributes,
    startTime?: number,
  ): Span => {
    const options = { kind: kinds[kind], attributes: cleanAttributes(attributes) };
    const span = tracer.startSpan(name, startTime === undefined ? options : { ...options, startTime }, parent);
    return wrap(span, trace.setSpan(parent, span));
  };

  const wrap = (span: OtelSpan, context: Context): Span => {
    const { traceId, spanId, traceFlags } = span.spanContext();
    let ended = false;
    const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
    return {
      traceId,
      child: (name, kind, attributes, startedAt) => start(context, name, kind, attributes, startedAt),
      set: (attributes) => void span.setAttributes(cleanAttributes(attributes)),
      end: (code) => {
        if (ended) return;
        ended = true;
        if (code !== null) {
          span.setAttributes(cleanAttributes({ 'error.type': code }));
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      },
      traceparent: () => formatTraceparent({ traceId, spanId, sampled }),
      isTold: (upstream) => config.upstreams.has(upstream),
    };
  };

  return {
    startRequest: (name, traceparent, trusted) => {
      const remote =
        traceparent !== undefined && (trusted || config.trustClients) ? parseTraceparent(traceparent) : null;
      const parent = remote === null ? ROOT_CONTEXT : remoteContext(remote);
      return start(parent, name, 'server', {});
    },
    stop: async () => {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longestFlushMs);
      });
      // A receiver that is down loses spans, never the stop.
      await Promise.race([provider.shutdown().catch(() => undefined), tooLong]);
      clearTimeout(timer);
    },
  };
}

function remoteContext({ traceId, spanId, sampled }: NonNullable<ReturnType<typeof parseTraceparent>>): Context {
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function samplerOf({ sampler, ratio }: TraceConfig): Sampler {
  const name = sampler.replace('parentbased_', '');
  const root =
    name === 'always_off'
      ? new AlwaysOffSampler()
      : name === 'always_on'
        ? new AlwaysOnSampler()
        : new TraceIdRatioBasedSampler(ratio);
  return sampler.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}
