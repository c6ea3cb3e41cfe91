import type { TraceConfig } from './config.ts';
import { noTracer } from './noTracer.ts';
import type { Tracer } from './span.ts';

/** The tracer of a process. Where nothing is traced, the tracing SDK is not even loaded. */
export async function openTracer(config: TraceConfig | null): Promise<Tracer> {
  if (config === null) return noTracer;
  const { createTracer } = await import('./createTracer.ts');
  return createTracer(config);
}
