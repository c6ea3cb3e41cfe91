import { redact } from '../log/index.ts';

/** Everything that a span may say. Each name is one that cannot be personal data; what is not named here is dropped. */
const spanAttributeNames = [
  'graphql.operation.type',
  'graphql.operation.name',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'error.type',
  'db.system.name',
  'db.operation.name',
  'samklang.client',
  'samklang.market',
  'samklang.channel',
  'samklang.caller',
  'samklang.priority',
  'samklang.errors',
  'samklang.plan',
  'samklang.subgraph',
  'samklang.upstream',
  'samklang.breaker',
  'samklang.bulkhead_wait_ms',
  'samklang.rate_wait_ms',
] as const;

export type SpanAttributeName = (typeof spanAttributeNames)[number];

/** Names from the semantic conventions of OpenTelemetry where they have one. undefined is left out. */
export type SpanAttributes = { readonly [Name in SpanAttributeName]?: string | number | boolean | undefined };

const known: ReadonlySet<string> = new Set(spanAttributeNames);

/** What names, codes, roles and routes of the program look like. A text with anything else in it came from somewhere else. */
const ownText = /^[\w .:/+-]{1,80}$/;

/** The attributes as they may leave the house: typed so, but a caller may have been wrong about that. */
export function cleanAttributes(attributes: SpanAttributes): Record<string, string | number | boolean> {
  const clean: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries<unknown>(attributes)) {
    if (!known.has(name)) continue;
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) clean[name] = value;
    else if (typeof value === 'string') clean[name] = ownText.test(value) ? redact(value) : '[text]';
  }
  return clean;
}
