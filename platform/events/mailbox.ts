interface MailboxOptions<Event> {
  readonly keyOf: (event: Event) => string;
  readonly signal: AbortSignal;
  /** Called once. */
  readonly onClose: () => void;
}

/** Events that wait for one reader, at most one about each thing. */
export interface Mailbox<Event> {
  put(event: Event): void;
  close(): void;
  /** Ends when the mailbox is closed, by its signal or by the reader's `return`. For one reader, one `next` at a time. */
  readonly events: AsyncIterableIterator<Event>;
}

export function createMailbox<Event>({ keyOf, signal, onClose }: MailboxOptions<Event>): Mailbox<Event> {
  const waiting = new Map<string, Event>();
  let wake: (() => void) | undefined;
  let closed = false;

  const close = (): void => {
    if (closed) return;
    closed = true;
    waiting.clear();
    signal.removeEventListener('abort', close);
    onClose();
    wake?.();
  };
  signal.addEventListener('abort', close, { once: true });

  const next = async (): Promise<IteratorResult<Event>> => {
    while (!closed) {
      for (const [key, value] of waiting) {
        waiting.delete(key);
        return { done: false, value };
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
    return { done: true, value: undefined };
  };

  const events: AsyncIterableIterator<Event> = {
    next,
    return: async () => {
      close();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => events,
  };
  return {
    events,
    close,
    put: (event) => {
      if (closed) return;
      waiting.set(keyOf(event), event);
      wake?.();
    },
  };
}
