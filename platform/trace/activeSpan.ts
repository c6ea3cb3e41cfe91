import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.ts';

/**
 * A constant that holds nothing by itself: what it answers belongs to the asynchronous work that asks. Until `inSpan` is called for the
 * first time Node has not switched it on, and asking it is one comparison.
 */
const spans = new AsyncLocalStorage<Span>();

/** The span that this work is part of; undefined when it is not traced. */
export function activeSpan(): Span | undefined {
  return spans.getStore();
}

/** Runs work as part of a span. */
export function inSpan<T>(span: Span, work: () => T): T {
  return spans.run(span, work);
}
