export { activeSpan, inSpan } from './activeSpan.ts';
export { parseTraceConfig, type TraceConfig } from './config.ts';
export { noTracer } from './noTracer.ts';
export { openTracer } from './openTracer.ts';
export type { Span, SpanKind, SpanName, Tracer } from './span.ts';
export type { SpanAttributeName, SpanAttributes } from './spanAttributes.ts';
