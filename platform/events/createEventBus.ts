import { ClientError } from '../errors/index.ts';
import type { EventBus } from './eventBus.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';

export interface EventBusOptions {
  /** Most listeners at once. Default 10,000. */
  readonly maxListeners?: number;
}

/** An event bus within this process. Publishing never waits: each listener has a mailbox of its own. */
export function createEventBus<Event>({ maxListeners = 10_000 }: EventBusOptions = {}): EventBus<Event> {
  const byTopic = new Map<string, Set<Mailbox<Event>>>();
  let listeners = 0;

  const leave = (mailbox: Mailbox<Event>, topics: readonly string[]): void => {
    for (const topic of topics) {
      const there = byTopic.get(topic);
      there?.delete(mailbox);
      if (there?.size === 0) byTopic.delete(topic);
    }
    listeners -= 1;
  };

  return {
    publish: (topics, event) => {
      const reached = new Set(topics.flatMap((topic) => [...(byTopic.get(topic) ?? [])]));
      for (const mailbox of reached) mailbox.put(event);
    },
    listen: ({ topics, keyOf, signal }) => {
      if (listeners >= maxListeners) throw new ClientError('OVERLOADED');
      listeners += 1;
      const distinct = [...new Set(topics)];
      const mailbox = createMailbox({ keyOf, signal, onClose: () => leave(mailbox, distinct) });
      for (const topic of distinct) {
        const there = byTopic.get(topic) ?? new Set();
        byTopic.set(topic, there.add(mailbox));
      }
      // Who has gone before it began leaves at once.
      if (signal.aborted) mailbox.close();
      return mailbox.events;
    },
  };
}
