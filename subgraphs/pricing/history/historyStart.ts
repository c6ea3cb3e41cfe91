import { beginnings } from './beginnings.ts';
import type { PriceState } from './priceState.ts';

/** Where the history of an article begins of which older states were dropped. Before it nothing is known. */
export interface HistoryStart {
  /** When the first state that is kept was read, RFC 3339 in UTC. */
  readonly asOf: string;
  /** From when on that state counts: it took the dropped ones to find it. */
  readonly beginsAt: string;
}

/**
 * The state by which an instant and all that follows can still be told when those before it are dropped; null: none need be dropped.
 * @param states of one article, in order of their readings, up to the instant.
 */
export function historyStart(
  states: readonly Pick<PriceState, 'asOf' | 'mark'>[],
  start: HistoryStart | null,
): HistoryStart | null {
  const last = states.at(-1);
  const beginsAt = beginnings(states, start).at(-1) ?? null;
  return last === undefined || beginsAt === null || states.length < 2 ? null : { asOf: last.asOf, beginsAt };
}
