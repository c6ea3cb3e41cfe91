import type { SpanAttributes } from './spanAttributes.ts';

/** What a span can be: few names, so that they can be counted. Everything else is an attribute. */
export type SpanName =
  'graphql request' | 'subgraph request' | 'plan' | 'subgraph call' | 'upstream exchange' | 'query';

/** 'server': somebody asked us; 'client': we ask somebody; 'internal': our own work. */
export type SpanKind = 'server' | 'client' | 'internal';

/** A piece of work within a trace. Holds nothing that a client wrote: see spanAttributes.ts. */
export interface Span {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** @param startedAt on the scale of `performance.now()`; default: now. */
  child(name: SpanName, kind: SpanKind, attributes: SpanAttributes, startedAt?: number): Span;
  set(attributes: SpanAttributes): void;
  /** Once: a second end changes nothing. `code` is what it failed with, null when it did not fail. */
  end(code: string | null): void;
  /** The W3C header by which the spans of whoever is called become children of this one. */
  traceparent(): string;
  /** Whether this system, which is not ours, is told of the trace. */
  isTold(upstream: string): boolean;
}

/** Where traces begin. */
export interface Tracer {
  /**
   * A request that somebody else sent.
   * @param traceparent the caller's header; it is read only if `trusted` or if the settings trust clients.
   * @returns undefined when nothing is traced: whoever gets that does its work as if there were no tracing.
   */
  startRequest(name: SpanName, traceparent: string | undefined, trusted: boolean): Span | undefined;
  /** Sends what has not been sent yet, for at most some seconds, and ends. Never rejects. */
  stop(): Promise<void>;
}
