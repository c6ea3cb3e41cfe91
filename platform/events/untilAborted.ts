const aborted = Symbol('aborted');

/**
 * Reads `source` until the signal aborts. Then it ends at once, whatever `source` is waiting for, and lets go of it; an abort is no
 * failure here: whoever aborts knows why.
 */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let giveUp: (() => void) | undefined;
  const onAbort = (): void => giveUp?.();
  signal.addEventListener('abort', onAbort, { once: true });
  // Raced anew for each step: one promise of the abort, raced with all of them, would hold what each has brought for as long as the stream lasts.
  const nextOrAborted = (): Promise<IteratorResult<T> | typeof aborted> =>
    new Promise((resolve, reject) => {
      giveUp = () => resolve(aborted);
      iterator.next().then(resolve, reject);
      if (signal.aborted) giveUp();
    });
  let isOver = false;
  try {
    for (;;) {
      const result = await nextOrAborted().catch((error: unknown) => {
        isOver = true;
        throw error;
      });
      if (result === aborted) return;
      if (result.done === true) {
        isOver = true;
        return;
      }
      yield result.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not waited for: one that hangs in its own `next` would answer only after that.
    if (!isOver) iterator.return?.(undefined).catch(() => undefined);
  }
}
