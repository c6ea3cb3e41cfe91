/** What a rate window says to one request. */
export interface RateVerdict {
  readonly allowed: boolean;
  /** Left in the window after this one. */
  readonly remaining: number;
  /** Milliseconds until one more fits; 0 when allowed. */
  readonly retryAfterMs: number;
}

/** A sliding window counter per caller, in real time. */
export interface RateWindow {
  /** Takes `cost` if it fits. A refused request costs nothing. */
  take(caller: string, cost?: number): RateVerdict;
  /** Adds without asking: execution time is known only afterwards. */
  add(caller: string, cost: number): void;
  /** Forgets everything. */
  clear(): void;
}

const slices = 60;

/**
 * @param limit the sum of costs within the window. The window slides in sixtieths, so that memory stays flat.
 * @param now real milliseconds; tests pass their own.
 */
export function createRateWindow(options: {
  readonly limit: number;
  readonly windowMs: number;
  readonly now?: () => number;
}): RateWindow {
  const { limit, windowMs, now = () => performance.now() } = options;
  const sliceMs = windowMs / slices;
  const callers = new Map<string, { at: number; readonly costs: Float64Array; sum: number }>();

  const windowOf = (caller: string): { at: number; readonly costs: Float64Array; sum: number } => {
    const slice = Math.floor(now() / sliceMs);
    let window = callers.get(caller);
    if (window === undefined) callers.set(caller, (window = { at: slice, costs: new Float64Array(slices), sum: 0 }));
    for (let step = Math.max(window.at + 1, slice - slices + 1); step <= slice; step += 1) {
      window.sum -= window.costs[step % slices] ?? 0;
      window.costs[step % slices] = 0;
    }
    window.at = Math.max(window.at, slice);
    return window;
  };
  const add = (caller: string, cost: number): void => {
    const window = windowOf(caller);
    const index = window.at % slices;
    window.costs[index] = (window.costs[index] ?? 0) + cost;
    window.sum += cost;
  };

  return {
    take(caller, cost = 1) {
      const window = windowOf(caller);
      if (window.sum + cost <= limit) {
        add(caller, cost);
        return { allowed: true, remaining: limit - window.sum, retryAfterMs: 0 };
      }
      return { allowed: false, remaining: Math.max(0, limit - window.sum), retryAfterMs: waitFor(window, cost) };
    },
    add,
    clear: () => callers.clear(),
  };

  /** Slices leave oldest first; the wait ends with the slice whose leaving makes room. */
  function waitFor(window: { at: number; readonly costs: Float64Array; sum: number }, cost: number): number {
    let sum = window.sum;
    for (let age = slices - 1; age >= 0; age -= 1) {
      const slice = window.at - age;
      if (slice < 0) continue;
      sum -= window.costs[slice % slices] ?? 0;
      if (sum + cost <= limit) return Math.max(1, Math.ceil((slice + slices) * sliceMs - now()));
    }
    return windowMs;
  }
}
