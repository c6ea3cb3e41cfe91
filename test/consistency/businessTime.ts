import type { ClockStep } from './history.ts';

/** The earliest and the latest that any business clock may have shown, milliseconds since 1970. */
export interface BusinessSpan {
  readonly earliest: number;
  readonly latest: number;
}

/** What the business clocks showed at an instant of the history's own clock: two readings while they were being set. */
export function businessTimeAt(steps: readonly ClockStep[], at: number): BusinessSpan {
  const settled = steps.filter(({ endedAt }) => endedAt <= at).at(-1) ?? steps[0];
  const possible = [settled, ...steps.filter(({ beganAt, endedAt }) => beganAt <= at && endedAt > at)];
  const shown = possible.flatMap((step) => (step === undefined ? [] : [at + step.distance]));
  return { earliest: Math.min(...shown), latest: Math.max(...shown) };
}
