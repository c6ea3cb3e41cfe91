import { changeLookChannel, type Caches, type ChangeLook } from '../../platform/cache/index.ts';
import type { BusinessClock } from '../../platform/clock/index.ts';
import { withDeadline } from '../../platform/deadline/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { createSweptKind, type SweptKind, type SweptKindOptions } from './sweptKind.ts';

export interface ChangeSweepOptions {
  /** Whose changes: "erp". Nodes that share their caches take turns by this name. */
  readonly system: string;
  /** Looked at together; none: nothing is done. */
  readonly kinds: readonly SweptKindOptions[];
  /** What is kept, here and on the other nodes. */
  readonly caches: Pick<Caches, 'invalidate' | 'lease'>;
  /** From the end of one look to the next, in milliseconds; 0: never. */
  readonly intervalMs: number;
  /** Longest time for one look. */
  readonly timeoutMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
}

/** Looks at a whole system for what was changed, whoever watches, so that what is kept of it is read anew on all nodes. */
export interface ChangeSweep {
  /** The first look comes after the first interval: a start does not wait for it. */
  start(): void;
  /**
   * Looks now, also where another node does so for all: the system says that something has changed. At most one more look waits.
   * @param tags of what has changed and no look will show.
   */
  lookSoon(tags: readonly string[]): void;
  /** Ends it, and waits for a look under way. */
  stop(): Promise<void>;
}

/** How many intervals a node that has gone keeps the others from looking. */
const LEASE_INTERVALS = 3;
const SHORTEST_LEASE_MS = 2_000;

export function createChangeSweep(options: ChangeSweepOptions): ChangeSweep {
  const { system, caches, intervalMs, timeoutMs, clock, logger } = options;
  const kinds = options.kinds.map((kind) => createSweptKind(kind, clock));
  const failing = new Set<SweptKind>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let isAsked = false;
  const gone = new Set<string>();
  let stopped = false;

  const tell = (source: string, outcome: ChangeLook['outcome']): void => {
    if (changeLookChannel.hasSubscribers) changeLookChannel.publish({ source, outcome } satisfies ChangeLook);
  };

  const lookAt = async (kind: SweptKind, isTold: boolean): Promise<readonly string[]> => {
    try {
      const tags = await withDeadline(timeoutMs, (deadline) => kind.look(deadline, isTold));
      if (failing.delete(kind)) logger.info('changes are seen again', { source: kind.source });
      tell(kind.source, 'ok');
      return tags;
    } catch (err) {
      if (stopped) return [];
      tell(kind.source, 'failed');
      // Once: the look is made again and again.
      if (!failing.has(kind)) logger.warn('changes could not be looked for', { source: kind.source, err });
      failing.add(kind);
      return [];
    }
  };

  const look = async (): Promise<void> => {
    const leaseMs = Math.max(SHORTEST_LEASE_MS, LEASE_INTERVALS * intervalMs);
    const isOurs = await caches.lease(`changes of ${system}`, leaseMs);
    if (!isOurs && !isAsked) {
      for (const kind of kinds) {
        // What the other has seen is not known here: whoever takes over tells what was written lately once more.
        kind.reset();
        tell(kind.source, 'other');
      }
      return;
    }
    const isTold = isAsked;
    isAsked = false;
    const told = [...gone];
    gone.clear();
    // At once: the system may be slow to look at.
    if (told.length > 0) await caches.invalidate(told);
    const tags = (await Promise.all(kinds.map((kind) => lookAt(kind, isTold)))).flat();
    if (tags.length > 0) await caches.invalidate(tags);
  };

  const again = (): void => {
    clearTimeout(timer);
    if (stopped || intervalMs === 0) return;
    timer = setTimeout(run, intervalMs);
    timer.unref();
  };

  const run = (): void => {
    round ??= look()
      .catch((err: unknown) => logger.error('looking for changes failed', { source: system, err }))
      .then(() => {
        round = undefined;
        if (isAsked && !stopped) run();
        else again();
      });
  };

  return {
    start: () => {
      if (kinds.length > 0) again();
    },
    lookSoon: (tags) => {
      if (stopped || kinds.length === 0) return;
      for (const tag of tags) gone.add(tag);
      isAsked = true;
      run();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
