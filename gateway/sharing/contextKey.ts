import type { RequestContext } from '../../platform/context/index.ts';

/**
 * All of a context that can change an answer, as a text: everything but the request's id, which is for logs. Of the instant the second
 * counts: prices, campaigns and windows begin and end on whole seconds, so two instants of one second are on the same side of each.
 */
export function contextKey(context: RequestContext): string {
  const second = context.now.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  return JSON.stringify({ ...context, requestId: null, now: second });
}
