import type { BusinessClock } from '../../platform/clock/index.ts';
import { raceDeadline, withDeadline, type Deadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { createEventBus, type EventBus } from '../../platform/events/index.ts';
import type { Logger } from '../../platform/log/index.ts';

/** What is seen of something that may change. */
export interface Mark<Event> {
  /** What bears the mark, such as a row. */
  readonly id: string;
  /** Another one than at the last look: it has changed. */
  readonly version: string;
  /** The watched thing that it belongs to. */
  readonly key: string;
  /** Who is to hear of it. */
  readonly topics: readonly string[];
  readonly event: Event;
}

export interface ChangeWatchOptions<Event> {
  /** Of what, for the log. */
  readonly source: string;
  /**
   * Marks of these things. It may leave out what was last changed before `since` (an instant of business time): what is seen again after it was
   * left out counts as changed.
   */
  readonly look: (keys: readonly string[], since: string, deadline: Deadline) => Promise<readonly Mark<Event>[]>;
  /** Told of changed things before anybody else, so that nothing from before the change is read any more. */
  readonly onChange?: (keys: readonly string[]) => void | Promise<void>;
  /** From one look to the next, in milliseconds. */
  readonly intervalMs: number;
  /** Longest time for one look. */
  readonly timeoutMs: number;
  readonly clock: BusinessClock;
  readonly logger: Logger;
  /** How events travel to who listens. Default: within this process. */
  readonly bus?: EventBus<Event>;
}

export interface Watching<Event> {
  readonly keys: readonly string[];
  readonly topics: readonly string[];
  /** Of events that wait, only the newest about one thing is kept. */
  readonly keyOf: (event: Event) => string;
  readonly signal: AbortSignal;
  /** For the first look. */
  readonly deadline: Deadline;
}

/** Finds changes by looking again and again, while somebody watches and only at what is watched. */
export interface ChangeWatch<Event> {
  /** Answers after the first look: whatever changes from then on is told. Throws what the look threw, OVERLOADED when too much is watched. */
  watch(watching: Watching<Event>): Promise<AsyncIterableIterator<Event>>;
  stop(): void;
}

/** Clocks of two systems differ, and a row's time of change is from before it can be seen. */
const OVERLAP_MS = 5 * 60_000;

/** Bounds a look, and what is remembered between looks. */
const MAX_KEYS = 20_000;

interface Watched {
  watchers: number;
  readonly begun: Promise<void>;
  ready: boolean;
}

export function createChangeWatch<Event>(options: ChangeWatchOptions<Event>): ChangeWatch<Event> {
  const { source, look, onChange, intervalMs, timeoutMs, clock, logger } = options;
  const bus = options.bus ?? createEventBus<Event>();
  const watched = new Map<string, Watched>();
  const seen = new Map<string, Pick<Mark<Event>, 'key' | 'version'>>();
  let lastLook: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** From when a look is planned until it has ended. */
  let isLooking = false;
  let stopped = false;

  const since = (): string => {
    const now = clock.now().getTime();
    return new Date(Math.min(lastLook ?? now, now) - OVERLAP_MS).toISOString();
  };

  const begin = (keys: readonly string[], deadline: Deadline): void => {
    const begun = look(keys, since(), deadline).then((marks) => {
      for (const { id, key, version } of marks) seen.set(id, { key, version });
      for (const key of keys) {
        const entry = watched.get(key);
        if (entry?.begun === begun) entry.ready = true;
      }
    });
    for (const key of keys) watched.set(key, { watchers: 0, begun, ready: false });
    // Who comes later tries again.
    begun.catch(() => {
      for (const key of keys) if (watched.get(key)?.begun === begun) watched.delete(key);
    });
  };

  const entryOf = (key: string): [string, Watched][] => {
    const entry = watched.get(key);
    return entry === undefined ? [] : [[key, entry]];
  };

  const leave = (entries: ReadonlyMap<string, Watched>): void => {
    for (const [key, entry] of entries) {
      entry.watchers -= 1;
      if (entry.watchers <= 0 && watched.get(key) === entry) watched.delete(key);
    }
    if (watched.size > 0) return;
    lastLook = undefined;
    seen.clear();
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    isLooking = false;
  };

  const lookAgain = async (): Promise<void> => {
    const keys = [...watched].flatMap(([key, { ready }]) => (ready ? [key] : []));
    if (keys.length === 0) return;
    const at = clock.now().getTime();
    const marks = await withDeadline(timeoutMs, (deadline) => look(keys, since(), deadline));
    lastLook = at;
    const changed = marks.filter(({ id, version }) => seen.get(id)?.version !== version);
    const found = new Set(marks.map(({ id }) => id));
    const looked = new Set(keys);
    for (const [id, { key }] of seen) if (looked.has(key) && !found.has(id)) seen.delete(id);
    for (const { id, key, version } of marks) if (watched.has(key)) seen.set(id, { key, version });
    if (changed.length === 0) return;
    await onChange?.([...new Set(changed.map(({ key }) => key))]);
    for (const { topics, event } of changed) bus.publish(topics, event);
  };

  const again = (): void => {
    if (stopped || isLooking || watched.size === 0) return;
    isLooking = true;
    timer = setTimeout(() => {
      timer = undefined;
      void lookAgain()
        .catch((err: unknown) => logger.warn('changes could not be looked for', { source, err }))
        .then(() => {
          isLooking = false;
          again();
        });
    }, intervalMs);
    timer.unref();
  };

  return {
    watch: async ({ keys: wanted, topics, keyOf, signal, deadline }) => {
      const keys = [...new Set(wanted)];
      const fresh = keys.filter((key) => !watched.has(key));
      if (watched.size + fresh.length > MAX_KEYS) throw new ClientError('OVERLOADED');
      if (fresh.length > 0) begin(fresh, deadline);
      const entries = new Map(keys.flatMap((key) => entryOf(key)));
      for (const entry of entries.values()) entry.watchers += 1;
      const end = new AbortController();
      const release = (): void => {
        if (end.signal.aborted) return;
        end.abort();
        signal.removeEventListener('abort', release);
        leave(entries);
      };
      try {
        // Listens before it looks: a change in between is told rather than lost.
        const events = bus.listen({ topics, keyOf, signal: end.signal });
        await raceDeadline(Promise.all([...entries.values()].map(({ begun }) => begun)), deadline);
        signal.addEventListener('abort', release, { once: true });
        if (signal.aborted) release();
        again();
        const iterator: AsyncIterableIterator<Event> = {
          next: () => events.next(),
          return: async () => {
            release();
            return { done: true, value: undefined };
          },
          [Symbol.asyncIterator]: () => iterator,
        };
        return iterator;
      } catch (error) {
        release();
        throw error;
      }
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
