export interface PresenceTimes {
  /** From one sign of life to the next. */
  readonly beatMs: number;
  /** So late a sign may arrive and count. */
  readonly validMs: number;
  /** After it a node that has given none is overdue. */
  readonly leaseMs: number;
  /** So long a node that was cut off takes to be back at most: the others wait for it, and it for them. */
  readonly settleMs: number;
}

export interface PresenceOptions extends PresenceTimes {
  /**
   * Says in Redis that this node is in touch, if that arrives before `validUntil` (microseconds, Redis's clock; 0: only asks for the time), and lets
   * go of nodes that have been overdue for `goneMs` (0: of none). null: no answer.
   */
  readonly say: (
    validUntil: number,
    goneMs: number,
  ) => Promise<{ readonly now: number; readonly taken: boolean } | null>;
  /** Has Redis told of everything that this node has given by itself; false: that could not be told. */
  readonly settleDebts: () => Promise<boolean>;
}

/**
 * Whether this node goes by what stands in Redis, as the others see it. While it does it gives nothing that is not there. Once it cannot ask
 * Redis it gives nothing by itself before the others must have noticed: then they go by the systems underneath too, and not by Redis.
 */
export interface Presence {
  /** Whether it has been in touch for long enough: whoever else was cut off is back by now, or is known to be missing. */
  isSettled(): boolean;
  /** Milliseconds until the others know that this node is cut off; 0: they do. */
  apartInMs(): number;
  /** What stood in Redis may be lost, or messages of it. */
  readonly onGap: () => void;
  stop(): void;
}

export function createPresence(options: PresenceOptions): Presence {
  const { beatMs, validMs, leaseMs, settleMs, say, settleDebts } = options;
  /** From our monotonic clock to Redis's, microseconds; null: not known now. */
  let distance: number | null = null;
  /** When a sign was sent last that may have been taken, on `performance.now`. */
  let lastSentAt = -Infinity;
  let lastTakenAt = -Infinity;
  let inTouchSince = Infinity;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  /** null: no answer. */
  const sign = async (): Promise<boolean | null> => {
    const sentAt = performance.now();
    const until = distance === null ? 0 : Math.floor(sentAt * 1_000 + distance + validMs * 1_000);
    const isSettled = sentAt - inTouchSince >= settleMs;
    if (until > 0) lastSentAt = sentAt;
    const answer = await say(until, isSettled ? leaseMs + settleMs : 0);
    if (answer === null) {
      // A second sign might be taken late: from now on it is only asked for the time, until there is an answer.
      distance = null;
      return null;
    }
    const at = performance.now();
    distance = answer.now - at * 1_000;
    if (!answer.taken) return false;
    // Silent for so long that others may have been let go of meanwhile.
    if (sentAt - lastTakenAt > leaseMs + settleMs / 2) inTouchSince = at;
    lastTakenAt = at;
    return true;
  };
  const beat = async (): Promise<void> => {
    // First the debts: whoever is in touch lets the others go by what stands in Redis.
    if (!(await settleDebts())) {
      distance = null;
      return;
    }
    if ((await sign()) === false) await sign();
  };
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void beat().finally(again), beatMs);
    timer.unref();
  };
  void beat().finally(again);

  return {
    isSettled: () => {
      const now = performance.now();
      return now - lastTakenAt < leaseMs + validMs && now - inTouchSince >= settleMs;
    },
    apartInMs: () => Math.max(0, lastSentAt + validMs + leaseMs - performance.now()),
    onGap: () => {
      inTouchSince = Infinity;
      lastTakenAt = -Infinity;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
