/**
 * Reads `source` until the signal aborts. Then it ends at once, whatever `source` is waiting for, and lets go of it; an abort is no
 * failure here: whoever aborts knows why.
 */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  const iterator = source[Symbol.asyncIterator]();
  let release = (): void => undefined;
  const aborted = new Promise<'aborted'>((resolve) => {
    const onAbort = (): void => resolve('aborted');
    release = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  let isOver = false;
  try {
    for (;;) {
      const step = iterator.next();
      // It may fail when nobody waits for it any more.
      step.catch(() => undefined);
      const result = await Promise.race([step, aborted]).catch((error: unknown) => {
        isOver = true;
        throw error;
      });
      if (result === 'aborted') return;
      if (result.done === true) {
        isOver = true;
        return;
      }
      yield result.value;
    }
  } finally {
    release();
    // Not waited for: one that hangs in its own `next` would answer only after that.
    if (!isOver) iterator.return?.(undefined).catch(() => undefined);
  }
}
