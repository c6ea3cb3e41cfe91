import { z } from 'zod';
import { parseEnv } from '../env/index.ts';

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const flag = z
  .enum(['true', 'false', '1', '0', 'on', 'off'])
  .default('false')
  .transform((text) => ['true', '1', 'on'].includes(text));

/** `name=value,name=value`, values percent-encoded, as the specification of OpenTelemetry has it. */
const pairs = z
  .string()
  .default('')
  .transform((text, context): Readonly<Record<string, string>> => {
    const entries = text.split(',').filter((entry) => entry.trim() !== '');
    try {
      return Object.fromEntries(
        entries.map((entry) => {
          const at = entry.indexOf('=');
          if (at < 1) throw new Error('A pair has no name.');
          return [entry.slice(0, at).trim(), decodeURIComponent(entry.slice(at + 1).trim())];
        }),
      );
    } catch {
      context.addIssue({ code: 'custom', message: 'must be name=value pairs, separated by commas' });
      return z.NEVER;
    }
  });

const httpUrl = z.url({ protocol: /^https?$/ });

const environmentSchema = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs,
  OTEL_EXPORTER_OTLP_TIMEOUT: z.coerce.number().int().min(1).max(60_000).default(10_000),
  // JSON is sent under either name: who takes the one over HTTP takes the other. gRPC is another protocol on another port.
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/json', 'http/protobuf']).optional(),
  OTEL_SERVICE_NAME: z.string().max(100).optional(),
  OTEL_RESOURCE_ATTRIBUTES: pairs,
  OTEL_TRACES_SAMPLER: z.enum(samplers).default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce.number().int().min(10).max(600_000).default(5_000),
  OTEL_SDK_DISABLED: flag,
  TRACE_TRUST_CLIENTS: flag,
  TRACE_UPSTREAMS: z.string().default(''),
});

export interface TraceConfig {
  /** Where spans are sent by OTLP over HTTP. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of one sending, ms. */
  readonly timeoutMs: number;
  /** Longest wait of a span before it is sent, ms. */
  readonly delayMs: number;
  readonly serviceName: string;
  /** What every span says of this process. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: (typeof samplers)[number];
  /** The share of traces that `traceidratio` keeps, 0 to 1. */
  readonly ratio: number;
  /** Whether a client's `traceparent` is continued. */
  readonly trustClients: boolean;
  /** Systems that are not ours and are told of traces all the same. */
  readonly upstreams: ReadonlySet<string>;
}

/**
 * The settings of tracing, named as in the specification of OpenTelemetry; null: nothing is traced, as no endpoint is named.
 * @throws ConfigurationError
 */
export function parseTraceConfig(source: Readonly<Record<string, string | undefined>>): TraceConfig | null {
  const env = parseEnv(environmentSchema, source);
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = env;
  const url = own ?? (base === undefined ? undefined : `${base.replace(/\/+$/, '')}/v1/traces`);
  if (url === undefined || env.OTEL_SDK_DISABLED) return null;
  return Object.freeze({
    url,
    headers: env.OTEL_EXPORTER_OTLP_HEADERS,
    timeoutMs: env.OTEL_EXPORTER_OTLP_TIMEOUT,
    delayMs: env.OTEL_BSP_SCHEDULE_DELAY,
    serviceName: env.OTEL_SERVICE_NAME ?? env.OTEL_RESOURCE_ATTRIBUTES['service.name'] ?? 'samklang',
    resource: env.OTEL_RESOURCE_ATTRIBUTES,
    sampler: env.OTEL_TRACES_SAMPLER,
    ratio: env.OTEL_TRACES_SAMPLER_ARG,
    trustClients: env.TRACE_TRUST_CLIENTS,
    upstreams: new Set(
      env.TRACE_UPSTREAMS.split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  });
}
